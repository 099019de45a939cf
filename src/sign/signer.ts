import type { Bundle } from '@sigstore/bundle';
import type { Witness } from '@sigstore/sign';
// Not from the package's front door: that loads its own HTTP client too, 210 ms and 23 MB that are not used here.
import { DSSEBundleBuilder } from '@sigstore/sign/dist/bundler/index.js';
import { asWherefromError } from '../errors.js';
import type { Http } from '../http.js';
import { IN_TOTO_PAYLOAD_TYPE } from '../model/statement.js';
import { SILENT, type Progress } from '../progress.js';
import type { SigningServices } from '../trust/services.js';
import { certify, type CertifiedKey } from './fulcio.js';
import { assertSameIdentity, type IdentityToken } from './identity.js';
import { rekorV1Witness } from './rekor-v1.js';
import { AlreadyLoggedError, rekorV2Witness } from './rekor-v2.js';
import { timestampWitness } from './timestamp.js';

/** One place of a transparency log. */
interface LogEntry {
  /** Base URL of the log. */
  readonly url: string;
  /** Decimal digits. */
  readonly index: string;
}

interface SignedStatement {
  /** Bundle v0.3 with the statement in a DSSE envelope, the leaf certificate and every witness's material. */
  readonly bundle: Bundle;
  readonly logEntries: readonly LogEntry[];
}

/** Signs as one identity, under one certificate for as many statements as its lifetime allows. */
export interface StatementSigner {
  /** The leaf that signs now, DER. */
  readonly certificate: Buffer;
  /**
   * Signs the bytes of an in-toto statement and has every witness testify, all at once; one that fails fails the whole.
   * May be called again before an earlier call has ended.
   * @throws WherefromError OIDC_TOKEN_EXPIRED, SERVICE_*
   */
  sign(statement: Buffer): Promise<SignedStatement>;
}

export interface SignerOptions {
  readonly services: SigningServices;
  readonly token: IdentityToken;
  /** A newer token of the same identity, for every certificate after the first; without it the first has to last. */
  readonly renewToken?: () => Promise<IdentityToken>;
  readonly http: Http;
  readonly progress?: Progress;
  readonly now?: () => Date;
}

/** A statement that is signed within this time of the certificate's end might be witnessed after it. */
const RENEW_BEFORE_END_MS = 60_000;
/** Signatures for one statement at most, where a log has lost the answer to the one before. */
const MOST_SIGNATURES = 3;

/**
 * Gets the certificate at once, so that a run without an identity fails before any statement is made.
 * @throws WherefromError OIDC_TOKEN_EXPIRED, SERVICE_*
 */
export async function openSigner(options: SignerOptions): Promise<StatementSigner> {
  let current = await certified(options);
  let renewal: Promise<Certified> | undefined;

  async function currentKey(): Promise<CertifiedKey> {
    if (clock(options).getTime() < current.renewAt) return current.key;
    // Statements that are signed at once share one new certificate.
    renewal ??= renewed(options);
    try {
      current = await renewal;
    } finally {
      renewal = undefined;
    }
    return current.key;
  }

  return {
    get certificate() {
      return current.key.certificate;
    },
    sign: async (statement) => signStatement({ statement, key: await currentKey(), options }),
  };
}

interface Certified {
  readonly key: CertifiedKey;
  /** Milliseconds since the epoch on this machine's clock. */
  readonly renewAt: number;
}

async function renewed(options: SignerOptions): Promise<Certified> {
  if (options.renewToken === undefined) return certified(options);
  const token = await options.renewToken();
  assertSameIdentity(options.token.claims, token.claims);
  return certified({ ...options, token });
}

async function certified(options: SignerOptions): Promise<Certified> {
  const { services, token, http } = options;
  const asked = clock(options);
  const label = `Certificate from Fulcio at ${hostOf(services.fulcioUrl)}`;
  const key = await step(options.progress, label, async () =>
    certify({ fulcioUrl: services.fulcioUrl, token, http, now: asked }),
  );
  // By how long it lives, not by when it ends: this machine's clock may be wrong.
  return { key, renewAt: asked.getTime() + key.lifetimeMs - RENEW_BEFORE_END_MS };
}

interface Signing {
  readonly statement: Buffer;
  readonly key: CertifiedKey;
  readonly options: SignerOptions;
}

async function signStatement(signing: Signing): Promise<SignedStatement> {
  const { services, progress } = signing.options;
  const hosts = [...services.rekor.map(({ url }) => url), ...services.timestampUrls].map(hostOf);
  const bundle = await step(progress, `Signature witnessed by ${hosts.join(', ')}`, async () => createBundle(signing));
  // The builder keeps the order of its witnesses: logs first, one entry each.
  const { tlogEntries } = bundle.verificationMaterial;
  const logEntries = services.rekor.flatMap(({ url }, at) =>
    tlogEntries.slice(at, at + 1).map(({ logIndex }) => ({ url, index: logIndex })),
  );
  return { bundle, logEntries };
}

async function createBundle(signing: Signing): Promise<Bundle> {
  for (let signature = 1; ; signature += 1) {
    try {
      return await signOnce(signing);
    } catch (error) {
      if (!(error instanceof AlreadyLoggedError) || signature === MOST_SIGNATURES) throw error;
    }
  }
}

async function signOnce({ statement, key, options: { services, http } }: Signing): Promise<Bundle> {
  const ended = new AbortController();
  // Where one witness fails, the others' attempts would keep the process alive for a bundle that nobody gets.
  const ending: Http = { send: async (request) => http.send({ ...request, signal: ended.signal }) };
  const builder = new DSSEBundleBuilder({
    signer: {
      sign: async (data) => ({
        signature: key.sign(data),
        key: { $case: 'x509Certificate', certificate: key.certificatePem },
      }),
    },
    witnesses: witnessesOf(services, ending),
  });
  try {
    return await builder.create({ data: statement, type: IN_TOTO_PAYLOAD_TYPE });
  } finally {
    ended.abort();
  }
}

function witnessesOf(services: SigningServices, http: Http): Witness[] {
  const logs = services.rekor.map(({ url, majorApiVersion }) =>
    majorApiVersion === 1 ? rekorV1Witness({ url, http }) : rekorV2Witness({ url, http }),
  );
  const authorities = services.timestampUrls.map((url) => timestampWitness({ url, http }));
  return [...logs, ...authorities];
}

function clock({ now }: SignerOptions): Date {
  return now === undefined ? new Date() : now();
}

async function step<T>(progress: Progress | undefined, label: string, work: () => Promise<T>): Promise<T> {
  const begun = (progress ?? SILENT).begin(label);
  try {
    const result = await work();
    begun.end('done');
    return result;
  } catch (error) {
    begun.end('failed');
    throw asWherefromError(error);
  }
}

function hostOf(url: string): string {
  return new URL(url).host;
}
