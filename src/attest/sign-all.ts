import { asWherefromError, WherefromError } from '../errors.js';
import { serializeBundle } from '../model/bundle.js';
import { printable } from '../model/printable.js';
import type { Predicate } from '../model/statement.js';
import type { StatementSigner } from '../sign/signer.js';
import type { Journal } from '../store/journal.js';
import { inLanes } from './in-lanes.js';
import { digestOfBytes, type MadeBundle } from './made.js';
import type { ResolvedSubject } from './request.js';
import { checkOwnBundle, type Readers } from './self-check.js';
import type { PlannedStatement } from './statement.js';

/** Statements signed at once: logs answer slowly, and are not ours to flood. */
const SIGNED_AT_ONCE = 4;

export interface SigningWork {
  readonly statements: readonly PlannedStatement[];
  /** The places of those that are still to be signed. */
  readonly missing: readonly number[];
  readonly predicate: Predicate;
  readonly signer: StatementSigner;
  readonly readers: Readers;
  readonly journal: Journal;
  readonly onMade: (at: number, made: MadeBundle) => void;
  /** Another place for a bundle that the record could not take. Answers which, where there was one. */
  readonly rescue: (at: number, bundle: Buffer) => Promise<string | undefined>;
}

/**
 * Signs and checks what is missing; each bundle is on disk in the record before it counts. After a failure what is under
 * way ends first, because it is in a log by then.
 * @returns the first failure: SELF_CHECK_FAILED, OUTPUT_*, OIDC_*, SERVICE_*
 */
export async function signAll(work: SigningWork): Promise<WherefromError | undefined> {
  let failure: WherefromError | undefined;
  await inLanes(work.missing.values(), {
    lanes: SIGNED_AT_ONCE,
    work: async (at) => {
      try {
        work.onMade(at, await signOne(at, work));
      } catch (error) {
        failure ??= asWherefromError(error);
      }
      return failure && 'stop';
    },
  });
  return failure;
}

async function signOne(at: number, work: SigningWork): Promise<MadeBundle> {
  const { statements, predicate, signer, readers, journal, rescue } = work;
  const planned = statements[at] as PlannedStatement;
  // No statement is planned without a subject.
  const { digest: artifact } = planned.subjects[0] as ResolvedSubject;
  const statement = planned.bytes(predicate);
  // From here until the bundle is kept, a run that is killed leaves a log entry that nobody has the bundle of.
  await journal.signing(at);
  const { bundle, logEntries } = await signer.sign(statement);
  const bytes = serializeBundle(bundle);
  const checked = checkOwnBundle({ bundle: bytes, statement, artifact, readers });
  await journal
    .keep(at, bytes, 'signed')
    .catch(async (cause: unknown) => lostOrRescued(cause, await rescue(at, bytes)));
  return { origin: 'signed', digest: digestOfBytes(bytes), checked, predicate, logEntries, held: new Map() };
}

function lostOrRescued(cause: unknown, file: string | undefined): never {
  const error = asWherefromError(cause);
  if (file === undefined) throw error;
  throw new WherefromError(
    error.code,
    `${error.message} The bundle was written to "${printable(file)}" all the same.`,
    {
      remedy: `${error.remedy} Run the command again: what was written is found, and not signed again.`,
      cause,
    },
  );
}
