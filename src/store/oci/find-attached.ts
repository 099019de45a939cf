/** Every bundle that a repository holds for a digest, within limits; what cannot be read is named, and hides nothing else. */
import { type ErrorCode, WherefromError } from '../../errors.js';
import { printable } from '../../model/printable.js';
import type { FindLimits, FoundBundle, FoundBundles } from '../store.js';
import { bundleLayer, parseManifest } from './attestation-manifest.js';
import { refuseTag } from './read-index-tag.js';
import { LayerReader, type WantedLayer } from './layer-reader.js';
import type { OlderKind } from './older-tags.js';
import {
  apiPlace,
  isBundle,
  type Listing,
  mayBeBundle,
  MOST_REFERRERS,
  readListing,
  referrersOf,
} from './referrers.js';
import type { Descriptor, OciDigest, RepositoryClient } from './registry.js';
import { errorAt } from './registry-errors.js';
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

/** Manifests and bundles read at a time. */
const AT_ONCE = 6;

/** The registry is not there, or this run ends: nothing else would be answered either. */
const NO_ANSWER: readonly ErrorCode[] = [
  'SERVICE_UNREACHABLE',
  'SERVICE_TIMEOUT',
  'SERVICE_FAILED',
  'INTERRUPTED',
  'INTERNAL',
];

/**
 * Reads the referrers API, the index tag, and in the scope `all` also cosign's older tags.
 * @throws WherefromError SERVICE_*, STORE_* when the registry does not answer; STORE_CONFLICT in the scope `current` when
 * the tag is damaged under which an attestation would have to be listed
 */
export async function findAttached(options: FindOptions): Promise<FoundAttached> {
  return new Finder(options).find();
}

/** Why there is nothing; noted in the order of what was asked for, not of the answers. */
type Left = { readonly skipped: string } | { readonly unread: WherefromError };

class Finder {
  readonly #options: FindOptions;
  readonly #skipped: string[] = [];
  #isPart = false;
  readonly #unread: WherefromError[] = [];
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
    if (!all) this.#refuseUnwritable(listing);
    this.#describe(listing);
    const wanted = await this.#referrerLayers(referrersOf(listing));
    if (attestations !== undefined) wanted.push(...this.#wantedOlder('att', attestations));
    if (signatures !== undefined) wanted.push(...this.#wantedOlder('sig', signatures));
    const bundles = await this.#read(wanted);
    const unread = this.#unread.length === 0 ? {} : { unread: this.#unread };
    const part = this.#isPart ? ({ isPart: true } as const) : {};
    return { bundles, lookedAt: this.#lookedAt, skipped: this.#skipped, ...part, ...unread, listing };
  }

  /** What would be refused after signing. */
  #refuseUnwritable({ api, tagFault }: Listing): void {
    const { repository, subject, isKept } = this.#options;
    if (tagFault !== undefined && (isKept || api.kind !== 'index')) refuseTag(repository, subject, tagFault);
  }

  #describe({ api, tagged, tagFault }: Listing): void {
    const { repository, subject } = this.#options;
    const tag = `${repository.label}:${indexTag(subject)}`;
    const its = apiPlace(repository);
    if (api.kind === 'unread') this.#unread.push(api.error);
    else this.#lookedAt.push(api.kind === 'index' ? its : `${its}, which it does not have`);
    if (tagFault?.error !== undefined) this.#unread.push(tagFault.error);
    else if (tagged !== undefined || tagFault !== undefined) this.#lookedAt.push(tag);
    if (tagFault !== undefined && tagFault.error === undefined) this.#skipped.push(`${tag}: it ${tagFault.reason}`);
    const isCut = api.kind === 'index' && api.more;
    const read = api.kind === 'index' ? api.manifests.length : 0;
    const isLong = (isCut && read >= MOST_REFERRERS) || (tagged?.index.entries.length ?? 0) > MOST_REFERRERS;
    this.#isPart ||= isLong || isCut;
    if (isLong) this.#skipped.push(`${repository.label}: referrers beyond the first ${MOST_REFERRERS} of a list`);
    else if (isCut) this.#skipped.push(`${its}: what it lists after ${count(read, 'referrer')}`);
  }

  async #referrerLayers(referrers: readonly Descriptor[]): Promise<WantedLayer[]> {
    const certain = referrers.filter(isBundle);
    const possible = referrers.filter(mayBeBundle);
    const others = referrers.length - certain.length - possible.length;
    if (others > 0) this.#skipped.push(`${count(others, 'referrer')} of ${this.#options.repository.label}: no bundles`);
    return [...(await this.#layersUpTo(certain)), ...(await this.#layersUpTo(possible))];
  }

  /** What turns out to be none counts too: a list full of rubbish costs no more than another. */
  async #layersUpTo(descriptors: readonly Descriptor[]): Promise<readonly WantedLayer[]> {
    const read = descriptors.slice(0, this.#room);
    this.#room -= read.length;
    const layers = await this.#inParts(read, async (descriptor) => this.#layerOf(descriptor));
    this.#skipRest(descriptors.length - read.length, 'referrer', this.#options.repository.label);
    return layers;
  }

  #skipRest(number: number, what: string, where: string): void {
    if (number === 0) return;
    this.#isPart = true;
    this.#skipped.push(`${count(number, `more ${what}`)} of ${where}: over the limit of ${this.#options.limits.count}`);
  }

  async #layerOf({ digest }: Descriptor): Promise<WantedLayer | Left> {
    const { repository } = this.#options;
    const from = `${repository.label}@${digest}`;
    return attempt(from, async () => {
      const manifest = await repository.manifest(digest);
      if (manifest === undefined) return 'it is listed, but not there';
      const read = bundleLayer(manifest.bytes);
      return 'reason' in read ? read.reason : { from, layer: read.layer };
    });
  }

  async #olderLayers(kind: OlderKind): Promise<readonly Descriptor[] | Left> {
    const { repository, subject } = this.#options;
    const tag = olderTag(subject, kind);
    return attempt(`${repository.label}:${tag}`, async () => {
      const manifest = await repository.manifest(tag);
      if (manifest === undefined) return [];
      const parsed = parseManifest(manifest.bytes);
      return parsed.ok ? parsed.layers : `its manifest ${parsed.reason}`;
    });
  }

  #wantedOlder(kind: OlderKind, answer: readonly Descriptor[] | Left): readonly WantedLayer[] {
    const { repository, subject } = this.#options;
    const from = `${repository.label}:${olderTag(subject, kind)}`;
    const layers = this.#noted(answer) ?? [];
    if (!('unread' in answer)) this.#lookedAt.push(from);
    const read = layers.slice(0, this.#room);
    this.#room -= read.length;
    this.#skipRest(layers.length - read.length, 'layer', from);
    return read.map((layer, at) => ({ from: `${from}[${at}]`, layer, kind }));
  }

  async #read(wanted: readonly WantedLayer[]): Promise<readonly FoundBundle[]> {
    const { repository, limits } = this.#options;
    const reader = new LayerReader(repository, limits.bytes, wanted);
    this.#isPart ||= reader.isPart;
    return this.#inParts(wanted, async (one) => attempt(one.from, async () => reader.read(one)));
  }

  /** In their order, without those that there are none of. */
  async #inParts<T, R extends object>(all: readonly T[], work: (one: T) => Promise<R | Left>): Promise<R[]> {
    const results: R[] = [];
    for (let at = 0; at < all.length; at += AT_ONCE) {
      const part = await Promise.all(all.slice(at, at + AT_ONCE).map(work));
      results.push(...part.map((one) => this.#noted(one)).filter((one) => one !== undefined));
    }
    return results;
  }

  #noted<T extends object>(result: T | Left): T | undefined {
    if ('skipped' in result) this.#skipped.push(this.#options.repository.redact?.(result.skipped) ?? result.skipped);
    else if ('unread' in result) this.#unread.push(result.unread);
    else return result;
    return undefined;
  }
}

/** A reason is something to skip; what the registry failed to give may be a bundle all the same. */
async function attempt<T extends object>(from: string, read: () => Promise<T | string>): Promise<T | Left> {
  try {
    const result = await read();
    return typeof result === 'string' ? { skipped: `${from}: ${printable(result)}` } : result;
  } catch (error) {
    if (!(error instanceof WherefromError) || NO_ANSWER.includes(error.code)) throw error;
    if (error.code === 'STORE_NOT_FOUND') return { skipped: `${from}: ${printable(error.message)}` };
    return { unread: errorAt(from, error) };
  }
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
