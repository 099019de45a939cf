import { createHash, randomBytes, sign } from 'node:crypto';
import { X509Certificate } from '@sigstore/core';
import * as der from './der.js';
import type { Authority } from './pki.js';
import { RequestRefused } from './request-json.js';
import type { SandboxHandler } from './service.js';
import { parseTimestampRequest, refused, type TimestampRequest } from './tsa-request.js';

export interface TsaOptions {
  /** Signs; ECDSA P-256. */
  readonly leaf: Authority;
  readonly root: Authority;
  readonly now: () => Date;
  /** Times with milliseconds; by default they are whole seconds, which every parser reads. */
  readonly fractions?: boolean;
}

const OID = {
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  /** Sigstore's timestamping policy. */
  policy: '1.3.6.1.4.1.57264.2',
} as const;

/** A timestamp authority: RFC 3161 over HTTP, and the JSON form that Sigstore's clients send. */
export function tsaHandler(options: TsaOptions): SandboxHandler {
  return ({ method, path, headers, body }) => {
    if (method === 'GET' && path === '/api/v1/timestamp/certchain') {
      const chain = options.leaf.pem + options.root.pem;
      return { status: 200, headers: { 'content-type': 'application/pem-certificate-chain' }, body: chain };
    }
    if (method !== 'POST' || path !== '/api/v1/timestamp') return { status: 404, body: 'not found' };
    try {
      const request = parseTimestampRequest(body, headers['content-type']?.split(';')[0] ?? '');
      const reply = timestampResponse(request, options);
      return { status: 201, headers: { 'content-type': 'application/timestamp-reply' }, body: reply };
    } catch (error) {
      if (error instanceof RequestRefused) return error.answer;
      throw error;
    }
  };
}

/** TimeStampResp, granted. Source: RFC 3161, section 2.4.2. */
function timestampResponse(request: TimestampRequest, options: TsaOptions): Buffer {
  if (request.policyOid !== undefined && request.policyOid !== OID.policy) {
    throw refused(400, 'unaccepted policy: requested TSA policy is not supported by the TSA');
  }
  const time = options.fractions === true ? options.now() : wholeSecond(options.now());
  const info = tstInfo(request, time);
  const token = der.sequence(
    der.objectIdentifier(OID.signedData),
    der.contextConstructed(0, signedData({ info, time, certReq: request.certReq, leaf: options.leaf })),
  );
  return der.sequence(der.sequence(der.integer(0n)), token);
}

function tstInfo(request: TimestampRequest, time: Date): Buffer {
  return der.sequence(
    der.integer(1n),
    der.objectIdentifier(OID.policy),
    der.sequence(algorithm(request.hashOid), der.octetString(request.imprint)),
    der.integer(randomBytes(8).readBigUInt64BE()),
    der.generalizedTime(time),
    der.sequence(der.integer(1n)),
    ...(request.nonce === undefined ? [] : [der.integerBytes(request.nonce)]),
  );
}

interface ToSign {
  readonly info: Buffer;
  readonly time: Date;
  readonly certReq: boolean;
  readonly leaf: Authority;
}

/** CMS SignedData, version 3 because its content is no plain data. Source: RFC 5652, section 5.1. */
function signedData({ info, time, certReq, leaf }: ToSign): Buffer {
  // Both are content octets.
  const { issuer, serialNumber } = X509Certificate.parse(Buffer.from(leaf.certificate));
  const attributes = signedAttributes({ info, time, leaf });
  const signerInfo = der.sequence(
    der.integer(1n),
    der.sequence(der.sequence(issuer), der.integerBytes(serialNumber)),
    algorithm(OID.sha256),
    der.contextConstructed(0, ...attributes),
    der.sequence(der.objectIdentifier(OID.ecdsaWithSha256)),
    // The signature is over the attributes as a SET, not as the [0] under which they are sent; section 5.4.
    der.octetString(sign('sha256', der.setOf(...attributes), leaf.privateKey)),
  );
  return der.sequence(
    der.integer(3n),
    der.setOf(algorithm(OID.sha256)),
    der.sequence(der.objectIdentifier(OID.tstInfo), der.contextConstructed(0, der.octetString(info))),
    ...(certReq ? [der.contextConstructed(0, leaf.certificate)] : []),
    der.setOf(signerInfo),
  );
}

/** In DER's order. The certificate's digest is demanded by RFC 3161, section 2.4.2, in the form of RFC 5816. */
function signedAttributes({ info, time, leaf }: Omit<ToSign, 'certReq'>): Buffer[] {
  const certId = der.sequence(der.octetString(sha256(leaf.certificate)));
  return [
    attribute(OID.contentType, der.objectIdentifier(OID.tstInfo)),
    attribute(OID.signingTime, der.utcTime(time)),
    attribute(OID.messageDigest, der.octetString(sha256(info))),
    attribute(OID.signingCertificateV2, der.sequence(der.sequence(certId))),
  ].toSorted(Buffer.compare);
}

function attribute(type: string, value: Buffer): Buffer {
  return der.sequence(der.objectIdentifier(type), der.setOf(value));
}

function wholeSecond(time: Date): Date {
  return new Date(Math.floor(time.getTime() / 1000) * 1000);
}

function algorithm(oid: string): Buffer {
  return der.sequence(der.objectIdentifier(oid), Buffer.of(0x05, 0x00));
}

function sha256(data: Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}
