/** A row of the table and the test that answers it, in one. */
import { expect, it } from '@jest/globals';
import { done, failedChecks, outcome, SUCCESS, words } from './answers.js';
import type { Verifier } from './questions.js';
import { row, type Row } from './rows.js';
import type { Answer } from './tools.js';

export interface Section {
  readonly title: string;
  /** Why nothing of it can run. */
  readonly problem: string | undefined;
}

interface Asked {
  readonly verifier: Verifier;
  readonly asked: string;
  // A function: what it asks about exists only once the lab is open.
  readonly put: () => Promise<Answer>;
}

/** Something is done; everything after it needs it. */
export function does(
  { title, problem }: Section,
  { tool, asked, act }: { readonly tool: string; readonly asked: string; readonly act: () => Promise<Answer> },
): Row {
  const entry = row(title, tool, asked, problem);
  (problem === undefined ? it : it.skip)(`${tool} ${asked}`, async () => {
    const answer = await act();
    entry.answer = done(answer);
    expect(outcome(answer)).toEqual(SUCCESS);
  });
  return entry;
}

/** It cannot be done; which exit code says so is the tool's own affair. */
export function fails(
  { title, problem }: Section,
  { tool, asked, act }: { readonly tool: string; readonly asked: string; readonly act: () => Promise<Answer> },
): Row {
  const entry = row(title, tool, asked, problem);
  (problem === undefined ? it : it.skip)(`${tool} fails: ${asked}`, async () => {
    const answer = await act();
    entry.answer = answer.exit === 0 ? 'done' : `fails with ${answer.exit}`;
    expect(answer.exit).not.toBe(0);
  });
  return entry;
}

/** The verifier has to say yes. */
export function accepts({ title, problem }: Section, { verifier, asked, put }: Asked): Row {
  const entry = row(title, verifier, asked, problem);
  (problem === undefined ? it : it.skip)(`${verifier} accepts: ${asked}`, async () => {
    const answer = await put();
    entry.answer = words(verifier, answer);
    expect(outcome(answer)).toEqual(SUCCESS);
  });
  return entry;
}

interface Refused extends Asked {
  /** The accepted question that this is the twin of; a question that is refused as it stands has none. */
  readonly twinOf: Row;
  /** Our checks that have to say no; none where there is nothing to check. */
  readonly checks?: readonly string[];
}

/** The verifier has to say no. */
export function refuses({ title, problem }: Section, { verifier, asked, put, twinOf, checks = [] }: Refused): Row {
  const entry = row(title, verifier, asked, problem);
  (problem === undefined ? it : it.skip)(`${verifier} refuses: ${asked}`, async () => {
    expect(twinOf.answer).toBe('accepts');
    const answer = await put();
    entry.answer = words(verifier, answer);
    expect(entry.answer).toMatch(/^refuses/);
    // Another reason would be another fault, and this twin would prove nothing.
    if (verifier === 'wherefrom') expect(failedChecks(answer)).toEqual(expect.arrayContaining([...checks]));
  });
  return entry;
}
