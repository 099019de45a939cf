import type { Digest } from '../../src/model/digest.js';
import type { TrustAnchor } from '../../src/trust/trusted-root.js';
import { readBundles, type ReadBundle } from '../../src/verify/bundle.js';
import { examine, type Evidence } from '../../src/verify/evidence.js';
import { asRefusal } from '../../src/verify/outcome.js';

export function readOne(bundle: unknown): ReadBundle {
  const [read] = readBundles(Buffer.from(JSON.stringify(bundle)), 'bundle.json');
  if (read === undefined) throw new RangeError('the file holds no bundle');
  return read;
}

export function examineJson(bundle: unknown, anchor: TrustAnchor, artifact: Digest | undefined): Evidence {
  return examine(readOne(bundle), { anchor, artifact });
}

/** The id of the check that a reader is shown first. */
export function firstFailed(evidence: Evidence): string | undefined {
  return evidence.checks.find(({ verdict }) => verdict === 'failed')?.id;
}

/** The words with which `make` refuses. */
export function refused(make: () => unknown): { detail: string; expected?: string; actual?: string; remedy?: string } {
  let made: unknown;
  try {
    made = make();
  } catch (error) {
    const { message, details } = asRefusal(error);
    return { detail: message, ...details };
  }
  throw new RangeError(`not refused: ${String(made)}`);
}
