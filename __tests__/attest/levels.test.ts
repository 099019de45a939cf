import { describe, expect, it } from '@jest/globals';
import { slsaClaim } from '../../src/attest/levels.js';

const SIGNER = {
  san: 'https://github.com/acme/widget/.github/workflows/release.yml@refs/heads/main',
  runnerEnvironment: 'github-hosted',
  buildSignerURI: 'https://github.com/acme/widget/.github/workflows/release.yml@refs/heads/main',
  buildConfigURI: 'https://github.com/acme/widget/.github/workflows/release.yml@refs/heads/main',
};
const OWN = "signed by the repository's own workflow on a runner hosted by GitHub";
const BROUGHT = 'the provenance was brought to the signer, not made by it';

describe('slsaClaim', () => {
  it.each<[string, { given: boolean; type?: string; slsaLevel: number }, { level: number; reason: string }]>([
    ['grants what verification granted', { given: false, slsaLevel: 2 }, { level: 2, reason: OWN }],
    ['grants level 1 to what was brought', { given: true, slsaLevel: 2 }, { level: 1, reason: BROUGHT }],
    ['leaves level 1 its own reason where it was brought', { given: true, slsaLevel: 1 }, { level: 1, reason: OWN }],
    ['leaves level 0 what it is', { given: true, slsaLevel: 0 }, { level: 0, reason: OWN }],
    [
      'grants none to what is no provenance',
      { given: false, type: 'https://spdx.dev/Document', slsaLevel: 2 },
      { level: 0, reason: 'only provenance shows a build level' },
    ],
  ])('%s', (_, { given, type = 'https://slsa.dev/provenance/v1', slsaLevel }, claim) => {
    const checked = { signer: SIGNER, slsaLevel, trust: { name: 'test', sandbox: true, withoutCtLog: false } };
    const content = { runDetails: { builder: { id: SIGNER.buildSignerURI } } };
    expect(slsaClaim({ given, predicate: { type, content }, checked })).toEqual(claim);
  });

  it('says where the signer may not speak for the builder', () => {
    const checked = { signer: SIGNER, slsaLevel: 0, trust: { name: 'test', sandbox: true, withoutCtLog: false } };
    for (const content of [{}, { runDetails: { builder: { id: 'https://acme.example/builder' } } }]) {
      const predicate = { type: 'https://slsa.dev/provenance/v1', content };
      expect(slsaClaim({ given: false, predicate, checked })).toEqual({
        level: 0,
        reason: 'the signer may not speak for the builder',
      });
    }
  });
});
