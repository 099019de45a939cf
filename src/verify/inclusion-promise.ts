import { holdsAt, type LogAuthority } from '../trust/material.js';
import type { Examination } from './examination.js';
import { isSignedBy } from './keys.js';
import { entryFault } from './log-body.js';
import { attempt, refuse, type Attempt } from './outcome.js';
import type { LogEntry } from './parsed-bundle.js';

/** The time at which a log of the root says that it took an entry in. */
export interface PromisedTime {
  readonly time: Date;
  readonly authority: string;
  /** Whether the entry is about this bundle's signature. */
  readonly ofThisSignature: boolean;
}

/** One for each entry with an inclusion promise: Rekor v1's signed entry timestamp, which alone vouches for a log's time. */
export function promisedTimes(examination: Examination): readonly Attempt<PromisedTime>[] {
  return examination.once(verifyPromises);
}

function verifyPromises({ bundle, trust }: Examination): readonly Attempt<PromisedTime>[] {
  return bundle.entries
    .filter((entry) => entry.inclusionPromise !== undefined)
    .map((entry) =>
      attempt(() => ({
        ...verifyPromise(entry, trust.logs),
        ofThisSignature: entryFault(entry, bundle) === undefined,
      })),
    );
}

/**
 * Source: Rekor, "Signed Entry Timestamp": a signature over the canonical JSON (RFC 8785) of these four members.
 * @throws Refusal
 */
function verifyPromise(entry: LogEntry, logs: readonly LogAuthority[]): Omit<PromisedTime, 'ofThisSignature'> {
  const moment = new Date(entry.integratedTime * 1000);
  const named = logsOf(entry, logs);
  const valid = named.filter(({ period }) => holdsAt(period, moment));
  if (valid.length === 0) return refuse(`The log of the entry was not valid at ${moment.toISOString()}.`);
  const body = entry.canonicalizedBody.toString('base64');
  const logId = entry.logId.toString('hex');
  const signed = Buffer.from(
    `{"body":"${body}","integratedTime":${entry.integratedTime},"logID":"${logId}","logIndex":${entry.logIndex}}`,
  );
  const { inclusionPromise = Buffer.alloc(0) } = entry;
  const log = valid.find(({ key }) => isSignedBy(key, signed, inclusionPromise));
  if (log === undefined) return refuse("The log's promise to include the entry does not verify.");
  return { time: moment, authority: log.url };
}

/** @throws Refusal when the root does not list the log of the entry */
export function logsOf(entry: LogEntry, logs: readonly LogAuthority[]): readonly LogAuthority[] {
  const named = logs.filter(({ ids }) => ids.some((id) => id.equals(entry.logId)));
  if (named.length === 0) return refuse('A log entry is of a log that the trusted root does not list.');
  return named;
}
