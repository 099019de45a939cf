/** Blobs into a repository. Source: OCI Distribution Specification, "Pushing blobs", "Mounting". */

import { createHash } from 'node:crypto';
import { malformed, type HttpResponse } from '../../http.js';
import { EMPTY_CONFIG } from './media-types.js';
import type { OciDigest } from './registry.js';
import { ownAddress, patienceFor, REGISTRY, type RegistryRequests } from './requests.js';

export interface Uploads {
  /**
   * Asks for the one blob that every attestation needs, the empty configuration, to be mounted from where it would be sent
   * to: it is there by then, or an upload has begun, which is kept for the next blob.
   */
  mayPush(): Promise<true>;
  putBlob(bytes: Buffer): Promise<{ readonly digest: OciDigest; readonly outcome: 'written' | 'present' }>;
  /** Gives up the upload that no blob came for. */
  abandon(): Promise<void>;
}

/** Blobs up to this size are sent at once: asking whether they are there costs as much as sending them. */
const SMALL_BYTES = 64 * 1024;
const EMPTY = Buffer.alloc(0);
/** What a registry may say about an upload that it has forgotten, or that an earlier attempt left half done. */
const UPLOAD_LOST = [400, 404, 416];

export function createUploads(requests: RegistryRequests): Uploads {
  /** An upload that was begun and waits for its blob. */
  let begun: URL | undefined;
  const mounted = new Set<OciDigest>();

  async function putBlob(bytes: Buffer): ReturnType<Uploads['putBlob']> {
    const digest = digestOf(bytes);
    if (mounted.has(digest)) return { digest, outcome: 'present' };
    const kept = digest === EMPTY_CONFIG.digest ? undefined : takeBegun();
    if (kept !== undefined && (await finish({ upload: kept, digest, bytes }))) return { digest, outcome: 'written' };
    const answer = await (bytes.length > SMALL_BYTES ? beginUnlessThere(digest) : sendAtOnce(digest, bytes));
    if (answer.status === 201) return { digest, outcome: bytes.length > SMALL_BYTES ? 'present' : 'written' };
    if (!(await finish({ upload: uploadOf(answer), digest, bytes }))) {
      // Cut in the middle, and the same upload did not go on: another one, from the start, and its word counts.
      await finish({ upload: uploadOf(await begin()), digest, bytes, last: true });
    }
    return { digest, outcome: 'written' };
  }

  function takeBegun(): URL | undefined {
    const upload = begun;
    begun = undefined;
    return upload;
  }

  /** Mounting a blob from where it would be sent to: 201 when it is there, 202 with an upload when it is not. */
  async function beginUnlessThere(digest: OciDigest): Promise<HttpResponse> {
    const from = encodeURIComponent(requests.place.repository.name);
    const answer = await post(`?mount=${encodeURIComponent(digest)}&from=${from}`, { accept: UPLOAD_LOST });
    return UPLOAD_LOST.includes(answer.status) ? begin() : answer;
  }

  /** 201 where the registry takes it so, 202 with an upload where it does not. */
  async function sendAtOnce(digest: OciDigest, bytes: Buffer): Promise<HttpResponse> {
    const answer = await post(`?digest=${encodeURIComponent(digest)}`, { body: bytes, accept: UPLOAD_LOST });
    return UPLOAD_LOST.includes(answer.status) ? begin() : answer;
  }

  async function begin(): Promise<HttpResponse> {
    return post('', {});
  }

  async function post(query: string, { body = EMPTY, accept = [] }: PostOptions): Promise<HttpResponse> {
    const headers = body.length === 0 ? {} : { 'content-type': 'application/octet-stream' };
    return requests.send({ method: 'POST', at: `/blobs/uploads/${query}`, access: 'push', headers, body, accept });
  }

  /** @returns false when the registry does not know the upload any more */
  async function finish({ upload, digest, bytes, last }: Finish): Promise<boolean> {
    // The query is the registry's own: appended to, and otherwise left as it came.
    const at = new URL(`${upload.href}${upload.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`);
    const answer = await requests.send({
      method: 'PUT',
      at,
      access: 'push',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
      ...patienceFor(bytes.length),
      accept: last === true ? [] : UPLOAD_LOST,
    });
    return answer.status < 300;
  }

  function uploadOf(answer: HttpResponse): URL {
    if (answer.status !== 202) malformed(answer.from ?? REGISTRY, `answered ${answer.status} where an upload begins`);
    return ownAddress(answer.headers.get('location'), requests.place, 'an upload address');
  }

  return {
    putBlob,
    async mayPush() {
      if (begun !== undefined || mounted.size > 0) return true;
      const answer = await beginUnlessThere(EMPTY_CONFIG.digest);
      if (answer.status === 201) mounted.add(EMPTY_CONFIG.digest);
      else begun = uploadOf(answer);
      return true;
    },
    async abandon() {
      const upload = takeBegun();
      if (upload === undefined) return;
      // A registry that does not take it back forgets it after a while.
      await requests.send({ method: 'DELETE', at: upload, access: 'delete', attempts: 1 }).catch(() => undefined);
    },
  };
}

function digestOf(bytes: Buffer): OciDigest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

interface PostOptions {
  readonly body?: Buffer;
  readonly accept?: readonly number[];
}

interface Finish {
  readonly upload: URL;
  readonly digest: OciDigest;
  readonly bytes: Buffer;
  /** There is no other way left: what the registry says is an error. */
  readonly last?: boolean;
}
