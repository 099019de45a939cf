import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf, type Digest } from '../../src/model/digest.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { verificationText } from '../../src/report/verification-text.js';
import type { VerifyRequest } from '../../src/verify/request.js';
import type { VerifyResult } from '../../src/verify/result.js';
import { verify } from '../../src/verify/verify.js';
import { honestProvenance, type SignedRun, signedRun } from '../support/signed-statements.js';
import { requestFor, WORLD } from '../support/verification.js';

const V1 = 'https://slsa.dev/provenance/v1';
const CONTENT = 'a widget\n';
const DIGEST = digestOfText(CONTENT);
/** Tests share no folder, only the sandbox. */
let base: string;
let folders = 0;
let sandbox: Sandbox;
let stranger: Sandbox;
let onMain: SignedRun;
let onTag: SignedRun;
let onBranchOfThatName: SignedRun;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'wherefrom-verify-'));
  [sandbox, stranger] = await Promise.all([startSandbox(), startSandbox()]);
  onMain = await signedRun(sandbox, {});
  onTag = await signedRun(sandbox, { ref: 'refs/tags/v1' });
  onBranchOfThatName = await signedRun(sandbox, { ref: 'refs/heads/v1' });
});
afterAll(async () => {
  await Promise.all([sandbox.close(), stranger.close(), rm(base, { recursive: true })]);
});

function digestOfText(text: string): Digest {
  return digestOf('sha256', createHash('sha256').update(text).digest('hex'));
}

async function provenance(run: SignedRun, digest: Digest = DIGEST): Promise<Buffer> {
  return run.sign({ predicateType: V1, predicate: honestProvenance(run.claims), digest });
}

/** A folder with these files in it. */
async function folderOf(files: Record<string, string | Buffer>): Promise<string> {
  const folder = join(base, String((folders += 1)));
  await mkdir(folder);
  await Promise.all(Object.entries(files).map(async ([name, content]) => writeFile(join(folder, name), content)));
  return folder;
}

/** Asks about `widget` in a folder, by the sandbox's root. */
function ask(folder: string, fields: Parameters<typeof requestFor>[1] = {}): VerifyRequest {
  return requestFor(join(folder, 'widget'), {
    trust: { kind: 'file', path: sandbox.files.trustedRoot },
    ...fields,
    expect: fields.expect ?? { repository: 'acme/widget' },
  });
}

function failedChecks(result: VerifyResult): string[][] {
  return result.artifacts.flatMap(({ attestations }) =>
    attestations.map(({ checks }) => checks.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id)),
  );
}

function lines(...bundles: Buffer[]): string {
  return bundles.map((bundle) => JSON.stringify(JSON.parse(bundle.toString()))).join('\n');
}

describe('the attestations of an artifact', () => {
  it.each(['widget.sigstore.json', 'widget.provenance.sigstore.json', 'anything.intoto.jsonl'])(
    'are found as %s',
    async (name) => {
      const folder = await folderOf({ widget: CONTENT, [name]: await provenance(onMain) });
      const result = await verify(ask(folder), WORLD);
      expect(result).toMatchObject({ schema: 1, verdict: 'passed', sandbox: true });
      expect(result.artifacts[0]?.attestations[0]).toMatchObject({
        from: join(folder, name),
        level: 2,
        signer: { san: 'https://github.com/acme/widget/.github/workflows/release.yml@refs/heads/main' },
      });
    },
  );

  it('are checked one by one, every check with its result and in its order', async () => {
    const folder = await folderOf({ widget: CONTENT, 'widget.sigstore.json': await provenance(onMain) });
    const { artifacts } = await verify(ask(folder), WORLD);
    expect(artifacts[0]?.attestations[0]?.checks.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'bundle-form passed',
      'subject-digest passed',
      'certificate-chain passed',
      'certificate-transparency passed',
      'timestamp passed',
      'transparency-log passed',
      'signature passed',
      'identity passed',
      'predicate-type passed',
      'claims-match-certificate passed',
      'source passed',
      'builder passed',
      'level passed',
      'revocation skipped',
      'policy skipped',
    ]);
  });

  it('that cannot be found are a refusal that says where was looked', async () => {
    const folder = await folderOf({ widget: CONTENT, 'other.sigstore.json': await provenance(onMain) });
    const result = await verify(ask(folder), WORLD);
    expect(result.verdict).toBe('refused');
    expect(result.artifacts[0]?.refusal).toMatchObject({
      code: 'ATTESTATION_NOT_FOUND',
      message: expect.stringContaining(`${join(folder, 'widget')}.sigstore.json`),
      remedy: expect.stringContaining('--bundle'),
    });
  });

  it('of a digest lie beside nothing', async () => {
    const request = { ...ask(base), artifacts: [{ kind: 'digest', digest: DIGEST }] } as const;
    expect((await verify(request, WORLD)).artifacts[0]?.refusal?.code).toBe('ATTESTATION_NOT_FOUND');
  });

  it('may be named, for a digest too', async () => {
    const folder = await folderOf({ bundle: await provenance(onMain) });
    const request = ask(folder, { bundles: [join(folder, 'bundle')] });
    const result = await verify({ ...request, artifacts: [{ kind: 'digest', digest: DIGEST }] }, WORLD);
    expect(result.artifacts[0]).toMatchObject({ verdict: 'passed', name: `sha256:${DIGEST.hex}` });
  });

  it('need one that passes; the others are listed', async () => {
    const folder = await folderOf({
      widget: CONTENT,
      'all.intoto.jsonl': lines(
        await onMain.sign({ predicateType: 'https://cyclonedx.org/bom', predicate: {}, digest: DIGEST }),
        await provenance(onMain),
      ),
    });
    const result = await verify(ask(folder), WORLD);
    expect(result.verdict).toBe('passed');
    expect(failedChecks(result)).toEqual([['predicate-type'], []]);
  });

  it('of other artifacts in the same file are no news, unless there is none of this one', async () => {
    const others = await Promise.all([1, 2].map(async (n) => provenance(onMain, digestOfText(String(n)))));
    const both = await folderOf({ widget: CONTENT, 'all.intoto.jsonl': lines(...others, await provenance(onMain)) });
    expect(failedChecks(await verify(ask(both), WORLD))).toEqual([[]]);
    const none = await folderOf({ widget: CONTENT, 'all.intoto.jsonl': lines(...others) });
    expect(failedChecks(await verify(ask(none), WORLD))).toEqual([['subject-digest'], ['subject-digest']]);
  });

  it('are looked at up to the limit, those of this artifact first, and the report says so', async () => {
    const others = await Promise.all([1, 2, 3].map(async (n) => provenance(onMain, digestOfText(String(n)))));
    const folder = await folderOf({ widget: CONTENT, all: lines(...others, await provenance(onMain)) });
    const result = await verify(ask(folder, { bundles: [join(folder, 'all')], limit: 2 }), WORLD);
    expect(result.verdict).toBe('passed');
    expect(result.artifacts[0]?.attestations).toHaveLength(2);
    expect(result.artifacts[0]?.note).toContain('first 2 of 4');
  });
});

describe('several artifacts', () => {
  it('all have to pass', async () => {
    const folder = await folderOf({
      widget: CONTENT,
      'widget.sigstore.json': await provenance(onMain),
      gadget: 'a gadget\n',
    });
    const [widget, gadget] = ['widget', 'gadget'].map((name) => ({ kind: 'file', path: join(folder, name) }) as const);
    const request = ask(folder);
    expect((await verify({ ...request, artifacts: [widget as never, widget as never] }, WORLD)).verdict).toBe('passed');
    const result = await verify({ ...request, artifacts: [widget as never, gadget as never] }, WORLD);
    expect(result.verdict).toBe('refused');
    expect(result.artifacts.map(({ verdict }) => verdict)).toEqual(['passed', 'refused']);
  });

  it('are at least one', async () => {
    await expect(verify({ ...ask(base), artifacts: [] }, WORLD)).rejects.toMatchObject({ code: 'USAGE' });
  });
});

describe('a bundle file', () => {
  it.each([
    ['that is no JSON', 'not a bundle'],
    ['that is empty', ''],
    ['that is HTML', '<!doctype html>'],
    ['that is another JSON', '{"a": 1}'],
    ['with a bundle that is none', '{"mediaType": "application/vnd.dev.sigstore.bundle.v0.3+json"}'],
    ['with control characters', '{"mediaType": "\\u001b[31m", "verificationMaterial": "\\u009b"}'],
  ])('%s is a refusal, named and found', async (_, content) => {
    const folder = await folderOf({ widget: CONTENT, 'widget.sigstore.json': content });
    for (const bundles of [[], [join(folder, 'widget.sigstore.json')]]) {
      const result = await verify(ask(folder, { bundles }), WORLD);
      expect(result.verdict).toBe('refused');
      expect(failedChecks(result)).toEqual([['bundle-form']]);
      expect(verificationText(result, { color: false })).toMatch(/^[\P{C}\n]*$/u);
    }
  });

  it('that does not exist is an error of the request', async () => {
    const folder = await folderOf({ widget: CONTENT });
    const request = ask(folder, { bundles: [join(folder, 'missing')] });
    await expect(verify(request, WORLD)).rejects.toMatchObject({ code: 'BUNDLE_MISSING', exitCode: 2 });
  });

  it('that is a directory is an error of the request', async () => {
    const folder = await folderOf({ widget: CONTENT });
    await expect(verify(ask(folder, { bundles: [folder] }), WORLD)).rejects.toMatchObject({
      code: 'SUBJECT_IS_DIRECTORY',
    });
  });
});

describe('an artifact', () => {
  it('that does not exist is an error of the request', async () => {
    await expect(verify(requestFor(join(base, 'missing'), {}), WORLD)).rejects.toMatchObject({
      code: 'SUBJECT_PATH_MISSING',
    });
  });

  it('that is a directory is an error of the request', async () => {
    await expect(verify(requestFor(base, {}), WORLD)).rejects.toMatchObject({ code: 'SUBJECT_IS_DIRECTORY' });
  });

  it('that changed is refused, with its reason', async () => {
    const folder = await folderOf({ widget: `${CONTENT}!`, 'widget.sigstore.json': await provenance(onMain) });
    const result = await verify(ask(folder), WORLD);
    expect(failedChecks(result)).toEqual([['subject-digest']]);
    const [attestation] = result.artifacts[0]?.attestations ?? [];
    expect(attestation?.checks.find(({ id }) => id === 'identity')).toMatchObject({
      verdict: 'skipped',
      detail: 'Not made: a check before it failed.',
    });
    expect(attestation?.level).toBe(0);
  });
});

describe('whom to believe', () => {
  it('is asked for with the signers that were seen, and their flags believe them', async () => {
    const folder = await folderOf({ widget: CONTENT, 'widget.sigstore.json': await provenance(onMain) });
    await expect(verify(ask(folder, { expect: {} }), WORLD)).rejects.toMatchObject({
      code: 'SIGNER_NOT_NAMED',
      exitCode: 2,
      message: expect.stringContaining('https://github.com/acme/widget/.github/workflows/release.yml@refs/heads/main'),
      remedy: expect.stringMatching(/--repo acme\/widget$/),
    });
  });

  it('is not asked where nobody proved to have signed: that is a refusal', async () => {
    const folder = await folderOf({
      widget: CONTENT,
      'widget.sigstore.json': await provenance(onMain, digestOfText('other')),
    });
    expect((await verify(ask(folder, { expect: {} }), WORLD)).verdict).toBe('refused');
  });

  it('is a request for the whole ref, where a short one fits a branch and a tag', async () => {
    const folder = await folderOf({
      widget: CONTENT,
      'all.intoto.jsonl': lines(await provenance(onTag), await provenance(onBranchOfThatName)),
    });
    const asking = (sourceRef: string) =>
      verify(ask(folder, { expect: { repository: 'acme/widget', sourceRef } }), WORLD);
    await expect(asking('v1')).rejects.toMatchObject({
      code: 'SOURCE_REF_AMBIGUOUS',
      remedy: expect.stringContaining('--source-ref refs/heads/v1 or --source-ref refs/tags/v1'),
    });
    expect(failedChecks(await asking('refs/tags/v1'))).toEqual([[], ['source']]);
    expect(failedChecks(await asking('refs/heads/v1'))).toEqual([['source'], []]);
  });

  it('is not made ambiguous by a stranger who signs for the artifact too', async () => {
    const mallory = await signedRun(sandbox, { repository: 'mallory/widget', ref: 'refs/heads/v1' });
    const folder = await folderOf({
      widget: CONTENT,
      'all.intoto.jsonl': lines(await provenance(onTag), await provenance(mallory)),
    });
    const result = await verify(ask(folder, { expect: { repository: 'acme/widget', sourceRef: 'v1' } }), WORLD);
    expect(failedChecks(result)).toEqual([[], ['identity', 'source']]);
  });

  it('is asked for before an attestation that lacks nothing else is refused', async () => {
    const called = await signedRun(sandbox, {
      job_workflow_ref: 'builders/tool/.github/workflows/build.yml@refs/tags/v1',
    });
    const folder = await folderOf({ widget: CONTENT, 'widget.sigstore.json': await provenance(called) });
    const signerWorkflow = { path: 'builders/tool/.github/workflows/build.yml' };
    await expect(verify(ask(folder, { expect: { signerWorkflow } }), WORLD)).rejects.toMatchObject({
      code: 'SOURCE_NOT_NAMED',
      exitCode: 2,
    });
    const result = await verify(ask(folder, { expect: { signerWorkflow, repository: 'acme/widget' } }), WORLD);
    expect(result.verdict).toBe('passed');
  });

  it('is not asked for where another attestation passes', async () => {
    const called = await signedRun(sandbox, { job_workflow_ref: 'acme/tool/.github/workflows/build.yml@refs/tags/v1' });
    const folder = await folderOf({
      widget: CONTENT,
      'all.intoto.jsonl': lines(await provenance(called), await provenance(onMain)),
    });
    const identityRegex = /https:\/\/github\.com\/acme\/.*/;
    expect((await verify(ask(folder, { expect: { identityRegex } }), WORLD)).verdict).toBe('passed');
  });

  it('is refused as a mistake before anything is read', async () => {
    await expect(
      verify(requestFor(join(base, 'missing'), { expect: { repository: 'widget' } }), WORLD),
    ).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});

describe('the root of trust', () => {
  it('of another Sigstore believes nothing of this one', async () => {
    const folder = await folderOf({ widget: CONTENT, 'widget.sigstore.json': await provenance(onMain) });
    const result = await verify(ask(folder, { trust: { kind: 'file', path: stranger.files.trustedRoot } }), WORLD);
    expect(failedChecks(result)[0]).toContain('certificate-chain');
  });

  it('may be one of several, each of which judges alone', async () => {
    const folder = await folderOf({ widget: CONTENT, 'widget.sigstore.json': await provenance(onMain) });
    const roots = join(folder, 'roots.jsonl');
    const root = async (from: Sandbox): Promise<string> => {
      await copyFile(from.files.trustedRoot, join(folder, 'root.json'));
      const { readFile } = await import('node:fs/promises');
      return JSON.stringify(JSON.parse(await readFile(join(folder, 'root.json'), 'utf8')));
    };
    await writeFile(roots, `${await root(stranger)}\n${await root(sandbox)}\n`);
    const result = await verify(ask(folder, { trust: { kind: 'file', path: roots } }), WORLD);
    expect(result.artifacts[0]?.attestations[0]).toMatchObject({ verdict: 'passed', trust: 'roots.jsonl:2' });
  });

  it.each([
    ['does not exist', undefined, 'TRUSTED_ROOT_MISSING'],
    ['is no root', '{}', 'TRUSTED_ROOT_MALFORMED'],
    ['is no JSON', 'root', 'TRUSTED_ROOT_MALFORMED'],
  ])('that %s is an error of the request', async (_, content, code) => {
    const folder = await folderOf({ widget: CONTENT, ...(content === undefined ? {} : { root: content }) });
    const request = ask(folder, { trust: { kind: 'file', path: join(folder, 'root') } });
    await expect(verify(request, WORLD)).rejects.toMatchObject({ code, exitCode: 2 });
  });

  it('is fetched and checked through TUF', async () => {
    const folder = await folderOf({ widget: CONTENT, 'widget.sigstore.json': await provenance(onMain) });
    const trust = {
      kind: 'tuf',
      mirrorUrl: sandbox.services.tuf.url,
      rootPath: sandbox.files.tufRoot,
      cachePath: join(folder, 'tuf'),
    } as const;
    expect((await verify(ask(folder, { trust, offline: false }), WORLD)).verdict).toBe('passed');
    const before = sandbox.services.tuf.requests.length;
    await expect(verify(ask(folder, { trust, offline: true }), WORLD)).rejects.toMatchObject({
      code: 'INPUT_CONFLICT',
    });
    expect(sandbox.services.tuf.requests).toHaveLength(before);
  });
});

describe('what a bundle says of itself', () => {
  it('reaches nobody as a control character', async () => {
    const folder = await folderOf({
      widget: CONTENT,
      'widget.sigstore.json': await onMain.sign({
        predicateType: 'https://acme.example/\u001b[2J\u202e\r\n\u0085',
        predicate: {},
        digest: DIGEST,
        name: '\u001b]0;title\u0007widget\u2028',
      }),
    });
    for (const require of [{ kind: 'provenance' }, { kind: 'statement' }] as const) {
      const result = await verify(ask(folder, { require }), WORLD);
      expect(verificationText(result, { color: false })).toMatch(/^[\P{C}\n]*$/u);
      expect(JSON.stringify(result)).toMatch(/^\P{C}*$/u);
    }
  });
});
