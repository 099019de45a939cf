import type { Predicate } from '../model/statement.js';
import { levelFor } from '../verify/level.js';
import { isProvenanceType } from '../verify/requirements.js';
import type { SlsaClaim } from './request.js';
import type { CheckedBundle } from './self-check.js';

/**
 * The level that verification grants, with its reason. Provenance that the user brought shows level 1 at most: from
 * level 2 on, the platform has to have made it. Source: SLSA v1.2, Build track, "Provenance is authentic".
 */
export function slsaClaim(made: {
  /** The user brought the predicate. */
  readonly given: boolean;
  readonly predicate: Predicate;
  readonly checked: CheckedBundle;
}): SlsaClaim {
  const { predicate, checked } = made;
  if (!isProvenanceType(predicate.type)) return { level: 0, reason: 'only provenance shows a build level' };
  if (made.given && checked.slsaLevel > 1) {
    return { level: 1, reason: 'the provenance was brought to the signer, not made by it' };
  }
  const statement = { predicateType: predicate.type, predicate: predicate.content };
  return { level: checked.slsaLevel, reason: levelFor({ signer: checked.signer, statement }).why };
}
