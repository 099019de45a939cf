import { holdsAt, type LogAuthority } from '../trust/material.js';
import { verifyCheckpoint } from './checkpoint.js';
import type { Examination } from './examination.js';
import { logsOf, promisedTimes } from './inclusion-promise.js';
import { entryFault, isRekorV2 } from './log-body.js';
import { rootOf } from './merkle.js';
import { OTHER_PERIOD, refuse, remedied, valueOf, type Outcome } from './outcome.js';
import type { InclusionProof, LogEntry } from './parsed-bundle.js';
import { trustedMoments } from './times.js';

/**
 * Every log entry of the bundle is in a log of the root, proven, and about this signature, content and certificate.
 * At least one is demanded where the root lists logs.
 * @throws Refusal
 */
export function checkTransparencyLog(examination: Examination): Outcome {
  return remedied(() => judgeEntries(examination));
}

function judgeEntries(examination: Examination): Outcome {
  const { entries } = examination.bundle;
  const { logs } = examination.trust;
  if (entries.length === 0) {
    if (logs.length > 0) return refuse('No log entry is in the bundle, but the trusted root lists a log.');
    return { verdict: 'skipped', demanded: false, detail: 'The trusted root lists no transparency log.' };
  }
  if (new Set(entries.map(entryKey)).size < entries.length) return refuse('The bundle holds the same log entry twice.');
  const places = entries.map((entry) => {
    const { url } = verifyInclusion(entry, examination);
    return `entry ${entry.logIndex} of ${url}${entry.inclusionProof === undefined ? ', promised and not proven' : ''}`;
  });
  promisedTimes(examination).forEach(valueOf);
  for (const entry of entries) {
    const fault = entryFault(entry, examination.bundle);
    if (fault === undefined) continue;
    if (examination.outcome('signature').verdict === 'failed') {
      return {
        verdict: 'skipped',
        demanded: true,
        detail: 'The signature that was logged is not the one in the bundle.',
      };
    }
    return refuse(fault);
  }
  return { verdict: 'passed', detail: `Logged: ${places.join(', ')}` };
}

function entryKey({ logId, canonicalizedBody }: LogEntry): string {
  return `${logId.toString('hex')} ${canonicalizedBody.toString('base64')}`;
}

/** The log that has the entry, valid when it took it in. */
function verifyInclusion(entry: LogEntry, examination: Examination): LogAuthority {
  const named = logsOf(entry, examination);
  if (isRekorV2(entry)) checkRekorV2(entry);
  const moments = trustedMoments(examination);
  const valid = named.filter(({ period }) => moments.every((moment) => holdsAt(period, moment)));
  const [log] = valid;
  if (log === undefined)
    return refuse('The log of the entry was not valid at the time of signing.', { remedy: OTHER_PERIOD });
  const { inclusionProof } = entry;
  if (inclusionProof === undefined) return promisingLog(entry, { log, examination });
  verifyProof(entry, { proof: inclusionProof, logs: valid });
  return log;
}

/**
 * v0.1 bundles may lack the proof too, but a promise to include is no inclusion. cosign's older tags never had more, and
 * cosign itself takes no more. The promise is verified with all the others.
 */
function promisingLog(
  { inclusionPromise }: LogEntry,
  { log, examination }: { log: LogAuthority; examination: Examination },
): LogAuthority {
  if (examination.bundle.older === true && inclusionPromise !== undefined) return log;
  return refuse('The log entry has no inclusion proof.');
}

function checkRekorV2(entry: LogEntry): void {
  if (entry.inclusionPromise !== undefined || entry.integratedTime !== 0) {
    refuse('The log entry carries a time or a promise that logs of its kind do not give.');
  }
  if (entry.inclusionProof !== undefined && entry.inclusionProof.logIndex !== entry.logIndex) {
    refuse('The log entry and its inclusion proof have different indexes.');
  }
}

/** Source: RFC 6962, section 2.1.1; the tree is the one of the signed checkpoint, and the proof has to say the same. */
function verifyProof(entry: LogEntry, { proof, logs }: { proof: InclusionProof; logs: readonly LogAuthority[] }): void {
  // Rekor v1 counts over all of its trees, the proof within one.
  if (proof.logIndex > entry.logIndex) refuse('The log entry and its inclusion proof have different indexes.');
  if (proof.checkpoint === undefined) return refuse('The inclusion proof has no checkpoint.');
  const checkpoint = verifyCheckpoint(proof.checkpoint, logs);
  if (proof.treeSize !== checkpoint.size) {
    refuse('The inclusion proof is for a tree of another size than the checkpoint.', {
      expected: String(checkpoint.size),
      actual: String(proof.treeSize),
    });
  }
  if (!proof.rootHash.equals(checkpoint.rootHash)) {
    refuse('The inclusion proof is for another root hash than the checkpoint.', {
      expected: checkpoint.rootHash.toString('base64'),
      actual: proof.rootHash.toString('base64'),
    });
  }
  const { canonicalizedBody: leaf } = entry;
  const root = rootOf({ leaf, index: proof.logIndex, size: checkpoint.size, hashes: proof.hashes });
  if (!root.equals(checkpoint.rootHash)) refuse('The inclusion proof does not lead to the root hash of the log.');
}
