import { bundleToJSON, type Bundle } from '@sigstore/bundle';
import { jsonWithBase64 } from './base64.js';

/** The bytes of a bundle file: protobuf's JSON on one line, without a line break at its end. */
export function serializeBundle(bundle: Bundle): Buffer {
  const { content } = bundle;
  if (content.$case !== 'dsseEnvelope') return Buffer.from(JSON.stringify(bundleToJSON(bundle)));
  const { dsseEnvelope: envelope } = content;
  const empty: Bundle = { ...bundle, content: { ...content, dsseEnvelope: { ...envelope, payload: Buffer.alloc(0) } } };
  const json = bundleToJSON(empty);
  return jsonWithBase64(envelope.payload, (payload) =>
    JSON.stringify({ ...json, dsseEnvelope: { ...json.dsseEnvelope, payload } }),
  );
}
