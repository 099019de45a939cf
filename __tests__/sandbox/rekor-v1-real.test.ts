import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { bundleFromJSON } from '@sigstore/bundle';
import { canonicalBody } from '../../src/sandbox/rekor-v1-entries.js';
import { at, stringAt } from '../../src/sandbox/request-json.js';
import { dsseEntry, intotoEntry, type SignedEnvelope } from './log-requests.js';

const DATA = new URL('../../../shared/data/', import.meta.url);
const present = existsSync(DATA);
if (!present)
  console.warn(`SKIPPED: ${fileURLToPath(DATA)} is missing; the log's bodies are not compared with real ones.`);

/** Bundles whose entries the public Rekor v1 stored, and what they proposed as. */
const PUBLISHED: [string, 'dsse' | 'intoto'][] = [
  ['real-bundles/module-bazel/MODULE.bazel.intoto.jsonl', 'dsse'],
  ['real-bundles/generic/valid-v0.3.intoto.sigstore', 'dsse'],
  ['custom-issuer/artifact.sigstore.json', 'dsse'],
  ['real-bundles/container-based/binary-linux-amd64.sigstore.json', 'intoto'],
  ['real-bundles/delegator/artifact.sigstore.json', 'intoto'],
];

(present ? describe : describe.skip)(present ? 'the body of a log entry' : 'SKIPPED, no real bundles: the body', () => {
  it.each(PUBLISHED)('is to the byte what the public Rekor stored: %s, %s', (path, kind) => {
    const { envelope, stored } = published(new URL(path, DATA));
    const body: unknown = JSON.parse(stored.toString());
    const signature = at(body, 'spec', 'signatures', '0');
    const intoto = at(body, 'spec', 'content');
    const proposed =
      kind === 'dsse'
        ? dsseEntry(envelope, [stringAt(signature, 'verifier') ?? ''])
        : intotoEntry(envelope, publicKeyOf(intoto), stringAt(intoto, 'hash', 'value') ?? '');
    const made = canonicalBody(proposed);
    expect(kind === 'dsse' ? withoutEnvelopeHash(made) : made.toString()).toBe(
      kind === 'dsse' ? withoutEnvelopeHash(stored) : stored.toString(),
    );
  });
});

function published(file: URL): { envelope: SignedEnvelope; stored: Buffer } {
  const bundle = bundleFromJSON(JSON.parse(readFileSync(file, 'utf8')));
  const stored = bundle.verificationMaterial.tlogEntries[0]?.canonicalizedBody;
  if (bundle.content.$case !== 'dsseEnvelope' || stored === undefined) throw new Error('not a logged envelope');
  const { payload, payloadType, signatures } = bundle.content.dsseEnvelope;
  const envelope = {
    payloadType,
    payload: payload.toString('base64'),
    signatures: signatures.map(({ sig, keyid }) => ({ sig: sig.toString('base64'), keyid })),
  };
  return { envelope, stored };
}

function publicKeyOf(content: unknown): string {
  return stringAt(content, 'envelope', 'signatures', '0', 'publicKey') ?? '';
}

/** The digest is of the envelope's own bytes, which a bundle does not keep. */
function withoutEnvelopeHash(body: Buffer): string {
  return body.toString().replace(/"envelopeHash":\{"algorithm":"sha256","value":"[0-9a-f]{64}"\}/, '"envelopeHash"');
}
