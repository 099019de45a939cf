import { fail } from '../../errors.js';
import { parseDigest } from '../../model/digest.js';
import { printable } from '../../model/printable.js';
import type { StoredSubject } from '../store.js';
import { isJsonObject, parseDescriptor } from './descriptor.js';
import { imageOf, misspeltImage } from './image-subject.js';
import { DOCKER_MANIFEST_LIST, OCI_INDEX } from './media-types.js';
import { formatImage } from './reference.js';
import type { Descriptor, OciDigest, OciManifest, RegistryClient } from './registry.js';
import { parseStrictJson } from '../../model/strict-json.js';

const INDEX_TYPES: readonly string[] = [OCI_INDEX, DOCKER_MANIFEST_LIST];
/** BuildKit lists its own unsigned attestations among the platforms. */
const BUILDKIT_TYPE = 'vnd.docker.reference.type';
const MOST_PLATFORMS = 256;

/**
 * An image and the manifests of its platforms, to be called before signing: a statement that is attached to a platform's
 * manifest has to name it. The platforms are called `NAME@DIGEST`, because no two subjects of a statement share a name.
 * @returns the subject alone where it is no index
 * @throws WherefromError STORE_UNAVAILABLE when the subject is no image of a registry, STORE_NOT_FOUND, SERVICE_*, STORE_*
 */
export async function expandPlatforms(
  registries: RegistryClient,
  subject: StoredSubject,
): Promise<readonly StoredSubject[]> {
  const image = imageOf(subject);
  if (image === undefined) {
    const misspelt = misspeltImage(subject);
    const none = `"${printable(subject.name)}" has no platforms: it is no image of a registry.`;
    return fail('STORE_UNAVAILABLE', misspelt?.message ?? none, {
      remedy: misspelt?.remedy ?? 'Name an image with its registry: docker.io/acme/widget@sha256:….',
    });
  }
  const repository = registries.open(image.repository);
  const index = await repository.manifest(image.digest);
  if (index === undefined) {
    return fail('STORE_NOT_FOUND', `There is no image ${repository.label}@${image.digest}.`, {
      remedy: 'Push the image first, and name the digest that the push printed.',
    });
  }
  if (!INDEX_TYPES.includes(index.mediaType)) return [subject];
  const digests = new Set(platformsOf(index, repository.label).map(({ digest }) => digest));
  digests.delete(image.digest);
  return [
    subject,
    ...[...digests].map((digest) => ({ name: nameOf(image.repository, digest), digest: parseDigest(digest) })),
  ];
}

function nameOf(repository: { readonly registry: string; readonly name: string }, digest: OciDigest): string {
  return formatImage({ ...repository, digest });
}

function platformsOf({ bytes, digest }: OciManifest, label: string): readonly Descriptor[] {
  const json = parseStrictJson(bytes);
  const listed = json.ok && isJsonObject(json.value) ? json.value['manifests'] : undefined;
  const descriptors = Array.isArray(listed) ? listed.map(parseDescriptor) : [undefined];
  if (!descriptors.every((descriptor) => descriptor !== undefined) || descriptors.length > MOST_PLATFORMS) {
    return fail('SERVICE_ANSWER_MALFORMED', `The index ${label}@${digest} does not list platforms.`, {
      remedy: `Push the image anew; an index lists at most ${MOST_PLATFORMS} manifests here.`,
    });
  }
  return descriptors.filter(({ annotations }) => annotations?.[BUILDKIT_TYPE] === undefined);
}
