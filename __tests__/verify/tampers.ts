import type { EvidenceCheckId } from '../../src/verify/evidence-checks.js';
import type { Json } from '../support/forge.js';
import type { RealBundle } from '../support/real-bundles.js';

export interface Tamper {
  readonly what: string;
  readonly check: EvidenceCheckId | ((real: RealBundle) => EvidenceCheckId);
  /** Changes the first bundle; the second is another valid one. */
  readonly tamper: (bundle: Json, donor: Json) => void;
  /** Bundles that have the part. */
  readonly for?: (real: RealBundle) => boolean;
  /** `@sigstore/verify` 4.1.3 accepts it, for these bundles or for all: a known hole. */
  readonly hole?: true;
}

const logged = ({ log }: RealBundle): boolean => log;
const stamped = ({ log }: RealBundle): boolean => !log;
const isV01 = ({ name }: RealBundle): boolean => name.startsWith('v0.1');

const material = (bundle: Json): Json => bundle['verificationMaterial'];
const envelope = (bundle: Json): Json => bundle['dsseEnvelope'];
const entry = (bundle: Json): Json => material(bundle)['tlogEntries'][0];
const proof = (bundle: Json): Json => entry(bundle)['inclusionProof'];
const stamps = (bundle: Json): Json[] => material(bundle)['timestampVerificationData']['rfc3161Timestamps'];

function certificate(bundle: Json): Json {
  const { certificate: single, x509CertificateChain: chain } = material(bundle);
  return single ?? chain['certificates'][0];
}

/** One bit of one byte; a negative place counts from the end. */
export function flip(text: string, place: number): string {
  const bytes = Buffer.from(text, 'base64');
  const at = place < 0 ? bytes.length + place : place;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes.toString('base64');
}

function flipAt(node: Json, name: string, place: number): void {
  node[name] = flip(node[name], place);
}

/** The place of a text inside DER or JSON. */
function placeOf(text: string, part: string): number {
  return Buffer.from(text, 'base64').indexOf(part) + part.length - 1;
}

function increase(node: Json, name: string): void {
  node[name] = String(BigInt(node[name]) + 1n);
}

function swap(part: (bundle: Json) => Json, name: string) {
  return (bundle: Json, donor: Json): void => {
    part(bundle)[name] = part(donor)[name];
  };
}

/** Before the end of the predicate's last text, which leaves the JSON whole. */
function lastLetter(payload: string): number {
  const text = Buffer.from(payload, 'base64').toString('latin1');
  return (/[a-y0-9A-Y]"[}\]\s]*$/.exec(text)?.index ?? /[a-y0-9A-Y]"[^"]*$/.exec(text)?.index) as number;
}

const CHANGED: Tamper[] = [
  {
    what: 'a changed byte in the signature',
    check: 'signature',
    tamper: (b) => flipAt(envelope(b)['signatures'][0], 'sig', -1),
  },
  {
    what: 'a changed byte in the predicate',
    check: 'signature',
    tamper: (b) => flipAt(envelope(b), 'payload', lastLetter(envelope(b)['payload'])),
  },
  {
    what: "a changed byte in the subject's digest",
    check: 'subject-digest',
    tamper: (b) => {
      const { payload } = envelope(b);
      const text = Buffer.from(payload, 'base64').toString('latin1');
      const place = text.search(/"sha(?:256|512)":\s?"/);
      // 'a' and '0' become '`' and '1': the JSON stays whole.
      flipAt(envelope(b), 'payload', text.indexOf('"', text.indexOf(':', place)) + 1);
    },
  },
  {
    what: 'a changed byte in the form of the payload',
    check: 'bundle-form',
    tamper: (b) => flipAt(envelope(b), 'payload', 0),
  },
  {
    what: "a changed byte in the certificate's identity",
    check: 'certificate-chain',
    tamper: (b) => flipAt(certificate(b), 'rawBytes', placeOf(certificate(b)['rawBytes'], 'https://')),
  },
  {
    what: "a changed byte in the certificate's key",
    check: 'certificate-chain',
    tamper: (b) => flipAt(certificate(b), 'rawBytes', 190),
  },
  {
    what: "a changed byte in the certificate's signature",
    check: 'certificate-chain',
    tamper: (b) => flipAt(certificate(b), 'rawBytes', -1),
  },
  {
    what: "a changed byte in the certificate's structure",
    check: 'certificate-chain',
    tamper: (b) => flipAt(certificate(b), 'rawBytes', 0),
    hole: true,
  },
  {
    what: 'a changed byte in a hash of the proof',
    check: 'transparency-log',
    tamper: (b) => (proof(b)['hashes'][2] = flip(proof(b)['hashes'][2], 5)),
    for: logged,
  },
  {
    what: "a changed byte in the proof's root hash",
    check: 'transparency-log',
    tamper: (b) => flipAt(proof(b), 'rootHash', 3),
    for: logged,
    hole: true,
  },
  {
    what: "another size of the proof's tree",
    check: 'transparency-log',
    tamper: (b) => increase(proof(b), 'treeSize'),
    for: logged,
    hole: true,
  },
  {
    what: "a size of the proof's tree that is no number",
    check: 'bundle-form',
    tamper: (b) => (proof(b)['treeSize'] = 'NaN'),
    for: logged,
    hole: true,
  },
  {
    what: 'another index in the proof',
    check: 'transparency-log',
    tamper: (b) => increase(proof(b), 'logIndex'),
    for: logged,
  },
  {
    what: 'another index of the entry',
    check: 'transparency-log',
    tamper: (b) => increase(entry(b), 'logIndex'),
    for: logged,
  },
  {
    what: 'another time of the entry',
    check: 'transparency-log',
    tamper: (b) => increase(entry(b), 'integratedTime'),
    for: logged,
  },
  {
    what: 'another size in the checkpoint',
    check: 'transparency-log',
    tamper: (b) => (proof(b)['checkpoint'].envelope = proof(b)['checkpoint'].envelope.replace(/\n(\d+)\n/, '\n1$1\n')),
    for: logged,
  },
  {
    what: "a changed byte in the checkpoint's signature",
    check: 'transparency-log',
    tamper: (b) =>
      (proof(b)['checkpoint'].envelope = proof(b)['checkpoint'].envelope.replace(
        /(\u2014 \S+ )(\S+)/,
        (_: string, head: string, sig: string) => head + flip(sig, -1),
      )),
    for: logged,
  },
  {
    what: "a changed byte in the log's promise",
    check: 'transparency-log',
    tamper: (b) => flipAt(entry(b)['inclusionPromise'], 'signedEntryTimestamp', -1),
    for: logged,
  },
  {
    what: "a changed byte in the entry's body",
    check: 'transparency-log',
    tamper: (b) => flipAt(entry(b), 'canonicalizedBody', 60),
    for: logged,
  },
  {
    what: 'a changed byte in the log id',
    check: 'transparency-log',
    tamper: (b) => flipAt(entry(b)['logId'], 'keyId', 7),
    for: logged,
  },
  {
    what: 'another kind of entry',
    check: 'transparency-log',
    tamper: (b) => (entry(b)['kindVersion'].kind = 'hashedrekord'),
    for: logged,
  },
  {
    what: "a changed byte in the timestamp's time",
    check: 'timestamp',
    tamper: (b) =>
      flipAt(stamps(b)[0] as Json, 'signedTimestamp', placeOf((stamps(b)[0] as Json)['signedTimestamp'], '2025053')),
    for: stamped,
  },
  {
    what: "a changed byte in the timestamp's signature",
    check: 'timestamp',
    tamper: (b) => flipAt(stamps(b)[0] as Json, 'signedTimestamp', -1),
    for: stamped,
  },
  {
    what: "a changed byte in the timestamp's imprint",
    check: 'timestamp',
    tamper: (b) => flipAt(stamps(b)[0] as Json, 'signedTimestamp', 120),
    for: stamped,
  },
  {
    what: 'another payload type',
    check: 'bundle-form',
    tamper: (b) => (envelope(b)['payloadType'] = 'application/json'),
  },
  {
    what: 'another version of the bundle',
    check: 'bundle-form',
    tamper: (b) => (b['mediaType'] = 'application/vnd.dev.sigstore.bundle+json;version=0.9'),
    hole: true,
  },
];

const TAKEN_AWAY: Tamper[] = [
  { what: 'no envelope', check: 'bundle-form', tamper: (b) => delete b['dsseEnvelope'] },
  { what: 'no signature', check: 'bundle-form', tamper: (b) => (envelope(b)['signatures'] = []) },
  {
    what: 'two signatures',
    check: 'bundle-form',
    tamper: (b) => envelope(b)['signatures'].push(envelope(b)['signatures'][0]),
  },
  { what: 'no payload', check: 'bundle-form', tamper: (b) => (envelope(b)['payload'] = '') },
  {
    what: 'no certificate',
    check: 'bundle-form',
    tamper: (b) => {
      delete material(b)['certificate'];
      delete material(b)['x509CertificateChain'];
    },
  },
  { what: 'an empty certificate', check: 'bundle-form', tamper: (b) => (certificate(b)['rawBytes'] = '') },
  { what: 'no verification material', check: 'bundle-form', tamper: (b) => delete b['verificationMaterial'] },
  { what: 'no log entry', check: 'transparency-log', tamper: (b) => (material(b)['tlogEntries'] = []), for: logged },
  {
    what: 'no inclusion proof',
    check: (real) => (isV01(real) ? 'transparency-log' : 'bundle-form'),
    tamper: (b) => delete entry(b)['inclusionProof'],
    for: logged,
    hole: true,
  },
  {
    what: 'no checkpoint',
    check: (real) => (isV01(real) ? 'transparency-log' : 'bundle-form'),
    tamper: (b) => delete proof(b)['checkpoint'],
    for: logged,
  },
  { what: 'no hashes in the proof', check: 'transparency-log', tamper: (b) => (proof(b)['hashes'] = []), for: logged },
  {
    what: 'no promise of the log, and so no time',
    check: (real) => (isV01(real) ? 'bundle-form' : 'timestamp'),
    tamper: (b) => delete entry(b)['inclusionPromise'],
    for: logged,
  },
  {
    what: 'no body of the entry',
    check: 'bundle-form',
    tamper: (b) => delete entry(b)['canonicalizedBody'],
    for: logged,
  },
  { what: 'no timestamp', check: 'timestamp', tamper: (b) => stamps(b).pop(), for: stamped },
];

const SWAPPED: Tamper[] = [
  { what: "another bundle's signature", check: 'signature', tamper: swap(envelope, 'signatures'), for: logged },
  { what: "another bundle's payload", check: 'subject-digest', tamper: swap(envelope, 'payload'), for: logged },
  {
    what: "another bundle's envelope",
    check: 'subject-digest',
    tamper: swap((bundle) => bundle, 'dsseEnvelope'),
    for: logged,
  },
  {
    what: "another bundle's certificate",
    check: 'signature',
    tamper: (b, d) => (certificate(b)['rawBytes'] = certificate(d)['rawBytes']),
    for: logged,
  },
  { what: "another bundle's log entry", check: 'transparency-log', tamper: swap(material, 'tlogEntries'), for: logged },
  { what: "another bundle's promise", check: 'transparency-log', tamper: swap(entry, 'inclusionPromise'), for: logged },
  { what: "another bundle's proof", check: 'transparency-log', tamper: swap(entry, 'inclusionProof'), for: logged },
  { what: "another bundle's checkpoint", check: 'transparency-log', tamper: swap(proof, 'checkpoint'), for: logged },
  {
    what: "another bundle's entry body",
    check: 'transparency-log',
    tamper: swap(entry, 'canonicalizedBody'),
    for: logged,
  },
];

export const TAMPERS: readonly Tamper[] = [...CHANGED, ...TAKEN_AWAY, ...SWAPPED];
