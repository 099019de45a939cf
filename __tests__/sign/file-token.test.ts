import { describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { fileTokenProvider } from '../../src/sign/file-token.js';
import { refusal } from '../support/refusal.js';
import { jwt } from '../support/tokens.js';

const LIVING = { exp: Math.floor(Date.now() / 1000) + 300 };

async function getToken(path: string, audience = 'sigstore') {
  const masked: string[] = [];
  const provider = fileTokenProvider({
    read: async () => readFile(path, 'utf8'),
    mask: (secret) => masked.push(secret),
  });
  const outcome = await provider.getToken(audience).then(
    (token) => ({ token, error: undefined }),
    (error: unknown) => ({ token: undefined, error: error as { code: string; message: string } }),
  );
  return { ...outcome, masked };
}

describe('a token in a file', () => {
  it('is masked and read, with the line break that editors add', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'wherefrom-token-'));
    const path = join(directory, 'token');
    const raw = jwt(LIVING);
    await writeFile(path, `${raw}\n`);
    const { token, masked } = await getToken(path);
    const elsewhere = await getToken(path, 'vault');
    await rm(directory, { recursive: true });
    expect([token?.raw, masked]).toEqual([raw, [raw]]);
    expect(elsewhere.error?.code).toBe('OIDC_TOKEN_MALFORMED');
  });

  it('is not shown when it was typed where the file belongs', async () => {
    const raw = jwt(LIVING);
    const { error } = await getToken(raw);
    expect(error?.code).toBe('INPUT_INVALID');
    for (const part of raw.split('.')) expect(inspect(error, { depth: 9 })).not.toContain(part);
  });

  it('that holds nothing is no token, and nothing to mask', async () => {
    const masked: string[] = [];
    const provider = fileTokenProvider({ read: async () => ' \n', mask: (secret) => masked.push(secret) });
    expect((await refusal(async () => provider.getToken('sigstore'))).code).toBe('OIDC_TOKEN_MALFORMED');
    expect(masked).toEqual([]);
  });

  it('whose reading fails without a reason is said so', async () => {
    const read = async () => Promise.reject(new TypeError(jwt(LIVING)));
    const error = await refusal(async () => fileTokenProvider({ read, mask: () => undefined }).getToken('sigstore'));
    expect([error.code, error.message, error.remedy]).toEqual([
      'INPUT_INVALID',
      'The file that identity-token names cannot be read.',
      'Name a file that holds the token, or - for standard input; the token itself does not belong there.',
    ]);
    expect(error.cause).toBeUndefined();
  });

  it('that is not there is said by the reason alone', async () => {
    const { error } = await getToken(join(tmpdir(), 'wherefrom', 'no-such-token'));
    expect(error?.message).toBe('The file that identity-token names cannot be read (ENOENT).');
  });
});

describe('a token that is asked about before it is needed', () => {
  it('is read once, as standard input can be', async () => {
    let reads = 0;
    const read = async (): Promise<string> => (reads++ === 0 ? jwt(LIVING) : '');
    const provider = fileTokenProvider({ read, mask: () => undefined });
    await expect(provider.assertAvailable?.('sigstore')).resolves.toBeUndefined();
    await expect(provider.getToken('sigstore')).resolves.toMatchObject({ claims: LIVING });
  });

  it.each([
    ['is none', 'no token', 'OIDC_TOKEN_MALFORMED'],
    ['has expired', jwt({ exp: 1 }), 'OIDC_TOKEN_EXPIRED'],
    ['is for another audience', jwt({ ...LIVING, aud: 'vault' }), 'OIDC_TOKEN_MALFORMED'],
  ])('is refused where it %s', async (_, text, code) => {
    const provider = fileTokenProvider({ read: async () => text, mask: () => undefined });
    expect((await refusal(async () => provider.assertAvailable?.('sigstore'))).code).toBe(code);
  });
});
