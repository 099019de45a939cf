import { beforeAll, describe, expect, it } from '@jest/globals';
import { fingerprint } from '../../src/verify/fingerprint.js';
import type { ParsedBundle } from '../../src/verify/parsed-bundle.js';
import { readOne } from '../support/examine.js';
import { createForge, type Json } from '../support/forge.js';

let json: Json;
let message: ParsedBundle;
beforeAll(async () => {
  const forge = await createForge();
  json = (await forge.forge({ log: 'v1', stamp: {} })).bundle;
  message = parsed((await forge.forge({ log: 'v2', message: Buffer.from('hello\n') })).bundle);
});

function parsed(bundle: Json): ParsedBundle {
  const { bundle: read } = readOne(bundle);
  if (read === undefined) throw new RangeError('not read');
  return read;
}

const flipped = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte, index) => (index === 0 ? byte ^ 1 : byte)));

describe('the fingerprint of a bundle', () => {
  it('is the same for the same bundle in other JSON', () => {
    const reversed = Object.fromEntries(Object.entries(json).toReversed());
    expect(fingerprint(parsed(reversed))).toBe(fingerprint(parsed(json)));
    expect(fingerprint(parsed(json))).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, (bundle: ParsedBundle) => ParsedBundle]>([
    ['version', (bundle) => ({ ...bundle, version: '0.2' })],
    ['form of its certificate', (bundle) => ({ ...bundle, certificateForm: 'chain' })],
    ['certificate', (bundle) => ({ ...bundle, certificate: flipped(bundle.certificate) })],
    [
      'signature',
      (bundle) => ({ ...bundle, content: { ...bundle.content, signature: flipped(bundle.content.signature) } }),
    ],
    ['timestamps', (bundle) => ({ ...bundle, timestamps: bundle.timestamps.slice(1) })],
    ['log entries', (bundle) => ({ ...bundle, entries: [] })],
    [
      'place in the log',
      (bundle) => ({
        ...bundle,
        entries: bundle.entries.map((entry) => ({ ...entry, logIndex: entry.logIndex + 1n })),
      }),
    ],
    [
      'border between its certificate and its timestamp',
      ({ certificate, timestamps: [first = Buffer.alloc(0), ...others], ...bundle }) => ({
        ...bundle,
        certificate: certificate.subarray(0, -1),
        timestamps: [Buffer.concat([certificate.subarray(-1), first]), ...others],
      }),
    ],
    [
      'payload',
      (bundle) =>
        bundle.content.kind === 'dsse'
          ? { ...bundle, content: { ...bundle.content, payload: flipped(bundle.content.payload) } }
          : bundle,
    ],
  ])('is another one for another %s', (_, change) => {
    const bundle = parsed(json);
    expect(fingerprint(change(bundle))).not.toBe(fingerprint(bundle));
  });

  it('of a message signature is another one for another digest, and with the payload that was found with it', () => {
    const { content } = message;
    if (content.kind !== 'message') throw new RangeError('no message signature');
    const others = [
      content,
      { ...content, digest: { ...content.digest, hex: '00'.repeat(32) } },
      ...['', 'payload', 'another'].map((payload) => ({ ...content, payload: Buffer.from(payload) })),
    ];
    const prints = others.map((other) => fingerprint({ ...message, content: other }));
    expect(new Set(prints).size).toBe(others.length);
  });
});
