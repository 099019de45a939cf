/** The look into the stores before anything is signed, with stores handed in. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { canonicalBundle } from '../../src/attest/canonical.js';
import { lookUp, refuseUnread } from '../../src/attest/look-up.js';
import { KeptBundles, lanesOf, limitsOf, roomFor } from '../../src/attest/look-up-limits.js';
import { seemsSame } from '../../src/attest/recognise.js';
import { planStatements } from '../../src/attest/statement.js';
import { type ErrorCode, fail, WherefromError } from '../../src/errors.js';
import type { JsonObject } from '../../src/model/statement.js';
import { heldStore, type Holding } from '../support/held-store.js';
import { unsignedBundle } from '../support/unsigned-bundle.js';

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
    expect(looked.candidates).toEqual(new Map());
    expect(looked.warnings).toEqual([
      'oci://reg.example/evidence: it cannot be read: It answered rubbish. What it has of this run besides is not known, and may be signed anew.',
    ]);
    expect(() => refuseUnread(looked)).not.toThrow();
  });

  it('for several reasons is named for the first', async () => {
    const none = { bundles: [], lookedAt: [], skipped: [] };
    let first = true;
    const store = {
      ...heldStore({ name: 'github' }),
      find: async () => {
        const isFirst = first;
        first = false;
        if (isFirst) return { ...none, isPart: true } as const;
        await nextTurn();
        return failing('SERVICE_ANSWER_MALFORMED')();
      },
    };
    const { warnings } = await lookUp({ bundles, stores: [store], predicateType, given: undefined });
    expect(warnings).toEqual([
      'github: it offers more for one digest than is read. What it has of this run besides is not known, and may be signed anew.',
    ]);
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

  it('is asked for nothing more than what is under way', async () => {
    const store = heldStore({ fails: failing('SERVICE_FAILED') });
    const many = [...bundles, ...bundles];
    await lookUp({ bundles: many, stores: [store], predicateType, given: undefined });
    expect(store.asked).toHaveLength(4);
  });

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

it.each([
  ['files', [true, true, true], [1]],
  ['images', [false, false, false], [1]],
  ['files and images', [true, false, false], [1, 2]],
])('a store is asked for the first subject of a statement, and the first image: of %s', async (_, files, asked) => {
  const subjects = files.map((isFile, at) => ({ ...subjectOf(at + 1), ...(isFile ? { path: `/job/${at + 1}` } : {}) }));
  const store = heldStore({});
  const planned = planStatements(subjects, { perSubject: false }).map((statement) => ({ statement, file: 'x' }));
  await lookUp({ bundles: planned, stores: [store], predicateType, given: undefined });
  expect(store.asked.map(({ subject }) => subject.name)).toEqual(asked.map((number) => `part-${number}`));
});

describe('what a store offers', () => {
  const [statement] = statements as [(typeof statements)[number]];
  const digest = `sha256:${subjectOf(1).digest.hex}`;
  const predicate = (content: JsonObject = {}) => ({ type: predicateType, content });
  const bundle = unsignedBundle(statement.bytes(predicate()));
  const found = async (held: readonly Buffer[], room?: number) => {
    const store = heldStore({ bundles: { [digest]: held } });
    const looked = await lookUp({ bundles, stores: [store], predicateType, given: undefined }, room);
    return { ...looked, store, first: looked.candidates.get(0) ?? [] };
  };

  it('is kept for the statement that it seems to say, and for no other', async () => {
    const other = unsignedBundle((statements[1] as typeof statement).bytes(predicate()));
    const { candidates, store } = await found([other, bundle]);
    const bytes = canonicalBundle(bundle);
    expect([...candidates]).toEqual([
      [0, [{ store, from: `${store.name}#1`, bytes, isExact: bundle.equals(bytes as Buffer) }]],
    ]);
  });

  it('is told from its canonical bytes', async () => {
    const canonical = canonicalBundle(bundle) as Buffer;
    const { first } = await found([canonical, Buffer.concat([canonical, Buffer.from(' ')])]);
    expect(first.map(({ bytes, isExact }) => [bytes.equals(canonical), isExact])).toEqual([
      [true, true],
      [true, false],
    ]);
    expect(first[1]?.bytes).toBe(first[0]?.bytes);
  });

  it('is looked at once where one content is listed many times', async () => {
    const { first, store } = await found([bundle, bundle, Buffer.from(bundle)]);
    expect(first.map(({ from }) => from)).toEqual([`${store.name}#0`, `${store.name}#2`]);
  });

  it('is nothing where its form is that of no bundle', async () => {
    // Version 0.3 has no chains.
    const chained = Buffer.from(
      bundle.toString().replace(/"certificate":(\{[^}]*\})/, '"x509CertificateChain":{"certificates":[$1]}'),
    );
    expect(seemsSame(chained, statement, predicateType)).toBe(true);
    expect(canonicalBundle(chained)).toBeUndefined();
    expect(await found([chained])).toMatchObject({ first: [], warnings: [], unread: new Map() });
  });

  it('is nothing where it is larger than this run\u2019s own can be, whatever the store was asked for', async () => {
    const most = limitsOf(statement, undefined).bytes;
    const sized = (size: number) => {
      const pad = 'x'.repeat(size);
      return Buffer.from(bundle.toString().replace('"sig":"c2ln"', `"sig":"c2ln","keyid":"${pad}"`));
    };
    const largest = most + 1 - (canonicalBundle(sized(1)) as Buffer).length;
    expect(canonicalBundle(sized(largest))).toHaveLength(most);
    expect((await found([sized(largest)])).first).toHaveLength(1);
    expect(await found([sized(largest + 1)])).toMatchObject({ first: [], warnings: [], unread: new Map() });
  });

  it('is left away, and the store named, where there is no more room for it', async () => {
    const one = canonicalBundle(bundle) as Buffer;
    const another = unsignedBundle(statement.bytes(predicate({ a: 1 })));
    const { first, warnings, store } = await found([one, another, Buffer.from(one)], one.length);
    expect(first.map(({ from }) => from)).toEqual([`${store.name}#0`, `${store.name}#2`]);
    expect(warnings).toEqual([
      `${store.name}: it offers more bundles that may be of this run than can be looked at. What it has of this run besides is not known, and may be signed anew.`,
    ]);
  });
});

describe('limits', () => {
  const [statement] = statements as [(typeof statements)[number]];
  const given = (bytes: number) => ({ type: 'x:y', content: {}, text: `{"a":"${'x'.repeat(bytes - 8)}"}` });

  it('are what the own bundle may have at most', () => {
    expect(limitsOf(statement, undefined)).toMatchObject({ count: 100, scope: 'current' });
    // In base64, provenance of 64 KB is 85.3 KB long.
    expect(limitsOf(statement, undefined).bytes).toBeGreaterThan((128 + 85) * 1024);
    expect(limitsOf(statement, undefined).bytes).toBeLessThan((128 + 87) * 1024);
    const { bytes, count } = limitsOf(statement, given(15 * MB));
    expect(bytes).toBeGreaterThan(20 * MB);
    expect(bytes).toBeLessThan(21 * MB);
    expect(count).toBe(4);
  });

  it('let large statements be looked up one after the other', () => {
    expect([undefined, given(MB), given(MB + 1)].map((one) => lanesOf(bundles, one))).toEqual([4, 4, 1]);
    const subjects = Array.from({ length: 2000 }, (_, at) => subjectOf(at));
    const [large] = planStatements(subjects, { perSubject: false });
    if (large === undefined) throw new RangeError('nothing was planned');
    expect(lanesOf([...bundles, { statement: large, file: 'x' }], undefined)).toBe(1);
  });
});

it('a run keeps 64 MB of bundles, and 16 KB more for each of its statements', () => {
  expect([roomFor(0), roomFor(1024)]).toEqual([64 * MB, (64 + 16) * MB]);
});

it('bundles are kept once each, and not more of them than there is room for', () => {
  const kept = new KeptBundles(roomFor(0));
  const sized = (byte: number) => Buffer.alloc(30 * MB, byte);
  const first = kept.keep(sized(1));
  expect(first).toBeDefined();
  expect(kept.keep(sized(1))).toBe(first);
  expect(kept.keep(sized(2))).toBeDefined();
  expect(kept.keep(sized(3))).toBeUndefined();
  expect(kept.keep(Buffer.alloc(MB, 3))).toBeDefined();
});
