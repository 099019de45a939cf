import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { askAboutImage, type ImageQuestion } from './image-questions.js';
import type { Question, Verifier } from './questions.js';
import type { Trust } from './real-stack.js';
import { CLI, run, type Answer } from './tools.js';

/** A question about a file whose bundle lies in a registry, under the file's digest. */
export type EvidenceQuestion = Omit<Question, 'bundle'> & {
  /** `HOST/NAME` */
  readonly repository: string;
  /** The one that it has to be built from. */
  readonly source: string;
};

export type EvidenceReader = Exclude<Verifier, 'gh'>;

/** cosign is asked about an image that does not exist, of the file's digest. gh asks for that image first, and fails. */
export async function askAboutEvidence(
  verifier: EvidenceReader,
  question: EvidenceQuestion,
  trust: Trust,
): Promise<Answer> {
  if (verifier === 'wherefrom') return askWherefrom(`oci://${question.repository}`, question, trust);
  const reference = `${question.repository}@${await digestOfFile(question.file)}`;
  const asked: ImageQuestion = { ...question, reference, repository: question.source };
  return askAboutImage('cosign', asked, trust);
}

/** @param store as in `--store` */
export async function askWherefrom(
  store: string,
  { file, identity, source, predicateType }: Omit<EvidenceQuestion, 'repository'>,
  trust: Trust,
): Promise<Answer> {
  return run(process.execPath, [
    ...[CLI, 'verify', file, '--store', store, '--format', 'json', '--custom-trusted-root', trust.trustedRoot],
    ...['--repo', source, '--cert-identity', identity, '--cert-oidc-issuer', trust.issuer],
    ...['--predicate-type', predicateType],
  ]);
}

export async function digestOfFile(file: string): Promise<string> {
  return `sha256:${createHash('sha256')
    .update(await readFile(file))
    .digest('hex')}`;
}

export interface EvidenceTwin {
  readonly what: string;
  /** Our checks of which one has to say no; none where there is nothing to check. */
  readonly checks: readonly string[];
  change(question: EvidenceQuestion, otherFile: string): EvidenceQuestion;
}

export const EVIDENCE_TWINS: readonly EvidenceTwin[] = [
  {
    what: 'for the file with one byte changed',
    checks: [],
    change: (question, otherFile) => ({ ...question, file: otherFile }),
  },
  {
    what: 'for another identity',
    checks: ['identity'],
    change: (question) => ({ ...question, identity: question.identity.replace('release.yml', 'other.yml') }),
  },
  {
    what: 'for another repository',
    checks: ['source'],
    change: (question) => ({ ...question, source: 'acme/gadget' }),
  },
  {
    what: 'for another predicate type',
    checks: ['predicate-type'],
    change: (question) => ({ ...question, predicateType: 'https://spdx.dev/Document' }),
  },
];
