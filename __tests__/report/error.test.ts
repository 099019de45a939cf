import { describe, expect, it } from '@jest/globals';
import { asWherefromError, WherefromError } from '../../src/errors.js';
import { errorJson, errorText } from '../../src/report/error.js';

const TOKEN = `eyJ${'h'.repeat(40)}.eyJ${'p'.repeat(80)}.${'s'.repeat(60)}`;
const error = (message: string, remedy = 'Do this.', cause?: unknown) =>
  new WherefromError('SERVICE_REFUSED', message, { remedy, cause });

describe('an error as a user reads it', () => {
  it('holds code, message, remedy, cause and documentation', () => {
    expect(errorText(error('Fulcio said no.', 'First.\n  second: line', new TypeError('its reason')))).toBe(
      [
        'SERVICE_REFUSED: Fulcio said no.',
        '  Remedy: First.',
        '      second: line',
        '  Cause: its reason',
        '  Docs: docs/errors.md#service_refused',
        '',
      ].join('\n'),
    );
  });

  it('is an object for scripts', () => {
    expect(JSON.parse(errorJson(error('No.')))).toEqual({
      error: {
        code: 'SERVICE_REFUSED',
        message: 'No.',
        remedy: 'Do this.',
        docs: 'docs/errors.md#service_refused',
      },
    });
  });

  it.each([
    ['the message', error(`Fulcio refused ${TOKEN}`)],
    ['the remedy', error('No.', `Try without ${TOKEN}`)],
    ['the cause', error('No.', 'Do this.', new TypeError(`invalid identity token: ${TOKEN}`))],
    ['an error of no known kind', asWherefromError(new SyntaxError(`Unexpected token in ${TOKEN}`))],
  ])('never shows a token that got into %s', (_, one) => {
    for (const text of [errorText(one), errorJson(one)]) expect(text).not.toMatch(/eyJ[hp]{3}/);
  });

  it('shows no stack and no control character', () => {
    const text = errorText(asWherefromError(new RangeError('bad \u001B[2J thing')));
    expect(text).toMatch(/^INTERNAL: /);
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/\u001B|\n\s+at /);
  });
});
