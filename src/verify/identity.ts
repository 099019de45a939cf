/** The check `identity`: is the signer somebody whom the request believes? Source: the contract, "Whom to believe". */
import { WherefromError } from '../errors.js';
import type { CertificateFacts } from '../model/fulcio-extensions.js';
import { GITHUB_ISSUER } from '../model/github.js';
import { printable } from '../model/printable.js';
import { trustedBuilder } from './builders.js';
import { type ClaimContext, type ClaimOutcome, failed, type Mismatch, passed } from './claim.js';
import {
  describeSigner,
  flagsFor,
  GITHUB_HOST,
  GITHUB_RELEASES,
  namesSigner,
  namesSomebody,
  signerNotNamed,
} from './expectation.js';
import { asTyped, matchPattern } from './pattern.js';
import type { Expectation } from './request.js';
import {
  parseWorkflowIdentity,
  sameName,
  signerUriOf,
  subjectAlternativeNameOf,
  type WorkflowIdentity,
} from '../model/workflow-identity.js';

export function checkIdentity(context: ClaimContext): ClaimOutcome {
  const { signer, expect } = context;
  const mismatch =
    unnamed(context) ??
    wrongIssuer(context) ??
    inconsistent(signer) ??
    wrongName(signer, expect) ??
    wrongWorkflow(signer, expect) ??
    outsideSource(signer, expect);
  return mismatch === undefined ? passed('identity', describeSigner(signer)) : failed('identity', mismatch);
}

function unnamed({ signer, statement, expect }: ClaimContext): Mismatch | undefined {
  if (namesSomebody(expect)) return undefined;
  const seen = { signer, predicateType: statement?.predicateType ?? '' };
  return {
    detail: 'Nobody was named whose signature would be believed.',
    actual: signer.san,
    remedy: `If that is who should have signed, add: ${flagsFor(seen)}`,
    problem: signerNotNamed([seen]),
  };
}

function wrongIssuer({ signer, expect, githubRoot }: ClaimContext): Mismatch | undefined {
  const expected = expect.issuer ?? GITHUB_ISSUER;
  const actual = signer.issuer ?? signer.issuerV1;
  if (signer.issuer !== undefined && signer.issuerV1 !== undefined && signer.issuer !== signer.issuerV1) {
    return { detail: 'The certificate names two issuers.', expected: signer.issuer, actual: signer.issuerV1 };
  }
  if (actual === expected) return undefined;
  if (actual === undefined) {
    const release =
      signer.san === GITHUB_RELEASES && expect.identity === GITHUB_RELEASES && expect.issuer === undefined;
    if (release && githubRoot) return undefined;
    return {
      detail:
        "The certificate names no issuer: that is believed of GitHub's release signer alone, named whole, under GitHub's root.",
      expected,
      actual: 'no issuer',
      ...(githubRoot && signer.san === GITHUB_RELEASES ? { remedy: `Add: --cert-identity ${GITHUB_RELEASES}` } : {}),
    };
  }
  return {
    detail: 'Another issuer vouched for the signer than the one that is believed.',
    expected,
    actual,
    remedy: `If you believe this issuer, name it: --cert-oidc-issuer ${printable(actual)}`,
  };
}

/** Fulcio writes one token claim twice: as the name and as Build Signer URI. */
function inconsistent({ san, buildSignerURI }: CertificateFacts): Mismatch | undefined {
  if (buildSignerURI === undefined || parseWorkflowIdentity(san) === undefined) return undefined;
  if (subjectAlternativeNameOf(buildSignerURI) === san) return undefined;
  return { detail: 'The certificate contradicts itself about its signer.', expected: san, actual: buildSignerURI };
}

function wrongName({ san }: CertificateFacts, { identity, identityRegex }: Expectation): Mismatch | undefined {
  if (identity !== undefined && identity !== san) {
    return { detail: 'Somebody else signed.', expected: identity, actual: san };
  }
  if (identityRegex === undefined) return undefined;
  const match = matchPattern(identityRegex, san);
  if (match.kind === 'whole') return undefined;
  const pattern = asTyped(identityRegex);
  if (match.kind === 'none') {
    return { detail: 'Somebody else signed.', expected: `an identity that matches ^${pattern}$`, actual: san };
  }
  const remedy = `If you mean this signer, anchor the pattern: --cert-identity-regex '${printable(match.anchored)}'`;
  const problem = new WherefromError(
    'PATTERN_UNANCHORED',
    `The pattern ${printable(pattern)} matches only a part of ${printable(san)}: it would also believe others.`,
    { remedy },
  );
  return {
    detail: 'The pattern matches only a part of the identity.',
    expected: pattern,
    actual: san,
    remedy,
    problem,
  };
}

function wrongWorkflow(signer: CertificateFacts, expect: Expectation): Mismatch | undefined {
  const { signerRepository, signerWorkflow, signerDigest } = expect;
  const workflow = onHost(signer, expect);
  if (signerRepository !== undefined && (workflow === undefined || !sameName(workflow.repository, signerRepository))) {
    return { detail: 'The signer lies in another repository.', expected: signerRepository, actual: signer.san };
  }
  if (signerWorkflow !== undefined && !isWorkflow(workflow, signerWorkflow)) {
    const { path, ref } = signerWorkflow;
    return {
      detail: 'Another workflow signed.',
      expected: ref === undefined ? path : `${path}@${ref}`,
      actual: signer.san,
    };
  }
  if (signerDigest !== undefined && signerDigest !== signer.buildSignerDigest) {
    const actual = signer.buildSignerDigest ?? 'not in the certificate';
    return { detail: 'The signing workflow ran from another commit.', expected: signerDigest, actual };
  }
  return undefined;
}

function isWorkflow(
  actual: WorkflowIdentity | undefined,
  { path, ref }: NonNullable<Expectation['signerWorkflow']>,
): boolean {
  if (actual === undefined) return false;
  const [owner, name, ...file] = path.split('/');
  if (!sameName(actual.repository, `${owner}/${name}`) || actual.path !== file.join('/')) return false;
  return ref === undefined || ref === actual.ref;
}

/** `--repo R` alone believes signers inside R, and builders of the trust map (`builders.ts`); that they were called from R, `source` checks. */
function outsideSource(signer: CertificateFacts, expect: Expectation): Mismatch | undefined {
  const { repository, owner } = expect;
  const named = repository ?? owner;
  if (named === undefined || namesSigner(expect)) return undefined;
  if (trustedBuilder(signer) !== undefined) return undefined;
  const workflow = onHost(signer, expect);
  const inside =
    workflow !== undefined &&
    (repository === undefined || sameName(workflow.repository, repository)) &&
    (owner === undefined || sameName(workflow.owner, owner));
  if (inside) return undefined;
  return {
    detail:
      'The workflow that signed lies outside the source, and is none of the shared builders that Wherefrom knows.',
    expected: `a workflow of ${named}`,
    actual: signer.san,
    ...(workflow === undefined
      ? {}
      : {
          remedy: `If you believe this workflow, name it too: --signer-workflow ${workflow.repository}/${workflow.path}`,
        }),
  };
}

function onHost(signer: CertificateFacts, expect: Expectation): WorkflowIdentity | undefined {
  const workflow = parseWorkflowIdentity(signerUriOf(signer));
  return workflow !== undefined && sameName(workflow.host, expect.host ?? GITHUB_HOST) ? workflow : undefined;
}
