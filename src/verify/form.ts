import { refuse, type Outcome } from './outcome.js';
import type { LogEntry, ParsedBundle } from './parsed-bundle.js';

/**
 * What each version of the format demands of a bundle that could be read.
 * Source: protobuf-specs, sigstore_bundle.proto, "media_type" and the comments on the fields.
 * @throws Refusal
 */
export function checkForm(bundle: ParsedBundle): Outcome {
  if (bundle.version === '0.3' && bundle.certificateForm === 'chain') {
    return refuse('A bundle of version 0.3 holds a single certificate, not a chain.');
  }
  for (const entry of bundle.entries) {
    const lacking = bundle.version === '0.1' ? lacksPromise(entry) : lacksProof(entry);
    if (lacking !== undefined) return refuse(`A log entry of a version ${bundle.version} bundle lacks its ${lacking}.`);
  }
  const what = bundle.content.kind === 'dsse' ? 'an in-toto statement' : "the artifact's own bytes";
  return { verdict: 'passed', detail: `Sigstore bundle ${bundle.version}, one signature over ${what}` };
}

function lacksPromise(entry: LogEntry): string | undefined {
  return entry.inclusionPromise === undefined ? 'inclusion promise' : undefined;
}

function lacksProof({ inclusionProof }: LogEntry): string | undefined {
  if (inclusionProof === undefined) return 'inclusion proof';
  return inclusionProof.checkpoint === undefined ? 'checkpoint' : undefined;
}
