/** Whom to believe: what the request may say, and what it has to say before anybody is believed. */
import { fail, WherefromError } from '../errors.js';
import type { CertificateFacts } from '../model/fulcio-extensions.js';
import { GITHUB_ISSUER } from '../model/github.js';
import { printable } from '../model/printable.js';
import { shellWord } from '../model/shell-word.js';
import { trustedBuilder } from './builders.js';
import { matchesAnybody } from './pattern.js';
import type { Expectation } from './request.js';
import { isProvenanceType } from './requirements.js';
import { parseRepositoryUri, parseWorkflowIdentity, sameRepository, signerUriOf } from '../model/workflow-identity.js';

export const GITHUB_HOST = 'github.com';
/** Signs GitHub's immutable releases; its certificate has no issuer extension. */
export const GITHUB_RELEASES = 'https://dotcom.releases.github.com';

const NAME = '[A-Za-z0-9_.-]+';
const SHAPES = {
  repository: { flag: '--repo', shape: new RegExp(`^${NAME}/${NAME}$`), form: 'OWNER/NAME' },
  owner: { flag: '--owner', shape: new RegExp(`^${NAME}$`), form: 'OWNER' },
  signerRepository: { flag: '--signer-repo', shape: new RegExp(`^${NAME}/${NAME}$`), form: 'OWNER/NAME' },
  signerDigest: {
    flag: '--signer-digest',
    shape: /^([0-9a-f]{40}|[0-9a-f]{64})$/,
    form: '40 or 64 hexadecimal digits in lower case',
  },
  sourceDigest: {
    flag: '--source-digest',
    shape: /^([0-9a-f]{40}|[0-9a-f]{64})$/,
    form: '40 or 64 hexadecimal digits in lower case',
  },
  sourceRef: { flag: '--source-ref', shape: /^\S+$/, form: 'refs/heads/NAME, refs/tags/NAME, or NAME' },
  identity: { flag: '--cert-identity', shape: /^\S(.*\S)?$/s, form: 'the whole subject alternative name' },
  issuer: { flag: '--cert-oidc-issuer', shape: /^\S+$/, form: 'the whole issuer' },
  host: { flag: '--hostname', shape: /^[A-Za-z0-9.-]+(:\d+)?$/, form: 'HOST' },
} as const;

/**
 * Refuses an expectation whose fields could not match anything, or anything at all.
 * @throws WherefromError INPUT_INVALID
 */
export function validateExpectation(expect: Expectation): void {
  for (const [field, { flag, shape, form }] of Object.entries(SHAPES)) {
    const value = expect[field as keyof typeof SHAPES];
    if (value !== undefined && !shape.test(value)) invalid(flag, value, form);
  }
  const workflow = expect.signerWorkflow;
  if (workflow !== undefined && !new RegExp(`^${NAME}/${NAME}/[^@\\s]+$`).test(workflow.path)) {
    invalid('--signer-workflow', workflow.path, 'OWNER/NAME/.github/workflows/FILE, with or without @REF');
  }
  if (workflow?.ref === '')
    invalid('--signer-workflow', `${workflow.path}@`, 'no @, or one with a whole ref behind it');
  if (expect.level !== undefined && ![0, 1, 2, 3].includes(expect.level))
    invalid('--level', String(expect.level), '0, 1, 2 or 3');
}

function invalid(flag: string, value: string, form: string): never {
  return fail('INPUT_INVALID', `${flag} cannot be "${printable(value)}".`, { remedy: `${flag} takes ${form}.` });
}

/** False where anybody at all could have signed. A ref, a commit or an issuer alone names nobody. */
export function namesSomebody(expect: Expectation): boolean {
  const { identity, identityRegex, repository, owner, signerRepository, signerWorkflow } = expect;
  if (identity ?? repository ?? owner ?? signerRepository ?? signerWorkflow) return true;
  return identityRegex !== undefined && !matchesAnybody(identityRegex);
}

/** True where the request says who signs, and not only for which source. */
export function namesSigner(expect: Expectation): boolean {
  const { identity, identityRegex, signerRepository, signerWorkflow } = expect;
  return [identity, identityRegex, signerRepository, signerWorkflow].some((named) => named !== undefined);
}

/**
 * Build Signer URI and Build Config URI lie in different repositories, or one of them cannot be read: anybody may call
 * a public reusable workflow, so its signature alone says nothing about the source.
 */
export function signerIsNotSource(signer: CertificateFacts): boolean {
  if (!isWorkflowCertificate(signer)) return false;
  const workflow = parseWorkflowIdentity(signerUriOf(signer));
  const source = parseRepositoryUri(signer.sourceRepositoryURI);
  return !sameRepository(workflow, parseWorkflowIdentity(signer.buildConfigURI)) || !sameRepository(workflow, source);
}

/** The certificate was issued to a run of a workflow: it says something of a source. */
export function isWorkflowCertificate(signer: CertificateFacts): boolean {
  const { buildSignerURI, buildConfigURI, sourceRepositoryURI, githubWorkflowRepository, buildTrigger } = signer;
  return (
    [buildSignerURI, buildConfigURI, sourceRepositoryURI, githubWorkflowRepository, buildTrigger].some(
      (fact) => fact !== undefined,
    ) || parseWorkflowIdentity(signerUriOf(signer)) !== undefined
  );
}

export interface SeenSigner {
  readonly signer: CertificateFacts;
  readonly predicateType: string;
}

/** Flags that would believe exactly this signer, for this source: to be pasted by somebody who agrees. */
export function flagsFor({ signer, predicateType }: SeenSigner): string {
  const words = [...whoFlags(signer), ...typeFlags(predicateType)];
  return words.map(shellWord).join(' ');
}

function whoFlags(signer: CertificateFacts): string[] {
  if (signer.san === GITHUB_RELEASES) return ['--cert-identity', signer.san];
  const issuer = signer.issuer ?? signer.issuerV1;
  const issuerFlags = issuer === undefined || issuer === GITHUB_ISSUER ? [] : ['--cert-oidc-issuer', issuer];
  const workflow = parseWorkflowIdentity(signerUriOf(signer));
  const source = parseRepositoryUri(signer.sourceRepositoryURI);
  if (workflow === undefined || source === undefined) return ['--cert-identity', signer.san, ...issuerFlags];
  const outside = !sameRepository(workflow, source) && trustedBuilder(signer) === undefined;
  return [
    '--repo',
    source.repository,
    ...(outside ? ['--signer-workflow', `${workflow.repository}/${workflow.path}`] : []),
    ...(source.host === GITHUB_HOST ? [] : ['--hostname', source.host]),
    ...issuerFlags,
  ];
}

function typeFlags(predicateType: string): string[] {
  return isProvenanceType(predicateType)
    ? []
    : predicateType === ''
      ? ['--require', 'signature']
      : ['--predicate-type', predicateType];
}

/** "workflow release.yml of acme/widget, run by push at refs/tags/v1", in one line. */
export function describeSigner(signer: CertificateFacts): string {
  const source = parseRepositoryUri(signer.sourceRepositoryURI);
  const from =
    source === undefined ? '' : ` for ${source.repository} at ${signer.sourceRepositoryRef ?? 'an unknown ref'}`;
  const issuer = signer.issuer ?? signer.issuerV1 ?? 'no issuer';
  return printable(`${signer.san}${from} (${issuer})`);
}

/** @returns the error SIGNER_NOT_NAMED, with who signed and the flags to paste */
export function signerNotNamed(seen: readonly SeenSigner[]): WherefromError {
  const signers = new Map(seen.map((one) => [describeSigner(one.signer), flagsFor(one)]));
  const list = [...signers.keys()].map((line) => `  ${line}`).join('\n');
  return new WherefromError(
    'SIGNER_NOT_NAMED',
    `Nobody was named whose signature would be believed. Signed by:\n${list}`,
    {
      remedy: `If that is who should have signed, add: ${[...new Set(signers.values())].join('   or: ')}`,
    },
  );
}

/** @returns the error SOURCE_NOT_NAMED, with the source that the certificate names */
export function sourceNotNamed(signer: CertificateFacts): WherefromError {
  const source = parseRepositoryUri(signer.sourceRepositoryURI);
  return new WherefromError(
    'SOURCE_NOT_NAMED',
    `A signer is not a source: anybody may call ${printable(signer.san)}. It signed for ${printable(
      signer.sourceRepositoryURI ?? 'a source that the certificate does not name',
    )}.`,
    {
      remedy:
        source === undefined
          ? 'Name the source with --repo OWNER/NAME or --owner OWNER.'
          : `If that is the source that you expect, add: --repo ${source.repository}`,
    },
  );
}
