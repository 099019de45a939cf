import { holdsAt, type LogAuthority } from '../trust/material.js';
import type { Examination } from './examination.js';
import { isSignedBy } from './keys.js';
import { entryFault } from './log-body.js';
import { attempt, OTHER_INSTANCE, OTHER_PERIOD, refuse, type Attempt } from './outcome.js';
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

function verifyPromises(examination: Examination): readonly Attempt<PromisedTime>[] {
  const { bundle } = examination;
  return bundle.entries.flatMap((entry) => {
    const { inclusionPromise: promise } = entry;
    if (promise === undefined) return [];
    const verified = attempt(() => ({
      ...verifyPromise(entry, { promise, examination }),
      ofThisSignature: entryFault(entry, bundle) === undefined,
    }));
    return [verified];
  });
}

/**
 * Source: Rekor, "Signed Entry Timestamp": a signature over the canonical JSON (RFC 8785) of these four members.
 * @throws Refusal
 */
function verifyPromise(
  entry: LogEntry,
  { promise, examination }: { promise: Buffer; examination: Examination },
): Omit<PromisedTime, 'ofThisSignature'> {
  const moment = new Date(entry.integratedTime * 1000);
  const named = logsOf(entry, examination);
  const valid = named.filter(({ period }) => holdsAt(period, moment));
  if (valid.length === 0)
    return refuse(`The log of the entry was not valid at ${moment.toISOString()}.`, { remedy: OTHER_PERIOD });
  const body = entry.canonicalizedBody.toString('base64');
  const logId = entry.logId.toString('hex');
  const signed = Buffer.from(
    `{"body":"${body}","integratedTime":${entry.integratedTime},"logID":"${logId}","logIndex":${entry.logIndex}}`,
  );
  const log = valid.find(({ key }) => isSignedBy(key, signed, promise));
  if (log === undefined) return refuse("The log's promise to include the entry does not verify.");
  return { time: moment, authority: log.url };
}

/** @throws Refusal when the root does not list the log of the entry */
export function logsOf(
  { logId }: LogEntry,
  { trust, rootName }: Pick<Examination, 'trust' | 'rootName'>,
): readonly LogAuthority[] {
  const named = trust.logs.filter(({ ids }) => ids.some((id) => id.equals(logId)));
  if (named.length === 0) {
    return refuse('A log entry is of a log that the trusted root does not list.', {
      expected: `a log of the root ${rootName}`,
      actual: `the log with the id ${logId.toString('hex')}`,
      remedy: OTHER_INSTANCE,
    });
  }
  return named;
}
