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
 * Why a subject's name is no image's, where somebody seems to have meant one: in capitals, or as a URL.
 * @returns REFERENCE_MALFORMED; undefined where it is an image, or nothing like one
 */
export function misspeltImage(subject: StoredSubject): WherefromError | undefined {
  const meant = subject.name.replace(/^[a-z]+:\/\//i, '').toLowerCase();
  if (imageOf(subject) !== undefined || imageOf({ ...subject, name: meant }) === undefined) return undefined;
  try {
    parseImage(subject.name);
    return undefined;
  } catch (error) {
    if (error instanceof WherefromError) return error;
    throw error;
  }
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
