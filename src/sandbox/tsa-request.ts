import { ASN1Obj } from '@sigstore/core';
import { at, bytesAt, jsonAnswer, RequestRefused, stringAt } from './request-json.js';

/** What a timestamp is asked for, from DER or from the JSON form of Sigstore's authority. */
export interface TimestampRequest {
  readonly hashOid: string;
  readonly imprint: Buffer;
  /** Content octets of the INTEGER. */
  readonly nonce?: Buffer;
  readonly policyOid?: string;
  readonly certReq: boolean;
}

const HASHES = [
  { name: 'sha256', oid: '2.16.840.1.101.3.4.2.1', bytes: 32 },
  { name: 'sha384', oid: '2.16.840.1.101.3.4.2.2', bytes: 48 },
  { name: 'sha512', oid: '2.16.840.1.101.3.4.2.3', bytes: 64 },
] as const;

const OID_SHA1 = '1.3.14.3.2.26';
const FAILED = 'Error generating timestamp response';

/** @throws RequestRefused in the words of Sigstore's timestamp authority */
export function parseTimestampRequest(body: Buffer, contentType: string): TimestampRequest {
  const parse = { 'application/timestamp-query': parseDer, 'application/json': parseJson }[contentType];
  if (parse === undefined) throw refused(415, `unsupported media type "${contentType}"`);
  const request = parse(body);
  if (request.hashOid === OID_SHA1) throw refused(400, 'Weak hash algorithm in timestamp request');
  const hash = HASHES.find(({ oid }) => oid === request.hashOid);
  if (hash === undefined) throw refused(400, FAILED);
  if (request.imprint.length !== hash.bytes) {
    throw refused(400, 'Message digest has incorrect length for specified algorithm');
  }
  return request;
}

/** Source: RFC 3161, section 2.4.1. Extensions are not supported, as by the real server's default. */
function parseDer(body: Buffer): TimestampRequest {
  try {
    const [version, imprint, ...optional] = ASN1Obj.parseBuffer(Buffer.from(body)).subs;
    const [algorithm, hashedMessage] = imprint?.subs ?? [];
    if (version?.toInteger() !== 1n) throw refused(400, FAILED);
    const hashOid = algorithm?.subs[0]?.toOID();
    if (hashOid === undefined || hashedMessage?.tag.isOctetString() !== true) throw refused(400, FAILED);
    if (optional.some(({ tag }) => tag.isContextSpecific(0)))
      throw refused(400, 'unaccepted extension: requested extensions are not supported by the TSA');
    const nonce = optional.find(({ tag }) => tag.isInteger());
    const policy = optional.find(({ tag }) => tag.isOID());
    return {
      hashOid,
      imprint: hashedMessage.value,
      ...(nonce && { nonce: nonce.value }),
      ...(policy && { policyOid: policy.toOID() }),
      certReq: optional.find(({ tag }) => tag.isBoolean())?.toBoolean() ?? false,
    };
  } catch (error) {
    throw error instanceof RequestRefused ? error : refused(400, FAILED);
  }
}

function parseJson(body: Buffer): TimestampRequest {
  const text = body.toString();
  let request: unknown;
  try {
    request = JSON.parse(text);
  } catch {
    throw refused(400, FAILED);
  }
  const hash = HASHES.find(({ name }) => name === stringAt(request, 'hashAlgorithm')?.toLowerCase());
  const imprint = bytesAt(request, 'artifactHash');
  if (hash === undefined || imprint === undefined) throw refused(400, FAILED);
  const policyOid = stringAt(request, 'tsaPolicyOID');
  // Nonces are larger than the numbers that JSON.parse keeps exactly.
  const nonce = at(request, 'nonce') === undefined ? undefined : /"nonce"\s*:\s*([0-9]+)/.exec(text)?.[1];
  return {
    hashOid: hash.oid,
    imprint,
    ...(nonce !== undefined && { nonce: unsignedContent(BigInt(nonce)) }),
    ...(policyOid !== undefined && policyOid !== '' && { policyOid }),
    certReq: at(request, 'certificates') === true,
  };
}

function unsignedContent(value: bigint): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes;
}

export function refused(status: number, message: string): RequestRefused {
  return new RequestRefused(jsonAnswer(status, { code: status, message }));
}
