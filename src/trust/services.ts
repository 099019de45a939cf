/** The services that sign and witness, resolved from a signing config or from URLs. */

import { fail } from '../errors.js';
import { selectServices, serviceUrl, type SigningConfigContext } from './signing-config.js';

interface RekorService {
  readonly url: string;
  readonly majorApiVersion: 1 | 2;
}

/** All that `sign/` needs to know of a Sigstore instance: one certificate authority, and every witness that is asked. */
export interface SigningServices {
  /** For messages and the summary: "public-good", "github", or the operator's host. */
  readonly name: string;
  readonly fulcioUrl: string;
  /** Empty where the instance has no log; then a timestamp authority stands in. */
  readonly rekor: readonly RekorService[];
  readonly timestampUrls: readonly string[];
  /** True where what is logged can be read by everybody: the public-good instance. */
  readonly publicLog: boolean;
}

/** Which instance a run asked for, before visibility decides. */
export type SigstoreChoice =
  | { readonly kind: 'by-visibility' }
  | { readonly kind: 'public-good' }
  | { readonly kind: 'github' }
  | { readonly kind: 'signing-config'; readonly path: string }
  | {
      readonly kind: 'urls';
      readonly fulcioUrl: string;
      readonly rekor?: RekorService;
      readonly timestampUrl?: string;
    };

/** Whose trusted root the readers of a bundle use; a custom one has to be named by the run. */
export type AnchorKind = 'public-good' | 'github' | 'custom';

export interface ResolvedServices {
  readonly services: SigningServices;
  readonly anchor: AnchorKind;
}

export interface ResolveOptions {
  readonly choice: SigstoreChoice;
  /** The token's `repository_visibility`. Anything but exactly "public", and nothing, means private. */
  readonly visibility: string | undefined;
  /** The workflow says in so many words that what it signs may be seen by everybody. */
  readonly publicLog: boolean;
  readonly now: Date;
  /** Text of a file. */
  readonly readFile: (path: string) => Promise<string>;
}

/**
 * The services for a run. By visibility: the public-good Sigstore for public repositories and for those that said
 * `public-log: true`, GitHub's own for all others.
 * @throws WherefromError PUBLIC_LOG_REFUSED, SIGNING_CONFIG_MALFORMED, INPUT_INVALID
 */
export async function resolveServices(options: ResolveOptions): Promise<ResolvedServices> {
  const resolved = await resolveChoice(options);
  if (resolved.services.publicLog && options.visibility !== 'public' && !options.publicLog) {
    return refusePublicLog(resolved.services, options);
  }
  return resolved;
}

async function resolveChoice(options: ResolveOptions): Promise<ResolvedServices> {
  const { choice, visibility, publicLog, now } = options;
  switch (choice.kind) {
    case 'by-visibility':
      return visibility === 'public' || publicLog ? publicGood(now) : github(now);
    case 'public-good':
      return publicGood(now);
    case 'github':
      return github(now);
    case 'signing-config': {
      const services = parseSigningConfig(await readConfig(options, choice.path), { now, origin: choice.path });
      return { services, anchor: anchorOf(services) };
    }
    case 'urls': {
      const services = servicesFromUrls(choice);
      return { services, anchor: anchorOf(services) };
    }
  }
}

/**
 * @param text a signing config v0.2
 * @throws WherefromError SIGNING_CONFIG_MALFORMED
 */
export function parseSigningConfig(text: string, context: SigningConfigContext): SigningServices {
  const selected = selectServices(text, context);
  const services = {
    ...selected,
    name: new URL(selected.fulcioUrl).host,
    publicLog: isPublic(selected),
  };
  if (!hasTrustedTime(services)) {
    fail(
      'SIGNING_CONFIG_MALFORMED',
      `The signing config ${context.origin} names nothing that says when a signature was made.`,
      {
        remedy: 'Add a timestamp authority, or a log of API version 1.',
      },
    );
  }
  return services;
}

/** A log of version 2 gives no time, and a certificate of minutes is worth nothing without one. */
function hasTrustedTime({ rekor, timestampUrls }: Pick<SigningServices, 'rekor' | 'timestampUrls'>): boolean {
  return timestampUrls.length > 0 || rekor.some(({ majorApiVersion }) => majorApiVersion === 1);
}

async function publicGood(now: Date): Promise<ResolvedServices> {
  const { default: config } = await import('./embedded/public-good-signing-config.json', { with: { type: 'json' } });
  return embedded('public-good', config, now);
}

async function github(now: Date): Promise<ResolvedServices> {
  const { default: config } = await import('./embedded/github-signing-config.json', { with: { type: 'json' } });
  return embedded('github', config, now);
}

function embedded(name: 'public-good' | 'github', config: unknown, now: Date): ResolvedServices {
  const services = parseSigningConfig(JSON.stringify(config), { now, origin: name });
  return { services: { ...services, name }, anchor: name };
}

async function readConfig({ readFile }: ResolveOptions, path: string): Promise<string> {
  try {
    return await readFile(path);
  } catch (cause) {
    return fail('SIGNING_CONFIG_MALFORMED', `The signing config ${path} cannot be read.`, {
      remedy: 'Name a file that exists: public-good, github, or the path of a signing_config.v0.2.json.',
      cause,
    });
  }
}

function servicesFromUrls(choice: Extract<SigstoreChoice, { kind: 'urls' }>): SigningServices {
  const fulcioUrl = checkedUrl(choice.fulcioUrl, '--fulcio-url');
  const rekor =
    choice.rekor === undefined ? [] : [{ ...choice.rekor, url: checkedUrl(choice.rekor.url, '--rekor-url') }];
  const timestampUrls = choice.timestampUrl === undefined ? [] : [checkedUrl(choice.timestampUrl, '--timestamp-url')];
  const selected = { fulcioUrl, rekor, timestampUrls };
  if (!hasTrustedTime(selected)) {
    fail('INPUT_INVALID', 'Nothing was named that says when a signature is made.', {
      remedy: 'Add --timestamp-url, or name a log of version 1 with --rekor-url and --rekor-version 1.',
    });
  }
  return { ...selected, name: new URL(fulcioUrl).host, publicLog: isPublic(selected) };
}

function checkedUrl(text: string, flag: string): string {
  const url = serviceUrl(text);
  if (url !== undefined) return url;
  return fail('INPUT_INVALID', `The value of ${flag} is no plain http URL.`, {
    remedy: `Write it as ${flag} https://host/path, without credentials, query and fragment.`,
  });
}

/** Domains of the Sigstore project: its production and its staging instance. */
const PUBLIC_DOMAINS = ['sigstore.dev', 'sigstage.dev'];

/**
 * True when the repository's name would be published: by a public log, or by a public authority, which writes each certificate
 * to a public log of its own. A public timestamp authority gets a hash only.
 */
function isPublic({ fulcioUrl, rekor }: Pick<SigningServices, 'fulcioUrl' | 'rekor'>): boolean {
  return [fulcioUrl, ...rekor.map(({ url }) => url)].some((url) => isWithin(url, PUBLIC_DOMAINS));
}

function isWithin(url: string, domains: readonly string[]): boolean {
  // A final dot names the same host.
  const host = new URL(url).hostname.replace(/\.+$/, '');
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** The certificate authority decides which root can judge a bundle. */
function anchorOf({ fulcioUrl }: SigningServices): AnchorKind {
  if (isWithin(fulcioUrl, ['fulcio.sigstore.dev'])) return 'public-good';
  return isWithin(fulcioUrl, ['fulcio.githubapp.com']) ? 'github' : 'custom';
}

function refusePublicLog({ name }: SigningServices, { visibility }: ResolveOptions): never {
  const kind = visibility === 'internal' ? 'internal' : 'private';
  return fail(
    'PUBLIC_LOG_REFUSED',
    `This repository is ${kind}, and "${name}" would publish its name and workflow for ever.`,
    {
      remedy:
        'Leave the choice of Sigstore to the visibility, or say `public-log: true` (--public-log) if that is meant.',
    },
  );
}
