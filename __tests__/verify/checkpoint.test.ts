import { createHash, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { noteSigner, signCheckpoint } from '../../src/sandbox/checkpoint.js';
import type { LogAuthority } from '../../src/trust/material.js';
import { verifyCheckpoint } from '../../src/verify/checkpoint.js';
import { refused } from '../support/examine.js';

const ecKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const edKey = generateKeyPairSync('ed25519').privateKey;
const rootHash = Buffer.alloc(32, 7);
const HASH = rootHash.toString('base64');

const spki = (key: KeyObject) => createPublicKey(key).export({ format: 'der', type: 'spki' });
const sha256 = (...parts: readonly (string | Uint8Array)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

function log(key: KeyObject, keyHint: Buffer): LogAuthority {
  const period = { start: new Date(0), end: undefined };
  return { url: 'https://log.test', ids: [], keyHint: keyHint.subarray(0, 4), key: createPublicKey(key), period };
}

const ec = log(ecKey, sha256(spki(ecKey)));
const ed = log(edKey, noteSigner('log.test', edKey).keyHash);

const head = (origin = 'log.test', size = 42) => ({ origin, size, rootHash });
const honest = signCheckpoint(head(), noteSigner('log.test', ecKey));

/** A checkpoint with this text, really signed, whose signature line is made anew. */
function signed(text: string, line = (base64: string) => `\u2014 log.test ${base64}\n`): string {
  const signature = sign('sha256', Buffer.from(text), ecKey);
  return `${text}\n${line(Buffer.concat([ec.keyHint, signature]).toString('base64'))}`;
}

const text = (size: string, hash = HASH, origin = 'log.test') => `${origin}\n${size}\n${hash}\n`;

describe('verifyCheckpoint accepts', () => {
  it.each<[string, string, LogAuthority, bigint]>([
    ['an ECDSA key named by its digest', honest, ec, 42n],
    [
      'an Ed25519 key named by a hash over name and key',
      signCheckpoint(head(), noteSigner('log.test', edKey)),
      ed,
      42n,
    ],
    ['a tree without leaves', signed(text('0')), ec, 0n],
    ['a size of 19 digits', signed(text('9223372036854775807')), ec, 9223372036854775807n],
    ['more lines after the hash', signed(`${text('42')}Timestamp: 1\n`), ec, 42n],
    ["an origin that goes on after the log's name", signed(text('42', HASH, 'log.test - 99')), ec, 42n],
  ])('%s', (_, envelope, authority, size) => {
    expect(verifyCheckpoint(envelope, [authority])).toMatchObject({ size, rootHash });
  });

  it('an ECDSA key named by a hash over name and key, as by digest', () => {
    const keyHint = sha256('log.test\n', Buffer.of(2), spki(ecKey)).subarray(0, 4);
    const envelope = signed(text('42')).replace(/(\u2014 log\.test )(.*)/, (_, start: string, base64: string) => {
      return start + Buffer.concat([keyHint, Buffer.from(base64, 'base64').subarray(4)]).toString('base64');
    });
    expect(verifyCheckpoint(envelope, [log(ecKey, keyHint)])).toEqual({ origin: 'log.test', size: 42n, rootHash });
  });

  it('the signature of the log among those of witnesses, and any one of several logs', () => {
    const witness = signCheckpoint(head(), noteSigner('witness.test', edKey)).split('\n\n')[1] ?? '';
    expect(verifyCheckpoint(`${honest}${witness}`, [ed, ec])).toMatchObject({ size: 42n });
    const bad = honest.split('\n\n')[1]?.replace(/.{4}\n$/, 'AAAA\n') ?? '';
    expect(verifyCheckpoint(`${honest}${bad}`, [ec])).toMatchObject({ size: 42n });
  });

  it('32 signatures, and not 33', () => {
    const line = honest.split('\n\n')[1] ?? '';
    expect(verifyCheckpoint(honest + line.repeat(31), [ec])).toMatchObject({ size: 42n });
    expect(refused(() => verifyCheckpoint(honest + line.repeat(32), [ec]))).toEqual({ detail: LINES });
  });
});

const UNSIGNED = 'The checkpoint is not signed.';
const TEXT = 'The checkpoint is not written as it has to be.';
const LINES = 'The signatures of the checkpoint are not written as they have to be.';
const LINE = 'A signature of the checkpoint cannot be read.';
const NOBODY = 'The checkpoint carries no signature of the log of the entry.';
const WRONG = 'The signature of the checkpoint does not verify.';

describe('verifyCheckpoint refuses', () => {
  it.each<[string, string, string]>([
    ['a text alone', UNSIGNED, text('42')],
    ['nothing', UNSIGNED, ''],
    ['an empty text', TEXT, '\n\n\u2014 log.test AAAAAAAAAA==\n'],
    ['a line alone', TEXT, 'log.test\n\n\u2014 log.test AAAAAAAAAA==\n'],
    ['no origin', TEXT, signed(text('42', HASH, ''))],
    ['a size with a zero in front', TEXT, signed(text('042'))],
    ['a size with a sign', TEXT, signed(text('-42'))],
    ['a size with a letter after it', TEXT, signed(text('42a'))],
    ['a size with a letter before it', TEXT, signed(text('a42'))],
    ['a size of 20 digits', TEXT, signed(text('10000000000000000000'))],
    ['no hash', TEXT, signed('log.test\n42\n')],
    ['a hash of 31 bytes', TEXT, signed(text('42', Buffer.alloc(31).toString('base64')))],
    ['a hash in another spelling', TEXT, signed(text('42', HASH.replace('=', '')))],
    ['no line of a signature', LINES, `${text('42')}\n`],
    ['a line that does not end', LINES, honest.slice(0, -1)],
    ['a line with a hyphen in front', LINE, signed(text('42'), (base64) => `- log.test ${base64}\n`)],
    ['a line with something before it', LINE, signed(text('42'), (base64) => ` \u2014 log.test ${base64}\n`)],
    ['a line with something after it', LINE, signed(text('42'), (base64) => `\u2014 log.test ${base64} \n`)],
    ['a line without a name', LINE, signed(text('42'), (base64) => `\u2014 ${base64}\n`)],
    ['a signature of no bytes', LINE, `${text('42')}\n\u2014 log.test AAAAAA==\n`],
    ['a signature of one byte', NOBODY, `${text('42')}\n\u2014 log.test AAAAAAA=\n`],
    ['another name than its origin', NOBODY, signed(text('42', HASH, 'other.test'))],
    ['a name that its origin only begins with', NOBODY, signed(text('42', HASH, 'log.tester'))],
    ['a changed text', WRONG, honest.replace('\n42\n', '\n43\n')],
    ['a longer text', WRONG, honest.replace('\n\n', '\nmore\n\n')],
  ])('%s', (_, detail, envelope) => {
    expect(refused(() => verifyCheckpoint(envelope, [ec]))).toEqual({ detail });
  });

  it('a key that the log of the entry does not name', () => {
    expect(refused(() => verifyCheckpoint(honest, [ed]))).toEqual({ detail: NOBODY });
    expect(refused(() => verifyCheckpoint(honest, []))).toEqual({ detail: NOBODY });
  });

  it('a key under a name that is neither its digest nor a hash over name and key', () => {
    const strange = log(ecKey, Buffer.of(1, 2, 3, 4));
    const envelope = signed(text('42')).replace(/(\u2014 log\.test )(.*)/, (_, start: string, base64: string) => {
      return start + Buffer.concat([strange.keyHint, Buffer.from(base64, 'base64').subarray(4)]).toString('base64');
    });
    expect(refused(() => verifyCheckpoint(envelope, [strange]))).toEqual({ detail: NOBODY });
  });

  it('a name of the key that is another than the one that the root lists', () => {
    const listed = log(ecKey, sha256('log.test\n', Buffer.of(2), spki(ecKey)));
    expect(refused(() => verifyCheckpoint(honest, [listed]))).toEqual({ detail: NOBODY });
  });

  it('an Ed25519 key named by a hash over another name', () => {
    const other = log(edKey, noteSigner('other.test', edKey).keyHash);
    const envelope = signCheckpoint(head(), { ...noteSigner('log.test', edKey), keyHash: other.keyHint });
    expect(refused(() => verifyCheckpoint(envelope, [other]))).toEqual({ detail: NOBODY });
  });
});
