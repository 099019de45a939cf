import { createHash } from 'node:crypto';
import type { Digest } from '../../model/digest.js';
import { field, list, text } from './guards.js';

/** What the stores need to know of a bundle without believing it. */

/** Whether a bundle's payload holds this digest; true as well for what has no payload to look into. */
export function speaksOf(bundle: Buffer, digest: Digest): boolean {
  const parsed = parse(bundle);
  if (parsed === undefined) return false;
  const payload = text(field(field(parsed, 'dsseEnvelope'), 'payload'));
  return payload === undefined || Buffer.from(payload, 'base64').includes(digest.hex);
}

/** What makes a signed bundle this one and no other: what was signed, and the signature. Undefined: no signed statement. */
export function fingerprint(bundle: Buffer | object): string | undefined {
  const envelope = field(Buffer.isBuffer(bundle) ? parse(bundle) : bundle, 'dsseEnvelope');
  const payload = text(field(envelope, 'payload'));
  const signatures = list(field(envelope, 'signatures')).map((one) => text(field(one, 'sig')));
  if (payload === undefined || signatures.length === 0 || signatures.includes(undefined)) return undefined;
  // Many are kept in one run, and payloads may have megabytes.
  return createHash('sha256')
    .update(JSON.stringify([payload, ...signatures]))
    .digest('base64');
}

function parse(bundle: Buffer): unknown {
  try {
    return JSON.parse(bundle.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
