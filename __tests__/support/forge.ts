import { createHash, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { child, parseDer } from '../../src/model/der.js';
import { noteKeyHash, noteSigner, signCheckpoint } from '../../src/sandbox/checkpoint.js';
import { createCtLog, sctList, type CtLog } from '../../src/sandbox/ct-log.js';
import { octetString, utf8String } from '../../src/sandbox/der.js';
import { leafHash, MerkleTree } from '../../src/sandbox/merkle.js';
import {
  createIntermediate,
  createRoot,
  createTimestampLeaf,
  issue,
  randomSerialNumber,
  type Authority,
} from '../../src/sandbox/pki.js';
import { trustedRoot } from '../../src/sandbox/trust-files.js';
import { tsaHandler } from '../../src/sandbox/tsa.js';
import * as x509 from '../../src/sandbox/x509.js';
import { parseTrustedRoots, type TrustAnchor } from '../../src/trust/trusted-root.js';
import { preAuthEncoding } from '../../src/verify/pae.js';

/**
 * A Sigstore whose every authority obeys the test: it signs, logs and stamps also what a real one would refuse, so that
 * exactly one thing is wrong with a bundle.
 */

export type Json = Record<string, any>;

export const SIGNED_AT = new Date('2026-11-21T12:00:00Z');
export const SAN = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3';
const START = new Date('2026-01-01T00:00:00Z');
const DAY = 24 * 60 * 60 * 1000;

export interface LeafRecipe {
  readonly parent?: Authority;
  readonly notBefore?: Date;
  readonly usages?: readonly string[] | 'absent';
  readonly keyUsage?: number | 'absent';
  readonly ca?: boolean;
  readonly sans?: readonly string[];
  readonly critical?: string;
  readonly scts?: 'none' | 'twice' | 'stranger' | 'of another certificate' | 'empty';
  readonly issuerExtension?: Buffer;
  /** Makes the list of SCTs from the precertificate entry: hash of the issuer's key, length and TBSCertificate. */
  readonly sctList?: (precertificate: Buffer) => Buffer;
}

export interface Recipe {
  readonly payload?: string;
  readonly payloadType?: string;
  readonly leaf?: LeafRecipe;
  /** Who makes the signature: the certificate's key, unless a stranger. */
  readonly stranger?: boolean;
  readonly curve?: 'P-256' | 'P-384' | 'P-521' | 'ed25519' | 'secp256k1';
  readonly log?: 'v1' | 'v2' | 'none';
  readonly v1Kind?: 'dsse' | 'intoto' | 'hashedrekord';
  /** What the log records instead of the truth. */
  readonly logged?: { readonly signature?: Buffer; readonly payload?: Buffer; readonly certificate?: Buffer };
  readonly integratedAt?: Date;
  readonly promise?: boolean;
  /** Undefined: a timestamp for Rekor v2 only. */
  readonly stamp?: Stamp | 'none';
  readonly message?: Buffer;
}

export interface Stamp {
  readonly at?: Date;
  readonly fractions?: boolean;
  readonly certReq?: boolean;
  readonly of?: Buffer;
  readonly by?: Authority;
}

export interface Forged {
  readonly bundle: Json;
  readonly certificate: Buffer;
  readonly signature: Buffer;
  readonly artifact: { readonly algorithm: 'sha256'; readonly hex: string };
}

export interface Forge {
  readonly anchor: TrustAnchor;
  readonly intermediate: Authority;
  /** The trusted root as JSON, changed. */
  anchorWith(change: (root: Json) => void): TrustAnchor;
  forge(recipe?: Recipe): Promise<Forged>;
  stamp(signature: Buffer, stamp?: Stamp): Promise<string>;
  /** A log entry for this signature. */
  entry(request: EntryRequest): Json;
  /** A timestamp authority under the root's own, with a certificate of the test's making. */
  timestampLeaf(extensions: readonly x509.Extension[], own?: Partial<OwnLeaf>): Promise<Authority>;
}

interface OwnLeaf {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly serialNumber: string;
}

interface EntryRequest {
  readonly log: 'v1' | 'v2';
  readonly body: Json;
  readonly at: Date;
  readonly promise: boolean;
}

const ARTIFACT = Buffer.from('hello\n');

export function statementOf(digest: Json = { sha256: sha256(ARTIFACT).toString('hex') }): string {
  return JSON.stringify({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'hello.txt', digest }],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: { buildDefinition: { buildType: 'https://actions.github.io/buildtypes/workflow/v1' } },
  });
}

export async function createForge(): Promise<Forge> {
  const root = await createRoot({ commonName: 'Root' }, START);
  const intermediate = await createIntermediate(root, { commonName: 'Intermediate' }, START);
  const tsaRoot = await createRoot({ commonName: 'Timestamp Root' }, START);
  const tsa = await createTimestampLeaf(tsaRoot, { commonName: 'Timestamp Authority' }, START);
  const ctLog = await createCtLog({ now: () => SIGNED_AT });
  const strangeCtLog = await createCtLog({ now: () => SIGNED_AT });
  const keys = {
    v1: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
    v2: generateKeyPairSync('ed25519').privateKey,
  };
  const logs = {
    v1: {
      url: 'http://rekor.test',
      publicKey: createPublicKey(keys.v1),
      logId: noteKeyHash('', createPublicKey(keys.v1)),
    },
    v2: {
      url: 'http://rekor2.test',
      publicKey: createPublicKey(keys.v2),
      logId: noteKeyHash('rekor2.test', createPublicKey(keys.v2)),
    },
  };
  const rootJson = trustedRoot({
    start: START,
    fulcio: { url: 'http://fulcio.test', chain: [intermediate, root] },
    ctLog: {
      url: 'http://ct.test',
      publicKey: createPublicKey({ key: ctLog.publicKey, format: 'der', type: 'spki' }),
      logId: ctLog.logId,
    },
    rekorV1: logs.v1,
    rekorV2: logs.v2,
    tsa: { url: 'http://tsa.test', chain: [tsa, tsaRoot] },
  });
  const trees = { v1: new MerkleTree(), v2: new MerkleTree() };
  for (const tree of Object.values(trees)) {
    for (let index = 0; index < 5; index += 1) tree.append(leafHash(Buffer.from(`before ${index}`)));
  }

  const anchorWith = (change: (json: Json) => void): TrustAnchor => {
    const json = structuredClone(rootJson) as Json;
    change(json);
    const [anchor] = parseTrustedRoots(JSON.stringify(json), 'forge.json');
    return anchor as TrustAnchor;
  };

  const stamp = async (
    signature: Buffer,
    { at = SIGNED_AT, of, by = tsa, ...options }: Stamp = {},
  ): Promise<string> => {
    const { fractions = false, certReq = true } = options;
    const handle = tsaHandler({ leaf: by, root: tsaRoot, now: () => at, fractions });
    const artifactHash = sha256(of ?? signature).toString('base64');
    const body = Buffer.from(JSON.stringify({ artifactHash, hashAlgorithm: 'sha256', certificates: certReq }));
    const headers = { 'content-type': 'application/json' };
    const query = new URLSearchParams();
    const answer = await handle({ method: 'POST', path: '/api/v1/timestamp', query, headers, body });
    return Buffer.from(answer.body ?? '').toString('base64');
  };

  const entry = ({ log, body, at, promise }: EntryRequest): Json => {
    const tree = trees[log];
    const bytes = Buffer.from(canonical(body));
    const index = tree.append(leafHash(bytes));
    tree.append(leafHash(Buffer.from('after')));
    const name = new URL(logs[log].url).hostname;
    const head = { origin: log === 'v1' ? `${name} - 42` : name, size: tree.size, rootHash: tree.root() };
    // Signature lines of Rekor v1 name the host alone.
    const checkpoint = signCheckpoint(head, noteSigner(name, keys[log]));
    const logIndex = String(log === 'v1' ? index + 1000 : index);
    const integratedTime = Math.floor(at.getTime() / 1000);
    const logId = logs[log].logId;
    const signed = canonical({
      body: bytes.toString('base64'),
      integratedTime,
      logID: logId.toString('hex'),
      logIndex: Number(logIndex),
    });
    return {
      logIndex,
      logId: { keyId: logId.toString('base64') },
      kindVersion: { kind: body['kind'], version: body['apiVersion'] },
      ...(promise
        ? {
            integratedTime: String(integratedTime),
            inclusionPromise: { signedEntryTimestamp: sign('sha256', Buffer.from(signed), keys.v1).toString('base64') },
          }
        : {}),
      inclusionProof: {
        logIndex: String(index),
        rootHash: head.rootHash.toString('base64'),
        treeSize: String(head.size),
        hashes: tree.inclusionProof(index).map((hash) => hash.toString('base64')),
        checkpoint: { envelope: checkpoint },
      },
      canonicalizedBody: bytes.toString('base64'),
    };
  };

  const forge = async (recipe: Recipe = {}): Promise<Forged> => {
    const { log = 'v1', payloadType = 'application/vnd.in-toto+json', curve = 'P-256' } = recipe;
    const payload = Buffer.from(recipe.payload ?? statementOf());
    const own = keyPair(curve);
    const signer = recipe.stranger === true ? keyPair(curve).privateKey : own.privateKey;
    const certificate = await leaf(own.publicKey, {
      parent: intermediate,
      ctLog,
      strangeCtLog,
      recipe: recipe.leaf ?? {},
    });
    const signed = recipe.message ?? Buffer.concat(preAuthEncoding({ payloadType, payload }));
    const hash = { 'P-256': 'sha256', 'P-384': 'sha384', 'P-521': 'sha512', ed25519: null, secp256k1: 'sha256' }[curve];
    const signature = sign(hash, signed, signer);
    const logged = { signature, payload, certificate, ...recipe.logged };
    const body =
      log === 'v2' ? bodyV2(logged, payloadType, recipe.message) : bodyV1({ ...recipe, payloadType }, logged);
    const stamped = recipe.stamp ?? (log === 'v1' ? 'none' : {});
    const entries =
      log === 'none'
        ? []
        : [entry({ log, body, at: recipe.integratedAt ?? SIGNED_AT, promise: recipe.promise ?? log === 'v1' })];
    const rfc3161Timestamps = stamped === 'none' ? [] : [{ signedTimestamp: await stamp(signature, stamped) }];
    const content =
      recipe.message === undefined
        ? {
            dsseEnvelope: {
              payload: payload.toString('base64'),
              payloadType,
              signatures: [{ sig: signature.toString('base64') }],
            },
          }
        : {
            messageSignature: {
              messageDigest: { algorithm: 'SHA2_256', digest: sha256(recipe.message).toString('base64') },
              signature: signature.toString('base64'),
            },
          };
    return {
      certificate,
      signature,
      artifact: { algorithm: 'sha256', hex: sha256(ARTIFACT).toString('hex') },
      bundle: {
        mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
        verificationMaterial: {
          certificate: { rawBytes: certificate.toString('base64') },
          tlogEntries: entries,
          timestampVerificationData: { rfc3161Timestamps },
        },
        ...content,
      },
    };
  };

  return {
    anchor: anchorWith(() => undefined),
    intermediate,
    anchorWith,
    forge,
    stamp,
    entry,
    timestampLeaf: async (extensions, own = {}) => {
      const keys = { ...keyPair('P-256'), ...own };
      const notAfter = new Date(START.getTime() + 1000 * DAY);
      const certificate = await issue(tsaRoot, {
        ...keys,
        notBefore: START,
        notAfter,
        subject: 'CN=Other',
        extensions,
      });
      return { ...keys, certificate, pem: pem(certificate) };
    },
  };
}

interface LeafContext {
  readonly parent: Authority;
  readonly ctLog: CtLog;
  readonly strangeCtLog: CtLog;
  readonly recipe: LeafRecipe;
}

async function leaf(
  publicKey: KeyObject,
  { parent: usual, ctLog, strangeCtLog, recipe }: LeafContext,
): Promise<Buffer> {
  const parent = recipe.parent ?? usual;
  const notBefore = recipe.notBefore ?? new Date(SIGNED_AT.getTime() - 60_000);
  const usages = recipe.usages ?? [x509.ExtendedKeyUsage.codeSigning];
  const extensions = [
    ...(recipe.keyUsage === 'absent'
      ? []
      : [new x509.KeyUsagesExtension(recipe.keyUsage ?? x509.KeyUsageFlags.digitalSignature, true)]),
    ...(usages === 'absent' ? [] : [new x509.ExtendedKeyUsageExtension([...usages])]),
    ...(recipe.ca === true ? [new x509.BasicConstraintsExtension(true, undefined, true)] : []),
    ...(recipe.sans?.length === 0
      ? []
      : [
          new x509.SubjectAlternativeNameExtension(
            (recipe.sans ?? [SAN]).map((value) => ({ type: 'url' as const, value })),
            true,
          ),
        ]),
    ...(recipe.critical === undefined ? [] : [new x509.Extension(recipe.critical, true, Buffer.from('0500', 'hex'))]),
    new x509.Extension(
      '1.3.6.1.4.1.57264.1.8',
      false,
      recipe.issuerExtension ?? utf8String('https://token.actions.githubusercontent.com'),
    ),
  ];
  const request = {
    publicKey,
    serialNumber: randomSerialNumber(),
    notBefore,
    notAfter: new Date(notBefore.getTime() + 10 * 60_000),
    extensions,
  };
  const tbsCertificate = child(parseDer(await issue(parent, request)), 0).toDER();
  const issuerKeyHash = sha256(parent.publicKey.export({ type: 'spki', format: 'der' }));
  const log = recipe.scts === 'stranger' ? strangeCtLog : ctLog;
  const entry =
    recipe.scts === 'of another certificate' ? Buffer.concat([tbsCertificate, Buffer.of(0)]) : tbsCertificate;
  const sct = log.addPrecertificate({ issuerKeyHash, tbsCertificate: entry });
  if (recipe.scts === 'none') return issue(parent, request);
  const own = recipe.sctList?.(Buffer.concat([issuerKeyHash, opaqueLength(tbsCertificate.length), tbsCertificate]));
  const list = recipe.scts === 'empty' ? [] : recipe.scts === 'twice' ? [sct, sct] : [sct];
  const scts = new x509.Extension('1.3.6.1.4.1.11129.2.4.2', false, octetString(own ?? sctList(list)));
  return issue(parent, { ...request, extensions: [...extensions, scts] });
}

/** RFC 5246, section 4.3: a length of three bytes. */
function opaqueLength(length: number): Buffer {
  const bytes = Buffer.alloc(3);
  bytes.writeUIntBE(length, 0, 3);
  return bytes;
}

interface Logged {
  readonly signature: Buffer;
  readonly payload: Buffer;
  readonly certificate: Buffer;
}

function bodyV1(
  { v1Kind: kind = 'dsse', payloadType = '', message }: Pick<Recipe, 'v1Kind' | 'payloadType' | 'message'>,
  { signature, payload, certificate }: Logged,
): Json {
  const verifier = Buffer.from(pem(certificate)).toString('base64');
  const hash = (bytes: Buffer) => ({ algorithm: 'sha256', value: sha256(bytes).toString('hex') });
  const sig = signature.toString('base64');
  if (kind === 'dsse') {
    const spec = { payloadHash: hash(payload), signatures: [{ signature: sig, verifier }] };
    return { apiVersion: '0.0.1', kind, spec: { envelopeHash: hash(payload), ...spec } };
  }
  if (kind === 'intoto') {
    const signatures = [{ sig: Buffer.from(sig).toString('base64'), publicKey: verifier }];
    const content = { envelope: { payloadType, signatures }, hash: hash(payload), payloadHash: hash(payload) };
    return { apiVersion: '0.0.2', kind, spec: { content } };
  }
  const data = { hash: hash(message ?? Buffer.concat(preAuthEncoding({ payloadType, payload }))) };
  return { apiVersion: '0.0.1', kind, spec: { data, signature: { content: sig, publicKey: { content: verifier } } } };
}

function bodyV2({ signature, payload, certificate }: Logged, payloadType: string, message: Buffer | undefined): Json {
  const digest = sha256(message ?? Buffer.concat(preAuthEncoding({ payloadType, payload })));
  const hashedRekordV002 = {
    data: { algorithm: 'SHA2_256', digest: digest.toString('base64') },
    signature: {
      content: signature.toString('base64'),
      verifier: {
        keyDetails: 'PKIX_ECDSA_P256_SHA_256',
        x509Certificate: { rawBytes: certificate.toString('base64') },
      },
    },
  };
  return { apiVersion: '0.0.2', kind: 'hashedrekord', spec: { hashedRekordV002 } };
}

export function later(minutes: number): Date {
  return new Date(SIGNED_AT.getTime() + minutes * 60_000);
}

function keyPair(curve: NonNullable<Recipe['curve']>): { publicKey: KeyObject; privateKey: KeyObject } {
  return curve === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: curve });
}

/** RFC 8785 for the plain values that stand here. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`;
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

export function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
