import { given } from '../model/given.js';
import type { JsonObject, Predicate } from '../model/statement.js';
import type { GithubClaims } from '../sign/identity.js';
import { field } from './field.js';
import { provenanceOf } from './provenance.js';
import type { RunContext } from './request.js';

/** What this run says of its subjects. */
export interface OwnPredicate {
  readonly predicate: Predicate;
  /** The user brought it; else it is provenance, which follows from the claims. */
  readonly given: boolean;
  readonly claims: GithubClaims;
  readonly context: Pick<RunContext, 'serverUrl' | 'startedOn'>;
}

/** As the Actions API writes a moment: RFC 3339 in UTC. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;

/**
 * What the attempt would have signed that a bundle comes from. Between attempts of one run provenance differs by the
 * attempt in the invocation's id, and by the moment when it started: that one is taken from what was `said`, where this
 * run does not know it better.
 */
export function predicateOfAttempt(
  { predicate, given: isGiven, claims, context }: OwnPredicate,
  { attempt, said }: { readonly attempt: string; readonly said: JsonObject },
): Predicate {
  if (isGiven) return predicate;
  const { serverUrl, startedOn: known } = context;
  const theirs = startedOnOf(said);
  const isOurs = attempt === claims.run_attempt && known !== undefined;
  const startedOn = theirs !== undefined && isOurs ? known : theirs;
  return provenanceOf({ ...claims, run_attempt: attempt }, { serverUrl, ...given({ startedOn }) });
}

function startedOnOf({ runDetails }: JsonObject): string | undefined {
  const startedOn = field(field(runDetails, 'metadata'), 'startedOn');
  return typeof startedOn === 'string' && MOMENT.test(startedOn) ? startedOn : undefined;
}
