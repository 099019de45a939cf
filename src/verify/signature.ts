import type { Examination } from './examination.js';
import { hashesOf, isSignedBy } from './keys.js';
import { refuse, remedied, type Outcome } from './outcome.js';
import { preAuthEncoding } from './pae.js';

/**
 * The certificate's key made the signature: over the envelope (DSSE), or over the artifact.
 * @throws Refusal
 */
export function checkSignature(examination: Examination): Outcome {
  return remedied(() => judgeSignature(examination));
}

function judgeSignature(examination: Examination): Outcome {
  const { content } = examination.bundle;
  const { publicKey } = examination.leaf();
  if (hashesOf(publicKey).length === 0)
    return refuse("The certificate's key is of a kind that does not sign artifacts.");
  if (content.kind === 'dsse') {
    return isSignedBy(publicKey, preAuthEncoding(content), content.signature)
      ? { verdict: 'passed', detail: "The certificate's key signed the statement" }
      : refuse("The signature over the statement is not one of the certificate's key.");
  }
  const { prehash } = examination;
  if (prehash === undefined) return refuse('The bundle signs the artifact itself, which was not asked for.');
  return prehash(publicKey, Buffer.from(content.digest.hex, 'hex'), content.signature)
    ? { verdict: 'passed', detail: "The certificate's key signed the artifact" }
    : refuse("The signature over the artifact is not one of the certificate's key.");
}
