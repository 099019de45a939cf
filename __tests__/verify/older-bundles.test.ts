import { beforeAll, describe, expect, it } from '@jest/globals';
import { examine } from '../../src/verify/evidence.js';
import { createForge, type Forge, type Json, type Recipe } from '../support/forge.js';
import { readOne } from '../support/examine.js';

let forge: Forge;
beforeAll(async () => {
  forge = await createForge();
});

const entry = (bundle: Json) => bundle['verificationMaterial'].tlogEntries[0];

async function judge({
  change,
  older = true,
  recipe = {},
}: {
  change?: (bundle: Json) => void;
  older?: boolean;
  recipe?: Recipe;
}) {
  const { bundle, artifact } = await forge.forge({ log: 'v1', ...recipe });
  bundle['mediaType'] = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
  change?.(bundle);
  const read = readOne(bundle);
  const found =
    older && read.bundle !== undefined ? { ...read, bundle: { ...read.bundle, older: true as const } } : read;
  const { checks, passed } = examine(found, { anchor: forge.anchor, artifact });
  return { passed, failed: checks.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id), checks };
}

const withoutProof = (bundle: Json) => delete entry(bundle).inclusionProof;

describe('what cosign stored before it had bundles', () => {
  it('needs no more than the promise of the log, and is said to have no more', async () => {
    const { passed, checks } = await judge({ change: withoutProof });
    expect(passed).toBe(true);
    expect(checks.find(({ id }) => id === 'transparency-log')?.detail).toMatch(
      /^Logged: entry \d+ of http:\/\/rekor\.test, promised and not proven$/,
    );
  });

  it('is said to be proven where it is', async () => {
    const { passed, checks } = await judge({});
    expect(passed).toBe(true);
    expect(checks.find(({ id }) => id === 'transparency-log')?.detail).toMatch(
      /^Logged: entry \d+ of http:\/\/rekor\.test$/,
    );
  });

  it('is what a store says it is: no bundle gets away with a promise alone', async () => {
    expect(await judge({ change: withoutProof, older: false })).toMatchObject({
      passed: false,
      failed: ['transparency-log'],
    });
  });

  it.each<[string, (bundle: Json) => void, string[]]>([
    [
      'with a changed promise',
      (bundle) => (entry(bundle).inclusionPromise.signedEntryTimestamp = Buffer.alloc(70, 1).toString('base64')),
      ['transparency-log'],
    ],
    [
      'with another time than was promised',
      (bundle) => (entry(bundle).integratedTime = '1795262401'),
      ['transparency-log'],
    ],
    [
      'with neither promise nor proof',
      (bundle) => delete entry(bundle).inclusionPromise,
      ['bundle-form', 'timestamp', 'transparency-log'],
    ],
    ['with no entry', (bundle) => (bundle['verificationMaterial'].tlogEntries = []), ['transparency-log']],
    [
      'of a log that is not in the root',
      (bundle) => (entry(bundle).logId.keyId = Buffer.alloc(32).toString('base64')),
      ['transparency-log'],
    ],
  ])('is refused %s', async (_, change, failed) => {
    const judged = await judge({
      change: (bundle) => {
        withoutProof(bundle);
        change(bundle);
      },
    });
    expect({ passed: judged.passed, failed: judged.failed }).toEqual({ passed: false, failed });
  });

  it('is refused where the entry is of another signature', async () => {
    const recipe = { logged: { signature: Buffer.from('another') } };
    expect(await judge({ change: withoutProof, recipe })).toMatchObject({
      passed: false,
      failed: expect.arrayContaining(['transparency-log']),
    });
  });
});
