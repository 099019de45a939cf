import { describe, expect, it } from '@jest/globals';
import { quote, redact } from '../src/quote.js';

const MEGABYTES = 9_000_000;

describe('quote', () => {
  it.each([
    ['a word', 'a'.repeat(MEGABYTES), /^a{200}…$/],
    ['blanks', `x${' \u0000'.repeat(MEGABYTES)}`, /^x…$/],
  ])('cuts %s of some megabytes', (_, text, expected) => {
    expect(quote(text)).toMatch(expected);
  });

  it('leaves a text of two hundred characters as it is', () => {
    expect(quote(` ${'ä'.repeat(200)}\n`)).toBe('ä'.repeat(200));
    expect(quote('ä'.repeat(201))).toBe(`${'ä'.repeat(200)}…`);
  });
});

describe('redact', () => {
  it.each([
    ['one word', 'a'.repeat(MEGABYTES)],
    ['many words', 'word '.repeat(MEGABYTES / 5)],
  ])('cuts %s of some megabytes', (_, text) => {
    const clean = redact(text, ['secret-0123456789']);
    expect(clean.length).toBeLessThan(100_000);
    expect(text.startsWith(clean.slice(0, -1))).toBe(true);
  });

  const secrets = ['p"a/s+s w&Ord9', 'token-of-a-registry.0123456789', 'y'.repeat(300)];
  it.each(secrets)('does not show the half of %s, wherever the text is cut', (secret) => {
    for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) {
      for (let before = 0; before <= form.length; before += 7) {
        const text = `${'. '.repeat(32 * 1024).slice(before)}${form}${' end'.repeat(1000)}`;
        const clean = redact(text, [secret]);
        expect(clean).toMatch(/^[. ]+(\[r?e?d?a?c?t?e?d?\]?)?…$/);
      }
    }
  });

  it('does not take a repeated secret for room to show its half', () => {
    const secret = 'token.of.8,000.characters/'.repeat(308);
    expect(redact(secret.repeat(12), [secret])).toMatch(/^(\[redacted\])*…$/);
  });

  it('leaves a text without secrets as it is', () => {
    const text = 'a line\nand one of 40 characters: 0123456789012345678901234567890123456789';
    expect(redact(text, ['password-of-jo'])).toBe(text);
  });

  it('takes half a character of a secret as it is', () => {
    expect(redact('what is secret\ud800?', ['secret\ud800'])).toBe('what is [redacted]?');
  });
});
