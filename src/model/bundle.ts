import { bundleToJSON, type Bundle } from '@sigstore/bundle';

/** The bytes of a bundle file: protobuf's JSON on one line, without a line break at its end. */
export function serializeBundle(bundle: Bundle): Buffer {
  return Buffer.from(JSON.stringify(bundleToJSON(bundle)));
}
