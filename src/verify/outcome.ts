import { printable } from '../model/printable.js';
import type { Check, CheckId } from './result.js';

interface RefusalDetails {
  readonly expected?: string;
  readonly actual?: string;
  readonly remedy?: string;
}

/** Says no inside a check; it never leaves the check that it was raised in. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    message: string,
    readonly details: RefusalDetails = {},
  ) {
    super(message);
  }
}

/** @throws Refusal always */
export function refuse(message: string, details?: RefusalDetails): never {
  throw new Refusal(message, details);
}

/**
 * What a check found. A skipped check that is demanded was not made because another one failed: it does not count as
 * passed. One that is not demanded has nothing to look at under this root.
 */
export type Outcome =
  | { readonly verdict: 'passed'; readonly detail: string }
  | ({ readonly verdict: 'failed'; readonly detail: string } & RefusalDetails)
  | { readonly verdict: 'skipped'; readonly demanded: boolean; readonly detail: string };

export type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** What to do about a part of a bundle that does not hold, where nothing better is known. */
const DAMAGED = 'Get the bundle again from where it was published; if it is the same, do not trust it.';
/** What to do when the root does not know who signed. */
export const OTHER_INSTANCE =
  'Signed by another Sigstore instance? Name its root with --custom-trusted-root. If not, do not trust it.';

/** @throws Refusal of an attempt that failed */
export function valueOf<T>(attempted: Attempt<T>): T {
  if (attempted.ok) return attempted.value;
  throw attempted.refusal;
}

/** What to do when the root knows who signed, but not for this time. */
export const OTHER_PERIOD =
  'The trusted root may be older or newer than the bundle: name the root of that time with --custom-trusted-root.';

/**
 * A check whose refusals get the remedy for damage where they bring none.
 * @param what cannot be read when the error is none of ours
 */
export function remedied(check: () => Outcome, what?: string): Outcome {
  const made = attempt(check, what);
  if (made.ok) return made.value;
  const { message, details } = made.refusal;
  return { verdict: 'failed', detail: message, remedy: DAMAGED, ...details };
}

/** Every exception is a refusal: malformed input makes parsers and OpenSSL throw errors of all kinds. */
export function attempt<T>(make: () => T, what?: string): Attempt<T> {
  try {
    return { ok: true, value: make() };
  } catch (error) {
    return { ok: false, refusal: asRefusal(error, what) };
  }
}

/** @param what cannot be read when the error is none of ours */
export function asRefusal(error: unknown, what = 'A part of the bundle'): Refusal {
  if (error instanceof Refusal) return error;
  // Errors of Node's crypto may come from another realm: no instanceof.
  const message = (error as { message?: unknown } | null | undefined)?.message;
  return new Refusal(`${what} cannot be read: ${typeof message === 'string' ? message : String(error)}`);
}

export function failedOutcome(refusal: Refusal): Outcome {
  return { verdict: 'failed', detail: refusal.message, ...refusal.details };
}

/** The check as reports show it: no control characters. */
export function toCheck(id: CheckId, outcome: Outcome): Check {
  const { verdict, detail } = outcome;
  if (outcome.verdict !== 'failed') return { id, verdict, detail: printable(detail) };
  const { expected, actual, remedy } = outcome;
  return {
    id,
    verdict,
    detail: printable(detail),
    ...(expected === undefined ? {} : { expected: printable(expected) }),
    ...(actual === undefined ? {} : { actual: printable(actual) }),
    ...(remedy === undefined ? {} : { remedy: printable(remedy) }),
  };
}
