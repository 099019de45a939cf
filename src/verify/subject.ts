import { createHash } from 'node:crypto';
import { formatDigest, type Digest } from '../model/digest.js';
import { printable } from '../model/printable.js';
import type { Examination } from './examination.js';
import { refuse, type Outcome } from './outcome.js';
import type { MessageDigest, SignedContent } from './parsed-bundle.js';
import { imageOfPayload } from './simple-signing.js';
import type { ParsedSubject } from './statement.js';

/**
 * What was signed is about the artifact: one of the statement's subjects has its digest.
 * Source: in-toto Attestation Framework, "Validation model": any one equal digest of a known algorithm, names aside.
 * @throws Refusal
 */
export function checkSubject({ artifact, bundle }: Examination): Outcome {
  if (artifact === undefined) return { verdict: 'skipped', demanded: false, detail: 'No artifact was given.' };
  const { content } = bundle;
  const found = content.kind === 'dsse' ? subjectWith(content, artifact) : messageWith(content, artifact);
  return { verdict: 'passed', detail: `${found} has the digest ${formatDigest(artifact)}` };
}

function subjectWith({ statement }: SignedContent & { kind: 'dsse' }, artifact: Digest): string {
  const { algorithm, hex } = artifact;
  const index = statement.subjects.findIndex(({ digests }) => digests[algorithm]?.toLowerCase() === hex);
  const subject = statement.subjects[index];
  if (subject !== undefined) return subject.name === '' ? `Subject ${index + 1}` : `Subject "${subject.name}"`;
  // No statement is read without a subject.
  const [first] = statement.subjects as [ParsedSubject];
  const others = statement.subjects.length - 1;
  const digests = Object.entries(first.digests).map(([name, value]) => `${name}:${value}`);
  return refuse('The statement is about another artifact: no subject has its digest.', {
    expected: formatDigest(artifact),
    actual: `${printable(digests.join(' '))}${others > 0 ? ` and ${others} more` : ''}`,
    remedy: digests.some((each) => each.startsWith(`${algorithm}:`))
      ? 'Check that the artifact is the one that was published, unchanged.'
      : `The statement has no ${algorithm} digests: name the algorithm that it has with --digest-alg.`,
  });
}

function messageWith(content: SignedContent & { kind: 'message' }, artifact: Digest): string {
  const [what, signed] =
    content.payload === undefined
      ? ['The signed message', content.digest]
      : ['The image that the signed payload names', imageOf(content.payload, content.digest)];
  if (signed.algorithm === artifact.algorithm && signed.hex === artifact.hex) return what;
  return refuse('The signature is about another artifact.', {
    expected: formatDigest(artifact),
    actual: `${signed.algorithm}:${signed.hex}`,
  });
}

/** Only what the signature is over may say what the signature is about. */
function imageOf(payload: Buffer, signed: MessageDigest): Digest {
  const hex = createHash(signed.algorithm).update(payload).digest('hex');
  if (hex === signed.hex) return imageOfPayload(payload);
  return refuse('The signature is over another payload than the one that lies with it.', {
    expected: `${signed.algorithm}:${signed.hex}`,
    actual: `${signed.algorithm}:${hex}`,
  });
}
