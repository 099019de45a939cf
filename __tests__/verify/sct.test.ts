import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { isContext, parseDer, type Der } from '../../src/model/der.js';
import { sctList } from '../../src/sandbox/ct-log.js';
import type { TrustAnchor } from '../../src/trust/trusted-root.js';
import { createForge, SIGNED_AT, sha256, type Forge, type Json, type LeafRecipe } from '../support/forge.js';
import { examineJson } from '../support/examine.js';
import { DAMAGED, OTHER_PERIOD } from './fault-words.js';

const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const spki = createPublicKey(keys.privateKey).export({ format: 'der', type: 'spki' });

let forge: Forge;
let anchor: TrustAnchor;
beforeAll(async () => {
  forge = await createForge();
  anchor = rooted(() => undefined);
});

/** The forge's root with the CT log of this test after its own. */
function rooted(change: (ctLog: Json, root: Json) => void): TrustAnchor {
  return forge.anchorWith((root) => {
    const ctLog = structuredClone(root['ctlogs'][0]);
    ctLog.baseUrl = 'http://own-ct.test';
    ctLog.publicKey.rawBytes = spki.toString('base64');
    ctLog.logId.keyId = sha256(spki).toString('base64');
    root['ctlogs'].push(ctLog);
    change(ctLog, root);
  });
}

const uint = (value: number, size: number): Buffer => {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntBE(value, 0, size);
  return bytes;
};
const vector = (bytes: Buffer): Buffer => Buffer.concat([uint(bytes.length, 2), bytes]);

interface Parts {
  readonly version?: number;
  readonly at?: Date;
  readonly extensions?: Buffer;
  readonly hash?: number;
  readonly name?: string;
  readonly after?: Buffer;
}

/** A timestamp of our own log, signed as RFC 6962, section 3.2, says. */
function sct(precertificate: Buffer, parts: Parts = {}): Buffer {
  const { version = 0, at = SIGNED_AT, extensions = Buffer.alloc(0), hash = 4, name = 'sha256' } = parts;
  const time = Buffer.concat([uint(0, 2), uint(at.getTime(), 6)]);
  const entry = Buffer.concat([Buffer.of(0, 1), precertificate, vector(extensions)]);
  const signature = sign(name, Buffer.concat([Buffer.of(version, 0), time, entry]), keys.privateKey);
  const head = Buffer.concat([Buffer.of(version), sha256(spki), time, vector(extensions)]);
  return Buffer.concat([head, Buffer.of(hash, 3), vector(signature), parts.after ?? Buffer.alloc(0)]);
}

/** What the check says of a certificate whose list of timestamps is made by this. */
async function judge(make: (precertificate: Buffer) => Buffer, { leaf = {}, root = anchor } = {}) {
  const recipe: LeafRecipe = { ...leaf, sctList: make };
  const { bundle, artifact } = await forge.forge({ leaf: recipe });
  const check = examineJson(bundle, root, artifact).checks.find(({ id }) => id === 'certificate-transparency');
  const { id: _, ...words } = check ?? { id: '' };
  return words;
}
const one = (parts?: Parts) => (precertificate: Buffer) => sctList([sct(precertificate, parts)]);

const PASSED = { verdict: 'passed', detail: 'Logged by http://own-ct.test' };
const failed = (detail: string) => ({ verdict: 'failed', detail, remedy: DAMAGED });

type LengthOf = 'list' | 'wrapped list' | 'certificate';

/** Lengths of contents, in bytes. */
function lengths(precertificate: Buffer): Record<LengthOf, number> {
  const tbs = parseDer(precertificate.subarray(35));
  const size = (nodes: readonly Der[]) => nodes.reduce((sum, node) => sum + node.toDER().length, 0);
  const extensions = tbs.subs.find((node) => isContext(node, 3));
  return {
    list: size(extensions?.subs[0]?.subs ?? []),
    'wrapped list': size(extensions?.subs ?? []),
    certificate: size(tbs.subs),
  };
}

/** What is there besides the identity. */
function overhead(length: number, part: LengthOf): number {
  const header = length < 200 ? 0 : length < 60_000 ? 1 : 2;
  return { list: 115 + 4 * header, 'wrapped list': 117 + 5 * header, certificate: 344 }[part];
}

describe('certificate-transparency accepts', () => {
  it.each<[string, Parts]>([
    ['SHA-256', {}],
    ['SHA-384', { hash: 5, name: 'sha384' }],
    ['SHA-512', { hash: 6, name: 'sha512' }],
    ['extensions of the timestamp', { extensions: Buffer.alloc(300, 7) }],
  ])('%s', async (_, parts) => {
    expect(await judge(one(parts))).toEqual(PASSED);
  });

  it('two timestamps, and names both logs', async () => {
    expect(await judge((precertificate) => sctList([sct(precertificate), sct(precertificate)]))).toEqual({
      verdict: 'passed',
      detail: 'Logged by http://own-ct.test, http://own-ct.test',
    });
  });

  it('the first and the last moment of the log, and none before and after', async () => {
    const at = (milliseconds: number) => new Date(SIGNED_AT.getTime() + milliseconds);
    const root = rooted((ctLog) => (ctLog['publicKey'].validFor = { start: at(0), end: at(1000) }));
    for (const milliseconds of [0, 1000]) {
      expect(await judge(one({ at: at(milliseconds) }), { root })).toEqual(PASSED);
    }
    for (const milliseconds of [-1, 1001]) {
      expect(await judge(one({ at: at(milliseconds) }), { root })).toEqual({
        verdict: 'failed',
        detail: `The CT log of the trusted root was not valid at ${at(milliseconds).toISOString()}.`,
        remedy: OTHER_PERIOD,
      });
    }
  });

  it('the log that holds among several of one id', async () => {
    const root = rooted((ctLog, json) => {
      const other = { ...structuredClone(json['ctlogs'][0]), logId: ctLog['logId'], baseUrl: 'http://twin.test' };
      json['ctlogs'].unshift(other);
    });
    expect(await judge(one(), { root })).toEqual(PASSED);
  });

  // DER writes lengths in one byte up to 127, in two up to 255, in three up to 65535: the list of extensions, what is
  // around it, and the whole TBSCertificate at each border.
  it.each<[number, LengthOf]>([
    [127, 'list'],
    [128, 'list'],
    [255, 'list'],
    [256, 'list'],
    [65_535, 'list'],
    [65_536, 'list'],
    [127, 'wrapped list'],
    [128, 'wrapped list'],
    [255, 'wrapped list'],
    [256, 'wrapped list'],
    [65_535, 'wrapped list'],
    [65_536, 'wrapped list'],
    [65_535, 'certificate'],
    [65_536, 'certificate'],
  ])('a certificate with %i bytes of %s', async (length, part) => {
    const identity = `a:${'b'.repeat(length - overhead(length, part) - 2)}`;
    const leaf: LeafRecipe = {
      sans: [identity],
      usages: 'absent',
      issuerExtension: Buffer.from('0c0141', 'hex'),
    };
    let seen = 0;
    const make = (precertificate: Buffer) => {
      seen = lengths(precertificate)[part];
      return one()(precertificate);
    };
    expect(await judge(make, { leaf })).toEqual(PASSED);
    expect(seen).toBe(length);
  });

  it('that nothing is logged where the root lists no CT log', async () => {
    const root = rooted((_, json) => (json['ctlogs'] = []));
    expect(await judge(one(), { root })).toEqual({
      verdict: 'skipped',
      detail: 'The trusted root lists no CT log.',
    });
  });
});

const CUT = 'A CT timestamp is cut off.';
const AFTER = 'A CT timestamp has bytes after its end.';

describe('certificate-transparency refuses', () => {
  it.each<[string, string, (precertificate: Buffer) => Buffer]>([
    ['another version', 'A CT timestamp has an unknown version.', one({ version: 1 })],
    ['an unknown hash', 'A CT timestamp uses an unknown hash.', one({ hash: 2 })],
    ['another hash than it says', 'The signature of a CT timestamp does not verify.', one({ hash: 5 })],
    [
      'a timestamp that holds beside one that does not',
      'A CT timestamp uses an unknown hash.',
      (precertificate) => sctList([sct(precertificate), sct(precertificate, { hash: 2 })]),
    ],
    ['a byte after a timestamp', AFTER, one({ after: Buffer.of(0) })],
    ['a byte after the list', AFTER, (precertificate) => Buffer.concat([one()(precertificate), Buffer.of(0)])],
    ['a list that is cut off', CUT, (precertificate) => one()(precertificate).subarray(0, -1)],
    ['a timestamp that is cut off', CUT, (precertificate) => sctList([sct(precertificate).subarray(0, -1)])],
    ['half a length', CUT, () => Buffer.of(0)],
    ['no bytes at all', CUT, () => Buffer.alloc(0)],
    [
      'a time that no date has',
      'A CT timestamp cannot be read: Invalid time value',
      (precertificate) => sctList([sct(precertificate).fill(255, 33, 41)]),
    ],
    ['an empty list', "The certificate's list of CT timestamps is empty.", () => sctList([])],
  ])('%s', async (_, detail, make) => {
    expect(await judge(make)).toEqual(failed(detail));
  });

  it('waits for the issuer to be known', async () => {
    const stranger = await createForge();
    expect(await judge(one(), { leaf: { parent: stranger.intermediate } })).toEqual({
      verdict: 'skipped',
      detail: 'The issuer, which a CT log signs for, is not known.',
    });
  });
});
