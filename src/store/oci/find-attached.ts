/** Every bundle that a repository holds for a digest, within limits; what cannot be read is named, and hides nothing else. */
import { type ErrorCode, WherefromError } from '../../errors.js';
import { printable } from '../../model/printable.js';
import { quote } from '../../quote.js';
import type { FindLimits, FoundBundle, FoundBundles } from '../store.js';
import { bundleLayer, parseManifest } from './attestation-manifest.js';
import { bundleOfLayer, OLDER_LAYERS, type OlderKind } from './older-tags.js';
import { isBundle, type Listing, mayBeBundle, MOST_REFERRERS, readListing, referrersOf } from './referrers.js';
import type { Descriptor, OciDigest, RepositoryClient } from './registry.js';
import { indexTag, olderTag } from './tags.js';

export interface FindOptions {
  readonly repository: RepositoryClient;
  readonly subject: OciDigest;
  readonly limits: FindLimits;
  /** Whether attestations are kept here, so that the index tag lists them all. */
  readonly isKept: boolean;
}

export interface FoundAttached extends FoundBundles {
  readonly listing: Listing;
}

/** Manifests read at a time. */
const AT_ONCE = 6;

/** The surroundings' faults: what was not read then may be there. Anything else is a fault of what was read. */
const NOT_READ: readonly ErrorCode[] = ['SERVICE_UNREACHABLE', 'SERVICE_TIMEOUT', 'SERVICE_FAILED', 'INTERRUPTED'];

/**
 * Reads the referrers API, the index tag, and in the scope `all` also cosign's older tags.
 * @throws WherefromError SERVICE_*, STORE_* when a list could not be read, or the network failed in between
 */
export async function findAttached(options: FindOptions): Promise<FoundAttached> {
  return new Finder(options).find();
}

class Finder {
  readonly #options: FindOptions;
  readonly #found: FoundBundle[] = [];
  readonly #skipped: string[] = [];
  readonly #lookedAt: string[] = [];
  #room: number;

  constructor(options: FindOptions) {
    this.#options = options;
    this.#room = options.limits.count;
  }

  async find(): Promise<FoundAttached> {
    const { repository, subject, limits, isKept } = this.#options;
    const all = limits.scope !== 'current';
    const [listing, attestations, signatures] = await Promise.all([
      readListing(repository, subject, all || isKept ? 'all' : 'needed'),
      all ? this.#olderLayers('att') : undefined,
      all ? this.#olderLayers('sig') : undefined,
    ]);
    this.#describe(listing);
    await this.#readBundles(referrersOf(listing));
    if (attestations !== undefined) await this.#readOlder('att', attestations);
    if (signatures !== undefined) await this.#readOlder('sig', signatures);
    return { bundles: this.#found, lookedAt: this.#lookedAt, skipped: this.#skipped, listing };
  }

  #describe({ api, tagged, tagFault }: Listing): void {
    const { repository, subject } = this.#options;
    const tag = `${repository.label}:${indexTag(subject)}`;
    this.#lookedAt.push(
      api.kind === 'index'
        ? `the referrers API of ${repository.label}`
        : `the referrers API of ${repository.label}, which it does not have`,
    );
    if (tagged !== undefined || tagFault !== undefined) this.#lookedAt.push(tag);
    if (tagFault !== undefined) this.#skipped.push(`${tag}: it ${printable(tagFault)}`);
    const isCut = (api.kind === 'index' && api.more) || (tagged?.index.entries.length ?? 0) > MOST_REFERRERS;
    if (isCut) this.#skipped.push(`${repository.label}: referrers beyond the first ${MOST_REFERRERS} of a list`);
  }

  async #readBundles(referrers: readonly Descriptor[]): Promise<void> {
    const certain = referrers.filter(isBundle);
    const possible = referrers.filter(mayBeBundle);
    const others = referrers.length - certain.length - possible.length;
    if (others > 0) this.#skipped.push(`${count(others, 'referrer')} of ${this.#options.repository.label}: no bundles`);
    await this.#readUpTo(certain);
    await this.#readUpTo(possible);
  }

  /** In parts, in their order. What turns out to be none counts too: a list full of rubbish costs no more than another. */
  async #readUpTo(descriptors: readonly Descriptor[]): Promise<void> {
    const read = descriptors.slice(0, this.#room);
    this.#room -= read.length;
    for (let at = 0; at < read.length; at += AT_ONCE) {
      const part = read.slice(at, at + AT_ONCE);
      const found = await Promise.all(part.map(async (descriptor) => this.#readReferrer(descriptor)));
      for (const one of found) if (one !== undefined) this.#found.push(one);
    }
    this.#skipRest(descriptors.length - read.length, 'referrer', this.#options.repository.label);
  }

  #skipRest(number: number, what: string, where: string): void {
    if (number === 0) return;
    this.#skipped.push(`${count(number, `more ${what}`)} of ${where}: over the limit of ${this.#options.limits.count}`);
  }

  async #readReferrer({ digest }: Descriptor): Promise<FoundBundle | undefined> {
    const { repository } = this.#options;
    const from = `${repository.label}@${digest}`;
    return this.#orSkip(from, async () => {
      const manifest = await repository.manifest(digest);
      if (manifest === undefined) return 'it is listed, but not there';
      const read = bundleLayer(manifest.bytes);
      if ('reason' in read) return read.reason;
      const bytes = await this.#blob(read.layer);
      return typeof bytes === 'string' ? bytes : { from, bytes };
    });
  }

  /** Bytes, or why they are not read. */
  async #blob({ digest, size }: Descriptor): Promise<Buffer | string> {
    const { limits, repository } = this.#options;
    if (size > limits.bytes) return `it has ${size} bytes, and not more than ${limits.bytes} are read`;
    return repository.blob({ digest, size });
  }

  async #olderLayers(kind: OlderKind): Promise<readonly Descriptor[]> {
    const { repository, subject } = this.#options;
    const tag = olderTag(subject, kind);
    let layers: readonly Descriptor[] = [];
    await this.#orSkip(`${repository.label}:${tag}`, async () => {
      const manifest = await repository.manifest(tag);
      if (manifest === undefined) return undefined;
      const parsed = parseManifest(manifest.bytes);
      if (!parsed.ok) return `its manifest ${parsed.reason}`;
      layers = parsed.layers;
      return undefined;
    });
    return layers;
  }

  async #readOlder(kind: OlderKind, layers: readonly Descriptor[]): Promise<void> {
    const { repository, subject } = this.#options;
    const from = `${repository.label}:${olderTag(subject, kind)}`;
    this.#lookedAt.push(from);
    const read = layers.slice(0, this.#room);
    this.#room -= read.length;
    for (const [at, layer] of read.entries()) {
      const name = `${from}[${at}]`;
      const one = await this.#orSkip(name, async () => this.#readOlderLayer(name, kind, layer));
      if (one !== undefined) this.#found.push(one);
    }
    this.#skipRest(layers.length - read.length, 'layer', from);
  }

  async #readOlderLayer(from: string, kind: OlderKind, layer: Descriptor): Promise<FoundBundle | string> {
    if (layer.mediaType !== OLDER_LAYERS[kind]) return `a layer of the type ${quote(layer.mediaType)}`;
    const content = await this.#blob(layer);
    if (typeof content === 'string') return content;
    const converted = bundleOfLayer({ kind, content, annotations: layer.annotations ?? {} });
    if (!converted.ok) return converted.reason;
    const { bundle: bytes, payload } = converted;
    return { from, bytes, older: true, ...(payload === undefined ? {} : { payload }) };
  }

  /** A reason becomes an entry of what was skipped; so does an error that is about this one alone. */
  async #orSkip(from: string, read: () => Promise<FoundBundle | string | undefined>): Promise<FoundBundle | undefined> {
    let result: FoundBundle | string | undefined;
    try {
      result = await read();
    } catch (error) {
      if (!(error instanceof WherefromError) || NOT_READ.includes(error.code)) throw error;
      result = error.message;
    }
    if (typeof result !== 'string') return result;
    this.#skipped.push(`${from}: ${printable(result)}`);
    return undefined;
  }
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
