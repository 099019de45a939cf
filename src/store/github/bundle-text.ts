import { createHash } from 'node:crypto';
import { bundleFromJSON } from '@sigstore/bundle';
import { serializeBundle } from '../../model/bundle.js';
import type { Digest } from '../../model/digest.js';
import { field, text } from './guards.js';

/** What the stores need to know of a bundle without believing it. */

/** Whether a bundle's payload holds this digest; true as well for what has no payload to look into. */
export function speaksOf(bundle: Buffer, digest: Digest): boolean {
  const parsed = parse(bundle);
  if (parsed === undefined) return false;
  const payload = text(field(field(parsed, 'dsseEnvelope'), 'payload'));
  return payload === undefined || Buffer.from(payload, 'base64').includes(digest.hex);
}

/**
 * What makes a bundle this one and no other, in whatever JSON: a signature alone proves nothing to a reader who is shown
 * it without its witnesses. Undefined: no bundle.
 */
export function fingerprint(bundle: Buffer | object): string | undefined {
  try {
    const whole = serializeBundle(bundleFromJSON(Buffer.isBuffer(bundle) ? parse(bundle) : bundle));
    // Many are kept in one run, and payloads may have megabytes.
    return createHash('sha256').update(whole).digest('base64');
  } catch {
    return undefined;
  }
}

function parse(bundle: Buffer): unknown {
  try {
    return JSON.parse(bundle.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
