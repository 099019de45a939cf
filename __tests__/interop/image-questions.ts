import type { Verifier } from './questions.js';
import type { Trust } from './real-stack.js';
import { CLI, run, toolPath, type Answer } from './tools.js';

/** One question to a verifier: was this image built by that workflow? The verifier finds the attestation itself, beside the image. */
export interface ImageQuestion {
  /** By digest. */
  readonly reference: string;
  /** Whole SAN. */
  readonly identity: string;
  readonly repository: string;
  readonly predicateType: string;
  /** Where credentials lie, for a registry that wants some. */
  readonly env?: Readonly<Record<string, string>>;
}

export async function askAboutImage(verifier: Verifier, question: ImageQuestion, trust: Trust): Promise<Answer> {
  switch (verifier) {
    case 'cosign':
      return askCosign(question, trust);
    case 'gh':
      return askGh(question, trust);
    case 'wherefrom':
      return askWherefrom(question, trust);
  }
}

async function askCosign(question: ImageQuestion, trust: Trust): Promise<Answer> {
  const parameters = [
    ...['verify-attestation', question.reference, '--trusted-root', trust.trustedRoot],
    ...['--certificate-identity', question.identity, '--certificate-oidc-issuer', trust.issuer],
    ...['--certificate-github-workflow-repository', question.repository, '--type', question.predicateType],
    ...(trust.certificateTransparency ? [] : ['--insecure-ignore-sct']),
  ];
  return run(toolPath('cosign'), parameters, { env: question.env ?? {} });
}

async function askGh(question: ImageQuestion, trust: Trust): Promise<Answer> {
  const parameters = [
    ...['attestation', 'verify', `oci://${question.reference}`, '--bundle-from-oci'],
    ...['--custom-trusted-root', trust.trustedRootLines, '--repo', question.repository],
    ...['--cert-identity', question.identity, '--cert-oidc-issuer', trust.issuer],
    ...['--predicate-type', question.predicateType],
  ];
  // gh wants a token, and does not look at it.
  return run(toolPath('gh'), parameters, { env: { ...question.env, GH_TOKEN: 'unused' } });
}

async function askWherefrom(question: ImageQuestion, trust: Trust): Promise<Answer> {
  const parameters = [
    ...[CLI, 'verify', `oci://${question.reference}`, '--bundle-from-oci', '--format', 'json'],
    ...['--custom-trusted-root', trust.trustedRoot, '--repo', question.repository],
    ...['--cert-identity', question.identity, '--cert-oidc-issuer', trust.issuer],
    ...['--predicate-type', question.predicateType],
  ];
  return run(process.execPath, parameters, { env: question.env ?? {} });
}

/** Did that workflow sign this image? A question about no statement. */
export async function askAboutSignature(
  verifier: Exclude<Verifier, 'gh'>,
  question: ImageQuestion,
  trust: Trust,
): Promise<Answer> {
  const signer = ['--certificate-oidc-issuer', trust.issuer, '--trusted-root', trust.trustedRoot];
  const identity = ['--certificate-identity', question.identity];
  if (verifier === 'wherefrom') {
    const command = [CLI, 'verify', `oci://${question.reference}`, '--bundle-from-oci', '--require', 'signature'];
    return run(process.execPath, [...command, ...identity, ...signer, '--format', 'json']);
  }
  const transparency = trust.certificateTransparency ? [] : ['--insecure-ignore-sct'];
  return run(toolPath('cosign'), ['verify', question.reference, ...identity, ...signer, ...transparency]);
}

/** The same question with one thing wrong: each has to be refused where the question itself is accepted. */
export interface ImageTwin {
  readonly what: string;
  /** Our checks of which one has to say no; none where there is nothing to check. */
  readonly checks: readonly string[];
  change(question: ImageQuestion, others: OtherImages): ImageQuestion;
}

export interface OtherImages {
  /** Nobody attested it. */
  readonly bare: string;
  /** Somebody put the attested image's bundle beside it. */
  readonly planted: string;
}

export const IMAGE_TWINS: readonly ImageTwin[] = [
  {
    what: 'for another identity',
    checks: ['identity'],
    change: (question) => ({ ...question, identity: question.identity.replace('release.yml', 'other.yml') }),
  },
  {
    what: 'for another repository',
    checks: ['source'],
    change: (question) => ({ ...question, repository: 'acme/gadget' }),
  },
  {
    what: 'for another predicate type',
    checks: ['predicate-type'],
    change: (question) => ({ ...question, predicateType: 'https://spdx.dev/Document' }),
  },
  {
    what: 'for an image that nobody attested',
    checks: [],
    change: (question, { bare }) => ({ ...question, reference: bare }),
  },
  {
    what: "for an image that oras put the other's bundle beside",
    checks: ['subject-digest'],
    change: (question, { planted }) => ({ ...question, reference: planted }),
  },
];
