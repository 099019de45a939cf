import { createHash } from 'node:crypto';
import type { TransparencyLogEntry } from '@sigstore/bundle';
import type { SignatureBundle, Witness } from '@sigstore/sign';
import { malformed, parseJsonBody, type Http, type HttpResponse } from '../http.js';
import { jsonWithBase64 } from '../model/base64.js';
import { parseStrictJson } from '../model/strict-json.js';
import { AnswerReader, field } from './answer.js';
import { envelopeOf } from './envelope.js';

const SERVICE = 'Rekor';
const ENTRIES = '/api/v1/log/entries';

/**
 * Logs an envelope as a `dsse` 0.0.1 entry. Own code because the witness of `@sigstore/sign` has no time-out when used
 * directly and takes an answer as it comes.
 * Source: sigstore/rekor, openapi.yaml, createLogEntry and getLogEntryByUUID; pkg/types/dsse.
 */
export function rekorV1Witness({ url, http }: { url: string; http: Http }): Witness {
  const entries = `${url.replace(/\/+$/, '')}${ENTRIES}`;
  return {
    async testify(content, publicKey) {
      const response = await http.send({
        service: SERVICE,
        method: 'POST',
        url: entries,
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: proposedEntry(content, publicKey),
        accept: [409],
      });
      const answer = response.status === 409 ? await existingEntry({ http, entries, conflict: response }) : response;
      return { tlogEntries: [parseEntry(parseJsonBody(answer, SERVICE), content)] };
    },
  };
}

/** JSON of the entry, in which the envelope is a text that is JSON itself. */
function proposedEntry(content: SignatureBundle, publicKey: string): Buffer {
  const { payloadType, payload, signature } = envelopeOf(content);
  const signatures = [{ sig: signature.toString('base64') }];
  return jsonWithBase64(payload, (base64) =>
    JSON.stringify({
      apiVersion: '0.0.1',
      kind: 'dsse',
      spec: {
        proposedContent: {
          envelope: JSON.stringify({ payloadType, payload: base64, signatures }),
          verifiers: [Buffer.from(publicKey).toString('base64')],
        },
      },
    }),
  );
}

interface Conflict {
  readonly http: Http;
  readonly entries: string;
  readonly conflict: HttpResponse;
}

/** A 409 means that this very entry is logged, as after an upload whose answer got lost: it is fetched instead. */
async function existingEntry({ http, entries, conflict }: Conflict): Promise<HttpResponse> {
  const place = conflict.headers.get('location') ?? conflict.body.toString('utf8');
  // Only the UUID is taken from the answer, never the host: 64 hex digits, after the tree's 16 where Rekor is sharded.
  const uuid = /entries\/((?:[0-9a-f]{16})?[0-9a-f]{64})\b/.exec(place)?.[1];
  if (uuid === undefined) return malformed(SERVICE, 'has this entry already (409) but does not say where');
  return http.send({
    service: SERVICE,
    method: 'GET',
    url: `${entries}/${uuid}`,
    headers: { accept: 'application/json' },
  });
}

/** The one entry of the answer, held against what was sent. */
function parseEntry(answer: unknown, content: SignatureBundle): TransparencyLogEntry {
  const values = typeof answer === 'object' && answer !== null ? Object.values(answer) : [];
  if (values.length !== 1) return malformed(SERVICE, `answered ${values.length} entries where one belongs`);
  const entry = new AnswerReader(SERVICE, values[0]);
  const verification = entry.object('verification');
  const proof = verification.object('inclusionProof');
  const canonicalizedBody = entry.base64('body');
  assertOurs(canonicalizedBody, content);
  return {
    logIndex: entry.integer('logIndex'),
    logId: { keyId: entry.hex('logID') },
    kindVersion: { kind: 'dsse', version: '0.0.1' },
    integratedTime: entry.integer('integratedTime'),
    inclusionPromise: { signedEntryTimestamp: verification.base64('signedEntryTimestamp') },
    inclusionProof: {
      logIndex: proof.integer('logIndex'),
      rootHash: proof.hex('rootHash'),
      treeSize: proof.integer('treeSize'),
      hashes: proof.hexes('hashes'),
      checkpoint: { envelope: proof.text('checkpoint') },
    },
    canonicalizedBody,
  };
}

function assertOurs(body: Buffer, content: SignatureBundle): void {
  const { payload, signature } = envelopeOf(content);
  const entry = field(parseStrictJson(body), 'value');
  const spec = field(entry, 'spec');
  const signatures = field(spec, 'signatures');
  const payloadHash = createHash('sha256').update(payload).digest('hex');
  const ours =
    field(entry, 'kind') === 'dsse' &&
    field(entry, 'apiVersion') === '0.0.1' &&
    field(field(spec, 'payloadHash'), 'value') === payloadHash &&
    Array.isArray(signatures) &&
    signatures.length === 1 &&
    field(signatures[0], 'signature') === signature.toString('base64');
  if (!ours) malformed(SERVICE, 'answered an entry that is not the one it was sent');
}
