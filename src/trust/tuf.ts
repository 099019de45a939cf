import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TimeRange, TrustedRoot } from '@sigstore/protobuf-specs';
import { fail } from '../errors.js';
import { NETWORK_ENDS } from '../http-answer.js';
import { SILENT, type Progress } from '../progress.js';
import { quote, safeCause } from '../quote.js';
import { serviceUrl } from './signing-config.js';

export interface TufOptions {
  /** Where metadata is kept between runs; made when missing. */
  readonly cachePath: string;
  readonly progress?: Progress;
  /** Milliseconds for one request. */
  readonly timeoutMs?: number;
  /** Further attempts at a request that failed. */
  readonly retries?: number;
}

export interface FetchOptions extends TufOptions {
  /** Base URL of the repository's metadata. */
  readonly mirrorUrl: string;
  /** A `root.json` that is trusted from elsewhere; the one of the public-good Sigstore is known. */
  readonly rootPath?: string;
}

const PUBLIC_GOOD_MIRROR = 'https://tuf-repo-cdn.sigstore.dev';
const GITHUB_MIRROR = 'https://tuf-repo.github.com';

/** Milliseconds for one request. */
export const TIMEOUT_MS = 20_000;
const RETRIES = 2;

/**
 * The target `trusted_root.json` of a TUF repository, refreshed now; what comes of it is to be read by `anchorFrom`.
 * The client is `@sigstore/tuf`, on the platform's fetch (proxies: NODE_USE_ENV_PROXY=1).
 * @throws WherefromError TUF_FAILED, INPUT_INVALID (no http URL)
 */
export async function fetchTrustedRoot(options: FetchOptions): Promise<TrustedRoot> {
  const { cachePath, rootPath, progress = SILENT, timeoutMs = TIMEOUT_MS, retries = RETRIES } = options;
  const mirrorURL = serviceUrl(options.mirrorUrl) ?? notAMirror();
  const step = progress.begin(`Trusted root from ${new URL(mirrorURL).host}`);
  try {
    const { getTrustedRoot } = await import('@sigstore/tuf');
    return await getTrustedRoot({
      mirrorURL,
      cachePath: join(cachePath, await cacheName(rootPath)),
      ...(rootPath === undefined ? {} : { rootPath }),
      timeout: timeoutMs,
      retry: retries === 0 ? false : { retries },
    });
  } catch (error) {
    return tufFailed(mirrorURL, error, timeoutMs);
  } finally {
    step.end();
  }
}

/**
 * A fresh copy of an embedded trusted root, through the TUF root that is embedded with it.
 * @throws WherefromError TUF_FAILED
 */
export async function refreshTrustedRoot(name: 'public-good' | 'github', options: TufOptions): Promise<TrustedRoot> {
  if (name === 'public-good') return fetchTrustedRoot({ ...options, mirrorUrl: PUBLIC_GOOD_MIRROR });
  const rootPath = await githubTufRoot(options.cachePath);
  return fetchTrustedRoot({ ...options, mirrorUrl: GITHUB_MIRROR, rootPath });
}

/** The library takes the first root as a file only. */
async function githubTufRoot(cachePath: string): Promise<string> {
  const { default: root } = await import('./embedded/github-tuf-root.json', { with: { type: 'json' } });
  const rootPath = join(cachePath, 'github-tuf-root.json');
  try {
    await mkdir(cachePath, { recursive: true });
    await writeFile(rootPath, JSON.stringify(root));
  } catch (error) {
    return tufFailed(GITHUB_MIRROR, error);
  }
  return rootPath;
}

/** A cache for each first root: the library ignores the root it is given once its cache holds any. */
async function cacheName(rootPath: string | undefined): Promise<string> {
  if (rootPath === undefined) return 'seed';
  return createHash('sha256')
    .update(await readFile(rootPath))
    .digest('hex')
    .slice(0, 32);
}

function tufFailed(mirrorUrl: string, error: unknown, timeoutMs = TIMEOUT_MS): never {
  const cause = safeCause(error, []);
  const reason = networkReason(error, timeoutMs) ?? quote(cause.message);
  return fail('TUF_FAILED', `The trusted root of ${new URL(mirrorUrl).host} was not refreshed: ${reason}.`, {
    remedy: 'Check the network, the mirror and its root.json; or give the trusted root as a file.',
    cause,
  });
}

/** What the client's errors say in the words that every other service's errors have; undefined for its own refusals. */
function networkReason(error: unknown, timeoutMs: number): string | undefined {
  const chain = causes(error);
  // The client keeps only the text of what its platform's fetch threw.
  const says = (text: string): boolean => chain.some(({ message }) => String(message).includes(text));
  if (says('TimeoutError') || chain.some(({ name }) => name === 'TimeoutError'))
    return `it did not answer within ${timeoutMs / 1000} s`;
  const status = chain.find(({ statusCode }) => typeof statusCode === 'number')?.statusCode;
  if (typeof status === 'number') return `it answered ${status}`;
  if (says('terminated')) return 'it broke off its answer';
  if (chain.some(({ name }) => name === 'SyntaxError')) return 'it answered something that is no TUF metadata';
  const end = chain.flatMap(({ code }) => (typeof code === 'string' ? (NETWORK_ENDS[code] ?? []) : []))[0];
  if (end !== undefined) return `it ${end}`;
  return says('fetch failed') ? 'it cannot be reached' : undefined;
}

/** An error and what caused it. Not `instanceof Error`: errors of the platform may come from another realm. */
function causes(error: unknown): Record<string, unknown>[] {
  const chain: Record<string, unknown>[] = [];
  for (let at = error; typeof at === 'object' && at !== null && chain.length < 8; at = chain.at(-1)?.['cause']) {
    chain.push(at as Record<string, unknown>);
  }
  return chain;
}

function notAMirror(): never {
  return fail('INPUT_INVALID', 'The address of the TUF repository is no plain http URL.', {
    remedy: 'Give it as https://host/path.',
  });
}

/**
 * Whether a copy of a trusted root should be refreshed before it is used: one of the kinds of authority that it lists
 * (certificate, CT log, log, timestamp) has none left that is valid now. A kind that it does not list does not count: an
 * instance may have no log. Age alone makes no copy stale, else a machine without a network could one day verify nothing;
 * what a newer root added is missed until then, and such a bundle is refused.
 */
export function isStale(root: TrustedRoot, { now }: { now: Date }): boolean {
  const kinds: (TimeRange | undefined)[][] = [
    root.certificateAuthorities.map(({ validFor }) => validFor),
    root.timestampAuthorities.map(({ validFor }) => validFor),
    root.ctlogs.map(({ publicKey }) => publicKey?.validFor),
    root.tlogs.map(({ publicKey }) => publicKey?.validFor),
  ];
  return kinds.some((ranges) => ranges.length > 0 && !ranges.some((range) => isValid(range, now)));
}

/** Both ends belong to the range; without a start it is not known to have begun. */
function isValid(range: TimeRange | undefined, now: Date): boolean {
  return range?.start !== undefined && range.start <= now && (range.end === undefined || now <= range.end);
}
