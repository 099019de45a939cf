import { KEY_USAGE_DIGITAL_SIGNATURE, OID_CODE_SIGNING, type Certificate } from '../model/x509.js';
import { factsOf } from './certificate.js';
import type { Examination } from './examination.js';
import { attempt, refuse, remedied, valueOf, type Attempt, type Outcome } from './outcome.js';
import { findPath, type CertificatePath } from './path.js';
import { trustedMoments } from './times.js';

/**
 * The certificate was issued by an authority of the root, for signing code, to one identity, and it, its issuers and the
 * authority's own period all hold at every trusted time.
 * @throws Refusal
 */
export function checkChain(examination: Examination): Outcome {
  return remedied(() => judgeChain(examination), 'The signing certificate');
}

function judgeChain(examination: Examination): Outcome {
  const leaf = examination.leaf();
  checkLeaf(leaf);
  const { authority } = valueOf(issuingPath(examination));
  const moments = trustedMoments(examination);
  if (moments.length === 0) {
    return { verdict: 'skipped', demanded: true, detail: 'No trusted time says when the certificate had to be valid.' };
  }
  for (const moment of moments) pathAt(examination, moment);
  const { uri } = authority;
  return {
    verdict: 'passed',
    detail: `Issued by ${uri === '' ? 'an authority of the trusted root' : uri}, valid at ${moments.map((each) => each.toISOString()).join(' and ')}`,
  };
}

/** The path by signatures alone: who issued the certificate, whenever that was. */
export function issuingPath(examination: Examination): Attempt<CertificatePath> {
  return examination.once(findIssuingPath);
}

function findIssuingPath(examination: Examination): Attempt<CertificatePath> {
  return attempt(() => pathAt(examination, undefined));
}

function pathAt(examination: Examination, moment: Date | undefined): CertificatePath {
  return findPath({
    leaf: examination.leaf(),
    authorities: examination.trust.certificateAuthorities,
    rootName: examination.rootName,
    moment,
    usage: OID_CODE_SIGNING,
  });
}

/** What makes a certificate one of Fulcio's for signing. Source: sigstore/fulcio, docs/certificate-specification.md. */
function checkLeaf(leaf: Certificate): void {
  if (leaf.isCa) refuse('The signing certificate is one of an authority.');
  if (leaf.extendedKeyUsage?.includes(OID_CODE_SIGNING) !== true) {
    refuse('The signing certificate is not meant for signing code.', { expected: 'extended key usage codeSigning' });
  }
  if (leaf.keyUsage?.has(KEY_USAGE_DIGITAL_SIGNATURE) !== true) {
    refuse('The signing certificate is not meant for signatures.', { expected: 'key usage digitalSignature' });
  }
  factsOf(leaf);
}
