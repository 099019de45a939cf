/** What kind of SBOM a file is: its predicate type is read from it, never guessed from its name. */
import { stat } from 'node:fs/promises';
import { fail } from '../errors.js';
import { quote } from '../quote.js';
import { readRegular } from '../store/bounded-file.js';

export interface Sbom {
  readonly type: string;
  readonly text: string;
}

/** Bytes; the attestation would refuse more. */
const MAX_SBOM_BYTES = 16 * 1024 * 1024;

/** @throws WherefromError SUBJECT_PATH_MISSING, SUBJECT_UNREADABLE, PREDICATE_TOO_LARGE, PREDICATE_MALFORMED */
export async function readSbom(file: string): Promise<Sbom> {
  const facts = await stat(file).catch((cause: unknown) =>
    fail('SUBJECT_PATH_MISSING', `The SBOM "${quote(file)}" does not exist.`, { remedy: 'Check sbom-path.', cause }),
  );
  if (facts.size > MAX_SBOM_BYTES) {
    return fail('PREDICATE_TOO_LARGE', `The SBOM "${quote(file)}" has ${facts.size} bytes; 16 MB is the most.`, {
      remedy: 'Attest a smaller SBOM, or a predicate that holds its digest.',
    });
  }
  const refuse = (why: string, cause?: unknown): never =>
    fail('SUBJECT_UNREADABLE', `The SBOM "${quote(file)}" ${why}.`, { remedy: 'Name a readable file.', cause });
  const bytes = await readRegular(file, MAX_SBOM_BYTES).catch((cause: unknown) => refuse('cannot be read', cause));
  const text = (bytes ?? refuse('is no regular file')).toString('utf8');
  return { type: sbomType(parse(text, file)) ?? unknownKind(file), text };
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The parser's own message quotes the file, which a link may have led to: not even a cause.
    return fail('PREDICATE_MALFORMED', `The SBOM "${quote(file)}" is not JSON.`, {
      remedy: 'Write it as JSON; XML and tag-value forms cannot be a predicate.',
    });
  }
}

/**
 * SPDX 2.x names its version in `spdxVersion`; SPDX 3 is JSON-LD whose context does; CycloneDX says `bomFormat`
 * (its `serialNumber` is optional). Source: SPDX 2.3 clause 6.1; SPDX 3.0.1 JSON serialization; CycloneDX 1.6.
 */
function sbomType(document: unknown): string | undefined {
  if (typeof document !== 'object' || document === null) return undefined;
  const { spdxVersion, bomFormat, specVersion, '@context': context } = document as Record<string, unknown>;
  const version2 = /^SPDX-(\d+\.\d+)$/.exec(typeof spdxVersion === 'string' ? spdxVersion : '')?.[1];
  if (version2 !== undefined) return `https://spdx.dev/Document/v${version2}`;
  const version3 = /^https:\/\/spdx\.org\/rdf\/(3\.\d+)/.exec(typeof context === 'string' ? context : '')?.[1];
  if (version3 !== undefined) return `https://spdx.dev/Document/v${version3}`;
  if (bomFormat === 'CycloneDX' && typeof specVersion === 'string') return 'https://cyclonedx.org/bom';
  return undefined;
}

function unknownKind(file: string): never {
  return fail('PREDICATE_MALFORMED', `"${quote(file)}" is neither an SPDX nor a CycloneDX document.`, {
    remedy: 'For other predicates use predicate-path with predicate-type.',
  });
}
