/** Names, tags and digests of the OCI Distribution Specification 1.1, "Pulling manifests", and digests of the image specification. */
import { createHash } from 'node:crypto';
import { refuse } from './registry-errors.js';

const NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;

export function isDigest(text: string): boolean {
  return DIGEST.test(text);
}

/** Of the same algorithm as `like`; SHA-256 where that is no digest. */
export function digestOf(bytes: Buffer, like = 'sha256:'): string {
  const algorithm = like.startsWith('sha512:') ? 'sha512' : 'sha256';
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}

export function assertName(name: string): void {
  if (!NAME.test(name)) refuse({ status: 400, code: 'NAME_INVALID', message: 'invalid repository name' });
}

export function assertDigest(digest: string): void {
  if (!isDigest(digest)) refuse({ status: 400, code: 'DIGEST_INVALID', message: 'the digest cannot be parsed' });
}

/** A reference is a tag or a digest; whatever has a colon was meant as a digest. */
export function assertReference(reference: string): void {
  if (reference.includes(':')) assertDigest(reference);
  else if (!TAG.test(reference)) refuse({ status: 400, code: 'TAG_INVALID', message: 'invalid tag' });
}

/** @throws RequestRefused when the bytes are not what the digest says */
export function assertContent(bytes: Buffer, digest: string): void {
  assertDigest(digest);
  if (digestOf(bytes, digest) === digest) return;
  refuse({ status: 400, code: 'DIGEST_INVALID', message: 'provided digest did not match uploaded content' });
}
