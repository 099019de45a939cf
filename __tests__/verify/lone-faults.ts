import { generateKeyPairSync } from 'node:crypto';
import type { Digest } from '../../src/model/digest.js';
import * as x509 from '../../src/sandbox/x509.js';
import type { TrustAnchor } from '../../src/trust/trusted-root.js';
import type { EvidenceCheckId } from '../../src/verify/evidence-checks.js';
import { later, sha256, statementOf, type Forge, type Json, type Recipe } from '../support/forge.js';

/** A bundle in which exactly one thing is wrong, and the one check that sees it. */
export interface LoneFault {
  readonly check: EvidenceCheckId;
  readonly what: string;
  readonly make: (forge: Forge) => Promise<{ bundle: Json; anchor?: TrustAnchor; artifact?: Digest }>;
  /** `@sigstore/verify` 4.1.3 accepts it: a known hole. */
  readonly hole?: true;
}

const other = (text: string): Digest => ({ algorithm: 'sha256', hex: sha256(Buffer.from(text)).toString('hex') });
const FOREIGN = Buffer.from('another content');

/** The recipe as it comes out. */
const cooked = (recipe: Recipe) => (forge: Forge) => forge.forge(recipe);

/** A well-made bundle, changed afterwards. */
const changed = (recipe: Recipe, change: (bundle: Json, forge: Forge) => void) => async (forge: Forge) => {
  const { bundle } = await forge.forge(recipe);
  change(bundle, forge);
  return { bundle };
};

/** A well-made bundle before a root that has changed. */
const rooted = (recipe: Recipe, change: (root: Json) => void) => async (forge: Forge) => {
  const { bundle } = await forge.forge(recipe);
  return { bundle, anchor: forge.anchorWith(change) };
};

const material = (bundle: Json): Json => bundle['verificationMaterial'];
const entry = (bundle: Json): Json => material(bundle)['tlogEntries'][0];
const proof = (bundle: Json): Json => entry(bundle)['inclusionProof'];

function flip(text: string): string {
  const bytes = Buffer.from(text, 'base64');
  const last = bytes.length - 1;
  bytes[last] = (bytes[last] ?? 0) ^ 1;
  return bytes.toString('base64');
}

const STAMPED: Recipe = { log: 'v1', stamp: {} };
const TIME_STAMPING = x509.ExtendedKeyUsage.timeStamping;
const SIGNS = new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true);

const FORM: LoneFault[] = [
  {
    check: 'bundle-form',
    what: 'a v0.3 bundle with a chain of certificates',
    make: changed({}, (bundle) => {
      const { certificate } = material(bundle);
      delete material(bundle)['certificate'];
      material(bundle)['x509CertificateChain'] = { certificates: [certificate] };
    }),
  },
  {
    check: 'bundle-form',
    what: 'a v0.1 bundle without an inclusion promise',
    make: changed({ log: 'v1', promise: false, stamp: {} }, (bundle) => {
      bundle['mediaType'] = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
    }),
  },
];

const SUBJECT: LoneFault[] = [
  {
    what: 'another artifact',
    make: async (forge: Forge) => ({ ...(await forge.forge()), artifact: other('other') }),
    hole: true as const,
  },
  {
    what: 'a subject whose digest stands under another algorithm',
    make: cooked({ payload: statementOf({ sha512: other('hello\n').hex }) }),
    hole: true as const,
  },
  {
    what: 'a subject whose digest is the beginning of the true one',
    make: cooked({ payload: statementOf({ sha256: other('hello\n').hex.slice(0, 32) }) }),
    hole: true as const,
  },
].map((row) => ({ check: 'subject-digest' as const, ...row }));

const CHAIN: LoneFault[] = [
  { what: 'a log entry made after the certificate had ended', make: cooked({ integratedAt: later(30) }) },
  { what: 'a log entry made before the certificate began', make: cooked({ integratedAt: later(-30) }) },
  {
    what: 'a timestamp made after the certificate had ended, beside a log entry in time',
    make: cooked({ log: 'v1', stamp: { at: later(30) } }),
  },
  {
    what: 'a certificate without extended key usage',
    make: cooked({ leaf: { usages: 'absent' } }),
    hole: true as const,
  },
  {
    what: 'a certificate for servers',
    make: cooked({ leaf: { usages: [x509.ExtendedKeyUsage.serverAuth] } }),
    hole: true as const,
  },
  {
    what: 'a certificate that may not make signatures',
    make: cooked({ leaf: { keyUsage: x509.KeyUsageFlags.keyEncipherment } }),
    hole: true as const,
  },
  { what: 'a certificate without key usage', make: cooked({ leaf: { keyUsage: 'absent' } }), hole: true as const },
  { what: "an authority's certificate", make: cooked({ leaf: { ca: true } }), hole: true as const },
  {
    what: 'a certificate for two identities',
    make: cooked({ leaf: { sans: ['https://a.test/', 'https://b.test/'] } }),
    hole: true as const,
  },
  { what: 'a certificate for nobody', make: cooked({ leaf: { sans: [] } }), hole: true as const },
  {
    what: 'an identity with a line break',
    make: cooked({ leaf: { sans: ['https://a.test/\nb'] } }),
    hole: true as const,
  },
  {
    what: 'an issuer that is no UTF8String',
    make: cooked({ leaf: { issuerExtension: Buffer.from('https://token.test') } }),
    hole: true as const,
  },
  {
    what: 'an authority whose period had ended',
    make: rooted({}, (root) => (root['certificateAuthorities'][0].validFor.end = later(-5).toISOString())),
  },
  {
    what: 'an authority whose period had not begun',
    make: rooted({}, (root) => (root['certificateAuthorities'][0].validFor.start = later(5).toISOString())),
  },
].map((row) => ({ check: 'certificate-chain' as const, ...row }));

const TRANSPARENCY: LoneFault[] = [
  { what: 'a certificate that no CT log has seen', make: cooked({ leaf: { scts: 'none' } }) },
  { what: 'an empty list of CT timestamps', make: cooked({ leaf: { scts: 'empty' } }) },
  { what: 'a CT timestamp of a log that the root does not list', make: cooked({ leaf: { scts: 'stranger' } }) },
  { what: 'a CT timestamp of another certificate', make: cooked({ leaf: { scts: 'of another certificate' } }) },
  {
    what: 'a CT log whose period had ended',
    make: rooted({}, (root) => (root['ctlogs'][0].publicKey.validFor.end = later(-5).toISOString())),
  },
  {
    what: 'a CT log with another key',
    make: rooted({}, (root) => {
      const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      root['ctlogs'][0].publicKey.rawBytes = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    }),
  },
].map((row) => ({ check: 'certificate-transparency' as const, ...row }));

const strangeStamp = (extensions: readonly x509.Extension[]) => async (forge: Forge) => {
  const by = await forge.timestampLeaf(extensions);
  return forge.forge({ log: 'v1', stamp: { by } });
};

const TIMESTAMP: LoneFault[] = [
  { what: 'a timestamp of another signature', make: cooked({ log: 'v1', stamp: { of: FOREIGN } }) },
  {
    what: 'a timestamp by nobody whom the root lists',
    make: rooted(STAMPED, (root) => (root['timestampAuthorities'] = [])),
  },
  {
    what: 'a timestamp authority whose period had ended',
    make: rooted(STAMPED, (root) => (root['timestampAuthorities'][0].validFor.end = later(-5).toISOString())),
  },
  {
    what: 'a timestamp by a certificate whose usage is not critical',
    make: strangeStamp([SIGNS, new x509.ExtendedKeyUsageExtension([TIME_STAMPING], false)]),
  },
  {
    what: 'a timestamp by a certificate with a second usage',
    make: strangeStamp([
      SIGNS,
      new x509.ExtendedKeyUsageExtension([TIME_STAMPING, x509.ExtendedKeyUsage.codeSigning], true),
    ]),
  },
  { what: 'a timestamp by a certificate without usages', make: strangeStamp([SIGNS]) },
  {
    what: 'the same timestamp twice',
    make: changed(STAMPED, (bundle) =>
      material(bundle)['timestampVerificationData'].rfc3161Timestamps.push(
        material(bundle)['timestampVerificationData'].rfc3161Timestamps[0],
      ),
    ),
  },
  {
    what: 'a timestamp with one changed byte',
    make: changed(STAMPED, (bundle) => {
      const [stamp] = material(bundle)['timestampVerificationData'].rfc3161Timestamps;
      stamp.signedTimestamp = flip(stamp.signedTimestamp);
    }),
  },
  {
    what: 'a timestamp that is no DER',
    make: changed(
      STAMPED,
      (bundle) => (material(bundle)['timestampVerificationData'].rfc3161Timestamps[0].signedTimestamp = 'bm9uZQ=='),
    ),
  },
].map((row) => ({ check: 'timestamp' as const, ...row }));

const twice = (value: string): string => String(BigInt(value) + 1n);

const LOG: LoneFault[] = [
  { what: 'no log entry', make: cooked({ log: 'none' }) },
  { what: 'an entry of a log that the root does not list', make: rooted(STAMPED, (root) => root['tlogs'].shift()) },
  {
    what: 'a log whose period had ended',
    make: rooted(STAMPED, (root) => (root['tlogs'][0].publicKey.validFor.end = later(-5).toISOString())),
  },
  {
    what: 'a Rekor v2 log whose period had ended',
    make: rooted({ log: 'v2' }, (root) => (root['tlogs'][1].publicKey.validFor.end = later(-5).toISOString())),
    hole: true as const,
  },
  ...(['dsse', 'intoto', 'hashedrekord'] as const).flatMap((v1Kind) => [
    {
      what: `a ${v1Kind} entry with another certificate`,
      make: async (forge: Forge) =>
        forge.forge({ v1Kind, stamp: {}, logged: { certificate: (await forge.forge()).certificate } }),
      hole: true as const,
    },
    {
      what: `a ${v1Kind} entry with another signature`,
      make: cooked({ v1Kind, stamp: {}, logged: { signature: FOREIGN } }),
    },
    {
      what: `a ${v1Kind} entry with another content`,
      make: cooked({ v1Kind, stamp: {}, logged: { payload: FOREIGN } }),
    },
  ]),
  {
    what: 'a Rekor v2 entry with another certificate',
    make: async (forge: Forge) =>
      forge.forge({ log: 'v2', logged: { certificate: (await forge.forge()).certificate } }),
    hole: true as const,
  },
  { what: 'a Rekor v2 entry with another signature', make: cooked({ log: 'v2', logged: { signature: FOREIGN } }) },
  { what: 'a Rekor v2 entry with another content', make: cooked({ log: 'v2', logged: { payload: FOREIGN } }) },
  {
    what: 'a proof with another root hash',
    make: changed({}, (bundle) => (proof(bundle)['rootHash'] = flip(proof(bundle)['rootHash']))),
    hole: true as const,
  },
  {
    what: 'a proof for another size',
    make: changed({}, (bundle) => (proof(bundle)['treeSize'] = twice(proof(bundle)['treeSize']))),
    hole: true as const,
  },
  {
    what: 'a proof for another index',
    make: changed({}, (bundle) => (proof(bundle)['logIndex'] = twice(proof(bundle)['logIndex']))),
  },
  {
    what: 'a proof with a changed hash',
    make: changed({}, (bundle) => (proof(bundle)['hashes'][0] = flip(proof(bundle)['hashes'][0]))),
  },
  { what: 'a proof that lacks a hash', make: changed({}, (bundle) => proof(bundle)['hashes'].pop()) },
  {
    what: 'a proof with a hash too many',
    make: changed({}, (bundle) => proof(bundle)['hashes'].push(proof(bundle)['hashes'][0])),
  },
  {
    what: 'a checkpoint of another size',
    make: changed(
      {},
      (bundle) =>
        (proof(bundle)['checkpoint'].envelope = proof(bundle)['checkpoint'].envelope.replace(/\n\d+\n/, '\n99\n')),
    ),
  },
  {
    what: 'a checkpoint without signature',
    make: changed(
      {},
      (bundle) =>
        (proof(bundle)['checkpoint'].envelope = proof(bundle)['checkpoint'].envelope.replace(/\u2014.*\n/, '')),
    ),
  },
  {
    what: 'a checkpoint under another name',
    make: changed(
      {},
      (bundle) =>
        (proof(bundle)['checkpoint'].envelope = proof(bundle)['checkpoint'].envelope.replace(
          '\u2014 rekor.test',
          '\u2014 rekor.evil',
        )),
    ),
  },
  {
    what: 'a checkpoint of another log of the root',
    make: async (forge: Forge) => {
      const { bundle } = await forge.forge();
      const second = await forge.forge({ log: 'v2' });
      proof(bundle)['checkpoint'] = proof(second.bundle)['checkpoint'];
      return { bundle };
    },
  },
  {
    what: 'a changed promise, beside a timestamp',
    make: changed(
      STAMPED,
      (bundle) =>
        (entry(bundle)['inclusionPromise'].signedEntryTimestamp = flip(
          entry(bundle)['inclusionPromise'].signedEntryTimestamp,
        )),
    ),
  },
  {
    what: 'a changed index of the entry, beside a timestamp',
    make: changed(STAMPED, (bundle) => (entry(bundle)['logIndex'] = twice(entry(bundle)['logIndex']))),
  },
  {
    what: 'a changed time of the entry, beside a timestamp',
    make: changed(STAMPED, (bundle) => (entry(bundle)['integratedTime'] = twice(entry(bundle)['integratedTime']))),
  },
  {
    what: 'a Rekor v2 entry with a time',
    make: changed({ log: 'v2' }, (bundle) => (entry(bundle)['integratedTime'] = '1795262400')),
    hole: true as const,
  },
  {
    what: 'a Rekor v2 entry whose two indexes differ',
    make: changed({ log: 'v2' }, (bundle) => (entry(bundle)['logIndex'] = twice(entry(bundle)['logIndex']))),
    hole: true as const,
  },
  {
    what: 'an entry of an unknown kind',
    make: changed(STAMPED, (bundle) => (entry(bundle)['kindVersion'].kind = 'alpine')),
  },
  {
    what: 'an entry of an unknown version',
    make: changed(STAMPED, (bundle) => (entry(bundle)['kindVersion'].version = '0.0.9')),
  },
  {
    what: 'an entry that only the promise vouches for, in a v0.1 bundle',
    make: changed({}, (bundle) => {
      bundle['mediaType'] = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
      delete entry(bundle)['inclusionProof'];
    }),
    hole: true as const,
  },
  { what: 'the same entry twice', make: changed({}, (bundle) => material(bundle)['tlogEntries'].push(entry(bundle))) },
].map((row) => ({ check: 'transparency-log' as const, ...row }));

const SIGNATURE: LoneFault[] = [
  { what: "a stranger's signature, logged by Rekor v1", make: cooked({ stranger: true }) },
  { what: "a stranger's signature, logged by Rekor v2 and timestamped", make: cooked({ log: 'v2', stranger: true }) },
  { what: 'a signature by a curve that nobody uses', make: cooked({ curve: 'secp256k1' }), hole: true as const },
].map((row) => ({ check: 'signature' as const, ...row }));

export const LONE_FAULTS: readonly LoneFault[] = [
  ...FORM,
  ...SUBJECT,
  ...CHAIN,
  ...TRANSPARENCY,
  ...TIMESTAMP,
  ...LOG,
  ...SIGNATURE,
];
