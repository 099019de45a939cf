import { createHash } from 'node:crypto';
import { asWherefromError, WherefromError } from '../errors.js';
import { serializeBundle } from '../model/bundle.js';
import { printable } from '../model/printable.js';
import type { Predicate } from '../model/statement.js';
import type { StatementSigner } from '../sign/signer.js';
import { writeBundleFile } from '../store/file.js';
import type { ResolvedSubject, WrittenAttestation } from './request.js';
import type { CheckedBundle } from './self-check.js';
import type { PlannedStatement } from './statement.js';

/** Statements signed at once: logs answer slowly, and are not ours to flood. */
const SIGNED_AT_ONCE = 4;
const LINE_BREAK = Buffer.from('\n');

/** A statement and the file that its bundle belongs in; several share one where it holds a bundle a line. */
export interface PlannedBundle {
  readonly statement: PlannedStatement;
  readonly file: string;
}

export interface SigningWork {
  readonly bundles: readonly PlannedBundle[];
  readonly predicate: Predicate;
  readonly signer: StatementSigner;
  /** @throws WherefromError SELF_CHECK_FAILED */
  readonly check: (
    bundle: Buffer,
    signed: { readonly statement: Buffer; readonly artifact: ResolvedSubject },
  ) => CheckedBundle;
}

export interface SignedAndWritten {
  readonly attestations: readonly WrittenAttestation[];
  readonly checked: CheckedBundle;
}

/** A bundle that passed its check. */
interface Made {
  readonly plan: PlannedBundle;
  /** The bundle's line in its file. */
  readonly line: readonly Buffer[];
  readonly logEntries: WrittenAttestation['logEntries'];
  readonly checked: CheckedBundle;
}

/**
 * Signs, checks and writes every bundle. When one fails, those that were made are written all the same: they are in a
 * log by then, and lost they would have to be made again.
 * @throws WherefromError SELF_CHECK_FAILED, OUTPUT_*, SERVICE_*
 */
export async function signAll(work: SigningWork): Promise<SignedAndWritten> {
  const shared = sharedFiles(work.bundles);
  const lines = new Map([...shared].map((file) => [file, new Map<number, Made>()]));
  const written: (readonly WrittenAttestation[])[] = [];
  let checked: CheckedBundle | undefined;
  const failure = await firstFailure(work.bundles, async (plan, index) => {
    const made = await signOne(plan, work);
    checked ??= made.checked;
    // Only what waits for its neighbours is kept: bundles of many subjects are large together.
    const waiting = lines.get(plan.file);
    if (waiting === undefined) written[index] = await write(plan.file, [made], work.predicate);
    else waiting.set(index, made);
  });
  const lateFailure = await firstFailure([...lines], async ([file, waiting], index) => {
    const ordered = [...waiting].toSorted(([one], [other]) => one - other).map(([, made]) => made);
    if (ordered.length > 0) written[work.bundles.length + index] = await write(file, ordered, work.predicate);
  });
  const attestations = written.flat();
  const error = failure ?? lateFailure;
  if (error !== undefined || checked === undefined) {
    throw asPartial(asWherefromError(error), attestations, work.bundles.length);
  }
  return { attestations, checked };
}

function sharedFiles(bundles: readonly PlannedBundle[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(bundles.flatMap(({ file }) => (seen.has(file) ? [file] : (seen.add(file), []))));
}

async function signOne(plan: PlannedBundle, { predicate, signer, check }: SigningWork): Promise<Made> {
  const [artifact] = plan.statement.subjects;
  if (artifact === undefined) throw new RangeError('a statement without a subject');
  const statement = plan.statement.bytes(predicate);
  const { bundle, logEntries } = await signer.sign(statement);
  const bytes = serializeBundle(bundle);
  return { plan, line: [bytes, LINE_BREAK], logEntries, checked: check(bytes, { statement, artifact }) };
}

async function write(file: string, lines: readonly Made[], predicate: Predicate): Promise<WrittenAttestation[]> {
  const content = lines.flatMap(({ line }) => line);
  await writeBundleFile(file, content);
  const hash = createHash('sha256');
  for (const part of content) hash.update(part);
  const bundleDigest = `sha256:${hash.digest('hex')}`;
  return lines.map(({ plan, logEntries }) => ({
    bundlePath: file,
    bundleDigest,
    subjects: plan.statement.subjects,
    predicate,
    predicateType: predicate.type,
    logEntries,
  }));
}

/** Works through a list, a few at once, until the first failure; what is under way then ends first. */
async function firstFailure<T>(items: readonly T[], work: (item: T, index: number) => Promise<void>): Promise<unknown> {
  const queue = items.entries();
  const failures: unknown[] = [];
  async function lane(): Promise<void> {
    for (const [index, item] of queue) {
      if (failures.length > 0) return;
      try {
        await work(item, index);
      } catch (error) {
        failures.push(error);
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(SIGNED_AT_ONCE, items.length) }, lane));
  return failures[0];
}

const NAMED_FILES = 5;

function asPartial(error: WherefromError, written: readonly WrittenAttestation[], all: number): WherefromError {
  if (written.length === 0) return error;
  const files = [...new Set(written.map(({ bundlePath }) => bundlePath))];
  const named = files.slice(0, NAMED_FILES).map((file) => `"${printable(file)}"`);
  const more = files.length > NAMED_FILES ? ` and ${files.length - NAMED_FILES} more` : '';
  return new WherefromError(
    error.code,
    `${error.message} ${written.length} of ${all} bundles were signed, verified and written before: ${named.join(', ')}${more}.`,
    {
      remedy: `${error.remedy} The bundles that were written are valid; attest the other subjects alone.`,
      cause: error,
    },
  );
}
