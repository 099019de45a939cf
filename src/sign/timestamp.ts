import { createHash, randomBytes } from 'node:crypto';
import type { Witness } from '@sigstore/sign';
import { malformed, refuseHtml, type Http, type HttpResponse } from '../http.js';
import { child, integer, isContext, octets, oid, parseDer, sequence, time, type Der } from '../model/der.js';
import { envelopeOf } from './envelope.js';

const SERVICE = 'The timestamp authority';

/**
 * Has an authority say when a signature existed. Own code because the witness of `@sigstore/sign` sends no nonce and does
 * not look at the answer.
 * Source: RFC 3161, sections 2.4.1, 2.4.2 and 3.4.
 */
export function timestampWitness({ url, http }: { url: string; http: Http }): Witness {
  return {
    async testify(content) {
      const imprint = createHash('sha256').update(envelopeOf(content).signature).digest();
      const nonce = randomNonce();
      const response = await http.send({
        service: SERVICE,
        method: 'POST',
        url: timestampUrl(url),
        headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
        body: timestampRequest({ imprint, nonce }),
        maxBytes: 1024 * 1024,
      });
      checkResponse(response, { imprint, nonce });
      return { rfc3161Timestamps: [{ signedTimestamp: response.body }] };
    },
  };
}

/** A signing config names the whole URL, a flag often the host alone: the path of Sigstore's authority is added to that. */
export function timestampUrl(url: string): string {
  const parsed = new URL(url);
  if (parsed.pathname === '/') parsed.pathname = '/api/v1/timestamp';
  return parsed.href;
}

interface Asked {
  /** SHA-256. */
  readonly imprint: Buffer;
  /** Content of a DER INTEGER: positive, shortest form. */
  readonly nonce: Buffer;
}

/** 64 bits, the first of them 0 and the second 1: positive and in shortest form whatever the rest is. */
function randomNonce(): Buffer {
  const nonce = randomBytes(8);
  nonce.writeUInt8((nonce.readUInt8() & 0x3f) | 0x40);
  return nonce;
}

/** AlgorithmIdentifier of SHA-256 with NULL parameters. */
const SHA256_IDENTIFIER = Buffer.from('300d06096086480165030402010500', 'hex');
const OID_SHA256 = '2.16.840.1.101.3.4.2.1';
const OID_SIGNED_DATA = '1.2.840.113549.1.7.2';
const OID_TST_INFO = '1.2.840.113549.1.9.16.1.4';

/** TimeStampReq: version, messageImprint, nonce. No certReq: readers hold the authority's chain in their trusted root. */
function timestampRequest({ imprint, nonce }: Asked): Buffer {
  const version = tlv(0x02, Buffer.from([1]));
  const messageImprint = tlv(0x30, Buffer.concat([SHA256_IDENTIFIER, tlv(0x04, imprint)]));
  return tlv(0x30, Buffer.concat([version, messageImprint, tlv(0x02, nonce)]));
}

/** Every part of a request is shorter than 128 bytes, so that one byte is its length. */
function tlv(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag, content.length]), content]);
}

function checkResponse(response: HttpResponse, asked: Asked): void {
  refuseHtml(response, SERVICE);
  const fault = responseFault(response.body, asked);
  if (fault !== undefined) malformed(SERVICE, fault);
}

function responseFault(body: Buffer, asked: Asked): string | undefined {
  try {
    const [statusInfo, token] = sequence(parseDer(body));
    const status = integer(sequence(statusInfo)[0]);
    // PKIStatus: granted (0), grantedWithMods (1).
    if (status !== 0n && status !== 1n) return `refused: PKIStatus ${status}`;
    return infoFault(timestampInfo(token), asked);
  } catch {
    return 'answered something that is no RFC 3161 timestamp';
  }
}

/** TSTInfo inside ContentInfo → SignedData → EncapsulatedContentInfo. Its signature is checked when the bundle is verified. */
function timestampInfo(token: Der | undefined): readonly Der[] {
  const [contentType, content] = sequence(token);
  if (oid(contentType) !== OID_SIGNED_DATA || !isContext(content, 0)) return [];
  const [eContentType, eContent] = sequence(sequence(child(content, 0))[2]);
  if (oid(eContentType) !== OID_TST_INFO || !isContext(eContent, 0)) return [];
  return sequence(parseDer(octets(child(eContent, 0))));
}

function infoFault(info: readonly Der[], asked: Asked): string | undefined {
  const [, , messageImprint, , genTime, ...rest] = info;
  const [algorithm, hash] = sequence(messageImprint);
  if (oid(sequence(algorithm)[0]) !== OID_SHA256 || !octets(hash).equals(asked.imprint)) {
    return 'answered a timestamp of something else';
  }
  // After accuracy (SEQUENCE) and ordering (BOOLEAN), before tsa [0] and extensions [1].
  const nonce = rest.find((node) => node.tag.isUniversal() && node.tag.number === 0x02);
  if (nonce === undefined || !nonce.value.equals(asked.nonce))
    return 'answered a timestamp without the nonce it was sent';
  time(genTime);
  return undefined;
}
