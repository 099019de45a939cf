import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bundleFromJSON, bundleToJSON, type SerializedBundle } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { DSSEBundleBuilder, FulcioSigner, RekorWitness, TSAWitness, type Witness } from '@sigstore/sign';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import { readFileSync } from 'node:fs';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';

const STATEMENT = Buffer.from(JSON.stringify({ _type: 'https://in-toto.io/Statement/v1', subject: [] }));

let sandbox: Sandbox;
let other: Sandbox;

beforeAll(async () => {
  [sandbox, other] = await Promise.all([startSandbox(), startSandbox()]);
});

afterAll(async () => {
  await Promise.all([sandbox?.close(), other?.close()]);
});

describe('a bundle made with the sandbox', () => {
  const witnesses: [string, (s: Sandbox) => Witness[]][] = [
    ['Rekor v1, dsse', (s) => [rekorV1(s, 'dsse')]],
    ['Rekor v1, intoto', (s) => [rekorV1(s, 'intoto')]],
    ['Rekor v1 and timestamp', (s) => [rekorV1(s, 'dsse'), new TSAWitness({ tsaBaseURL: s.services.tsa.url })]],
  ];

  it.each(witnesses)('verifies under its trusted root, and under no other: %s', async (_, witnessesOf) => {
    const bundle = await sign(sandbox, witnessesOf(sandbox));
    expect(verify(bundle, sandbox)).toBeUndefined();
    expect(verify(bundle, other)).toBeInstanceOf(Error);
  });
});

function rekorV1({ services }: Sandbox, entryType: 'dsse' | 'intoto'): Witness {
  return new RekorWitness({ rekorBaseURL: services.rekorV1.url, entryType });
}

async function sign(s: Sandbox, witnesses: Witness[]): Promise<SerializedBundle> {
  const signer = new FulcioSigner({
    fulcioBaseURL: s.services.fulcio.url,
    identityProvider: { getToken: async () => s.mintToken('sigstore') },
  });
  const builder = new DSSEBundleBuilder({ signer, witnesses });
  return bundleToJSON(await builder.create({ data: STATEMENT, type: 'application/vnd.in-toto+json' }));
}

/** @returns why not */
function verify(bundle: SerializedBundle, { files }: Sandbox): unknown {
  const root = TrustedRoot.fromJSON(JSON.parse(readFileSync(files.trustedRoot, 'utf8')));
  try {
    new Verifier(toTrustMaterial(root)).verify(toSignedEntity(bundleFromJSON(bundle)));
    return undefined;
  } catch (error) {
    return error;
  }
}
