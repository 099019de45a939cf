/** One bundle, judged under each anchor whole; the best judgement is reported. */
import type { WherefromError } from '../errors.js';
import type { Digest } from '../model/digest.js';
import type { CertificateFacts } from '../model/fulcio-extensions.js';
import { given } from '../model/given.js';
import { printable } from '../model/printable.js';
import type { TrustAnchor } from '../trust/trusted-root.js';
import type { ReadBundle } from './bundle.js';
import type { ClaimContext } from './claim.js';
import { examine } from './evidence.js';
import { CLAIM_CHECKS, type ClaimCheck, judgeClaims, unjudgedClaims } from './judge.js';
import type { PrehashVerifier } from './prehash.js';
import type { VerifyRequest } from './request.js';
import type { AttestationResult } from './result.js';

/** An anchor, and whether it is GitHub's own root, by whatever way it came. */
export interface JudgingAnchor {
  readonly anchor: TrustAnchor;
  readonly githubRoot: boolean;
}

export interface JudgedAttestation {
  readonly result: AttestationResult;
  /** Present when the evidence holds: somebody really signed this. */
  readonly proven?: {
    readonly signer: CertificateFacts;
    readonly predicateType: string;
    readonly identityPassed: boolean;
  };
  /** See `Judgement.problems`. */
  readonly problems: readonly WherefromError[];
  readonly sandbox: boolean;
}

export interface AttestationToJudge {
  readonly bundle: ReadBundle;
  readonly artifact: Digest;
  readonly request: Pick<VerifyRequest, 'expect' | 'require'>;
  readonly anchors: readonly JudgingAnchor[];
  /** From `loadPrehashVerifier`; needed for message signatures alone. */
  readonly prehash?: PrehashVerifier;
  /** Left out by everybody but tests of single checks. */
  readonly claimChecks?: readonly ClaimCheck[];
}

export function judgeAttestation(task: AttestationToJudge): JudgedAttestation {
  let best: JudgedAttestation | undefined;
  for (const anchor of task.anchors) {
    const judged = judgeUnder(anchor, task);
    if (judged.result.verdict === 'passed') return judged;
    if (best === undefined || rank(judged) > rank(best)) best = judged;
  }
  if (best === undefined) throw new RangeError('no anchor to judge by');
  return best;
}

/** How far a refused one came: proven or not, then by the number of checks that passed. */
function rank({ result, proven }: JudgedAttestation): number {
  const passedChecks = result.checks.filter(({ verdict }) => verdict === 'passed').length;
  return (proven === undefined ? 0 : 100) + passedChecks;
}

function judgeUnder({ anchor, githubRoot }: JudgingAnchor, task: AttestationToJudge): JudgedAttestation {
  const { artifact, prehash } = task;
  const evidence = examine(task.bundle, { anchor, artifact, ...given({ prehash }) });
  const { signer, statement, times } = evidence;
  const common = {
    from: task.bundle.from,
    ...given({ alsoFrom: task.bundle.alsoFrom }),
    predicateType: printable(statement?.predicateType ?? ''),
    ...(signer === undefined ? {} : { signer: printableFacts(signer) }),
    trust: printable(anchor.name),
    timestamps: times,
  };
  if (!evidence.passed || signer === undefined) {
    const checks = [...evidence.checks, ...unjudgedClaims()];
    return { result: { ...common, level: 0, verdict: 'refused', checks }, problems: [], sandbox: anchor.sandbox };
  }
  const context: ClaimContext = {
    signer,
    ...given({ statement }),
    times,
    githubRoot,
    expect: task.request.expect,
    require: task.request.require,
  };
  const { checks, level, passed, problems } = judgeClaims(context, task.claimChecks ?? CLAIM_CHECKS);
  const identityPassed = checks.some(({ id, verdict }) => id === 'identity' && verdict === 'passed');
  return {
    result: { ...common, level, verdict: passed ? 'passed' : 'refused', checks: [...evidence.checks, ...checks] },
    proven: { signer, predicateType: statement?.predicateType ?? '', identityPassed },
    problems,
    sandbox: anchor.sandbox,
  };
}

function printableFacts(signer: CertificateFacts): CertificateFacts {
  const entries = Object.entries(signer).map(([name, value]) => [name, printable(value)] as const);
  return { ...Object.fromEntries<string>(entries), san: printable(signer.san) };
}
