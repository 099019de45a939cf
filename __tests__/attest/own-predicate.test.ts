import { describe, expect, it } from '@jest/globals';
import { predicateOfAttempt } from '../../src/attest/own-predicate.js';
import { provenanceOf } from '../../src/attest/provenance.js';
import type { JsonObject } from '../../src/model/statement.js';
import { CLAIMS } from './claims.js';

const [OURS, THEIRS] = ['2026-01-01T10:00:00Z', '2026-01-01T11:00:00Z'];
const serverUrl = 'https://github.com';

function startOf(said: JsonObject, { attempt = '1', known }: { attempt?: string; known?: string } = {}): unknown {
  const context = { serverUrl, ...(known === undefined ? {} : { startedOn: known }) };
  const claims = { ...CLAIMS, run_attempt: '1' };
  const own = { predicate: provenanceOf(claims, context), given: false, claims, context };
  const { content } = predicateOfAttempt(own, { attempt, said });
  return (content['runDetails'] as { metadata: Record<string, unknown> }).metadata['startedOn'];
}

const saying = (startedOn: JsonObject[string]): JsonObject => ({ runDetails: { metadata: { startedOn } } });

describe('when the attempt started that a bundle comes from', () => {
  it.each<[string, JsonObject, { attempt?: string; known?: string }, string | undefined]>([
    ['is what was said, where this run does not know', saying(THEIRS), {}, THEIRS],
    [
      'is what was said, to a fraction of a second',
      saying('2026-01-01T11:00:00.123456789Z'),
      {},
      '2026-01-01T11:00:00.123456789Z',
    ],
    ['is what was said of another attempt', saying(THEIRS), { attempt: '2', known: OURS }, THEIRS],
    ['is what this run knows of its own attempt', saying(THEIRS), { known: OURS }, OURS],
    ['is nothing where nothing was said', {}, { known: OURS }, undefined],
  ])('%s', (_, said, how, expected) => {
    expect(startOf(said, how)).toBe(expected);
  });

  it.each<[string, JsonObject]>([
    ['no details', {}],
    ['details that are null', { runDetails: null }],
    ['details that are text', { runDetails: 'metadata' }],
    ['metadata that are null', { runDetails: { metadata: null } }],
    ['metadata that are a number', { runDetails: { metadata: 7 } }],
    ['no start', { runDetails: { metadata: {} } }],
    ['a start that is a list', saying([THEIRS])],
    ['a start with words before it', saying(`reviewed ${THEIRS}`)],
    ['a start with words after it', saying(`${THEIRS} (reviewed)`)],
    ['a start in another time zone', saying('2026-01-01T11:00:00+01:00')],
  ])('is unknown from %s', (_, said) => {
    expect(startOf(said)).toBeUndefined();
  });
});

it('a predicate that the user brought is the same in every attempt', () => {
  const predicate = { type: 'x:y', content: { a: 1 } };
  const own = { predicate, given: true, claims: CLAIMS, context: { serverUrl } };
  expect(predicateOfAttempt(own, { attempt: '7', said: saying(THEIRS) })).toBe(predicate);
});
