import { beforeAll, describe, expect, it } from '@jest/globals';
import { trustMaterialOf } from '../../src/trust/material.js';
import { CHECKS } from '../../src/verify/evidence.js';
import { Examination, type EvidenceCheck, type EvidenceChecks } from '../../src/verify/examination.js';
import type { ParsedBundle } from '../../src/verify/parsed-bundle.js';
import { createForge, type Forge } from '../support/forge.js';
import { readOne, refused } from '../support/examine.js';

let forge: Forge;
let bundle: ParsedBundle;
beforeAll(async () => {
  forge = await createForge();
  bundle = readOne((await forge.forge()).bundle).bundle as ParsedBundle;
});

function examination(signature: EvidenceCheck, own = bundle): Examination {
  const checks: EvidenceChecks = { 'bundle-form': signature, ...CHECKS, signature };
  const trust = trustMaterialOf(forge.anchor.root);
  return new Examination(checks, { bundle: own, trust, rootName: 'r', artifact: undefined, prehash: undefined });
}

describe('Examination', () => {
  it('makes a check once, and finds what several checks need once, also when that is nothing', () => {
    let made = 0;
    const tried = examination(() => ({ verdict: 'passed', detail: String((made += 1)) }));
    expect([tried.outcome('signature'), tried.outcome('signature')]).toEqual([
      { verdict: 'passed', detail: '1' },
      { verdict: 'passed', detail: '1' },
    ]);
    const find = () => void (made += 1);
    tried.once(find);
    tried.once(find);
    expect(made).toBe(2);
    expect(tried.once((itself) => itself)).toBe(tried);
  });

  it('demands each check that was skipped for the failure of another one', async () => {
    const passed: EvidenceCheck = () => ({ verdict: 'passed', detail: '' });
    const failed: EvidenceCheck = () => ({ verdict: 'failed', detail: '' });
    const broken = (await forge.forge({ stamp: {} })).bundle;
    broken['dsseEnvelope'].signatures[0].sig = 'AAAA';
    const none = (await forge.forge({ log: 'none', stamp: 'none' })).bundle;
    const read = (json: object) => readOne(json).bundle as ParsedBundle;
    for (const id of ['timestamp', 'transparency-log'] as const) {
      expect(examination(failed, read(broken)).outcome(id)).toMatchObject({ verdict: 'skipped', demanded: true });
    }
    for (const id of ['timestamp', 'certificate-chain'] as const) {
      expect(examination(passed, read(none)).outcome(id)).toMatchObject({ verdict: 'skipped', demanded: true });
    }
    const { intermediate } = await createForge();
    const strange = (await forge.forge({ leaf: { parent: intermediate } })).bundle;
    expect(examination(passed, read(strange)).outcome('certificate-transparency')).toMatchObject({
      verdict: 'skipped',
      demanded: true,
    });
  });

  it('takes whatever a check throws for its failure', () => {
    const tried = examination(() => {
      throw new RangeError('cut');
    });
    const detail = 'A part of the bundle cannot be read: cut';
    expect(tried.outcome('signature')).toEqual({ verdict: 'failed', detail });
  });

  it('has a leaf, or says that it cannot be read', () => {
    const passed: EvidenceCheck = () => ({ verdict: 'passed', detail: '' });
    expect(examination(passed).leaf().der).toEqual(bundle.certificate);
    const broken = examination(passed, { ...bundle, certificate: Buffer.from('none') });
    expect(refused(() => broken.leaf()).detail).toMatch(/^The signing certificate cannot be read: ./);
  });
});
