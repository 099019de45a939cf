import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { checkOwnBundle, readersAnchors, type SelfCheck } from '../../src/attest/self-check.js';
import { SILENT } from '../../src/progress.js';
import { githubAnchor, publicGoodAnchor } from '../../src/trust/embedded.js';
import type { TrustAnchor } from '../../src/trust/trusted-root.js';
import { createForge, SIGNED_AT, statementOf, type Forge, type Json, type Recipe } from '../support/forge.js';
import { expectation } from '../support/verification.js';

/** No workflow: its source need not be named. */
const ROBOT = 'https://acme.example/release-robot';
const PAYLOAD = statementOf().replace('https://slsa.dev/provenance/v1', 'https://cyclonedx.org/bom');
const BY_ROBOT: Recipe = { payload: PAYLOAD, leaf: { sans: [ROBOT] } };
const REMEDY =
  'Nothing was published. With a Sigstore of your own, check that --trusted-root is the root of the services that signed; otherwise try again.';

let forge: Forge;
let folder: string;
beforeAll(async () => {
  forge = await createForge();
  folder = mkdtempSync(join(tmpdir(), 'wherefrom-self-check-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Case {
  readonly recipe?: Recipe;
  readonly change?: (bundle: Json) => unknown;
  readonly anchor?: TrustAnchor;
  readonly identity?: string;
  readonly statement?: string;
}
async function selfCheck({ recipe, change, anchor = forge.anchor, identity = ROBOT, statement }: Case = {}) {
  const { bundle, artifact } = await forge.forge({ ...BY_ROBOT, ...recipe });
  const check: SelfCheck = {
    bundle: Buffer.from(JSON.stringify(change?.(bundle) ?? bundle)),
    statement: Buffer.from(statement ?? PAYLOAD),
    artifact,
    readers: {
      anchors: [{ anchor, githubRoot: false }],
      expect: expectation({ identity }),
      require: { kind: 'statement' },
    },
  };
  return () => checkOwnBundle(check);
}

describe('a fresh bundle', () => {
  it('that holds tells who signed, the level and the root', async () => {
    expect((await selfCheck())()).toEqual({
      signer: expect.objectContaining({ san: ROBOT }),
      slsaLevel: 0,
      trust: { name: 'forge.json', sandbox: true, withoutCtLog: false },
    });
    const anchor = forge.anchorWith((root) => (root['ctlogs'] = []));
    expect((await selfCheck({ anchor }))().trust.withoutCtLog).toBe(true);
  });

  const unknown = { kind: 'rekord', apiVersion: '0.0.1', spec: {} };
  it.each<[string, Case]>([
    ['"bundle-form": it holds another statement', { statement: '{}' }],
    ['"bundle-form": it holds another statement', { recipe: { log: 'v2', message: Buffer.from('hello\n') } }],
    ['"bundle-form": it holds another statement', { change: () => ({ attestations: [] }) }],
    ['"bundle-form": The entry holds no bundle.', { change: () => ({ attestations: [{}] }) }],
    [
      '"bundle-form": verificationMaterial is missing or no JSON object.',
      { change: (bundle) => ({ ...bundle, verificationMaterial: undefined }) },
    ],
    [
      '"transparency-log": No log entry is in the bundle, but the trusted root lists a log.',
      { recipe: { log: 'none', stamp: {} } },
    ],
    [
      '"transparency-log": The log entry is of a kind that is not known. (rekord 0.0.1 instead of what was expected)',
      {
        recipe: { stamp: {} },
        change: ({ verificationMaterial: material }) => {
          material.tlogEntries = [forge.entry({ log: 'v1', body: unknown, at: SIGNED_AT, promise: true })];
        },
      },
    ],
  ])('that does not fails its own check %s', async (words, given) => {
    expect(await selfCheck(given)).toThrow(
      expect.objectContaining({
        code: 'SELF_CHECK_FAILED',
        message: `The fresh bundle failed its own check ${words}`,
        remedy: REMEDY,
      }),
    );
  });

  it('that is none at all is called by that name', async () => {
    expect(await selfCheck({ change: () => [] })).toThrow(
      expect.objectContaining({ code: 'BUNDLE_MALFORMED', message: 'the fresh bundle is no JSON object.' }),
    );
  });

  it('of somebody else is told with who that is', async () => {
    expect(await selfCheck({ identity: 'https://acme.example/other' })).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(
          /^The fresh bundle failed its own check "identity": .+ \(https:\/\/acme\.example\/release-robot instead of https:\/\/acme\.example\/other\)$/,
        ),
      }),
    );
  });
});

describe("the readers' roots", () => {
  const world = (trustedRoot?: string, now = SIGNED_AT) => ({ trustedRoot, now: () => now, progress: SILENT });

  it.each(['public-good', 'github'] as const)('are the one of the instance that signs: %s', async (kind) => {
    const anchors = await readersAnchors(kind, world());
    expect(anchors.map(({ anchor }) => anchor.name)).toEqual([kind]);
  });

  it.each([
    ['public-good', ['public-good', 'github']],
    ['github', ['github']],
  ] as const)('are refreshed where they are stale: %s', async (kind, expected) => {
    const asked: string[] = [];
    const refresh = async (name: 'public-good' | 'github') => {
      asked.push(name);
      return (name === 'github' ? await githubAnchor() : await publicGoodAnchor()).root;
    };
    await readersAnchors(kind, { ...world(undefined, new Date(0)), refresh } as ReturnType<typeof world>);
    expect(asked).toEqual(expected);
  });

  it('are the one that is named', async () => {
    const file = join(folder, 'root.json');
    writeFileSync(file, JSON.stringify(TrustedRoot.toJSON(forge.anchor.root)));
    for (const kind of ['custom', 'github', 'public-good'] as const) {
      const anchors = await readersAnchors(kind, world(file));
      expect(anchors.map(({ anchor }) => [anchor.name, anchor.kind])).toEqual([['root.json', 'custom']]);
    }
  });

  it('have to be named for a private Sigstore, and to exist', async () => {
    await expect(readersAnchors('custom', world())).rejects.toMatchObject({
      code: 'TRUSTED_ROOT_MISSING',
      message: 'A private Sigstore was named without the root that its readers trust.',
      remedy: 'Add --trusted-root FILE (in the action: `trusted-root`), the trusted_root.json of that Sigstore.',
    });
    await expect(readersAnchors('custom', world(join(folder, 'missing.json')))).rejects.toMatchObject({
      code: 'TRUSTED_ROOT_MISSING',
      message: 'The trusted root "missing.json" cannot be read.',
      remedy: 'Check the path that was given as --trusted-root (in the action: `trusted-root`).',
      cause: { code: 'ENOENT' },
    });
  });
});
