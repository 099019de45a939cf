import { createHash, verify } from 'node:crypto';
import { child, octets, oid, sequence } from '../model/der.js';
import { OID_EXTENDED_KEY_USAGE, OID_TIME_STAMPING, type Certificate } from '../model/x509.js';
import type { Examination } from './examination.js';
import { attempt, OTHER_INSTANCE, refuse, remedied, valueOf, type Attempt, type Outcome } from './outcome.js';
import { findPath, type CertificatePath } from './path.js';
import { digestName, OID_TST_INFO, parseTimestamp, type TimestampToken } from './rfc3161.js';
import { promisedTimes } from './inclusion-promise.js';

/** A timestamp that an authority of the root has signed, of whatever. */
export interface AuthenticTimestamp {
  readonly time: Date;
  readonly authority: string;
  /** Whether it is a timestamp of this bundle's signature. */
  readonly ofThisSignature: boolean;
}

const OID_CONTENT_TYPE = '1.2.840.113549.1.9.3';
const OID_MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const OID_SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const OID_SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/**
 * Every RFC 3161 timestamp in the bundle is one of the root's authorities over the bundle's signature, and at least one
 * trusted time exists, there or in the log's promise.
 * @throws Refusal
 */
export function checkTimestamp(examination: Examination): Outcome {
  return remedied(() => judgeStamps(examination));
}

function judgeStamps(examination: Examination): Outcome {
  const authentic = timestamps(examination).map(valueOf);
  if (new Set(examination.bundle.timestamps.map((each) => each.toString('base64'))).size < authentic.length) {
    return refuse('The bundle holds the same timestamp twice.');
  }
  if (authentic.some(({ ofThisSignature }) => !ofThisSignature)) {
    if (examination.outcome('signature').verdict === 'failed') {
      return {
        verdict: 'skipped',
        demanded: true,
        detail: 'The signature that was timestamped is not the one in the bundle.',
      };
    }
    return refuse('The timestamp is one of another signature.');
  }
  if (authentic.length > 0) {
    return {
      verdict: 'passed',
      detail: authentic.map((each) => `${each.time.toISOString()} by ${each.authority}`).join(', '),
    };
  }
  return timeOfTheLog(examination);
}

function timeOfTheLog(examination: Examination): Outcome {
  const promises = promisedTimes(examination);
  const first = promises.flatMap((promise) => (promise.ok ? [promise.value] : [])).find((each) => each.ofThisSignature);
  if (first !== undefined) {
    return { verdict: 'passed', detail: `${first.time.toISOString()} by the log ${first.authority}` };
  }
  const { bundle, trust } = examination;
  if (promises.length > 0 || (bundle.entries.length === 0 && trust.logs.length > 0)) {
    return {
      verdict: 'skipped',
      demanded: true,
      detail: "Only the log's time could count, and its entry does not hold.",
    };
  }
  return refuse('No trusted time says when this was signed: neither a timestamp nor a time that a log vouches for.', {
    remedy: 'Sign with a timestamp authority, or with a log that signs its time.',
  });
}

/** Every timestamp of the bundle, verified. */
export function timestamps(examination: Examination): readonly Attempt<AuthenticTimestamp>[] {
  return examination.once(verifyTimestamps);
}

function verifyTimestamps(examination: Examination): readonly Attempt<AuthenticTimestamp>[] {
  const { bundle } = examination;
  return bundle.timestamps.map((response) =>
    attempt(() => {
      const token = parseTimestamp(response);
      const { authority } = verifyToken(token, examination);
      const imprint = createHash(token.imprintHash).update(bundle.content.signature).digest();
      const name = authority.uri === '' ? 'a timestamp authority' : authority.uri;
      return { time: token.time, authority: name, ofThisSignature: imprint.equals(token.imprint) };
    }, 'A timestamp'),
  );
}

/** The path from the certificate that signed the token. Source: RFC 5652, sections 5.4 and 5.6; RFC 3161, section 2.3. */
function verifyToken(token: TimestampToken, examination: Examination): CertificatePath {
  const { path, signer } = findSigner(token, examination);
  const usage = signer.extensions.get(OID_EXTENDED_KEY_USAGE);
  if (usage?.critical !== true || signer.extendedKeyUsage?.join(' ') !== OID_TIME_STAMPING || signer.isCa) {
    return refuse("The timestamp authority's certificate is not one for timestamps alone.");
  }
  verifyAttributes(token, signer);
  if (!verify(token.signatureHash, token.signedAttributes, signer.publicKey, token.signature)) {
    return refuse('The signature of the timestamp does not verify.');
  }
  return path;
}

/** The certificate is the root's own; a token may also bring it, where the root lists only its issuers. */
function findSigner(
  token: TimestampToken,
  { trust, rootName }: Examination,
): { path: CertificatePath; signer: Certificate } {
  const authorities = trust.timestampAuthorities;
  if (authorities.length === 0) {
    return refuse(`The trusted root ${rootName} lists no timestamp authority.`, { remedy: OTHER_INSTANCE });
  }
  const [signer, ...more] = [...authorities.flatMap(({ chain }) => chain), ...token.certificates].filter(
    (each) => each.issuer.equals(token.issuer) && each.serial.equals(token.serial),
  );
  if (signer === undefined) {
    return refuse('The timestamp was signed by nobody whom the trusted root lists.', {
      expected: `a timestamp authority of the root ${rootName}`,
      remedy: OTHER_INSTANCE,
    });
  }
  if (more.some(({ der }) => !der.equals(signer.der))) {
    return refuse("The timestamp brings another certificate than its signer's.");
  }
  const path = findPath({ leaf: signer, authorities, rootName, moment: token.time, usage: OID_TIME_STAMPING });
  return { path, signer };
}

function verifyAttributes(token: TimestampToken, signer: Certificate): void {
  const { attributes, content, contentHash } = token;
  if (oid(attributes.get(OID_CONTENT_TYPE)) !== OID_TST_INFO) refuse('The timestamp was signed as something else.');
  const digest = createHash(contentHash).update(content).digest();
  if (!octets(attributes.get(OID_MESSAGE_DIGEST)).equals(digest)) {
    refuse('The content of the timestamp is not what was signed.');
  }
  const v2 = attributes.get(OID_SIGNING_CERTIFICATE_V2);
  const v1 = attributes.get(OID_SIGNING_CERTIFICATE);
  // RFC 5035, section 3: the first certificate is the signer's. A hash algorithm, if given, comes before the hash.
  for (const [attribute, implied] of [[v2, 'sha256'] as const, [v1, 'sha1'] as const]) {
    if (attribute === undefined) continue;
    const identifier = child(child(attribute, 0), 0);
    const [first, second] = sequence(identifier);
    const named = attribute === v2 && first !== undefined && !first.tag.isOctetString();
    const hash = createHash(named ? digestName(first) : implied)
      .update(signer.der)
      .digest();
    if (!octets(named ? second : first).equals(hash))
      refuse('The timestamp names another certificate than its signer.');
  }
}
