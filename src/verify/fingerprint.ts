import { createHash } from 'node:crypto';
import type { ParsedBundle } from './parsed-bundle.js';

/** Equal for bundles that say the same in every field, whatever their JSON looks like. */
export function fingerprint(bundle: ParsedBundle): string {
  const hash = createHash('sha256');
  for (const part of parts(bundle)) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

function parts({ content, certificate, timestamps, entries, ...rest }: ParsedBundle): (string | Buffer)[] {
  const signed = content.kind === 'dsse' ? [content.payload] : [JSON.stringify(content.digest), content.payload ?? ''];
  return [
    JSON.stringify({ kind: content.kind, ...rest }),
    content.signature,
    ...signed,
    certificate,
    ...timestamps,
    JSON.stringify(entries, asText),
  ];
}

/** JSON has no big integers; a log has. */
function asText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
