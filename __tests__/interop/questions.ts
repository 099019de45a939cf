import { ALTERATIONS, alteredCopy } from './alterations.js';
import { CLI, toolPath, run, type Answer } from './tools.js';
import type { Trust } from './real-stack.js';

/** One question to a verifier: is this artifact what that workflow built? Every field is asked, none is left to a default. */
export interface Question {
  readonly file: string;
  readonly bundle: string;
  /** Whole SAN. */
  readonly identity: string;
  readonly repository: string;
  readonly predicateType: string;
}

export type Verifier = 'cosign' | 'gh' | 'wherefrom';

export const VERIFIERS: readonly Verifier[] = ['cosign', 'gh', 'wherefrom'];

export async function ask(verifier: Verifier, question: Question, trust: Trust): Promise<Answer> {
  switch (verifier) {
    case 'cosign':
      return askCosign(question, trust);
    case 'gh':
      return askGh(question, trust);
    case 'wherefrom':
      return askWherefrom(question, trust);
  }
}

async function askCosign(question: Question, trust: Trust): Promise<Answer> {
  return run(toolPath('cosign'), [
    ...['verify-blob-attestation', question.file, '--bundle', question.bundle, '--trusted-root', trust.trustedRoot],
    ...['--certificate-identity', question.identity, '--certificate-oidc-issuer', trust.issuer],
    ...['--certificate-github-workflow-repository', question.repository, '--type', question.predicateType],
    ...(trust.certificateTransparency ? [] : ['--insecure-ignore-sct']),
  ]);
}

async function askGh(question: Question, trust: Trust): Promise<Answer> {
  return run(toolPath('gh'), [
    ...['attestation', 'verify', question.file, '--bundle', question.bundle],
    ...['--custom-trusted-root', trust.trustedRootLines, '--repo', question.repository],
    ...['--cert-identity', question.identity, '--cert-oidc-issuer', trust.issuer],
    ...['--predicate-type', question.predicateType],
  ]);
}

async function askWherefrom(question: Question, trust: Trust): Promise<Answer> {
  return run(process.execPath, [
    ...[CLI, 'verify', question.file, '--bundle', question.bundle, '--offline', '--format', 'json'],
    ...['--custom-trusted-root', trust.trustedRoot, '--repo', question.repository],
    ...['--cert-identity', question.identity, '--cert-oidc-issuer', trust.issuer],
    ...['--predicate-type', question.predicateType],
  ]);
}

/** The same question with one thing wrong: each has to be refused where the question itself is accepted. */
export interface Twin {
  readonly what: string;
  /** Our checks of which one has to say no. */
  readonly checks: readonly string[];
  change(question: Question, otherFile: string): Promise<Question>;
}

export const TWINS: readonly Twin[] = [
  {
    what: 'for the file with one byte changed',
    checks: ['subject-digest'],
    change: async (question, otherFile) => ({ ...question, file: otherFile }),
  },
  {
    what: 'for another identity',
    checks: ['identity'],
    change: async (question) => ({ ...question, identity: question.identity.replace('release.yml', 'other.yml') }),
  },
  {
    what: 'for another repository',
    checks: ['source'],
    change: async (question) => ({ ...question, repository: 'acme/gadget' }),
  },
  {
    what: 'for another predicate type',
    checks: ['predicate-type'],
    change: async (question) => ({ ...question, predicateType: 'https://spdx.dev/Document' }),
  },
  ...ALTERATIONS.map((alteration) => ({
    what: alteration.what,
    checks: alteration.checks,
    change: async (question: Question) => ({ ...question, bundle: await alteredCopy(question.bundle, alteration) }),
  })),
];
