import { createHash } from 'node:crypto';
import type { TransparencyLogEntry } from '@sigstore/bundle';
import { dsse, pem } from '@sigstore/core';
import { CreateEntryRequest } from '@sigstore/protobuf-specs/rekor/v2';
import type { SignatureBundle, Witness } from '@sigstore/sign';
import { WherefromError } from '../errors.js';
import { malformed, parseJsonBody, type Http } from '../http.js';
import { parseStrictJson } from '../model/strict-json.js';
import { AnswerReader, field } from './answer.js';
import { envelopeOf } from './envelope.js';
import { KEY_DETAILS } from './fulcio.js';

const SERVICE = 'Rekor v2';

/**
 * Logs an envelope as `hashedrekord` 0.0.2 over SHA-256 of its pre-authentication encoding, verified by the certificate.
 * Own code because the witness of `@sigstore/sign` sends `dsse` 0.0.2, which rekor-tiles from 2.3.0 on refuses ("must be
 * hashedrekord"). The answer comes with the log's next checkpoint: the client's time-out has to be 20 s or more.
 * Source: sigstore/rekor-tiles, rekor_service.proto, CreateEntry (`POST /api/v2/log/entries`); hashedrekord.proto.
 */
export function rekorV2Witness({ url, http }: { url: string; http: Http }): Witness {
  return {
    async testify(content, publicKey) {
      const expected = expectedEntry(content, publicKey);
      const response = await http.send({
        service: SERVICE,
        method: 'POST',
        url: `${url.replace(/\/+$/, '')}/api/v2/log/entries`,
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(CreateEntryRequest.toJSON(request(expected))),
        accept: [409],
      });
      if (response.status === 409) throw new AlreadyLoggedError();
      return { tlogEntries: [parseEntry(parseJsonBody(response, SERVICE), expected)] };
    },
  };
}

interface ExpectedEntry {
  readonly digest: Buffer;
  readonly signature: Buffer;
  readonly certificate: Buffer;
}

function expectedEntry(content: SignatureBundle, publicKey: string): ExpectedEntry {
  const { payloadType, payload, signature } = envelopeOf(content);
  const digest = createHash('sha256').update(dsse.preAuthEncoding(payloadType, payload)).digest();
  return { digest, signature, certificate: pem.toDER(publicKey) };
}

function request({ digest, signature, certificate }: ExpectedEntry): CreateEntryRequest {
  return {
    spec: {
      $case: 'hashedRekordRequestV002',
      hashedRekordRequestV002: {
        digest,
        signature: {
          content: signature,
          verifier: {
            keyDetails: KEY_DETAILS,
            verifier: { $case: 'x509Certificate', x509Certificate: { rawBytes: certificate } },
          },
        },
      },
    },
  };
}

/**
 * An earlier answer, with the proof of the entry, got lost. A v2 log has no look-up by content, so that proof cannot be had
 * again; a new signature makes a new entry.
 */
export class AlreadyLoggedError extends WherefromError {
  constructor() {
    super('SERVICE_REFUSED', `${SERVICE} has this entry already (409), and its proof got lost on the way.`, {
      remedy: 'Run again: a new signature makes a new entry.',
    });
  }
}

function parseEntry(answer: unknown, expected: ExpectedEntry): TransparencyLogEntry {
  const entry = new AnswerReader(SERVICE, answer);
  const kind = entry.object('kindVersion');
  if (kind.text('kind') !== 'hashedrekord') return kind.refuse('kind');
  if (kind.text('version') !== '0.0.2') return kind.refuse('version');
  const proof = entry.object('inclusionProof');
  const canonicalizedBody = entry.base64('canonicalizedBody');
  assertOurs(canonicalizedBody, expected);
  return {
    // Protobuf's JSON leaves a zero out: the first entry of a log has no logIndex.
    logIndex: entry.integerOrZero('logIndex'),
    logId: { keyId: entry.object('logId').base64('keyId') },
    kindVersion: { kind: 'hashedrekord', version: '0.0.2' },
    // A v2 log vouches for no time; a timestamp authority does.
    integratedTime: '0',
    inclusionPromise: undefined,
    inclusionProof: {
      logIndex: proof.integerOrZero('logIndex'),
      rootHash: proof.base64('rootHash'),
      treeSize: proof.integer('treeSize'),
      hashes: proof.base64s('hashes'),
      checkpoint: { envelope: proof.object('checkpoint').text('envelope') },
    },
    canonicalizedBody,
  };
}

function assertOurs(body: Buffer, { digest, signature, certificate }: ExpectedEntry): void {
  const entry = field(parseStrictJson(body), 'value');
  const record = field(field(entry, 'spec'), 'hashedRekordV002');
  const logged = field(record, 'signature');
  const verifier = field(field(logged, 'verifier'), 'x509Certificate');
  const ours =
    field(field(record, 'data'), 'digest') === digest.toString('base64') &&
    field(logged, 'content') === signature.toString('base64') &&
    field(verifier, 'rawBytes') === certificate.toString('base64');
  if (!ours) malformed(SERVICE, 'answered an entry that is not the one it was sent');
}
