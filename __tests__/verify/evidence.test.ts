import { beforeAll, describe, expect, it } from '@jest/globals';
import { githubAnchor, publicGoodAnchor } from '../../src/trust/embedded.js';
import type { TrustAnchor } from '../../src/trust/trusted-root.js';
import { readBundles } from '../../src/verify/bundle.js';
import { examine } from '../../src/verify/evidence.js';
import { createForge, SAN, SIGNED_AT, type Forge, type Json, type Recipe } from '../support/forge.js';
import { examineJson, firstFailed } from '../support/examine.js';
import { readData, REAL_BUNDLES, type RealBundle } from '../support/real-bundles.js';
import { describeReal } from '../support/real-data.js';

const anchors = new Map<string, TrustAnchor>();
let forge: Forge;

beforeAll(async () => {
  anchors.set('public-good', await publicGoodAnchor());
  anchors.set('github', await githubAnchor());
  forge = await createForge();
});

function anchor(name: string): TrustAnchor {
  const found = anchors.get(name);
  if (found === undefined) throw new RangeError(name);
  return found;
}

function readReal({ file, index }: RealBundle) {
  const read = readBundles(readData(file), file)[index];
  if (read === undefined) throw new RangeError(file);
  return read;
}

describeReal('real bundles', () => {
  it.each(REAL_BUNDLES)('accepts $name under its root', (real) => {
    const evidence = examine(readReal(real), { anchor: anchor(real.anchor), artifact: real.artifact });
    expect(evidence.checks.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
    expect(evidence.passed).toBe(true);
    expect(evidence.signer?.san).toBe(real.san);
    expect(evidence.statement?.predicateType).toMatch(/^https:/);
    expect(evidence.times).toHaveLength(1);
    const skipped = evidence.checks.filter(({ verdict }) => verdict === 'skipped').map(({ id }) => id);
    expect(skipped).toEqual(real.log ? [] : ['certificate-transparency', 'transparency-log']);
  });

  it.each(REAL_BUNDLES)('refuses $name under any other root', (real) => {
    const other = real.anchor === 'github' ? anchor('public-good') : anchor('github');
    for (const each of [other, forge.anchor]) {
      const evidence = examine(readReal(real), { anchor: each, artifact: real.artifact });
      expect(evidence.passed).toBe(false);
      expect(firstFailed(evidence)).toBe('certificate-chain');
    }
  });

  it("refuses npm's attestation that was signed with a bare key, and says so", () => {
    const [read] = readBundles(readData('real-bundles/npm/gundam-visor.tgz.json'), 'npm.json');
    expect(read?.form).toMatchObject({ verdict: 'failed', detail: expect.stringContaining('bare key') });
  });

  it('finds no issuer in the certificate of an immutable release', () => {
    const real = REAL_BUNDLES.find((each) => each.anchor === 'github') as RealBundle;
    const { signer } = examine(readReal(real), { anchor: anchor('github'), artifact: real.artifact });
    expect(signer).toEqual({ san: 'https://dotcom.releases.github.com' });
  });
});

const HONEST: readonly { readonly what: string; readonly recipe: Recipe }[] = [
  { what: 'a dsse entry of Rekor v1', recipe: {} },
  { what: 'an intoto entry of Rekor v1', recipe: { v1Kind: 'intoto' } },
  { what: 'a hashedrekord entry of Rekor v1', recipe: { v1Kind: 'hashedrekord' } },
  { what: 'an entry of Rekor v2 and a timestamp', recipe: { log: 'v2' } },
  { what: 'a proof without promise and a timestamp', recipe: { promise: false, stamp: {} } },
  { what: 'a promise and a timestamp', recipe: { stamp: {} } },
  { what: 'a timestamp without certificates', recipe: { log: 'v2', stamp: { certReq: false } } },
  { what: 'a P-384 key', recipe: { curve: 'P-384' } },
  { what: 'a P-521 key', recipe: { curve: 'P-521' } },
  { what: 'an Ed25519 key', recipe: { curve: 'ed25519' } },
];

describe('examine', () => {
  it.each(HONEST)('accepts $what', async ({ recipe }) => {
    const { bundle, artifact } = await forge.forge(recipe);
    const evidence = examineJson(bundle, forge.anchor, artifact);
    expect(evidence.checks.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
    expect(evidence).toMatchObject({ passed: true, signer: { san: SAN } });
    expect(new Set(evidence.times.map(({ time }) => time))).toEqual(new Set([SIGNED_AT.toISOString()]));
  });

  it.each([1, 10, 120, 500, 990])('reads a timestamp with a fraction of %i milliseconds', async (milliseconds) => {
    const at = new Date(SIGNED_AT.getTime() + milliseconds);
    const { bundle, artifact } = await forge.forge({ log: 'v2', stamp: { at, fractions: true } });
    const evidence = examineJson(bundle, forge.anchor, artifact);
    expect(evidence.passed).toBe(true);
    expect(evidence.times).toEqual([
      { source: 'timestamp-authority', authority: 'http://tsa.test', time: at.toISOString() },
    ]);
  });

  it('accepts a bundle without a log where the root lists none', async () => {
    const { bundle, artifact } = await forge.forge({ log: 'none' });
    const anchorWithoutLogs = forge.anchorWith((root) => {
      root['tlogs'] = [];
    });
    expect(examineJson(bundle, anchorWithoutLogs, artifact).passed).toBe(true);
  });

  it('judges without an artifact when none is given, and says so', async () => {
    const { bundle } = await forge.forge();
    const evidence = examineJson(bundle, forge.anchor, undefined);
    expect(evidence.passed).toBe(true);
    expect(evidence.checks[1]).toMatchObject({ id: 'subject-digest', verdict: 'skipped' });
  });

  it.each([
    ['without any trusted time', 'timestamp', { log: 'v2', stamp: 'none' }],
    ['without log entry and timestamp', 'transparency-log', { log: 'none', stamp: 'none' }],
    ['with a critical extension that nobody knows', 'certificate-chain', { leaf: { critical: '1.2.3.4' } }],
  ] as const)('refuses a bundle %s', async (_, check, recipe) => {
    const { bundle, artifact } = await forge.forge(recipe);
    const evidence = examineJson(bundle, forge.anchor, artifact);
    expect(evidence.passed).toBe(false);
    expect(firstFailed(evidence)).toBe(check);
  });

  it('refuses a certificate of a stranger who carries the names of the authority', async () => {
    const stranger = await createForge();
    const { bundle, artifact } = await forge.forge({ leaf: { parent: stranger.intermediate } });
    expect(firstFailed(examineJson(bundle, forge.anchor, artifact))).toBe('certificate-chain');
  });

  it('finds one artifact among 20,000 subjects', async () => {
    const subject = Array.from({ length: 20_000 }, (_, index) => ({
      name: `file-${index}`,
      digest: { sha256: index.toString(16).padStart(64, '0') },
    }));
    const payload = JSON.stringify({
      _type: 'https://in-toto.io/Statement/v1',
      subject,
      predicateType: 'https://slsa.dev/provenance/v1',
      predicate: {},
    });
    const { bundle } = await forge.forge({ payload });
    const hex = (19_999).toString(16).padStart(64, '0');
    const evidence = examineJson(bundle, forge.anchor, { algorithm: 'sha256', hex });
    expect(evidence.passed).toBe(true);
    expect(evidence.checks[1]?.detail).toContain('file-19999');
  });

  it('shows nothing of a bundle that could steer a terminal', async () => {
    const payload = JSON.stringify({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: '\u001b[2Jevil\n', digest: { '\u001b]0;': '\u0007' } }],
      predicateType: 'x',
    });
    const { bundle, artifact } = await forge.forge({ payload });
    const { checks } = examineJson(bundle, forge.anchor, artifact);
    expect(firstFailed({ checks } as never)).toBe('subject-digest');
    for (const { detail, actual = '' } of checks) expect(`${detail}${actual}`).not.toMatch(/\p{Cc}/u);
  });

  it('never throws, whatever part of a bundle is missing or of another type', async () => {
    const { bundle, artifact } = await forge.forge({ log: 'v2' });
    for (const path of paths(bundle)) {
      for (const value of [undefined, null, 0, -1, 1e21, '', 'x', [], {}, true, 'AAAA']) {
        const broken = structuredClone(bundle);
        put(broken, path, value);
        if (JSON.stringify(broken) === JSON.stringify(bundle)) continue;
        let passed = false;
        try {
          ({ passed } = examineJson(broken, forge.anchor, artifact));
        } catch (error) {
          expect(error).toMatchObject({ code: 'BUNDLE_MALFORMED' });
        }
        expect({ path, value, passed }).toEqual({ path, value, passed: false });
      }
    }
  });
});

function paths(value: unknown, prefix: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const path = [...prefix, Array.isArray(value) ? Number(name) : name];
    return [path, ...paths(each, path)];
  });
}

function put(target: Json, path: readonly (string | number)[], value: unknown): void {
  let node: Json = target;
  for (const step of path.slice(0, -1)) node = node[step];
  const last = path.at(-1) ?? '';
  if (value === undefined) delete node[last];
  else node[last] = value;
}
