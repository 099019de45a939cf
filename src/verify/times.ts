import type { Examination } from './examination.js';
import { promisedTimes } from './inclusion-promise.js';
import type { TrustedTime } from './result.js';
import { timestamps } from './timestamp.js';

/** Every time that an authority of the root vouches for, of this bundle's signature. */
export function trustedTimes(examination: Examination): readonly TrustedTime[] {
  const stamped = timestamps(examination).flatMap((stamp) =>
    stamp.ok && stamp.value.ofThisSignature
      ? [
          {
            source: 'timestamp-authority' as const,
            authority: stamp.value.authority,
            time: stamp.value.time.toISOString(),
          },
        ]
      : [],
  );
  const promised = promisedTimes(examination).flatMap((promise) =>
    promise.ok && promise.value.ofThisSignature
      ? [
          {
            source: 'transparency-log' as const,
            authority: promise.value.authority,
            time: promise.value.time.toISOString(),
          },
        ]
      : [],
  );
  return [...stamped, ...promised];
}

/** The same, each moment once. */
export function trustedMoments(examination: Examination): readonly Date[] {
  return [...new Set(trustedTimes(examination).map(({ time }) => time))].map((time) => new Date(time));
}
