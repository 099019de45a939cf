/** The check `level`: the SLSA build level comes from the trust map, never from the predicate. */
import { builderIdOf, levelOf, speaksFor } from './builders.js';
import { type ClaimContext, type ClaimOutcome, failed, passed, skipped } from './claim.js';
import { isProvenanceType } from './requirements.js';

/** The level that this attestation may be believed to show, were all other checks passed; 0 without true provenance. */
export function levelFor({ signer, statement }: Pick<ClaimContext, 'signer' | 'statement'>): {
  readonly level: number;
  readonly why: string;
} {
  if (statement === undefined || !isProvenanceType(statement.predicateType)) {
    return { level: 0, why: 'only provenance shows a build level' };
  }
  const builderId = builderIdOf(statement);
  if (builderId === undefined || !speaksFor(signer, builderId)) {
    return { level: 0, why: 'the signer may not speak for the builder' };
  }
  return levelOf(signer, builderId);
}

export function checkLevel(context: ClaimContext): ClaimOutcome {
  const { level, why } = levelFor(context);
  const demanded = context.expect.level;
  if (demanded === undefined) {
    return level === 0
      ? skipped('level', `No level was asked for; ${why}.`)
      : passed('level', `SLSA build level ${level}: ${why}.`);
  }
  if (level >= demanded) return passed('level', `SLSA build level ${level}, ${demanded} was asked for: ${why}.`);
  return failed('level', {
    detail: `The SLSA build level is ${level}: ${why}. ${demanded} or higher was asked for.`,
    expected: `${demanded} or higher`,
    actual: String(level),
  });
}
