import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RegistryBehaviour } from '../../src/sandbox/registry-behaviour.js';
import { startSandbox, type Sandbox, type SandboxServiceName } from '../../src/sandbox/sandbox.js';
import { draftRelease } from '../support/attesting.js';
import { cli, type CliOutcome } from '../support/cli.js';

let sandbox: Sandbox;
let folder: string;
let count = 0;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(async () => sandbox.close());
beforeEach(() => {
  count += 1;
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'wherefrom-rerun-')));
  sandbox.setClaims({});
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const READER = { name: 'builder', password: 'correct horse', access: 'write' } as const;
const DEFAULT: Partial<RegistryBehaviour> = { referrers: true, auth: 'none', users: [], publicPull: false };
const BEARER: Partial<RegistryBehaviour> = { ...DEFAULT, auth: 'bearer', users: [READER], publicPull: true };

/** A runner that knows nothing of any other: its own workspace, temporary folder and home. */
function newRunner(attempt: number) {
  const root = path.join(folder, `attempt-${attempt}`);
  const [workspace, temporary, home] = ['workspace', 'temp', 'home'].map((name) => path.join(root, name)) as [
    string,
    string,
    string,
  ];
  for (const each of [workspace, temporary, home]) mkdirSync(each, { recursive: true });
  // Built anew, byte by byte the same.
  for (const name of FILES) writeFileSync(path.join(workspace, name), `${name} ${count}`);
  const login = Buffer.from(`${READER.name}:${READER.password}`).toString('base64');
  writeFileSync(
    path.join(home, 'config.json'),
    JSON.stringify({ auths: { [sandbox.registry.host]: { auth: login } } }),
  );
  return { workspace, temporary, home };
}

const FILES = ['widget.tar.gz', 'gadget.tar.gz'];

async function attempt(number: number, argv: readonly string[]): Promise<CliOutcome & { readonly workspace: string }> {
  sandbox.setClaims({ run_attempt: String(number) });
  const { workspace, temporary, home } = newRunner(number);
  const { signingConfigV1, trustedRoot } = sandbox.files;
  const environment = { ...sandbox.environment(), RUNNER_TEMP: temporary, DOCKER_CONFIG: home };
  const trust = ['--sigstore', signingConfigV1, '--trusted-root', trustedRoot];
  const outcome = await cli(['attest', ...argv, ...trust], { environment, directory: workspace, home });
  expect(readdirSync(path.join(temporary)).flatMap((name) => readdirSync(path.join(temporary, name)))).toEqual([]);
  return { ...outcome, workspace };
}

const SIGNING: readonly SandboxServiceName[] = ['fulcio', 'rekorV1', 'rekorV2', 'tsa', 'ctlog'];
const STORING: readonly SandboxServiceName[] = ['registry', 'github', 'githubStorage'];

/** How often each method was used, by the services of one kind. */
function methods(names: readonly SandboxServiceName[]): Readonly<Record<string, number>> {
  const all = names.flatMap((name) => sandbox.services[name].requests.map(({ method }) => method));
  const counted: Record<string, number> = {};
  for (const method of all) counted[method] = (counted[method] ?? 0) + 1;
  return counted;
}

const since = (before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(after)
      .map(([method, times]) => [method, times - (before[method] ?? 0)] as const)
      .filter(([, times]) => times > 0),
  );

const writesIn = (counted: Readonly<Record<string, number>>): string[] =>
  Object.keys(counted).filter((method) => method !== 'GET' && method !== 'HEAD');

/** What the second attempt asked, and no write among it. */
async function rerun(argv: readonly string[]) {
  const untouched = { signing: methods(SIGNING), storing: methods(STORING) };
  const first = await attempt(1, argv);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  const before = { signing: methods(SIGNING), storing: methods(STORING) };
  expect(since(untouched.signing, before.signing)['POST']).toBeGreaterThan(0);
  const second = await attempt(2, argv);
  return {
    first,
    second,
    wrote: writesIn(since(untouched.storing, before.storing)),
    signing: since(before.signing, methods(SIGNING)),
    storing: since(before.storing, methods(STORING)),
  };
}

const evidence = (): string => `oci://${sandbox.registry.host}/acme/evidence-${count}`;
const tag = (): string => `v${count}`;
async function release(): Promise<string> {
  await draftRelease(sandbox, tag());
  return `release:${tag()}`;
}
const image = (options = {}): string => {
  const { digest } = sandbox.registry.pushImage(`acme/image-${count}`, options);
  return `${sandbox.registry.host}/acme/image-${count}@${digest}`;
};

interface Row {
  readonly title: string;
  readonly registry?: Partial<RegistryBehaviour>;
  readonly argv: () => Promise<readonly string[]>;
  readonly statements?: number;
}

const store = (...names: readonly string[]): string[] => names.flatMap((name) => ['--store', name]);
/** Files, and no service. */
const LAYOUT = 'oci-layout:';
const withoutApi = { ...DEFAULT, referrers: false };
const [widget] = FILES as [string];

const ROWS: readonly Row[] = [
  { title: 'registry', argv: async () => ['--image', image(), ...store('registry')] },
  {
    title: 'registry without the referrers API',
    registry: withoutApi,
    argv: async () => ['--image', image(), ...store('registry')],
  },
  {
    title: 'registry, of a public image, with Bearer tokens',
    registry: BEARER,
    argv: async () => ['--image', image(), ...store('registry')],
  },
  {
    title: 'registry, the signature alone',
    argv: async () => ['--image', image(), '--predicate-type', 'signature', ...store('registry')],
  },
  {
    title: 'registry, with platforms, one bundle each',
    argv: async () => ['--image', image(), '--platforms', '--per-subject', ...store('registry')],
    statements: 3,
  },
  { title: 'oci://', argv: async () => [widget, ...store(evidence())] },
  { title: 'oci://, no referrers API', registry: withoutApi, argv: async () => [widget, ...store(evidence())] },
  { title: 'oci://, with Bearer tokens', registry: BEARER, argv: async () => [widget, ...store(evidence())] },
  { title: LAYOUT, argv: async () => [widget, ...store(`oci-layout:${path.join(folder, 'layout')}`)] },
  { title: 'release', argv: async () => [widget, ...store(await release())] },
  { title: 'github', argv: async () => [widget, ...store('github')] },
  {
    title: 'all of a file, and the file beside it',
    argv: async () => [widget, ...store('file', evidence(), await release(), 'github')],
  },
  {
    title: 'all of an image, and the file',
    argv: async () => ['--image', image(), ...store('file', 'registry', evidence(), await release(), 'github')],
  },
  {
    title: 'several bundles, in all of them',
    argv: async () => [...FILES, '--per-subject', ...store('file', evidence(), await release(), 'github')],
    statements: 2,
  },
];

describe('attempt 2 of a run, on an empty machine', () => {
  it.each(ROWS)(
    'writes nothing anywhere and signs nothing: $title',
    async ({ title, registry, argv, statements = 1 }) => {
      sandbox.registry.configure(registry ?? DEFAULT);
      const { second, wrote, signing, storing } = await rerun(await argv());
      // The first one did, so that the count means something.
      if (title !== LAYOUT) expect(wrote).not.toEqual([]);
      expect(second).toMatchObject({ code: 0, stderr: '' });
      expect(signing).toEqual({});
      expect(writesIn(storing)).toEqual([]);
      expect(second.stdout).toContain(`${statements} attested by this run before, found in a store`);
      expect(sandbox.registry.openUploads(`acme/evidence-${count}`)).toBe(0);
      expect(sandbox.registry.openUploads(`acme/image-${count}`)).toBe(0);
    },
  );

  it('leaves a layout directory as it is', async () => {
    const layout = path.join(folder, 'layout');
    const argv = [widget, ...store(`oci-layout:${layout}`)];
    await attempt(1, argv);
    const files = () =>
      readdirSync(layout, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => [
          name,
          statSync(path.join(parentPath, name)).mtimeMs,
          statSync(path.join(parentPath, name)).ino,
        ]);
    const before = files();
    expect(before.length).toBeGreaterThan(3);
    await attempt(2, argv);
    expect(files()).toEqual(before);
  });

  it('gets its bundle file back, byte by byte', async () => {
    sandbox.registry.configure(DEFAULT);
    const { first, second } = await rerun([widget, ...store('file', evidence())]);
    const bundle = ({ workspace }: { workspace: string }): string =>
      readFileSync(path.join(workspace, `${widget}.sigstore.json`), 'utf8');
    expect(bundle(second)).toBe(bundle(first));
  });

  it('has nothing to find where the only store was the file: it is signed once more', async () => {
    const { second, signing } = await rerun([widget, ...store('file')]);
    expect(second.stdout).not.toContain('found in a store');
    expect(signing).toEqual({ POST: 2 });
  });
});
