/** The part of a run that leaves traces: signing what is not there yet, and storing it. A record of it is kept meanwhile. */
import { fail, WherefromError } from '../errors.js';
import { given } from '../model/given.js';
import { printable } from '../model/printable.js';
import type { Predicate } from '../model/statement.js';
import type { IdentityToken } from '../sign/identity.js';
import { openSigner } from '../sign/signer.js';
import { isFileStore } from '../store/file-store.js';
import { type Journal, openJournal, type OpenedJournal } from '../store/journal.js';
import type { RecordedRun as Earlier } from '../store/record-log.js';
import type { PlannedStatementOf, Store } from '../store/store.js';
import type { ResolvedServices } from '../trust/services.js';
import { assertPlacesFree, checkStores } from './check-stores.js';
import { type ExistingWork, recogniseFound, resumeRecord } from './existing.js';
import type { LookedUp } from './look-up.js';
import { isIncomplete } from './incomplete.js';
import { slsaClaim } from './levels.js';
import { type MadeBundle, remember } from './made.js';
import type { PlannedBundle } from './outputs.js';
import { publish, type Published } from './publish.js';
import type { AttestRequest, AttestResult, WrittenAttestation } from './request.js';
import { recordPlanOf } from './run-record.js';
import type { Readers } from './self-check.js';
import { signAll } from './sign-all.js';
import type { AttestWorld } from './world.js';

export interface Plan {
  /** Absent where the predicate is provenance, which only the token's claims can make. */
  readonly given: Predicate | undefined;
  readonly bundles: readonly PlannedBundle[];
  /** The same, as stores see them. */
  readonly planned: readonly PlannedStatementOf[];
}

export interface Signing {
  readonly token: IdentityToken;
  readonly getToken: () => Promise<IdentityToken>;
  readonly predicate: Predicate;
  readonly services: ResolvedServices['services'];
  readonly readers: Readers;
  /** To be read although the run goes on. */
  readonly warnings: readonly string[];
}

export interface SigningRun extends Signing {
  readonly request: AttestRequest;
  readonly world: AttestWorld;
  readonly plan: Plan;
  readonly stores: readonly Store[];
  readonly lookedUp: LookedUp;
  /** Stores that nobody has asked yet whether they would take anything. */
  readonly unchecked: readonly Store[];
}

/** A run once its record is open. */
interface RecordedRun extends SigningRun {
  readonly journal: Journal;
  /** What a run that did not end has left. */
  readonly earlier: Earlier | undefined;
  /** By the statement's place. */
  readonly made: Map<number, MadeBundle>;
}

/**
 * @returns what was signed and which store has it, also where some have not
 * @throws WherefromError where nothing was signed, or not all: what was signed stays in the record
 */
export async function signAndStore(signing: SigningRun): Promise<AttestResult> {
  const { journal, earlier } = await openRecord(signing);
  const run: RecordedRun = { ...signing, journal, earlier, made: new Map() };
  try {
    const existing = existingWork(run);
    if (earlier !== undefined) await resumeRecord(earlier, existing);
    const found = await recogniseFound(run.lookedUp, existing);
    const remarks = await checkNeeded(run, found.having);
    const warnings = [...run.warnings, ...recordWarnings(run), ...found.warnings, ...remarks];
    warnings.forEach(run.world.warn);
    await assertPlacesFree(
      run.stores,
      missingOf(run).map((at) => run.plan.planned[at] as PlannedStatementOf),
    );
    await signMissing(run);
    const published = await publishTo(run.stores, run);
    if (!published.stores.some(isIncomplete)) await journal.discard();
    return resultOf(run, { published, warnings });
  } finally {
    await journal.close();
  }
}

async function openRecord({ token, plan, predicate, request, world, stores }: SigningRun): Promise<OpenedJournal> {
  const recordPlan = recordPlanOf({
    statements: plan.bundles.map(({ statement }) => statement),
    predicate,
    given: plan.given !== undefined,
    claims: token.claims,
    serverUrl: world.context.serverUrl,
    stores: stores.map(({ name }) => name),
  });
  const opened = await openJournal(world.stateDirectory, recordPlan);
  const { journal, earlier } = opened;
  if (request.resume && earlier === undefined) {
    await journal.close();
    fail('STATE_MISSING', 'There is no unfinished run of these subjects, predicate and stores to resume.', {
      remedy:
        'Run the command without --resume (in the action: `resume`): what is stored already is found, and left. A subject that has changed since then, or other stores, make it another run.',
    });
  }
  if (!request.resume && request.ifExists === 'add' && earlier !== undefined) {
    await journal.close();
    fail('INPUT_CONFLICT', `A run of the same has not ended; its record is "${printable(journal.directory)}".`, {
      remedy: 'Finish it with --resume (in the action: `resume`), or delete that folder to attest once more.',
    });
  }
  return opened;
}

/** What a run that did not end means for this one. */
function recordWarnings({ request: { resume }, earlier, made }: RecordedRun): string[] {
  if (earlier === undefined) return [];
  const { bundles, orphans } = earlier;
  const taken = `An earlier run of the same did not end; ${bundles.size} of its bundles ${bundles.size === 1 ? 'is' : 'are'} taken over.`;
  // Of what a store has, the entry is no orphan.
  const lost = [...orphans].filter((at) => made.get(at)?.origin !== 'found').length;
  const entries =
    lost === 1
      ? 'An earlier run ended while it signed: a log may hold one entry that nobody has the bundle of.'
      : `An earlier run ended while it signed: logs may hold up to ${lost} entries that nobody has the bundles of.`;
  return [...(resume || bundles.size === 0 ? [] : [taken]), ...(lost === 0 ? [] : [entries])];
}

function existingWork({ token, plan, predicate, readers, world, ...run }: RecordedRun): ExistingWork {
  const own = { predicate, given: plan.given !== undefined, claims: token.claims, context: world.context };
  return { ...run, bundles: plan.bundles, recognition: { readers, own } };
}

/** A store that seemed to have everything, and has not after all, is looked at like the others: before signing. */
async function checkNeeded(
  { stores, unchecked, plan }: RecordedRun,
  having: ReadonlyMap<Store, number>,
): Promise<readonly string[]> {
  const needed = stores.filter((store) => unchecked.includes(store) && having.get(store) !== plan.bundles.length);
  return checkStores({ stores: needed, planned: plan.planned, mayExist: true });
}

function missingOf({ plan, made }: RecordedRun): readonly number[] {
  return [...plan.bundles.keys()].filter((at) => !made.has(at));
}

async function signMissing(run: RecordedRun): Promise<void> {
  const { plan, services, token, getToken, predicate, readers, journal, made, world } = run;
  const missing = missingOf(run);
  if (missing.length === 0) return;
  const { http, progress, now } = world;
  const signer = await openSigner({ services, token, renewToken: getToken, http, progress, now });
  const failure = await signAll({
    statements: plan.bundles.map(({ statement }) => statement),
    ...{ missing, predicate, signer, readers, journal },
    onMade: (at, one) => remember(made, { at, one }),
    rescue: async (at, bytes) => rescueIntoFile(run, { at, bytes }),
  });
  if (failure === undefined) return;
  // What was made lies beside its artifact all the same: the record may be gone with the machine.
  const written = await publishTo(run.stores.filter(isFileStore), run);
  throw asPartial(failure, { made: made.size, all: plan.bundles.length, files: [...written.files.keys()] });
}

/** Beside its artifact, where bundles belong there and have a file each: it is in a log by now. */
async function rescueIntoFile(
  { plan, stores }: SigningRun,
  { at, bytes }: { readonly at: number; readonly bytes: Buffer },
): Promise<string | undefined> {
  const planned = plan.planned[at] as PlannedStatementOf;
  const files = stores.find(isFileStore);
  const isAlone = plan.planned.filter(({ file }) => file === planned.file).length === 1;
  if (files === undefined || !isAlone) return undefined;
  return files.put({ ...planned, bytes }).then(
    () => planned.file,
    () => undefined,
  );
}

async function publishTo(
  stores: readonly Store[],
  { plan, made, journal, earlier, world }: RecordedRun,
): Promise<Published> {
  const { planned } = plan;
  return publish({
    planned,
    stores,
    made,
    journal,
    progress: world.progress,
    ...given({ storedBefore: earlier?.stored }),
  });
}

const NAMED_FILES = 5;

function asPartial(
  error: WherefromError,
  { made, all, files }: { readonly made: number; readonly all: number; readonly files: readonly string[] },
): WherefromError {
  if (made === 0) return error;
  const named = files.slice(0, NAMED_FILES).map((file) => `"${printable(file)}"`);
  const more = files.length > NAMED_FILES ? ` and ${files.length - NAMED_FILES} more` : '';
  const where = files.length === 0 ? 'kept in the record of this run' : `written: ${named.join(', ')}${more}`;
  return new WherefromError(
    error.code,
    `${error.message} ${made} of ${all} bundles ${made === 1 ? 'was' : 'were'} signed, verified and ${where}.`,
    {
      remedy: `${error.remedy} Then run the same command with --resume (in the action: \`resume\`): what is signed is not signed again.`,
      cause: error,
    },
  );
}

function resultOf(
  { plan, predicate, services, made, request }: RecordedRun,
  { published, warnings }: { readonly published: Published; readonly warnings: readonly string[] },
): AttestResult {
  const attestations = plan.bundles.map((bundle, at): WrittenAttestation => {
    const one = made.get(at) as MadeBundle;
    const digest = published.files.get(bundle.file);
    return {
      ...(digest === undefined ? {} : { bundlePath: bundle.file }),
      bundleDigest: digest ?? one.digest,
      origin: one.origin,
      subjects: bundle.statement.subjects,
      predicate: one.predicate,
      predicateType: predicate.type,
      logEntries: one.logEntries,
    };
  });
  const { checked, predicate: signed } = made.get(0) as MadeBundle;
  return {
    attestations,
    predicateType: predicate.type,
    signer: checked.signer,
    slsa: slsaClaim({ given: plan.given !== undefined, predicate: signed, checked }),
    instance: services.name,
    publicLog: services.publicLog,
    trust: { ...checked.trust, ...given({ path: request.trustedRoot }) },
    stores: published.stores,
    warnings: [
      ...warnings,
      ...published.stores.flatMap(({ store, warnings: said }) => said.map((each) => `${store}: ${each}`)),
    ],
  };
}
