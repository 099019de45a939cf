import type { JsonObject, JsonValue } from '../../model/statement.js';
import { isOciDigest } from './reference.js';
import type { Descriptor } from './registry.js';

/** A descriptor of foreign JSON; undefined when it is none. Source: OCI Image Format Specification 1.1, "Descriptor". */
export function parseDescriptor(value: JsonValue | undefined): Descriptor | undefined {
  if (!isJsonObject(value)) return undefined;
  const { mediaType, digest, size, artifactType, annotations, platform } = value;
  if (typeof mediaType !== 'string' || typeof digest !== 'string' || !isOciDigest(digest)) return undefined;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return undefined;
  return {
    mediaType,
    digest,
    size,
    ...(typeof artifactType === 'string' && artifactType !== '' ? { artifactType } : {}),
    ...(isJsonObject(annotations) ? { annotations: textsOf(annotations) } : {}),
    ...(isJsonObject(platform) ? { platform } : {}),
  };
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The specification allows no others. */
function textsOf(annotations: JsonObject): Record<string, string> {
  return Object.fromEntries(
    Object.entries(annotations).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
