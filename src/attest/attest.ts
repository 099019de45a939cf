import { homedir } from 'node:os';
import path from 'node:path';
import type { Http } from '../http.js';
import { SLSA_PROVENANCE_V1 } from '../model/predicate-types.js';
import type { Predicate } from '../model/statement.js';
import type { Progress } from '../progress.js';
import type { IdentityProvider, IdentityToken } from '../sign/identity.js';
import { openSigner } from '../sign/signer.js';
import { resolveServices, type ResolvedServices } from '../trust/services.js';
import { readRegularFile } from '../verify/regular-file.js';
import type { Requirement } from '../verify/request.js';
import { refuseContradiction } from './contradiction.js';
import { audienceWarning, checkoutWarning, refuseEvent } from './guards.js';
import { slsaClaim } from './levels.js';
import { planOutputs } from './outputs.js';
import { readPredicate } from './predicate.js';
import { provenanceOf } from './provenance.js';
import type { AttestRequest, AttestResult, RunContext } from './request.js';
import { checkOwnBundle, expectationOf, readersAnchors } from './self-check.js';
import { signAll, type PlannedBundle } from './sign-all.js';
import { planStatements } from './statement.js';
import { resolveSubjects } from './subjects.js';

/** All that attesting touches besides the files that the request names. */
export interface AttestWorld {
  readonly identity: IdentityProvider;
  readonly http: Http;
  readonly progress: Progress;
  readonly now: () => Date;
  readonly context: RunContext;
  /** One sentence that the user should read although the run goes on. */
  readonly warn: (message: string) => void;
}

/**
 * From inputs to bundles on disk, each verified with the root that its readers will use. Everything that can be refused
 * without a token is refused before one is asked for, and nothing is signed that could not be written.
 * @throws WherefromError
 */
export async function attest(asked: AttestRequest, world: AttestWorld): Promise<AttestResult> {
  const request = withAbsolutePaths(asked);
  refuseEvent(world.context.eventName, request);
  await world.identity.assertAvailable?.(request.audience);
  const plan = await makePlan(request, world);
  await refuseUnusableSigstore(request, world);

  const getToken = async (): Promise<IdentityToken> => world.identity.getToken(request.audience);
  const token = await getToken();
  refuseEvent(token.claims.event_name, request);
  const predicate = plan.given ?? provenanceOf(token.claims, world.context);
  const expect = expectationOf(token.claims, world.context.serverUrl);
  const require = requirementOf(request, predicate);
  if (plan.given !== undefined) refuseContradiction({ ...world, predicate, claims: token.claims, expect, require });
  const { services, anchor } = await chooseServices(request, { visibility: token.claims.repository_visibility, world });
  const anchors = await readersAnchors(anchor, { ...world, trustedRoot: request.trustedRoot });
  const warnings = [
    checkoutWarning(token.claims, world.context),
    anchors.every((each) => each.anchor.sandbox) ? undefined : audienceWarning({ ...request, anchor }),
  ].filter((warning) => warning !== undefined);
  warnings.forEach(world.warn);

  const { http, progress, now } = world;
  const signer = await openSigner({ services, token, renewToken: getToken, http, progress, now });
  const { attestations, checked } = await signAll({
    bundles: plan.bundles,
    predicate,
    signer,
    check: (bundle, { statement, artifact }) =>
      checkOwnBundle({ bundle, statement, artifact: artifact.digest, anchors, expect, require }),
  });
  return {
    attestations,
    predicateType: predicate.type,
    signer: checked.signer,
    slsa: slsaClaim({ given: plan.given !== undefined, predicate, checked }),
    instance: services.name,
    publicLog: services.publicLog,
    trust: { ...checked.trust, ...(request.trustedRoot === undefined ? {} : { path: request.trustedRoot }) },
    warnings,
  };
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

interface Plan {
  /** Absent where the predicate is provenance, which only the token's claims can make. */
  readonly given?: Predicate;
  readonly bundles: readonly PlannedBundle[];
}

/** What can be known without an identity, the cheap refusals first. */
async function makePlan(request: AttestRequest, { progress }: AttestWorld): Promise<Plan> {
  const given = request.predicate.kind === 'provenance' ? undefined : await readPredicate(request.predicate);
  const subjects = await resolveSubjects(request.subjects, {
    platform: process.platform === 'win32' ? 'win32' : 'posix',
    directory: request.directory,
    home: homedir(),
    progress,
  });
  const statements = planStatements(subjects, request);
  const predicateType = given?.type ?? SLSA_PROVENANCE_V1;
  const files = await planOutputs(statements, { ...request, predicateType });
  const bundles = statements.flatMap((statement, index) => {
    const file = files[index];
    return file === undefined ? [] : [{ statement, file }];
  });
  return { ...(given === undefined ? {} : { given }), bundles };
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
