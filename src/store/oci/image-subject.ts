import { WherefromError } from '../../errors.js';
import { formatDigest } from '../../model/digest.js';
import type { StoredSubject } from '../store.js';
import { isOciDigest, parseImage } from './reference.js';
import type { OciDigest, Repository } from './registry.js';

/** The image that a subject is. */
export interface SubjectImage {
  readonly repository: Repository;
  readonly digest: OciDigest;
}

/**
 * A subject is an image where it is no file and its name says in which registry it lies: `widget` would be an image of
 * Docker Hub's to Docker, and is somebody's program to everybody else.
 */
export function imageOf({ name, digest, path }: StoredSubject): SubjectImage | undefined {
  const text = formatDigest(digest);
  if (path !== undefined || !isOciDigest(text)) return undefined;
  try {
    const image = parseImage(name);
    const isNamedWhole = name.toLowerCase().startsWith(`${image.registry}/`);
    if (!isNamedWhole || (image.digest !== undefined && image.digest !== text)) return undefined;
    return { repository: { registry: image.registry, name: image.name }, digest: text };
  } catch (error) {
    if (error instanceof WherefromError && error.code === 'REFERENCE_MALFORMED') return undefined;
    throw error;
  }
}
