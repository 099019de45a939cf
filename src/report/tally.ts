/** What the reports of a verification count, and which of several reasons they name first. Pure. */
import type { ArtifactResult, AttestationResult, Check, VerifyResult } from '../verify/result.js';

/** "1 of 3 artifacts": those that have the verdict that stands before it. */
export function tally({ verdict, artifacts }: Pick<VerifyResult, 'verdict' | 'artifacts'>): string {
  const alike = artifacts.filter((artifact) => artifact.verdict === verdict);
  return `${alike.length} of ${artifacts.length} artifacts`;
}

/** What a sandbox's root is worth; nothing where nobody has signed anything. A refusal is vouched for by nobody. */
export function sandboxWords({ sandbox, verdict, artifacts }: VerifyResult): string[] {
  if (!sandbox || !artifacts.some(({ attestations }) => attestations.length > 0)) return [];
  const who = verdict === 'passed' ? 'A sandbox vouches for this: it' : "A sandbox's root judged this: a sandbox";
  return [`${who} rehearses a release and proves nothing to anybody else.`];
}

/**
 * The failed check that says most in one line: the first, but the source before the signer. Where both are others than
 * those that were named, it is somebody else's artifact, and the signer follows from that.
 */
export function mainFailure({ checks }: Pick<AttestationResult, 'checks'>): Check | undefined {
  const [first, ...others] = checks.filter(({ verdict }) => verdict === 'failed');
  return first?.id === 'identity' ? (others.find(({ id }) => id === 'source') ?? first) : first;
}

/** Why an attestation does not count, in a word; one of another type is no bad sign where the artifact passed. */
export function refusalWord({ checks }: AttestationResult, artifact: Pick<ArtifactResult, 'verdict'>): string {
  const failed = checks.filter(({ verdict }) => verdict === 'failed');
  const isOther = failed.every(({ id }) => id === 'predicate-type');
  return artifact.verdict === 'passed' && isOther ? 'not what was asked for' : 'refused';
}

/** The checks with what helps: where the source is another one too, believing the signer would not let it pass. */
export function helpfulChecks({ checks }: Pick<AttestationResult, 'checks'>): readonly Check[] {
  if (!checks.some(({ id, verdict }) => id === 'source' && verdict === 'failed')) return checks;
  return checks.map((check) => {
    if (check.id !== 'identity') return check;
    const { remedy: _, ...rest } = check;
    return rest;
  });
}
