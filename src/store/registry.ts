/** The store `registry`: attestations of images, beside the image. */
import { fail, WherefromError } from '../errors.js';
import { formatDigest } from '../model/digest.js';
import { printable } from '../model/printable.js';
import { Attachments, type Place } from './oci/attachments.js';
import { imageOf, misspeltImage, type SubjectImage } from './oci/image-subject.js';
import type { OciWorld } from './oci/oci-world.js';
import { lineOf, pushLine } from './oci/push-permission.js';
import type { Descriptor, RegistryClient, Repository, RepositoryClient } from './oci/registry.js';
import type {
  FindLimits,
  FoundBundles,
  PlannedStatementOf,
  SignedBundle,
  Store,
  Stored,
  StoredSubject,
  StoreLine,
} from './store.js';

export interface RegistryStoreOptions extends OciWorld {
  readonly registries: RegistryClient;
}

/**
 * A subject is an image where its name says in which registry it lies: `ghcr.io/acme/widget`, with or without `@DIGEST`.
 * Other subjects of a statement are not this store's.
 */
export function registryStore(options: RegistryStoreOptions): Store {
  return new ImageStore(options);
}

class ImageStore implements Store {
  readonly name = 'registry';
  readonly #options: RegistryStoreOptions;
  readonly #attachments: Attachments;
  readonly #open = new Map<string, RepositoryClient>();
  readonly #images = new Map<string, Descriptor>();

  constructor(options: RegistryStoreOptions) {
    this.#options = options;
    this.#attachments = new Attachments(options, { isKept: false });
  }

  async check(planned: readonly PlannedStatementOf[]): Promise<readonly StoreLine[]> {
    const lines: StoreLine[] = [];
    for (const { subjects } of planned) {
      if (!subjects.some(isImage) || subjects.some(isMisspelt)) lines.push(noImage(subjects));
    }
    const places = uniquePlaces(
      planned.flatMap(({ subjects }) => subjects.flatMap((subject) => this.#places(subject))),
    );
    const repositories = new Set<RepositoryClient>();
    for (const place of places) {
      const line = await lineOf(async () => `${place.repository.label}@${(await place.describe()).digest} exists.`);
      lines.push(line);
      if (line.verdict === 'passed') repositories.add(place.repository);
    }
    for (const repository of repositories) lines.push(await pushLine(repository));
    return lines;
  }

  async put(bundle: SignedBundle): Promise<Stored> {
    const places = bundle.subjects.flatMap((subject) => this.#places(subject));
    if (places.length === 0) throw noImage(bundle.subjects).error;
    return this.#attachments.putAll(bundle, places);
  }

  async find(subject: StoredSubject, limits: FindLimits): Promise<FoundBundles> {
    const places = this.#places(subject);
    if (places.length === 0) return { bundles: [], lookedAt: [], skipped: [noImage([subject]).detail] };
    const bundles: FoundBundles['bundles'][number][] = [];
    const lookedAt: string[] = [];
    const skipped: string[] = [];
    const unread: WherefromError[] = [];
    let isPart = false;
    for (const { repository, digest } of places) {
      const rest = { ...limits, count: Math.max(0, limits.count - bundles.length) };
      const found = await this.#attachments.find(repository, digest, rest);
      bundles.push(...found.bundles);
      lookedAt.push(...found.lookedAt);
      skipped.push(...found.skipped);
      isPart ||= found.isPart === true;
      unread.push(...(found.unread ?? []));
    }
    return {
      bundles,
      lookedAt,
      skipped,
      ...(isPart ? { isPart } : {}),
      ...(unread.length === 0 ? {} : { unread }),
    };
  }

  #places(subject: StoredSubject): Place[] {
    const image = imageOf(subject);
    if (image === undefined) return [];
    const repository = this.#client(image.repository);
    return [{ repository, digest: image.digest, describe: async () => this.#describe(repository, image) }];
  }

  #client(repository: Repository): RepositoryClient {
    const key = `${repository.registry}/${repository.name}`;
    const client = this.#open.get(key) ?? this.#options.registries.open(repository);
    this.#open.set(key, client);
    return client;
  }

  /** @throws WherefromError STORE_NOT_FOUND */
  async #describe(repository: RepositoryClient, { digest }: SubjectImage): Promise<Descriptor> {
    const name = `${repository.label}@${digest}`;
    const image = this.#images.get(name) ?? (await repository.head(digest));
    if (image === undefined) return refuseMissing(repository, { name, digest });
    this.#images.set(name, image);
    return image;
  }
}

function isImage(subject: StoredSubject): boolean {
  return imageOf(subject) !== undefined;
}

/** It would be left out in silence beside an image. */
function isMisspelt(subject: StoredSubject): boolean {
  return misspeltImage(subject) !== undefined;
}

function uniquePlaces(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [`${place.repository.label}@${place.digest}`, place])).values()];
}

function noImage(subjects: readonly StoredSubject[]): StoreLine & { readonly error: WherefromError } {
  const [misspelt] = subjects.flatMap((subject) => misspeltImage(subject) ?? []);
  const [first] = subjects;
  const what = first === undefined ? 'nothing' : `"${printable(first.name)}" (${formatDigest(first.digest)})`;
  const error = new WherefromError(
    'STORE_UNAVAILABLE',
    `The store "registry" holds images only, and ${misspelt?.message ?? `${what} is none.`}`,
    {
      remedy:
        misspelt?.remedy ??
        'Name an image with its registry and its sha256 digest, as docker.io/acme/widget; for files use --store oci://REPOSITORY.',
    },
  );
  return { verdict: 'failed', detail: error.message, remedy: error.remedy, error };
}

/** A registry knows an image's configuration, whose digest Docker calls the image's ID, as a blob. */
async function refuseMissing(
  repository: RepositoryClient,
  { name, digest }: { readonly name: string; readonly digest: string },
): Promise<never> {
  if (await repository.hasBlob(digest)) {
    return fail('STORE_NOT_FOUND', `${name} is a part of an image, and no image: a local image ID is such a digest.`, {
      remedy: `Name the digest of the manifest; \`docker buildx imagetools inspect ${repository.label}:TAG\` prints it.`,
    });
  }
  return fail('STORE_NOT_FOUND', `There is no image ${name}.`, {
    remedy:
      'Push the image first, and name the digest that the push printed. What `docker inspect` calls Id is the digest of something else.',
  });
}
