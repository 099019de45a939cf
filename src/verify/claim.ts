/** What the checks of the claims share: what they look at, and how they answer. */
import type { WherefromError } from '../errors.js';
import type { CertificateFacts } from '../model/fulcio-extensions.js';
import { printable } from '../model/printable.js';
import type { Expectation, Requirement } from './request.js';
import type { Check, CheckId, TrustedTime } from './result.js';

/** A bundle whose evidence holds: its signature, certificate, times and subject are proven, nothing is believed yet. */
export interface ClaimContext {
  readonly signer: CertificateFacts;
  /** Absent for a bare message signature. */
  readonly statement?: { readonly predicateType: string; readonly predicate: unknown };
  readonly times: readonly TrustedTime[];
  /** True where GitHub's own root judged the bundle: it alone vouches for certificates without an issuer. */
  readonly githubRoot: boolean;
  readonly expect: Expectation;
  readonly require: Requirement;
}

export interface ClaimOutcome {
  readonly check: Check;
  /** The request, not the attestation, has to change before this check can pass. */
  readonly problem?: WherefromError;
}

/** Why something does not hold. */
export interface Mismatch {
  readonly detail: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly remedy?: string;
  readonly problem?: WherefromError;
}

export function passed(id: CheckId, detail: string): ClaimOutcome {
  return { check: { id, verdict: 'passed', detail: printable(detail) } };
}

export function skipped(id: CheckId, detail: string): ClaimOutcome {
  return { check: { id, verdict: 'skipped', detail: printable(detail) } };
}

export function failed(id: CheckId, { detail, expected, actual, remedy, problem }: Mismatch): ClaimOutcome {
  return {
    check: {
      id,
      verdict: 'failed',
      detail: printable(detail),
      ...(expected === undefined ? {} : { expected: printable(expected) }),
      ...(actual === undefined ? {} : { actual: printable(actual) }),
      ...(remedy === undefined ? {} : { remedy: printable(remedy) }),
    },
    ...(problem === undefined ? {} : { problem }),
  };
}
