import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSandbox, type Sandbox } from '../../../src/sandbox/sandbox.js';
import { cli, type CliOutcome } from '../../support/cli.js';

let sandbox: Sandbox;
let folder: string;

beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'wherefrom-requests-'));
  writeFileSync(path.join(folder, 'widget'), 'a widget');
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await sandbox.close();
});

/** Of a repository whose visibility nobody told, GitHub is asked for it, too: no part of these counts. */
const asked = (): string[] =>
  Object.entries(sandbox.services).flatMap(([name, { requests }]) =>
    requests
      .filter(({ method, path: place }) => `${method} ${place}` !== 'GET /repos/acme/widget')
      .map(({ method }) => `${name} ${method}`),
  );

async function counted(work: () => Promise<CliOutcome>): Promise<string[]> {
  const before = asked();
  const { code, stderr } = await work();
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  const after = asked();
  for (const one of before) after.splice(after.indexOf(one), 1);
  return after.toSorted();
}

const attest = async (stores: readonly string[]): Promise<CliOutcome> =>
  cli(
    [
      'attest',
      'widget',
      ...stores.flatMap((name) => ['--store', name]),
      ...['--sigstore', sandbox.files.signingConfigV1, '--trusted-root', sandbox.files.trustedRoot],
    ],
    { environment: sandbox.environment(), directory: folder, home: folder },
  );

describe('a whole run of attest', () => {
  it('for a public file with the stores file and github makes six requests', async () => {
    const requests = await counted(async () => attest(['file', 'github']));
    // The look-up is doctor's line too; the second is the read-back.
    expect(requests).toEqual(['fulcio POST', 'github GET', 'github GET', 'github POST', 'oidc GET', 'rekorV1 POST']);
  });

  it('makes five for the store release and a draft', async () => {
    const { github } = sandbox;
    const repository = github.setRepository('acme/widget');
    const release = { id: github.state.nextId(), tag: 'v1.0.0', name: '', draft: true, immutable: false, assets: [] };
    github.state.releases.set(repository.id, [release]);
    const requests = await counted(async () => attest(['file', 'release:v1.0.0']));
    const own = requests.filter((request) => request.startsWith('github'));
    // A draft costs one more: no tag finds it.
    expect(own).toEqual(['github GET', 'github GET', 'github GET', 'github GET', 'github POST']);
  });

  it('that is repeated on an empty machine writes nothing', async () => {
    await counted(async () => attest(['file', 'github']));
    rmSync(path.join(folder, 'widget.sigstore.json'));
    sandbox.setClaims({ run_attempt: '2' });
    const requests = await counted(async () => attest(['file', 'github']));
    sandbox.setClaims({});
    expect(requests.filter((request) => !request.endsWith('GET'))).toEqual([]);
  });
});
