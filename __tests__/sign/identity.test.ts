import { describe, expect, it } from '@jest/globals';
import { inspect } from 'node:util';
import { assertSameIdentity, identityTokenFromText, parseIdentityToken } from '../../src/sign/identity.js';
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

  it('without a claim is refused with what to do', async () => {
    expect((await refusal(() => parseIdentityToken(jwt({ sha: 7 }), NOW))).remedy).toBe(
      "Use a token that GitHub Actions issued. Where the token comes from a GitHub Enterprise Server, that server's version may be too old to say this.",
    );
  });

  it('may be as long as 64 kB', () => {
    const [header, payload] = jwt().split('.');
    const raw = `${header}.${payload}.`.padEnd(64 * 1024, 'A');
    expect(parseIdentityToken(raw, NOW)).toEqual({ raw, claims: CLAIMS });
  });

  it('is held against the present moment where no other is said', () => {
    const exp = Math.floor(Date.now() / 1000);
    expect(parseIdentityToken(jwt({ exp: exp + 300 })).claims.exp).toBe(exp + 300);
    expect(() => parseIdentityToken(jwt({ exp: exp - 300 }))).toThrow(
      expect.objectContaining({ code: 'OIDC_TOKEN_EXPIRED' }),
    );
  });

  it.each([
    [0, '1970-01-01T00:00:00.000Z'],
    [-(1e11 - 1), '-001199-02-15T14:13:21.000Z'],
    [-1e11, 'no time of our age'],
    [-8.64e12 - 1, 'no time of our age'],
  ])('that expired at %i says so as %s', async (exp, ended) => {
    const { code, message, remedy } = await refusal(() => parseIdentityToken(jwt({ exp }), NOW));
    expect([code, message, remedy]).toEqual([
      'OIDC_TOKEN_EXPIRED',
      `The identity token expired (${ended}); it is ${NOW.toISOString()} here.`,
      "Ask for a new token right before signing (GitHub's live five minutes), and check this machine's clock.",
    ]);
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
    ['with a payload that is a number', `${header}.${Buffer.from('7').toString('base64url')}.${signature}`],
    ['with a payload that is a text', `${header}.${Buffer.from('"a"').toString('base64url')}.${signature}`],
    ['with a payload that is null', `${header}.${Buffer.from('null').toString('base64url')}.${signature}`],
    ['with a header that is no JSON', `${SECRET}.${payload}.${signature}`],
    ['with a header that names no algorithm', `${Buffer.from('{}').toString('base64url')}.${payload}.${signature}`],
    ['absurdly long', `${header}.${payload}.${'A'.repeat(70_000)}`],
    ['with a letter beyond base64url before it', `+${header}.${payload}.${signature}`],
    ['with a letter beyond base64url after it', `${header}.${payload}.${signature}=`],
    ['without a header', `.${payload}.${signature}`],
    ['without a payload', `${header}..${signature}`],
    ['with a header that is a list', `${Buffer.from('["alg"]').toString('base64url')}.${payload}.${signature}`],
    ['with a header that is null', `${Buffer.from('null').toString('base64url')}.${payload}.${signature}`],
    ['one character too long', `${header}.${payload}.`.padEnd(64 * 1024 + 1, 'A')],
    ['in JSON', JSON.stringify({ value: jwt() })],
  ])('that is %s is refused and not shown', async (_, raw) => {
    const error = await refusal(() => parseIdentityToken(raw, NOW));
    expect([error.code, error.message, error.remedy, error.cause]).toEqual([
      'OIDC_TOKEN_MALFORMED',
      'What was given as an identity token is no signed JWT. (It is not shown.)',
      'Give the token as the issuer handed it out: three parts with dots between them, nothing around it.',
      undefined,
    ]);
    const shown = inspect(error, { depth: 9 });
    for (const part of [header, payload, signature, SECRET]) expect(shown).not.toContain(part);
  });

  it('from a file has to be for the audience that is asked for', async () => {
    expect(identityTokenFromText(`  ${jwt()}\r\n`, { audience: 'sigstore', now: NOW }).claims.aud).toBe('sigstore');
    const error = await refusal(() => identityTokenFromText(jwt({ aud: 'vault' }), { audience: 'sigstore', now: NOW }));
    expect([error.code, error.message, error.remedy]).toEqual([
      'OIDC_TOKEN_MALFORMED',
      'The identity token was not made for the audience "sigstore".',
      'Ask for it with that audience, or name the audience that it was made for with --oidc-audience.',
    ]);
  });
});

describe('a renewed token', () => {
  it('may expire at another time', () => {
    expect(() => assertSameIdentity(CLAIMS, { ...CLAIMS, exp: CLAIMS.exp + 300 })).not.toThrow();
  });

  const names = [...Object.keys(CLAIMS).filter((name) => name !== 'exp'), 'repository_visibility', 'environment'];
  it.each(names)('with another %s is refused by that name', async (name) => {
    const error = await refusal(() => assertSameIdentity(CLAIMS, { ...CLAIMS, [name]: 'other' }));
    expect([error.code, error.message, error.remedy]).toEqual([
      'OIDC_IDENTITY_CHANGED',
      `The token for a new certificate names another identity: ${name} differ.`,
      'Sign with tokens of one job only; what was signed before is valid.',
    ]);
  });

  it('with other claims is refused by all their names', async () => {
    const error = await refusal(() => assertSameIdentity(CLAIMS, { ...CLAIMS, sha: 'f', environment: 'e' }));
    expect(error.message).toMatch(/: sha, environment differ\.$/);
  });
});
