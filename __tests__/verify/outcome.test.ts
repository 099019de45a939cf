import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import {
  asRefusal,
  attempt,
  failedOutcome,
  Refusal,
  refuse,
  remedied,
  toCheck,
  valueOf,
} from '../../src/verify/outcome.js';
import { DAMAGED } from './fault-words.js';

describe('a refusal', () => {
  it('is a named error with its details, none when none are given', () => {
    const details = { expected: 'a', actual: 'b', remedy: 'c' };
    expect(attempt(() => refuse('No.', details))).toEqual({ ok: false, refusal: new Refusal('No.', details) });
    expect(new Refusal('No.')).toMatchObject({ name: 'Refusal', message: 'No.', details: {} });
  });

  it.each<[unknown, string]>([
    [new RangeError('too far'), 'A part of the bundle cannot be read: too far'],
    [runInNewContext('new TypeError("elsewhere")'), 'A part of the bundle cannot be read: elsewhere'],
    [undefined, 'A part of the bundle cannot be read: undefined'],
    [null, 'A part of the bundle cannot be read: null'],
    ['text', 'A part of the bundle cannot be read: text'],
    [{ message: 7 }, 'A part of the bundle cannot be read: [object Object]'],
  ])('is made of whatever was thrown: %p', (thrown, message) => {
    expect(asRefusal(thrown).message).toBe(message);
  });

  it('names what could not be read, and stays itself when it is one', () => {
    expect(asRefusal(new Error('cut'), 'The line')).toMatchObject({ message: 'The line cannot be read: cut' });
    const refusal = new Refusal('No.');
    expect(asRefusal(refusal, 'The line')).toBe(refusal);
  });
});

describe('attempt and valueOf', () => {
  it('hand the value on, or the refusal', () => {
    expect(valueOf(attempt(() => 1))).toBe(1);
    expect(() => valueOf(attempt(() => refuse('No.')))).toThrow(new Refusal('No.'));
  });
});

describe('remedied', () => {
  it('leaves what passed as it is', () => {
    expect(remedied(() => ({ verdict: 'passed', detail: 'Yes' }), 'It')).toEqual({ verdict: 'passed', detail: 'Yes' });
  });

  it('gives the remedy for damage, but none in the place of a better one', () => {
    const failed = { verdict: 'failed', detail: 'No.', actual: 'x' };
    expect(remedied(() => refuse('No.', { actual: 'x' }), 'It')).toEqual({ ...failed, remedy: DAMAGED });
    expect(remedied(() => refuse('No.', { actual: 'x', remedy: 'y' }), 'It')).toEqual({ ...failed, remedy: 'y' });
  });

  it('names what could not be read', () => {
    const check = () => {
      throw new TypeError('cut');
    };
    expect(remedied(check, 'It')).toEqual({ verdict: 'failed', detail: 'It cannot be read: cut', remedy: DAMAGED });
  });
});

describe('toCheck', () => {
  it('shows each part without control characters, and none that is absent', () => {
    expect(toCheck('signature', { verdict: 'skipped', demanded: true, detail: 'a\u0007' })).toEqual({
      id: 'signature',
      verdict: 'skipped',
      detail: 'a\\u{7}',
    });
    expect(toCheck('signature', failedOutcome(new Refusal('a\u0007')))).toEqual({
      id: 'signature',
      verdict: 'failed',
      detail: 'a\\u{7}',
    });
    const details = { expected: 'b\u0007', actual: 'c\u0007', remedy: 'd\u0007' };
    expect(toCheck('signature', failedOutcome(new Refusal('a', details)))).toEqual({
      id: 'signature',
      verdict: 'failed',
      detail: 'a',
      expected: 'b\\u{7}',
      actual: 'c\\u{7}',
      remedy: 'd\\u{7}',
    });
  });
});
