import {
  KEY_USAGE_CERT_SIGN,
  OID_ANY_EXTENDED_KEY_USAGE,
  OID_EXTENDED_KEY_USAGE,
  type Certificate,
} from '../model/x509.js';
import { holdsAt, type CertifyingAuthority } from '../trust/material.js';
import { attempt, refuse, type Attempt } from './outcome.js';

export interface PathRequest {
  readonly leaf: Certificate;
  readonly authorities: readonly CertifyingAuthority[];
  /** When the path has to hold; undefined: only that it was issued by the authority, not when. */
  readonly moment: Date | undefined;
  /** OID of the extended key usage that the path must allow. */
  readonly usage: string;
}

/** A leaf, its issuers, and the root that the authority ends in. */
export interface CertificatePath {
  readonly certificates: readonly Certificate[];
  readonly issuer: Certificate;
  readonly authority: CertifyingAuthority;
}

/** Critical extensions that are understood here. Source: RFC 5280, section 4.2: any other means refusal. */
const UNDERSTOOD = new Set([
  '2.5.29.15', // keyUsage
  '2.5.29.17', // subjectAltName
  '2.5.29.19', // basicConstraints
  OID_EXTENDED_KEY_USAGE,
]);

/**
 * The path from the leaf to the root of one authority. Source: RFC 5280, section 6.1, without policies and revocation,
 * which Sigstore does not use.
 * @throws Refusal
 */
export function findPath(request: PathRequest): CertificatePath {
  const { authorities, moment } = request;
  const open = moment === undefined ? authorities : authorities.filter(({ period }) => holdsAt(period, moment));
  if (open.length === 0) {
    return refuse(`No authority of the trusted root is valid at ${moment?.toISOString() ?? 'any time'}.`);
  }
  const attempts = open.map((authority): Attempt<CertificatePath> => attempt(() => pathTo(authority, request)));
  for (const each of attempts) if (each.ok) return each.value;
  const refusals = attempts.flatMap((each) => (each.ok ? [] : [each.refusal]));
  // The authority that did issue the certificate has the reason that helps.
  throw refusals.find((refusal) => refusal.message !== NOT_ISSUED) ?? refusals[0] ?? refuse(NOT_ISSUED);
}

const NOT_ISSUED = 'The certificate was not issued by an authority of the trusted root.';

/** GitHub lists chains whose second certificate issues: the issuer is looked for, not assumed to be the first. */
function pathTo(authority: CertifyingAuthority, { leaf, moment, usage }: PathRequest): CertificatePath {
  const root = authority.chain.at(-1);
  const certificates: Certificate[] = [leaf];
  let current = leaf;
  do {
    const issuer = authority.chain.find((each) => !certificates.includes(each) && hasIssued(each, current));
    if (issuer === undefined) return refuse(NOT_ISSUED);
    certificates.push(issuer);
    current = issuer;
  } while (current !== root);
  const [, issuer] = certificates;
  if (issuer === undefined) return refuse(NOT_ISSUED);
  certificates.forEach((certificate, depth) => checkMember(certificate, { depth, moment, usage }));
  return { certificates, issuer, authority };
}

function hasIssued(issuer: Certificate, certificate: Certificate): boolean {
  return issuer.subject.equals(certificate.issuer) && certificate.signedBy(issuer.publicKey);
}

interface Membership {
  /** 0 for the leaf. */
  readonly depth: number;
  readonly moment: Date | undefined;
  readonly usage: string;
}

function checkMember(certificate: Certificate, { depth, moment, usage }: Membership): void {
  if (moment !== undefined && (moment < certificate.notBefore || certificate.notAfter < moment)) {
    refuse(`${depth === 0 ? 'The certificate' : "An issuer's certificate"} was not valid at ${moment.toISOString()}.`, {
      expected: `${certificate.notBefore.toISOString()} to ${certificate.notAfter.toISOString()}`,
      actual: moment.toISOString(),
    });
  }
  for (const [id, { critical }] of certificate.extensions) {
    if (critical && !UNDERSTOOD.has(id)) refuse(`A certificate has the critical extension ${id}, which is not known.`);
  }
  if (depth === 0) return;
  if (!certificate.isCa || certificate.keyUsage?.has(KEY_USAGE_CERT_SIGN) === false) {
    refuse('An issuer on the path may not issue certificates.');
  }
  // pathLenConstraint counts the intermediates below, the leaf not among them.
  if (certificate.pathLength !== undefined && certificate.pathLength < depth - 1) {
    refuse('The path is longer than one of its issuers allows.');
  }
  const usages = certificate.extendedKeyUsage;
  if (usages !== undefined && !usages.includes(usage) && !usages.includes(OID_ANY_EXTENDED_KEY_USAGE)) {
    refuse('An issuer on the path is meant for another usage.');
  }
}
