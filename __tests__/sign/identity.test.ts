import { describe, expect, it } from '@jest/globals';
import { inspect } from 'node:util';
import { identityTokenFromText, parseIdentityToken } from '../../src/sign/identity.js';
import { refusal } from '../support/refusal.js';
import { CLAIMS, NOW, jwt } from '../support/tokens.js';

describe('an identity token', () => {
  it('gives its claims, and keeps what it came as', () => {
    const raw = jwt();
    expect(parseIdentityToken(`${raw}\n`, NOW)).toEqual({ raw, claims: CLAIMS });
  });

  it('gives the claims that not every run has', () => {
    const extra = { repository_visibility: 'internal', environment: 'production' };
    expect(parseIdentityToken(jwt(extra), NOW).claims).toEqual({ ...CLAIMS, ...extra });
  });

  it('gives no claim that nobody asked for', () => {
    expect(parseIdentityToken(jwt({ actor: 'mona', environment: '', repository_visibility: 7 }), NOW).claims).toEqual(
      CLAIMS,
    );
  });

  it.each(Object.keys(CLAIMS))('without %s is refused by that name', async (name) => {
    const { code, message } = await refusal(() => parseIdentityToken(jwt({ [name]: undefined }), NOW));
    expect([code, message]).toEqual(['OIDC_CLAIM_MISSING', `The identity token has no claim "${name}".`]);
  });

  it.each<[string, unknown]>([
    ['repository', ''],
    ['repository_id', 42],
    ['aud', ['sigstore']],
    ['exp', '1795258800'],
    ['exp', 1.5],
  ])('with %s = %j is refused as without', async (name, value) => {
    expect((await refusal(() => parseIdentityToken(jwt({ [name]: value }), NOW))).code).toBe('OIDC_CLAIM_MISSING');
  });

  it('that has expired is refused, and said when', async () => {
    const at = Math.floor(NOW.getTime() / 1000);
    const error = await refusal(() => parseIdentityToken(jwt({ exp: at }), NOW));
    expect(error.code).toBe('OIDC_TOKEN_EXPIRED');
    const moment = NOW.toISOString();
    expect(error.message).toBe(`The identity token expired (${moment}); it is ${moment} here.`);
    const absurd = await refusal(() => parseIdentityToken(jwt({ exp: -8.64e15 }), NOW));
    expect([absurd.code, absurd.message]).toEqual([
      'OIDC_TOKEN_EXPIRED',
      `The identity token expired (no time of our age); it is ${moment} here.`,
    ]);
    expect(() => parseIdentityToken(jwt({ exp: at + 1 }), NOW)).not.toThrow();
  });

  const [header = '', payload = '', signature = ''] = jwt().split('.');
  const SECRET = 'c2VjcmV0LXBhcnQtb2YtYS10b2tlbg';
  it.each<[string, string]>([
    ['empty', ''],
    ['a word', SECRET],
    ['two parts', `${header}.${payload}`],
    ['four parts', `${header}.${payload}.${signature}.${SECRET}`],
    ['unsigned', `${header}.${payload}.`],
    ['with a line break inside', `${header}.${payload}\n.${signature}`],
    ['with a word before it', `Bearer ${header}.${payload}.${signature}`],
    ['with a payload that is no JSON', `${header}.${SECRET}.${signature}`],
    ['with a payload that is a list', `${header}.${Buffer.from('["a"]').toString('base64url')}.${signature}`],
    ['with a payload that is null', `${header}.${Buffer.from('null').toString('base64url')}.${signature}`],
    ['with a header that is no JSON', `${SECRET}.${payload}.${signature}`],
    ['with a header that names no algorithm', `${Buffer.from('{}').toString('base64url')}.${payload}.${signature}`],
    ['absurdly long', `${header}.${payload}.${'A'.repeat(70_000)}`],
    ['in JSON', JSON.stringify({ value: jwt() })],
  ])('that is %s is refused and not shown', async (_, raw) => {
    const error = await refusal(() => parseIdentityToken(raw, NOW));
    expect([error.code, error.cause]).toEqual(['OIDC_TOKEN_MALFORMED', undefined]);
    const shown = inspect(error, { depth: 9 });
    for (const part of [header, payload, signature, SECRET]) expect(shown).not.toContain(part);
  });

  it('from a file has to be for the audience that is asked for', async () => {
    expect(identityTokenFromText(`  ${jwt()}\r\n`, { audience: 'sigstore', now: NOW }).claims.aud).toBe('sigstore');
    const error = await refusal(() => identityTokenFromText(jwt({ aud: 'vault' }), { audience: 'sigstore', now: NOW }));
    expect(error.code).toBe('OIDC_TOKEN_MALFORMED');
  });
});
