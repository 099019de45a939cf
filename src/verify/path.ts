import { X509Certificate } from 'node:crypto';
import {
  KEY_USAGE_CERT_SIGN,
  OID_ANY_EXTENDED_KEY_USAGE,
  OID_EXTENDED_KEY_USAGE,
  type Certificate,
} from '../model/x509.js';
import { holdsAt, type CertifyingAuthority } from '../trust/material.js';
import { attempt, OTHER_INSTANCE, OTHER_PERIOD, type Refusal, refuse } from './outcome.js';

export interface PathRequest {
  readonly leaf: Certificate;
  readonly authorities: readonly CertifyingAuthority[];
  /** Of the trusted root that lists the authorities, for messages. */
  readonly rootName: string;
  /** When the path has to hold; undefined: only that it was issued by the authority, not when. */
  readonly moment: Date | undefined;
  /** OID of the extended key usage that the path must allow. */
  readonly usage: string;
}

/** Who issued a leaf, and the authority whose root that leads to. */
export interface CertificatePath {
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
  const { authorities, moment, rootName } = request;
  let reason: Refusal | undefined;
  for (const authority of authorities) {
    if (moment !== undefined && !holdsAt(authority.period, moment)) continue;
    const path = attempt(() => pathTo(authority, request));
    if (path.ok) return path.value;
    // The authority that did issue the certificate has the reason that helps.
    if (reason === undefined || reason.message === NOT_ISSUED) reason = path.refusal;
  }
  if (reason !== undefined) throw reason;
  return refuse(`No authority of the trusted root ${rootName} is valid at ${moment?.toISOString() ?? 'any time'}.`, {
    remedy: OTHER_PERIOD,
  });
}

const NOT_ISSUED = 'The certificate was not issued by an authority of the trusted root.';

/** GitHub lists chains whose second certificate issues: the issuer is looked for, not assumed to be the first. */
function pathTo(authority: CertifyingAuthority, { leaf, moment, usage, rootName }: PathRequest): CertificatePath {
  const root = authority.chain.at(-1);
  const certificates: Certificate[] = [leaf];
  const above = (certificate: Certificate): Certificate => {
    const found = authority.chain.find((each) => !certificates.includes(each) && hasIssued(each, certificate));
    if (found === undefined) return notIssued(leaf, rootName);
    certificates.push(found);
    return found;
  };
  const issuer = above(leaf);
  let current = issuer;
  while (current !== root) current = above(current);
  certificates.forEach((certificate, depth) => checkMember(certificate, { depth, moment, usage }));
  return { issuer, authority };
}

function notIssued({ der }: Certificate, rootName: string): never {
  return refuse(NOT_ISSUED, {
    expected: `an authority of the root ${rootName}`,
    actual: new X509Certificate(der).issuer.replaceAll('\n', ', '),
    remedy: OTHER_INSTANCE,
  });
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
  if ((certificate.pathLength ?? Infinity) < depth - 1) {
    refuse('The path is longer than one of its issuers allows.');
  }
  const usages = certificate.extendedKeyUsage;
  if (usages !== undefined && !usages.includes(usage) && !usages.includes(OID_ANY_EXTENDED_KEY_USAGE)) {
    refuse('An issuer on the path is meant for another usage.');
  }
}
