import { describe, expect, it } from '@jest/globals';
import { type MadeBundle, remember } from '../../src/attest/made.js';

function made(attempt: string): MadeBundle {
  return {
    origin: 'signed',
    digest: `sha256:${attempt}`,
    checked: {
      signer: { san: 'https://ci.example/x', runInvocationURI: attempt },
      slsaLevel: 2,
      trust: { name: 'x', sandbox: true, withoutCtLog: false },
    },
    predicate: { type: 'x:y', content: { attempt } },
    logEntries: [],
    held: new Map(),
  };
}

describe('what the bundles of a run say', () => {
  it('is kept once where they say the same', () => {
    const all = new Map<number, MadeBundle>();
    for (const at of [0, 1]) remember(all, { at, one: { ...made('1'), digest: `sha256:${at}` } });
    expect(all.get(1)).toEqual({ ...made('1'), digest: 'sha256:1' });
    expect(all.get(1)?.checked).toBe(all.get(0)?.checked);
    expect(all.get(1)?.predicate).toBe(all.get(0)?.predicate);
  });

  it('is each one\u2019s own where it differs', () => {
    const all = new Map<number, MadeBundle>();
    remember(all, { at: 0, one: made('1') });
    remember(all, { at: 1, one: made('2') });
    expect([...all]).toEqual([
      [0, made('1')],
      [1, made('2')],
    ]);
  });
});
