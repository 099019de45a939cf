import { child, isPrimitiveContext, parseDer, sequence, strictUtf8, utf8String } from '../model/der.js';
import {
  FULCIO_EXTENSIONS,
  fulcioOid,
  type CertificateFacts,
  type FulcioExtensionName,
} from '../model/fulcio-extensions.js';
import { OID_SUBJECT_ALT_NAME, type Certificate } from '../model/x509.js';
import { refuse } from './outcome.js';

const RFC822_NAME = 1;
const UNIFORM_RESOURCE_IDENTIFIER = 6;

/**
 * Who the certificate says that the signer is: the subject alternative name, and Fulcio's extensions by name.
 * @throws Refusal, or an error of the DER reader, when a name or an extension is not written as it has to be
 */
export function factsOf(certificate: Certificate): CertificateFacts {
  const facts: { san: string } & { [name in FulcioExtensionName]?: string } = { san: subjectAltName(certificate) };
  for (const name of Object.keys(FULCIO_EXTENSIONS) as FulcioExtensionName[]) {
    const extension = certificate.extensions.get(fulcioOid(name));
    if (extension === undefined) continue;
    const raw = FULCIO_EXTENSIONS[name].encoding === 'raw';
    facts[name] = raw ? strictUtf8(extension.value) : utf8String(extension.value);
  }
  return facts;
}

/** Exactly one name, a URI or an email address: with two, it would be open which of them is the signer. */
function subjectAltName(certificate: Certificate): string {
  const extension = certificate.extensions.get(OID_SUBJECT_ALT_NAME);
  if (extension === undefined) return refuse('The signing certificate names no identity.');
  const names = parseDer(extension.value);
  if (sequence(names).length !== 1) return refuse('The signing certificate has to name exactly one identity.');
  const name = child(names, 0);
  if (!isPrimitiveContext(name, UNIFORM_RESOURCE_IDENTIFIER) && !isPrimitiveContext(name, RFC822_NAME)) {
    return refuse('The identity in the signing certificate is neither a URI nor an email address.');
  }
  const text = name.value.toString('latin1');
  // IA5String, and nothing that a terminal or a reader could take for something else.
  return /^[\x21-\x7e]+$/.test(text) ? text : refuse('The identity in the signing certificate is no plain text.');
}
