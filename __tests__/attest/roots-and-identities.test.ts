import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import publicGood from '../../src/trust/embedded/public-good-trusted-root.json' with { type: 'json' };
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { fileTokenProvider } from '../../src/sign/file-token.js';
import { attestIn, createMachine, requestsOf, type Machine } from '../support/attesting.js';

let sandbox: Sandbox;
let machine: Machine;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(async () => sandbox.close());
beforeEach(() => {
  machine = createMachine();
});
afterEach(() => machine.remove());

describe('attest', () => {
  it('needs nobody who can say beforehand whether there will be a token', async () => {
    const token = await sandbox.mintToken('sigstore');
    const { getToken } = fileTokenProvider({ read: async () => token, mask: () => undefined });
    const { attestations } = await attestIn({ sandbox, machine, world: { identity: { getToken } } });
    expect(attestations).toHaveLength(1);
  });

  it('warns of the public audience where readers have a root that is no sandbox', async () => {
    const roots = path.join(machine.directory, 'roots.jsonl');
    const own = JSON.stringify(JSON.parse(readFileSync(sandbox.files.trustedRoot, 'utf8')));
    writeFileSync(roots, `${own}\n${JSON.stringify(publicGood)}\n`);
    const { warnings, trust } = await attestIn({ sandbox, machine, request: { trustedRoot: roots } });
    expect(trust.sandbox).toBe(true);
    expect(warnings).toEqual([
      'The token for this private Sigstore is for the audience "sigstore": whoever runs it could sign as this workflow with the public one. Give it an audience of its own with oidc-audience.',
    ]);
  });
});

it('warns of nothing in a sandbox alone', async () => {
  expect((await attestIn({ sandbox, machine })).warnings).toEqual([]);
});

describe('what cannot be used costs no token', () => {
  const byUrls = () => ({
    kind: 'urls' as const,
    fulcioUrl: sandbox.services.fulcio.url,
    timestampUrl: sandbox.services.tsa.url,
  });
  it.each<[string, () => NonNullable<Parameters<typeof attestIn>[0]['request']>, string, string]>([
    [
      'a private Sigstore without a root',
      () => ({ sigstore: byUrls(), trustedRoot: undefined as never }),
      'TRUSTED_ROOT_MISSING',
      'A private Sigstore was named without the root that its readers trust.',
    ],
    [
      'a signing config without a root',
      () => ({ trustedRoot: undefined as never }),
      'TRUSTED_ROOT_MISSING',
      'A private Sigstore was named without the root that its readers trust.',
    ],
    [
      'a root that is not there, whatever signs',
      () => ({ sigstore: { kind: 'by-visibility' }, trustedRoot: path.join(machine.directory, 'no.json') }),
      'TRUSTED_ROOT_MISSING',
      'The trusted root "no.json" cannot be read.',
    ],
    [
      'a signing config that is not there',
      () => ({ sigstore: { kind: 'signing-config', path: path.join(machine.directory, 'no.json') } }),
      'SIGNING_CONFIG_MALFORMED',
      'The signing config JOB/no.json cannot be read.',
    ],
  ])('%s', async (_, request, code, message) => {
    const before = requestsOf(sandbox, 'oidc').length;
    const { directory } = machine;
    await expect(attestIn({ sandbox, machine, request: request() })).rejects.toMatchObject({
      code,
      message: message.replace('JOB/', directory + path.sep),
    });
    expect(requestsOf(sandbox, 'oidc')).toHaveLength(before);
  });

  it('while what is embedded waits for the token, which says which of it is used', async () => {
    const request = { sigstore: { kind: 'by-visibility' }, trustedRoot: undefined as never } as const;
    // Before anything of it was valid, so that it cannot be used.
    const now = () => new Date('2000-01-01T00:00:00Z');
    const before = requestsOf(sandbox, 'oidc').length;
    await expect(attestIn({ sandbox, machine, request, world: { now } })).rejects.toMatchObject({
      code: 'SIGNING_CONFIG_MALFORMED',
      message: expect.stringContaining('public-good'),
    });
    expect(requestsOf(sandbox, 'oidc')).toHaveLength(before + 1);
  });

  it('a signing config that is not there, with the reason', async () => {
    const sigstore = { kind: 'signing-config', path: path.join(machine.directory, 'no.json') } as const;
    await expect(attestIn({ sandbox, machine, request: { sigstore } })).rejects.toMatchObject({
      cause: { message: `The signing config ${sigstore.path} does not exist.` },
    });
  });
});
