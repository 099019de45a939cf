import { createHash } from 'node:crypto';
import type { ParsedBundle } from './parsed-bundle.js';

/** Equal for bundles that say the same in every field, whatever their JSON looks like. */
export function fingerprint(bundle: ParsedBundle): string {
  const hash = createHash('sha256');
  for (const part of parts(bundle)) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
}

function parts({ content, certificate, timestamps, entries, ...rest }: ParsedBundle): (string | Buffer)[] {
  // A statement says what its payload does.
  const { signature, payload, statement: _, ...facts } = content;
  return [
    JSON.stringify({ ...facts, ...rest, payloadBytes: payload?.length }),
    signature,
    payload ?? Buffer.alloc(0),
    certificate,
    ...timestamps,
    JSON.stringify(entries, asText),
  ];
}

/** JSON has no big integers; a log has. */
function asText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
