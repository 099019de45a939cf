import { fail } from '../errors.js';
import type { JsonValue } from '../model/statement.js';
import { parseStrictJson } from '../model/strict-json.js';

/** What a signing config names for now. */
export interface SelectedServices {
  readonly fulcioUrl: string;
  readonly rekor: readonly { readonly url: string; readonly majorApiVersion: 1 | 2 }[];
  readonly timestampUrls: readonly string[];
}

export interface SigningConfigContext {
  /** Services are chosen that are valid at this moment. */
  readonly now: Date;
  /** Names the config in messages: its path, or "public-good". */
  readonly origin: string;
}

interface Service<Version extends number = number> {
  readonly url: string;
  readonly majorApiVersion: Version;
  readonly operator: string;
  readonly start: Date;
}

const MEDIA_TYPE = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';
/** Fulcio's API is called version 1 in signing configs, also where its path says v2. */
const FULCIO_VERSIONS = [1] as const;
const REKOR_VERSIONS = [2, 1] as const;
const TSA_VERSIONS = [1] as const;

/**
 * The services that a signing config v0.2 names, valid now, of the highest API version that can be used, at most one of an
 * operator, the newest first; as many as its selectors ask for.
 * Source: sigstore/protobuf-specs, sigstore_trustroot.proto, SigningConfig, Service and ServiceConfiguration.
 * @throws WherefromError SIGNING_CONFIG_MALFORMED
 */
export function selectServices(text: string, { now, origin }: SigningConfigContext): SelectedServices {
  const json = parseStrictJson(text);
  if (!json.ok) return malformed(origin, json.reason);
  const config = new ConfigReader(origin, now, json.value);
  config.mediaType();
  // A certificate authority has no selector: one is asked.
  const [authority] = pick(config.services('caUrls', FULCIO_VERSIONS), FULCIO_VERSIONS, 1);
  if (authority === undefined) return malformed(origin, 'names no certificate authority that is valid now');
  const rekor = config.select({ urls: 'rekorTlogUrls', selector: 'rekorTlogConfig', versions: REKOR_VERSIONS });
  const timestamps = config.select({ urls: 'tsaUrls', selector: 'tsaConfig', versions: TSA_VERSIONS });
  return {
    fulcioUrl: authority.url,
    rekor: rekor.map(({ url, majorApiVersion }) => ({ url, majorApiVersion })),
    timestampUrls: timestamps.map(({ url }) => url),
  };
}

/**
 * `count` services of one API version, the highest that has so many; undefined count: all of the highest that has any.
 * Empty when there are not enough.
 */
function pick<V extends number>(services: readonly Service<V>[], versions: readonly V[], count?: number): Service<V>[] {
  for (const version of versions) {
    const candidates = onePerOperator(services.filter(({ majorApiVersion }) => majorApiVersion === version));
    if (candidates.length >= (count ?? 1)) return candidates.slice(0, count);
  }
  return [];
}

function onePerOperator<V extends number>(services: readonly Service<V>[]): Service<V>[] {
  // toSorted is stable: of two that began together the first in the file is taken.
  const newestFirst = services.toSorted((a, b) => b.start.getTime() - a.start.getTime());
  const operators = new Map<string, Service<V>>();
  for (const service of newestFirst) if (!operators.has(service.operator)) operators.set(service.operator, service);
  return [...operators.values()];
}

interface Selection<V extends number> {
  readonly urls: string;
  readonly selector: string;
  readonly versions: readonly V[];
}

class ConfigReader {
  constructor(
    private readonly origin: string,
    private readonly now: Date,
    private readonly config: JsonValue,
  ) {}

  mediaType(): void {
    const mediaType = field(this.config, 'mediaType');
    if (mediaType !== MEDIA_TYPE) malformed(this.origin, `does not have the media type ${MEDIA_TYPE}`);
  }

  /** Empty where the config lists none of the kind; an error where it lists some and not enough can be used. */
  select<V extends number>({ urls, selector, versions }: Selection<V>): Service<V>[] {
    const listed = this.list(urls);
    if (listed.length === 0) return [];
    const count = this.wanted(selector);
    const picked = pick(this.services(urls, versions), versions, count);
    if (picked.length > 0) return picked;
    return malformed(
      this.origin,
      `asks for ${count ?? 'at least 1'} of its ${urls}, and fewer are valid now and of a known version`,
    );
  }

  services<V extends number>(name: string, versions: readonly V[]): Service<V>[] {
    return this.list(name).flatMap((value, index) => {
      const place = `${name}[${index}]`;
      const service = this.service(value, place);
      const version = versions.find((known) => known === service.majorApiVersion);
      return version === undefined || !this.validNow(value, place) ? [] : [{ ...service, majorApiVersion: version }];
    });
  }

  private list(name: string): readonly JsonValue[] {
    const value = field(this.config, name) ?? [];
    return Array.isArray(value) ? value : malformed(this.origin, `has no list as ${name}`);
  }

  private service(value: JsonValue, place: string): Service {
    const url = field(value, 'url');
    if (typeof url !== 'string') return malformed(this.origin, `has no ${place}.url`);
    const majorApiVersion = field(value, 'majorApiVersion') ?? 0;
    if (typeof majorApiVersion !== 'number') return malformed(this.origin, `has no number as ${place}.majorApiVersion`);
    const operator = field(value, 'operator');
    const base = serviceUrl(url) ?? malformed(this.origin, `has no http URL as ${place}.url`);
    if (place.startsWith('caUrls') && !keepsSecrets(base)) {
      return malformed(this.origin, `has no https URL as ${place}.url, to which the identity token is sent`);
    }
    const start = this.moment(value, place, 'start');
    if (start === undefined) return malformed(this.origin, `has no ${place}.validFor.start`);
    // Services of nobody in particular count as of one operator each.
    return {
      url: base,
      majorApiVersion,
      operator: typeof operator === 'string' && operator !== '' ? operator : base,
      start,
    };
  }

  /** Both ends of the range belong to it. */
  private validNow(value: JsonValue, place: string): boolean {
    const start = this.moment(value, place, 'start');
    const end = this.moment(value, place, 'end');
    return start !== undefined && start <= this.now && (end === undefined || this.now <= end);
  }

  private moment(value: JsonValue, place: string, name: 'start' | 'end'): Date | undefined {
    const text = field(field(value, 'validFor'), name);
    if (text === undefined) return undefined;
    const moment = typeof text === 'string' && RFC_3339.test(text) ? new Date(text) : undefined;
    if (moment !== undefined && !Number.isNaN(moment.getTime())) return moment;
    return malformed(this.origin, `has no RFC 3339 time as ${place}.validFor.${name}`);
  }

  /** How many services the selector wants; undefined: all. */
  private wanted(name: string): number | undefined {
    const selector = field(field(this.config, name), 'selector');
    // Protobuf's JSON: an enum by name or by number.
    if (selector === 'ANY' || selector === 2) return 1;
    if (selector === 'ALL' || selector === 1) return undefined;
    if (selector === 'EXACT' || selector === 3) return this.count(name);
    return malformed(this.origin, `has none of ANY, ALL, EXACT as ${name}.selector`);
  }

  private count(name: string): number {
    const count = field(field(this.config, name), 'count');
    if (typeof count === 'number' && Number.isInteger(count) && count > 0) return count;
    return malformed(this.origin, `has no positive number as ${name}.count, which EXACT needs`);
  }
}

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** A token travels to these: in the clear only where it does not leave the machine. */
export function keepsSecrets(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || LOOPBACK.test(hostname);
}

/** An http URL without credentials, query and fragment, and without a final slash; undefined for anything else. */
export function serviceUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const plain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return /^https?:$/.test(url.protocol) && plain ? url.href.replace(/\/+$/, '') : undefined;
}

function field(value: JsonValue | undefined, name: string): JsonValue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  // Protobuf's JSON: null is the same as absent.
  return Object.hasOwn(value, name) ? (value[name] ?? undefined) : undefined;
}

function malformed(origin: string, reason: string): never {
  return fail('SIGNING_CONFIG_MALFORMED', `The signing config ${origin} ${reason}.`, {
    remedy: 'Give a signing_config.v0.2.json as the Sigstore instance publishes it.',
  });
}
