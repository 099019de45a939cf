import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSigner } from '../../src/sign/signer.js';
import { serializeBundle } from '../../src/model/bundle.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { parseTrustedRoots, type TrustAnchor } from '../../src/trust/trusted-root.js';
import { statementOf, type Json } from '../support/forge.js';
import { examineJson, firstFailed } from '../support/examine.js';
import { quickHttp, sandboxServices, sandboxToken } from '../support/signing.js';
import { flip } from './tampers.js';

/** Bundles as our own signer makes them with the services of the sandbox, over loopback. */

const ARTIFACT = {
  algorithm: 'sha256',
  hex: '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03',
} as const;

let sandbox: Sandbox;
let anchor: TrustAnchor;
const bundles = new Map<string, Json>();

beforeAll(async () => {
  sandbox = await startSandbox();
  [anchor] = parseTrustedRoots(readFileSync(sandbox.files.trustedRoot, 'utf8'), 'trusted_root.json') as [TrustAnchor];
  const token = await sandboxToken(sandbox);
  for (const version of ['v1', 'v2'] as const) {
    const services = sandboxServices(sandbox, version === 'v1' ? ['v1'] : ['v2', 'tsa']);
    const signer = await openSigner({ services, token, http: quickHttp() });
    const { bundle } = await signer.sign(Buffer.from(statementOf()));
    bundles.set(version, JSON.parse(serializeBundle(bundle).toString()) as Json);
  }
}, 60_000);
afterAll(async () => sandbox.close());

const fresh = (version: string): Json => structuredClone(bundles.get(version)) as Json;

describe.each(['v1', 'v2'])('a bundle of our signer with Rekor %s', (version) => {
  it('passes every check under the root of the sandbox', () => {
    const evidence = examineJson(fresh(version), anchor, ARTIFACT);
    expect(evidence.checks.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
    expect(evidence.passed).toBe(true);
    expect(anchor.sandbox).toBe(true);
  });

  it.each<[string, string, (bundle: Json) => void]>([
    [
      'a changed signature',
      'signature',
      (b) => (b['dsseEnvelope'].signatures[0].sig = flip(b['dsseEnvelope'].signatures[0].sig, -1)),
    ],
    [
      'a changed proof',
      'transparency-log',
      (b) => (entry(b)['inclusionProof'].rootHash = flip(entry(b)['inclusionProof'].rootHash, 0)),
    ],
    [
      'a changed entry',
      'transparency-log',
      (b) => (entry(b)['canonicalizedBody'] = flip(entry(b)['canonicalizedBody'], 80)),
    ],
    ['no log entry', 'transparency-log', (b) => (b['verificationMaterial'].tlogEntries = [])],
    [
      'a changed certificate',
      'certificate-chain',
      (b) =>
        (b['verificationMaterial'].certificate.rawBytes = flip(b['verificationMaterial'].certificate.rawBytes, -1)),
    ],
  ])('is refused with %s, by %s', (_, check, change) => {
    const bundle = fresh(version);
    change(bundle);
    const evidence = examineJson(bundle, anchor, ARTIFACT);
    expect({ passed: evidence.passed, first: firstFailed(evidence) }).toEqual({ passed: false, first: check });
  });
});

describe('a bundle of our signer with Rekor v2 and a timestamp', () => {
  it.each<[string, (bundle: Json) => void]>([
    ['a changed timestamp', (b) => stamps(b).push({ signedTimestamp: flip(stamps(b).pop()?.['signedTimestamp'], -1) })],
    ['no timestamp', (b) => stamps(b).pop()],
  ])('is refused with %s, by timestamp', (_, change) => {
    const bundle = fresh('v2');
    change(bundle);
    const evidence = examineJson(bundle, anchor, ARTIFACT);
    expect({ passed: evidence.passed, first: firstFailed(evidence) }).toEqual({ passed: false, first: 'timestamp' });
  });
});

const entry = (bundle: Json): Json => bundle['verificationMaterial'].tlogEntries[0];
const stamps = (bundle: Json): Json[] => bundle['verificationMaterial'].timestampVerificationData.rfc3161Timestamps;
