/** The stores `oci://REPOSITORY` and `oci-layout:DIR`: attestations of anything, found by digest. */
import { stat } from 'node:fs/promises';
import { fail, WherefromError } from '../errors.js';
import { formatDigest } from '../model/digest.js';
import { printable } from '../model/printable.js';
import { Attachments, type Place } from './oci/attachments.js';
import type { OciWorld } from './oci/oci-world.js';
import { lineOf, pushLine } from './oci/push-permission.js';
import { isOciDigest } from './oci/reference.js';
import type { OciDigest, RepositoryClient } from './oci/registry.js';
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

export interface EvidenceStoreOptions extends OciWorld {
  readonly repository: RepositoryClient;
}

/** Named `oci://HOST/NAME`, or `oci-layout:DIR` where the repository is a layout directory. */
export function evidenceStore(options: EvidenceStoreOptions): Store {
  return new EvidenceStore(options);
}

/** What is known of anything: no manifest of this digest has to exist. */
const ANYTHING = 'application/octet-stream';

class EvidenceStore implements Store {
  readonly name: string;
  readonly #repository: RepositoryClient;
  readonly #attachments: Attachments;

  constructor(options: EvidenceStoreOptions) {
    const { label } = options.repository;
    this.name = label.startsWith('oci-layout:') ? label : `oci://${label}`;
    this.#repository = options.repository;
    this.#attachments = new Attachments(options, { isKept: true });
  }

  async check(planned: readonly PlannedStatementOf[]): Promise<readonly StoreLine[]> {
    const subjects = planned.flatMap((statement) => statement.subjects);
    const unfit = subjects.find(({ digest }) => !isOciDigest(formatDigest(digest)));
    if (unfit !== undefined) return [await lineOf(async () => digestOf(unfit))];
    return [await pushLine(this.#repository)];
  }

  async put(bundle: SignedBundle): Promise<Stored> {
    return this.#attachments.putAll(
      bundle,
      bundle.subjects.map((subject) => this.#place(subject)),
    );
  }

  async find(subject: StoredSubject, limits: FindLimits): Promise<FoundBundles> {
    const digest = formatDigest(subject.digest);
    if (!isOciDigest(digest)) return { bundles: [], lookedAt: [], skipped: [refusalOf(subject).message] };
    if (limits.scope !== 'current' && (await this.#repository.exists?.()) === false) {
      return fail('INPUT_INVALID', `${this.#repository.label} names no directory that is an OCI image layout.`, {
        remedy: 'Name the directory that holds the file "oci-layout".',
      });
    }
    return this.#attachments.find(this.#repository, digest, limits);
  }

  #place(subject: StoredSubject): Place {
    const digest = digestOf(subject);
    return {
      repository: this.#repository,
      digest,
      describe: async () => ({ mediaType: ANYTHING, digest, size: await sizeOf(subject) }),
    };
  }
}

/** @throws WherefromError STORE_UNAVAILABLE */
function digestOf(subject: StoredSubject): OciDigest {
  const text = formatDigest(subject.digest);
  if (isOciDigest(text)) return text;
  throw refusalOf(subject);
}

function refusalOf({ name, digest }: StoredSubject): WherefromError {
  const message = `OCI registries know no ${digest.algorithm} digests, and "${printable(name)}" has one.`;
  return new WherefromError('STORE_UNAVAILABLE', message, {
    remedy: 'Name the artifact by its sha256 or sha512 digest.',
  });
}

/** Bytes; 0 where they are not known, as a descriptor has to say something. */
async function sizeOf({ path }: StoredSubject): Promise<number> {
  if (path === undefined) return 0;
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
