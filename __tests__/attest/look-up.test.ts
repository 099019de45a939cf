/** The look into the stores before anything is signed, with stores handed in. */
import { describe, expect, it } from '@jest/globals';
import { lookUp, refuseUnread } from '../../src/attest/look-up.js';
import { KeptBundles, lanesOf, limitsOf, roomFor } from '../../src/attest/look-up-limits.js';
import { planStatements } from '../../src/attest/statement.js';
import { type ErrorCode, fail, WherefromError } from '../../src/errors.js';
import { heldStore, type Holding } from '../support/held-store.js';

const MB = 1024 * 1024;
const subjectOf = (number: number) => {
  const hex = number.toString(16).padStart(64, '0');
  return { name: `part-${number}`, digest: { algorithm: 'sha256', hex } as const };
};
const statements = [1, 2, 3].flatMap((number) => planStatements([subjectOf(number)], { perSubject: true }));
const bundles = statements.map((statement) => ({ statement, file: 'bundle.json' }));
const predicateType = 'https://slsa.dev/provenance/v1';

async function lookedUp(holding: Holding) {
  const store = heldStore(holding);
  return { store, ...(await lookUp({ bundles, stores: [store], predicateType, given: undefined })) };
}

const failing = (code: ErrorCode) => (): never => fail(code, 'It answered rubbish.', { remedy: 'Look at it.' });

describe('a store that cannot be read', () => {
  it('for what somebody damaged is named once, is asked for the rest, and stops nothing', async () => {
    const looked = await lookedUp({ fails: failing('SERVICE_ANSWER_MALFORMED') });
    expect(looked.store.asked).toHaveLength(3);
    expect(looked.warnings).toEqual([
      'oci://reg.example/evidence: it cannot be read: It answered rubbish. What it has of this run besides is not known, and may be signed anew.',
    ]);
    expect(() => refuseUnread(looked)).not.toThrow();
  });

  it('in a part of it alone gives the rest, and is named', async () => {
    const error = new WherefromError('SERVICE_ANSWER_MALFORMED', 'A list is rubbish.', { remedy: 'Look at it.' });
    const found = { bundles: [], lookedAt: [], skipped: [], unread: [error] };
    const store = { ...heldStore({}), find: async () => found };
    const looked = await lookUp({ bundles, stores: [store], predicateType, given: undefined });
    expect(looked.warnings).toEqual([expect.stringContaining('it cannot be read: A list is rubbish.')]);
    expect(() => refuseUnread(looked)).not.toThrow();
  });

  it.each<ErrorCode>(['SERVICE_FAILED', 'SERVICE_UNREACHABLE', 'STORE_FORBIDDEN', 'STORE_UNAUTHORIZED'])(
    'with %s stops the run: what it has would be signed once more',
    async (code) => {
      const looked = await lookedUp({ fails: failing(code) });
      expect(looked.warnings).toEqual([]);
      expect(() => refuseUnread(looked)).toThrow(expect.objectContaining({ code }));
    },
  );

  it('because it is not there yet has nothing', async () => {
    const looked = await lookedUp({ fails: failing('STORE_NOT_FOUND') });
    expect(() => refuseUnread(looked)).not.toThrow();
  });
});

it('a store that offers more than is read is named', async () => {
  const many = Array.from({ length: 101 }, () => Buffer.from('{}'));
  const looked = await lookedUp({ bundles: { [`sha256:${subjectOf(1).digest.hex}`]: many } });
  expect(looked.warnings).toEqual([expect.stringContaining('it offers more than 100 bundles for one digest')]);
});

it('a store that offers as many as are read is not', async () => {
  const many = Array.from({ length: 100 }, () => Buffer.from('{}'));
  const looked = await lookedUp({ bundles: { [`sha256:${subjectOf(1).digest.hex}`]: many } });
  expect(looked.warnings).toEqual([]);
});

describe('limits', () => {
  const [statement] = statements as [(typeof statements)[number]];
  const given = (bytes: number) => ({ type: 'x:y', content: {}, text: `{"a":"${'x'.repeat(bytes - 8)}"}` });

  it('are what the own bundle may have at most', () => {
    expect(limitsOf(statement, undefined)).toMatchObject({ count: 100, scope: 'current' });
    expect(limitsOf(statement, undefined).bytes).toBeLessThan(256 * 1024);
    const { bytes, count } = limitsOf(statement, given(15 * MB));
    expect(bytes).toBeGreaterThan(20 * MB);
    expect(bytes).toBeLessThan(21 * MB);
    expect(count).toBe(4);
  });

  it('let large statements be looked up one after the other', () => {
    expect([undefined, given(1000), given(2 * MB)].map((one) => lanesOf(bundles, one))).toEqual([4, 4, 1]);
    const subjects = Array.from({ length: 2000 }, (_, at) => subjectOf(at));
    const [large] = planStatements(subjects, { perSubject: false });
    if (large === undefined) throw new RangeError('nothing was planned');
    expect(lanesOf([...bundles, { statement: large, file: 'x' }], undefined)).toBe(1);
  });
});

it('bundles are kept once each, and not more than 64 MB of them', () => {
  const kept = new KeptBundles(roomFor(0));
  const sized = (byte: number) => Buffer.alloc(30 * MB, byte);
  const first = kept.keep(sized(1));
  expect(first).toBeDefined();
  expect(kept.keep(sized(1))).toBe(first);
  expect(kept.keep(sized(2))).toBeDefined();
  expect(kept.keep(sized(3))).toBeUndefined();
  expect(kept.keep(Buffer.alloc(MB, 3))).toBeDefined();
});
