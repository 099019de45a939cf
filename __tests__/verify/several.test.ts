import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import publicGood from '../../src/trust/embedded/public-good-trusted-root.json' with { type: 'json' };
import type { VerifyRequest } from '../../src/verify/request.js';
import { verify } from '../../src/verify/verify.js';
import { createForge, statementOf, type Forge, type Recipe } from '../support/forge.js';
import { expectation, requestFor, WORLD } from '../support/verification.js';

let folder: string;
let forge: Forge;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wherefrom-several-'));
  forge = await createForge();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** No workflow: its source need not be named. */
const IDENTITY = 'https://acme.example/release-robot';
const payload = statementOf().replace('https://slsa.dev/provenance/v1', 'https://cyclonedx.org/bom');
const BY_ROBOT: Recipe = { payload, leaf: { sans: [IDENTITY] } };
const ownRoot = () => TrustedRoot.toJSON(forge.anchor.root) as object;

/** A request for what the forge signs, with these bundles and roots. */
async function requestOf(recipes: readonly Recipe[], roots: readonly object[]): Promise<VerifyRequest> {
  const forged = await Promise.all(recipes.map(async (recipe) => forge.forge(recipe)));
  const [bundles, path] = [join(folder, 'bundles'), join(folder, 'roots')];
  writeFileSync(bundles, forged.map(({ bundle }) => JSON.stringify(bundle)).join('\n'));
  writeFileSync(path, roots.map((root) => JSON.stringify(root)).join('\n'));
  const digest = { algorithm: 'sha256', hex: forged[0]?.artifact.hex ?? '' } as const;
  return {
    ...requestFor('', { bundles: [bundles], trust: { kind: 'file', path }, require: { kind: 'statement' } }),
    artifacts: [{ kind: 'digest', digest }],
  };
}

describe('of several roots, one of a sandbox', () => {
  it.each([true, false])('marks the result, whichever stands first: %s', async (first) => {
    const roots = first ? [ownRoot(), publicGood] : [publicGood, ownRoot()];
    const request = await requestOf([BY_ROBOT], roots);
    const identity = { ...request, expect: expectation({ identity: IDENTITY }) };
    expect(await verify(identity, WORLD)).toMatchObject({ sandbox: true, verdict: 'passed' });
  });

  it('leaves a result without it unmarked', async () => {
    const request = { ...(await requestOf([BY_ROBOT], [publicGood])), expect: expectation({ identity: IDENTITY }) };
    expect(await verify(request, WORLD)).toMatchObject({ sandbox: false, verdict: 'refused' });
  });
});

describe('of several signers', () => {
  const signers = ['release', 'nightly'].map(
    (name) => `https://github.com/acme/widget/.github/workflows/${name}.yml@refs/heads/main`,
  );

  it('all are told where nobody is named', async () => {
    const request = await requestOf(
      signers.map((san) => ({ leaf: { sans: [san] } })),
      [ownRoot()],
    );
    await expect(verify(request, WORLD)).rejects.toMatchObject({
      code: 'SIGNER_NOT_NAMED',
      message: expect.stringMatching(new RegExp(signers.map((san) => `\n {2}${san} .*`).join(''))),
    });
  });
});

describe('a message signature', () => {
  it('is verified over the digest alone', async () => {
    const request = await requestOf([{ ...BY_ROBOT, log: 'v2', message: Buffer.from('hello\n') }], [ownRoot()]);
    const signature = {
      ...request,
      require: { kind: 'signature' },
      expect: expectation({ identity: IDENTITY }),
    } as const;
    const { artifacts, verdict } = await verify(signature, WORLD);
    expect(artifacts[0]?.attestations[0]?.checks.filter((check) => check.verdict === 'failed')).toEqual([]);
    expect(verdict).toBe('passed');
  });
});
