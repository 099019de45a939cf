/** What somebody asks `verify` for, in words; the same words are flags, inputs and the library's options. */
import { fail } from '../errors.js';
import { DIGEST_ALGORITHMS, type DigestAlgorithm, isDigestAlgorithm, parseDigest } from '../model/digest.js';
import { given } from '../model/given.js';
import { quote } from '../quote.js';
import { parseImage } from '../store/oci/reference.js';
import { serviceUrl } from '../trust/signing-config.js';
import type { ArtifactSource, Expectation, TrustSource, VerifyRequest, WorkflowName } from './request.js';
import { parseRequirement } from './requirements.js';
import { storesToAsk } from './store-options.js';

export interface VerifyOptions {
  /** Paths of files, `sha256:HEX`, or images as `oci://HOST/NAME:TAG` or `oci://HOST/NAME@sha256:HEX`. */
  readonly artifacts: readonly string[];
  /** Files of bundles; when absent, those beside the artifact and those in stores. */
  readonly bundles?: readonly string[];
  /** `oci://HOST/NAME`, `oci-layout:DIR`, `release:TAG`, `github`, `registry`; when absent, an image's registry. */
  readonly stores?: readonly string[];
  /** Asks an image's registry besides other stores. */
  readonly bundleFromOci?: boolean;
  /** `OWNER/NAME` of the source. */
  readonly repo?: string;
  readonly owner?: string;
  readonly signerRepo?: string;
  /** `OWNER/NAME/.github/workflows/FILE[@REF]`. */
  readonly signerWorkflow?: string;
  readonly signerDigest?: string;
  readonly sourceRef?: string;
  readonly sourceDigest?: string;
  /** The certificate's whole identity. */
  readonly certIdentity?: string;
  readonly certIdentityRegex?: string;
  /** GitHub's when absent. */
  readonly certOidcIssuer?: string;
  /** A URI or a short name such as `cyclonedx`; implies `require: 'statement'`. */
  readonly predicateType?: string;
  /** `sha256` when absent. */
  readonly digestAlg?: string;
  /** `30` when absent. */
  readonly limit?: string;
  readonly noPublicGood?: boolean;
  readonly denySelfHostedRunners?: boolean;
  readonly allowEvents?: readonly string[];
  readonly customTrustedRoot?: string;
  readonly tufMirror?: string;
  readonly tufRoot?: string;
  readonly offline?: boolean;
  /** `0` to `3`. */
  readonly level?: string;
  /** `provenance` (when absent), `statement` or `signature`. */
  readonly require?: string;
}

const DEFAULT_LIMIT = 30;
const REPOSITORY = /^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/;
const OWNER = /^[A-Za-z0-9_.-]+$/;
const WORKFLOW = /^([A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+\/[^@\s]+)(?:@(\S+))?$/;
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const ALGORITHM_PREFIX = /^(sha\d+):/i;
const IMAGE_PREFIX = /^oci:\/\//i;

/**
 * The request that these words make.
 * @param tufCache the folder that a TUF client may keep its metadata in
 * @throws WherefromError USAGE, INPUT_*, DIGEST_MALFORMED, REFERENCE_MALFORMED, STORE_UNKNOWN
 */
export function verifyRequest(options: VerifyOptions, { tufCache }: { readonly tufCache: string }): VerifyRequest {
  const sources = artifacts(options.artifacts);
  const expect = expectation(options);
  const { bundles = [], offline = false } = options;
  return {
    artifacts: sources,
    bundles,
    stores: storesToAsk({
      stores: options.stores ?? [],
      bundleFromOci: options.bundleFromOci ?? false,
      bundles,
      artifacts: sources,
      offline,
      repository: expect.repository,
    }),
    digestAlgorithm: digestAlgorithm(options.digestAlg),
    require: parseRequirement(given({ require: options.require, predicateType: options.predicateType })),
    expect,
    trust: trustSource(options, tufCache),
    offline,
    limit: positive('--limit', options.limit) ?? DEFAULT_LIMIT,
  };
}

function artifacts(names: readonly string[]): ArtifactSource[] {
  if (names.length === 0) {
    return fail('USAGE', 'No artifact was named.', {
      remedy: 'Name a file, a digest as sha256:HEX, or an image as oci://HOST/NAME:TAG.',
    });
  }
  return names.map((name) => {
    if (IMAGE_PREFIX.test(name)) return { kind: 'image', name, image: parseImage(name.replace(IMAGE_PREFIX, '')) };
    return ALGORITHM_PREFIX.test(name) ? { kind: 'digest', digest: parseDigest(name) } : { kind: 'file', path: name };
  });
}

function expectation(options: VerifyOptions): Expectation {
  return {
    ...given({
      repository: matching('--repo', options.repo, { pattern: REPOSITORY, form: 'OWNER/NAME' }),
      owner: matching('--owner', options.owner, { pattern: OWNER, form: 'OWNER' }),
      signerRepository: matching('--signer-repo', options.signerRepo, { pattern: REPOSITORY, form: 'OWNER/NAME' }),
      signerWorkflow: workflow(options.signerWorkflow),
      signerDigest: commit('--signer-digest', options.signerDigest),
      sourceRef: options.sourceRef,
      sourceDigest: commit('--source-digest', options.sourceDigest),
      identity: options.certIdentity,
      identityRegex: pattern(options.certIdentityRegex),
      issuer: options.certOidcIssuer,
      level: level(options.level),
    }),
    denySelfHosted: options.denySelfHostedRunners ?? false,
    allowEvents: options.allowEvents ?? [],
  };
}

function matching(
  option: string,
  text: string | undefined,
  { pattern: shape, form }: { readonly pattern: RegExp; readonly form: string },
): string | undefined {
  if (text === undefined || shape.test(text)) return text;
  return fail('INPUT_INVALID', `${option} cannot be "${quote(text)}".`, { remedy: `Write it as ${form}.` });
}

function workflow(text: string | undefined): WorkflowName | undefined {
  if (text === undefined) return undefined;
  const [, path, ref] = WORKFLOW.exec(text) ?? [];
  if (path === undefined) {
    return fail('INPUT_INVALID', `--signer-workflow cannot be "${quote(text)}".`, {
      remedy: 'Write the whole path: OWNER/NAME/.github/workflows/FILE, with or without @REF.',
    });
  }
  return ref === undefined ? { path } : { path, ref };
}

function commit(option: string, text: string | undefined): string | undefined {
  const lower = text?.toLowerCase();
  return matching(option, lower, {
    pattern: COMMIT,
    form: 'the 40 hexadecimal characters of a commit, or the 64 of one by SHA-256',
  });
}

function pattern(text: string | undefined): RegExp | undefined {
  if (text === undefined) return undefined;
  try {
    return new RegExp(text);
  } catch (cause) {
    return fail('INPUT_INVALID', `--cert-identity-regex "${quote(text)}" is not a regular expression.`, {
      remedy: 'Write a JavaScript pattern for the whole identity, or name it with --cert-identity.',
      cause,
    });
  }
}

function level(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[0-3]$/.test(text)) return Number(text);
  return fail('INPUT_INVALID', `--level is 0, 1, 2 or 3, not "${quote(text)}".`, {
    remedy: 'Use a level of the SLSA build track.',
  });
}

function positive(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  return fail('INPUT_INVALID', `${option} is a whole number from 1, not "${quote(text)}".`, { remedy: 'Use e.g. 30.' });
}

function digestAlgorithm(text: string | undefined): DigestAlgorithm {
  const name = (text ?? 'sha256').toLowerCase();
  if (isDigestAlgorithm(name)) return name;
  return fail('INPUT_INVALID', `--digest-alg cannot be "${quote(name)}".`, {
    remedy: `Use one of ${DIGEST_ALGORITHMS.join(', ')}.`,
  });
}

function trustSource(
  { customTrustedRoot, tufMirror, tufRoot, noPublicGood }: VerifyOptions,
  tufCache: string,
): TrustSource {
  const isTuf = tufMirror !== undefined || tufRoot !== undefined;
  if ([customTrustedRoot !== undefined, isTuf, noPublicGood === true].filter(Boolean).length > 1) {
    return fail('INPUT_CONFLICT', 'More than one option says which root of trust counts.', {
      remedy: 'Keep one: --custom-trusted-root, --tuf-mirror with --tuf-root, or --no-public-good.',
    });
  }
  if (customTrustedRoot !== undefined) return { kind: 'file', path: customTrustedRoot };
  if (!isTuf) return { kind: 'embedded', publicGood: noPublicGood !== true, cachePath: tufCache };
  if (tufMirror === undefined || tufRoot === undefined) {
    return fail('INPUT_CONFLICT', '--tuf-mirror and --tuf-root belong together.', {
      remedy: 'Name the mirror and the root.json that its first answer is checked against.',
    });
  }
  if (serviceUrl(tufMirror) === undefined) {
    return fail('INPUT_INVALID', '--tuf-mirror is not a URL.', { remedy: 'Write https://HOST[/PATH].' });
  }
  return { kind: 'tuf', mirrorUrl: tufMirror, rootPath: tufRoot, cachePath: tufCache };
}
