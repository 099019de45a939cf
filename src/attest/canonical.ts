import { bundleFromJSON } from '@sigstore/bundle';
import { serializeBundle } from '../model/bundle.js';

/**
 * The bytes of one bundle as `serializeBundle` writes them, whatever white space and order of members somebody gave its
 * JSON: nothing but the bundle's own fields passes.
 * @returns undefined where it is no bundle
 */
export function canonicalBundle(bytes: Uint8Array): Buffer | undefined {
  try {
    return serializeBundle(bundleFromJSON(JSON.parse(Buffer.from(bytes).toString('utf8'))));
  } catch {
    return undefined;
  }
}
