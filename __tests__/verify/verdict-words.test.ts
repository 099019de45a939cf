import { beforeAll, describe, expect, it } from '@jest/globals';
import { examine, type Evidence } from '../../src/verify/evidence.js';
import type { EvidenceCheckId } from '../../src/verify/evidence-checks.js';
import { createForge, later, sha256, statementOf, type Forge, type Json, type Recipe } from '../support/forge.js';
import { examineJson, readOne } from '../support/examine.js';
import { DAMAGED, OTHER_INSTANCE, OTHER_PERIOD } from './fault-words.js';

/** What checks say that pass, are skipped, or fail together: the words beside those of lone faults. */

const HELLO = '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03';

let forge: Forge;
beforeAll(async () => {
  forge = await createForge();
});

interface Case {
  readonly recipe?: Recipe;
  readonly change?: (bundle: Json) => void;
  readonly root?: (root: Json) => void;
}
async function judge({ recipe = {}, change = () => undefined, root = () => undefined }: Case): Promise<Evidence> {
  const { bundle, artifact } = await forge.forge(recipe);
  change(bundle);
  return examineJson(bundle, forge.anchorWith(root), artifact);
}
function wordsOf({ checks }: Evidence, id: EvidenceCheckId) {
  const { id: _, ...words } = checks.find((each) => each.id === id) ?? { id: '' };
  return words;
}
const entry = (bundle: Json): Json => bundle['verificationMaterial'].tlogEntries[0];
const breakSignature = (bundle: Json) => (bundle['dsseEnvelope'].signatures[0].sig = 'AAAA');

describe('a bundle that passes', () => {
  const subject = {
    verdict: 'passed',
    detail:
      'Subject "hello.txt" has the digest sha256:5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03',
  };
  const chain = { verdict: 'passed', detail: 'Issued by http://fulcio.test, valid at 2026-11-21T12:00:00.000Z' };
  const transparency = { verdict: 'passed', detail: 'Logged by http://ct.test' };
  const signature = { verdict: 'passed', detail: "The certificate's key signed the statement" };
  const form = { verdict: 'passed', detail: 'Sigstore bundle 0.3, one signature over an in-toto statement' };

  it.each<[string, Recipe, string, RegExp]>([
    ['Rekor v1', {}, 'http://rekor.test', /^2026-11-21T12:00:00\.000Z by the log http:\/\/rekor\.test$/],
    [
      'Rekor v2 and a timestamp',
      { log: 'v2' },
      'http://rekor2.test',
      /^2026-11-21T12:00:00\.000Z by http:\/\/tsa\.test$/,
    ],
  ])('says of each check what it found: %s', async (_, recipe, log, timestamp) => {
    const evidence = await judge({ recipe });
    expect(evidence.checks).toEqual([
      { id: 'bundle-form', ...form },
      { id: 'subject-digest', ...subject },
      { id: 'certificate-chain', ...chain },
      { id: 'certificate-transparency', ...transparency },
      { id: 'timestamp', verdict: 'passed', detail: expect.stringMatching(timestamp) },
      {
        id: 'transparency-log',
        verdict: 'passed',
        detail: expect.stringMatching(new RegExp(`^Logged: entry \\d+ of ${log}$`)),
      },
      { id: 'signature', ...signature },
    ]);
  });

  it('names both of two log entries', async () => {
    const other = (await forge.forge({ log: 'v2' })).bundle;
    const evidence = await judge({
      change: (bundle) => bundle['verificationMaterial'].tlogEntries.push(entry(other)),
    });
    expect(wordsOf(evidence, 'transparency-log')).toMatchObject({
      verdict: 'failed',
      detail: 'The log entry records another signature.',
    });
    const { bundle, artifact } = await forge.forge({ stamp: {} });
    const body = JSON.parse(Buffer.from(entry(bundle)['canonicalizedBody'], 'base64').toString());
    // The same entry, taken in once more: another index, another time.
    const again = forge.entry({ log: 'v1', body: { ...body, extra: 1 }, at: later(1), promise: true });
    bundle['verificationMaterial'].tlogEntries.push(again);
    const judged = examineJson(bundle, forge.anchor, artifact);
    expect(wordsOf(judged, 'transparency-log')).toEqual({
      verdict: 'passed',
      detail: expect.stringMatching(/^Logged: entry \d+ of http:\/\/rekor\.test, entry \d+ of http:\/\/rekor\.test$/),
    });
    expect(judged.times).toHaveLength(3);
  });

  it('is of a log that is named by either of its ids', async () => {
    const evidence = await judge({
      recipe: { log: 'v2' },
      root: ({ tlogs: [, log] }) => {
        log.checkpointKeyId = log.logId;
        log.logId = { keyId: sha256(Buffer.from(log.publicKey.rawBytes, 'base64')).toString('base64') };
      },
    });
    expect(evidence.passed).toBe(true);
  });

  it('was seen by a CT log that is named by either of its ids', async () => {
    const another = { keyId: sha256(Buffer.from('another id')).toString('base64') };
    const changes: ((log: Json) => void)[] = [
      (log) => (log['checkpointKeyId'] = another),
      (log) => Object.assign(log, { checkpointKeyId: log['logId'], logId: another }),
    ];
    for (const change of changes) {
      const evidence = await judge({ root: ({ ctlogs: [log] }) => change(log) });
      expect(wordsOf(evidence, 'certificate-transparency')).toMatchObject({ verdict: 'passed' });
    }
  });

  it('may count the entry of Rekor v1 as its proof does', async () => {
    const evidence = await judge({
      recipe: { promise: false, stamp: {} },
      change: (bundle) => (entry(bundle)['logIndex'] = entry(bundle)['inclusionProof'].logIndex),
    });
    expect(evidence.passed).toBe(true);
  });

  it.each<[string, object, string]>([
    ['a subject without a name', { name: '' }, 'Subject 2'],
    ['upper-case hex', { digest: { sha256: HELLO.toUpperCase() } }, 'Subject "b"'],
  ])('finds %s', async (_, change, found) => {
    const statement = JSON.parse(statementOf());
    statement.subject = [
      { name: 'a', digest: { sha256: '00' } },
      { name: 'b', digest: { sha256: HELLO }, ...change },
    ];
    const evidence = await judge({ recipe: { payload: JSON.stringify(statement) } });
    expect(wordsOf(evidence, 'subject-digest')).toEqual({
      verdict: 'passed',
      detail: `${found} has the digest sha256:${HELLO}`,
    });
  });
});

describe('a check that is not made', () => {
  it('says so where no artifact is given', async () => {
    const { bundle } = await forge.forge();
    const evidence = examineJson(bundle, forge.anchor, undefined);
    expect(wordsOf(evidence, 'subject-digest')).toEqual({ verdict: 'skipped', detail: 'No artifact was given.' });
    expect(evidence.passed).toBe(true);
  });

  it.each<[string, EvidenceCheckId, string, boolean, Case]>([
    [
      'no trusted time, so no validity',
      'certificate-chain',
      'No trusted time says when the certificate had to be valid.',
      false,
      { recipe: { log: 'v2', stamp: 'none' } },
    ],
    [
      'a promise that does not hold, so no time',
      'timestamp',
      "Only the log's time could count, and its entry does not hold.",
      false,
      { change: (bundle) => (entry(bundle)['inclusionPromise'].signedEntryTimestamp = 'AAAA') },
    ],
    [
      'no entry where one could give the time',
      'timestamp',
      "Only the log's time could count, and its entry does not hold.",
      false,
      { recipe: { log: 'none', stamp: 'none' } },
    ],
    [
      'a broken signature, so no other one that was timestamped',
      'timestamp',
      'The signature that was timestamped is not the one in the bundle.',
      false,
      { recipe: { stamp: {} }, change: breakSignature },
    ],
    [
      'a broken signature, so no other one that was logged',
      'transparency-log',
      'The signature that was logged is not the one in the bundle.',
      false,
      { change: breakSignature },
    ],
    [
      'no log in the root',
      'transparency-log',
      'The trusted root lists no transparency log.',
      true,
      { recipe: { log: 'none', stamp: {} }, root: (root) => (root['tlogs'] = []) },
    ],
    [
      'no CT log in the root',
      'certificate-transparency',
      'The trusted root lists no CT log.',
      true,
      { recipe: { leaf: { scts: 'none' } }, root: (root) => (root['ctlogs'] = []) },
    ],
  ])('for %s says it, and counts only where nothing is demanded', async (_, id, detail, passed, given) => {
    const evidence = await judge(given);
    expect(wordsOf(evidence, id)).toEqual({ verdict: 'skipped', detail });
    expect(evidence.passed).toBe(passed);
  });

  it('for a bundle that cannot be read', () => {
    const evidence = examineJson({ mediaType: 'x' }, forge.anchor, undefined);
    const skipped = { verdict: 'skipped', detail: 'The bundle could not be read.' };
    const [form, ...others] = evidence.checks;
    expect(form).toMatchObject({ id: 'bundle-form', verdict: 'failed' });
    expect(others).toHaveLength(6);
    for (const other of others) expect(other).toEqual({ id: other.id, ...skipped });
    expect({ ...evidence, checks: [] }).toEqual({
      checks: [],
      passed: false,
      signer: undefined,
      times: [],
      statement: undefined,
    });
  });
});

describe("another signature's log entry", () => {
  const logged = { signature: Buffer.from('another signature') };

  it('gives no time', async () => {
    const evidence = await judge({ recipe: { logged } });
    expect(evidence.times).toEqual([]);
    for (const [id, detail] of [
      ['timestamp', "Only the log's time could count, and its entry does not hold."],
      ['certificate-chain', 'No trusted time says when the certificate had to be valid.'],
    ] as const) {
      expect(wordsOf(evidence, id)).toEqual({ verdict: 'skipped', detail });
    }
  });

  it('adds none to that of a timestamp', async () => {
    const evidence = await judge({ recipe: { logged, stamp: {}, integratedAt: later(30) } });
    expect(evidence.times.map(({ source }) => source)).toEqual(['timestamp-authority']);
    expect(wordsOf(evidence, 'certificate-chain')).toMatchObject({ verdict: 'passed' });
  });
});

describe('a check that fails', () => {
  it.each<[EvidenceCheckId, object, Case]>([
    [
      'timestamp',
      {
        detail: 'No trusted time says when this was signed: neither a timestamp nor a time that a log vouches for.',
        remedy: 'Sign with a timestamp authority, or with a log that signs its time.',
      },
      { recipe: { log: 'v2', stamp: 'none' } },
    ],
    [
      'timestamp',
      {
        detail: 'No trusted time says when this was signed: neither a timestamp nor a time that a log vouches for.',
        remedy: 'Sign with a timestamp authority, or with a log that signs its time.',
      },
      { recipe: { log: 'none', stamp: 'none' }, root: (root) => (root['tlogs'] = []) },
    ],
    [
      'transparency-log',
      { detail: 'The log of the entry was not valid at 2026-11-21T12:30:00.000Z.', remedy: OTHER_PERIOD },
      {
        recipe: { integratedAt: later(30) },
        root: (root) => (root['tlogs'][0].publicKey.validFor.end = later(5).toISOString()),
      },
    ],
    [
      'transparency-log',
      { detail: 'The log entry carries a time or a promise that logs of its kind do not give.', remedy: DAMAGED },
      {
        recipe: { log: 'v2' },
        change: (bundle) => (entry(bundle)['inclusionPromise'] = { signedEntryTimestamp: 'AAAA' }),
      },
    ],
    [
      'transparency-log',
      { detail: 'The log entry and its inclusion proof have different indexes.', remedy: DAMAGED },
      {
        recipe: { promise: false, stamp: {} },
        change: (bundle) => {
          entry(bundle)['logIndex'] = '1';
        },
      },
    ],
    [
      'transparency-log',
      { detail: 'The inclusion proof has no checkpoint.', remedy: DAMAGED },
      {
        change: (bundle) => {
          bundle['mediaType'] = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
          delete entry(bundle)['inclusionProof'].checkpoint;
        },
      },
    ],
    [
      'transparency-log',
      { detail: 'The log entry has no inclusion proof.', remedy: DAMAGED },
      { recipe: { log: 'v2' }, change: (bundle) => delete entry(bundle)['inclusionProof'] },
    ],
    [
      'transparency-log',
      { detail: 'No log entry is in the bundle, but the trusted root lists a log.', remedy: DAMAGED },
      { recipe: { log: 'none', stamp: {} } },
    ],
    [
      'transparency-log',
      { detail: 'The log of the entry was not valid at the time of signing.', remedy: OTHER_PERIOD },
      {
        recipe: { stamp: { at: later(5) } },
        root: (root) => (root['tlogs'][0].publicKey.validFor.end = later(2).toISOString()),
      },
    ],
    [
      'certificate-chain',
      { detail: 'A certificate has the critical extension 1.2.3.4, which is not known.', remedy: DAMAGED },
      { recipe: { leaf: { critical: '1.2.3.4' } } },
    ],
    [
      'signature',
      { detail: "The signature over the statement is not one of the certificate's key.", remedy: DAMAGED },
      { recipe: { stranger: true } },
    ],
  ])('%s: %j', async (id, words, given) => {
    expect(wordsOf(await judge(given), id)).toEqual({ verdict: 'failed', ...words });
  });

  it('names the root that was tried and the issuer that it does not list', async () => {
    const stranger = await createForge();
    const evidence = await judge({ recipe: { leaf: { parent: stranger.intermediate } } });
    expect(wordsOf(evidence, 'certificate-chain')).toEqual({
      verdict: 'failed',
      detail: 'The certificate was not issued by an authority of the trusted root.',
      expected: 'an authority of the root forge.json',
      actual: expect.stringMatching(/^(?:CN=Intermediate, O=.+|O=.+, CN=Intermediate)$/),
      remedy: OTHER_INSTANCE,
    });
  });

  it('says in each check that needs the certificate that it cannot be read', async () => {
    const evidence = await judge({
      change: (bundle) => (bundle['verificationMaterial'].certificate.rawBytes = 'bm9uZQ=='),
    });
    for (const id of ['certificate-chain', 'certificate-transparency', 'signature'] as const) {
      expect(wordsOf(evidence, id)).toEqual({
        verdict: 'failed',
        detail: expect.stringMatching(/^The signing certificate cannot be read: [^.]+$/),
        remedy: DAMAGED,
      });
    }
    expect(evidence.signer).toBeUndefined();
  });

  it('tells the first of several other subjects, and how many there are', async () => {
    const statement = JSON.parse(statementOf());
    const one = { name: 'a', digest: { sha256: '00', sha512: '11' } };
    const judgeSubjects = async (subject: readonly object[]) => {
      const evidence = await judge({ recipe: { payload: JSON.stringify({ ...statement, subject }) } });
      return wordsOf(evidence, 'subject-digest');
    };
    const words = {
      verdict: 'failed',
      detail: 'The statement is about another artifact: no subject has its digest.',
      expected: `sha256:${HELLO}`,
      remedy: 'Check that the artifact is the one that was published, unchanged.',
    };
    expect(await judgeSubjects([one])).toEqual({ ...words, actual: 'sha256:00 sha512:11' });
    expect(await judgeSubjects([one, one, one])).toEqual({ ...words, actual: 'sha256:00 sha512:11 and 2 more' });
    expect(await judgeSubjects([{ name: 'a', digest: { sha2567: '00' } }])).toEqual({
      ...words,
      actual: 'sha2567:00',
      remedy: 'The statement has no sha256 digests: name the algorithm that it has with --digest-alg.',
    });
  });
});

describe('a message signature', () => {
  const message = Buffer.from('hello\n');

  it('says what it found', async () => {
    const { bundle, artifact } = await forge.forge({ log: 'v2', message });
    const check = (verdict: boolean, other = artifact) =>
      examine(readOne(bundle), { anchor: forge.anchor, artifact: other, prehash: () => verdict });
    expect(wordsOf(check(true), 'signature')).toEqual({
      verdict: 'passed',
      detail: "The certificate's key signed the artifact",
    });
    expect(wordsOf(check(true), 'subject-digest')).toEqual({
      verdict: 'passed',
      detail: `The signed message has the digest sha256:${HELLO}`,
    });
    expect(wordsOf(check(false), 'signature')).toEqual({
      verdict: 'failed',
      detail: "The signature over the artifact is not one of the certificate's key.",
      remedy: DAMAGED,
    });
    expect(wordsOf(check(true, { algorithm: 'sha256', hex: '00' }), 'subject-digest')).toEqual({
      verdict: 'failed',
      detail: 'The signature is about another artifact.',
      expected: 'sha256:00',
      actual: `sha256:${HELLO}`,
    });
    const longer = { algorithm: 'sha512', hex: HELLO } as unknown as typeof artifact;
    expect(wordsOf(check(true, longer), 'subject-digest')).toMatchObject({ verdict: 'failed' });
    expect(wordsOf(examineJson(bundle, forge.anchor, artifact), 'signature')).toEqual({
      verdict: 'failed',
      detail: 'The bundle signs the artifact itself, which was not asked for.',
      remedy: DAMAGED,
    });
  });

  it('of a key that signs no artifacts is refused before anything is verified', async () => {
    const { bundle, artifact } = await forge.forge({ log: 'v2', message, curve: 'secp256k1' });
    const evidence = examine(readOne(bundle), { anchor: forge.anchor, artifact, prehash: () => true });
    expect(wordsOf(evidence, 'signature')).toEqual({
      verdict: 'failed',
      detail: "The certificate's key is of a kind that does not sign artifacts.",
      remedy: DAMAGED,
    });
  });
});
