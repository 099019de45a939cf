import { homedir } from 'node:os';
import path from 'node:path';
import { GITHUB_BUILD_TYPE } from '../model/github.js';
import { COSIGN_SIGNATURE, SLSA_PROVENANCE_V1 } from '../model/predicate-types.js';
import type { Predicate } from '../model/statement.js';
import type { IdentityToken } from '../sign/identity.js';
import { isFileStore } from '../store/file-store.js';
import { assertJournalPossible } from '../store/journal.js';
import type { PlannedStatementOf, Store } from '../store/store.js';
import { resolveServices, type ResolvedServices } from '../trust/services.js';
import { readRegularFile } from '../verify/regular-file.js';
import type { Requirement } from '../verify/request.js';
import { checkStores } from './check-stores.js';
import { refuseContradiction } from './contradiction.js';
import { audienceWarning, checkoutWarning, refuseEvent } from './guards.js';
import { type LookedUp, lookUp, NOT_LOOKED_UP, refuseUnread, seemsWhole } from './look-up.js';
import { IncompleteError, isIncomplete } from './incomplete.js';
import { planOutputs } from './outputs.js';
import { OWN_PLATFORM } from './paths.js';
import { readPredicate } from './predicate.js';
import { buildTypeOf, provenanceOf } from './provenance.js';
import type { AttestRequest, AttestResult, PredicateSource, ResolvedSubject } from './request.js';
import { expectationOf, readersAnchors } from './self-check.js';
import { type Plan, signAndStore, type Signing } from './sign-and-store.js';
import { planSignatures, planStatements } from './statement.js';
import { resolveSubjects } from './subjects.js';
import type { AttestWorld } from './world.js';

/**
 * From inputs to bundles on disk and in every store, each verified with the root that its readers will use. Everything
 * that can be refused without a token is refused before one is asked for, and nothing is signed that could not be stored.
 * @throws IncompleteError STORE_INCOMPLETE where it was signed, and a store failed
 * @throws WherefromError
 */
export async function attest(asked: AttestRequest, world: AttestWorld): Promise<AttestResult> {
  try {
    return await attestAll(asked, world);
  } finally {
    await world.closeStores();
  }
}

async function attestAll(asked: AttestRequest, world: AttestWorld): Promise<AttestResult> {
  const request = withAbsolutePaths(asked);
  refuseEvent(world.context.eventName, request);
  await world.identity.assertAvailable?.(request.audience);
  const plan = await makePlan(request, world);
  await refuseUnusableSigstore(request, world);
  const stores = await world.openStores(request.stores);
  const inspected = await inspectStores(stores, plan, request);
  await assertJournalPossible(world.stateDirectory, plan.planned);
  const signing = await prepareSigning(plan, request, world);
  const warnings = [...inspected.warnings, ...signing.warnings];
  const result = await signAndStore({ request, world, plan, stores, ...inspected, ...signing, warnings });
  if (result.stores.some(isIncomplete)) throw new IncompleteError(result);
  return result;
}

interface Inspected {
  readonly lookedUp: LookedUp;
  /** They seem to have everything, so that nobody asked whether more may be put there. */
  readonly unchecked: readonly Store[];
  readonly warnings: readonly string[];
}

/** What would stop a store, and what is there already: before a token is asked for. */
async function inspectStores(
  stores: readonly Store[],
  { bundles, planned, given }: Plan,
  { ifExists, resume }: AttestRequest,
): Promise<Inspected> {
  const mayExist = ifExists === 'skip' || resume;
  // No plan is empty.
  const [{ predicateType }] = planned as readonly [PlannedStatementOf];
  const atFiles = await checkStores({ stores: stores.filter(isFileStore), planned, mayExist });
  // Where it shall be added, only files are in the way.
  const asked = ifExists === 'skip' ? stores : stores.filter(isFileStore);
  const lookedUp = mayExist ? await lookUp({ bundles, stores: asked, predicateType, given }) : NOT_LOOKED_UP;
  const unchecked = stores.filter((store) => seemsWhole(store, lookedUp, bundles.length));
  const others = stores.filter((store) => !isFileStore(store) && !unchecked.includes(store));
  const elsewhere = await checkStores({ stores: others, planned, mayExist });
  refuseUnread(lookedUp);
  return { lookedUp, unchecked, warnings: [...atFiles, ...lookedUp.warnings, ...elsewhere] };
}

/** Everything that follows from the token, up to the point where signing costs something. */
async function prepareSigning(plan: Plan, request: AttestRequest, world: AttestWorld): Promise<Signing> {
  const getToken = async (): Promise<IdentityToken> => world.identity.getToken(request.audience);
  const token = await getToken();
  const { claims } = token;
  refuseEvent(claims.event_name, request);
  const predicate = plan.given ?? provenanceOf(claims, world.context);
  const expect = expectationOf(claims, world.context.serverUrl);
  const require = requirementOf(request, predicate);
  if (plan.given !== undefined) refuseContradiction({ ...world, predicate, claims, expect, require });
  const { services, anchor } = await chooseServices(request, { visibility: claims.repository_visibility, world });
  const anchors = await readersAnchors(anchor, { ...world, trustedRoot: request.trustedRoot });
  const warnings = [
    checkoutWarning(claims, world.context),
    anchors.every((each) => each.anchor.sandbox) ? undefined : audienceWarning({ ...request, anchor }),
  ].filter((warning) => warning !== undefined);
  return { token, getToken, predicate, services, readers: { anchors, expect, require }, warnings };
}

/** Every relative path starts in the request's directory, wherever the process runs. */
function withAbsolutePaths(request: AttestRequest): AttestRequest {
  const { predicate, sigstore, trustedRoot } = request;
  const absolute = (file: string): string => path.resolve(request.directory, file);
  return {
    ...request,
    predicate: predicate.kind === 'file' ? { ...predicate, path: absolute(predicate.path) } : predicate,
    sigstore: sigstore.kind === 'signing-config' ? { ...sigstore, path: absolute(sigstore.path) } : sigstore,
    ...(trustedRoot === undefined ? {} : { trustedRoot: absolute(trustedRoot) }),
  };
}

/** What can be known without an identity, the cheap refusals first. */
async function makePlan(request: AttestRequest, world: AttestWorld): Promise<Plan> {
  const { progress } = world;
  const given = await givenPredicate(request.predicate);
  const named = await resolveSubjects(request.subjects, {
    platform: OWN_PLATFORM,
    directory: request.directory,
    home: homedir(),
    progress,
  });
  await world.expectRegistries(request, named);
  const subjects = request.platforms ? await withPlatforms(named, world) : named;
  const statements =
    request.predicate.kind === 'signature' ? planSignatures(subjects) : planStatements(subjects, request);
  const predicateType = given?.type ?? SLSA_PROVENANCE_V1;
  const bundles = planOutputs(statements, { ...request, predicateType });
  const buildType = given === undefined ? GITHUB_BUILD_TYPE : buildTypeOf(given);
  const predicateBytes = given === undefined ? 0 : Buffer.byteLength(given.text ?? JSON.stringify(given.content));
  const common = { predicateType, predicateBytes, ...(buildType === undefined ? {} : { buildType }) };
  const planned = bundles.map(({ statement, file }) => ({ ...common, subjects: statement.subjects, file }));
  return { given, bundles, planned };
}

async function givenPredicate(source: PredicateSource): Promise<Predicate | undefined> {
  if (source.kind === 'provenance') return undefined;
  return source.kind === 'signature' ? { type: COSIGN_SIGNATURE, content: {} } : readPredicate(source);
}

async function withPlatforms(
  subjects: readonly ResolvedSubject[],
  { platformsOf }: AttestWorld,
): Promise<readonly ResolvedSubject[]> {
  const expanded: ResolvedSubject[] = [];
  for (const subject of subjects) {
    if (subject.path === undefined) expanded.push(...(await platformsOf(subject)));
    else expanded.push(subject);
  }
  return expanded;
}

/** A signing config or a trusted root that cannot be used must not cost a token. Visibility has its say later. */
async function refuseUnusableSigstore(request: AttestRequest, world: AttestWorld): Promise<void> {
  const own = request.sigstore.kind === 'signing-config' || request.sigstore.kind === 'urls';
  if (!own && request.trustedRoot === undefined) return;
  const { anchor } = await chooseServices(request, { visibility: 'public', world });
  await readersAnchors(anchor, { ...world, trustedRoot: request.trustedRoot });
}

async function chooseServices(
  { sigstore, publicLog }: AttestRequest,
  { visibility, world }: { readonly visibility: string | undefined; readonly world: AttestWorld },
): Promise<ResolvedServices> {
  return resolveServices({
    choice: sigstore,
    visibility,
    publicLog,
    now: world.now(),
    readFile: async (file) => readRegularFile(file, 'signing config'),
  });
}

function requirementOf({ predicate: source }: AttestRequest, predicate: Predicate): Requirement {
  return source.kind === 'provenance' ? { kind: 'provenance' } : { kind: 'statement', predicateType: predicate.type };
}
