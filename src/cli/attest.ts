import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AttestOptions, PredicateOption } from '../attest/options.js';
import type { AttestRequest, AttestResult, RunContext } from '../attest/request.js';
import type { AttestWorld } from '../attest/world.js';
import { fail, type WherefromError } from '../errors.js';
import type { Http } from '../http.js';
import { given } from '../model/given.js';
import { COSIGN_SIGNATURE, resolvePredicateType } from '../model/predicate-types.js';
import { SIGNING_CONFIG_VARIABLE } from '../model/sandbox.js';
import { quote } from '../quote.js';
import type { IdentityProvider } from '../sign/identity.js';
import type { StoreWorld } from '../store/open.js';
import { parseArguments, type FlagValues } from './args.js';
import { ATTEST_FLAGS, COMMON_FLAGS } from './flags.js';
import { unlessInterrupted } from './interrupt.js';
import { commandStores } from './stores.js';
import type { Terminal } from './terminal.js';
import type { CliWorld, CommandCall } from './world.js';

const TABLE = { ...ATTEST_FLAGS, ...COMMON_FLAGS };
type AttestFlags = FlagValues<typeof TABLE>;

/** `wherefrom attest FILE|GLOB…` */
export async function runAttest(call: CommandCall): Promise<number> {
  const { terminal, world } = call;
  const { flags, operands } = parseArguments(TABLE, call.argv);
  refuseTwoSecretsOnStdin(flags);
  refuseImagesAsFiles(operands);
  const { attestRequest } = await import('../attest/options.js');
  const request = attestRequest(attestOptions(operands, flags, world));
  refuseRealSigstoreInSandbox(request, world);
  (await import('../small-heap.js')).favourSmallHeap();
  const attestWorld = await openWorld(flags, call);
  const [{ attest }, { IncompleteError }] = await Promise.all([
    import('../attest/attest.js'),
    import('../attest/incomplete.js'),
  ]);
  const place = { terminal, directory: world.directory };
  try {
    await report(await unlessInterrupted(world.interrupted, attest(request, attestWorld)), place);
  } catch (error) {
    // What was signed, and which store has it, is news also where one has not.
    if (error instanceof IncompleteError) await report(error.result, { ...place, error });
    if (error instanceof IncompleteError && terminal.format === 'json') return error.exitCode;
    throw error;
  }
  return 0;
}

async function openWorld(flags: AttestFlags, { terminal, world }: CommandCall): Promise<AttestWorld> {
  const { progress } = terminal;
  const { readRunContext } = await import('../attest/run-context.js');
  const context = await readRunContext(world.environment);
  const { createHttp } = await import('../http.js');
  const http = (world.openHttp ?? createHttp)({ progress });
  const identity = await identityProvider({ tokenFile: flags['identity-token'], terminal, world, context, http });
  const { storeAccess } = await import('../attest/world.js');
  const { stateDirectoryOf } = await import('../store/state.js');
  const workspace = world.environment['GITHUB_WORKSPACE'];
  return {
    ...{ identity, http, progress, context },
    now: () => new Date(),
    // The report ends with every warning.
    warn: () => undefined,
    ...storeAccess(await storesOf(flags, { world, progress, http, context })),
    stateDirectory: stateDirectoryOf({ ...world, ...given({ workspace }) }),
  };
}

/** What the run itself says of GitHub besides. */
async function storesOf(
  flags: AttestFlags,
  {
    context: { visibility },
    ...needs
  }: Omit<Parameters<typeof commandStores>[1], 'repository'> & { context: RunContext },
): Promise<StoreWorld> {
  const { environment } = needs.world;
  const stores = await commandStores(flags, { ...needs, repository: environment['GITHUB_REPOSITORY'] || undefined });
  const ref = environment['GITHUB_REF'] || undefined;
  return { ...stores, github: { ...stores.github, ...given({ ref, visibility }) } };
}

/** As `verify` takes them. A file of such a name is reached as `./NAME`. */
function refuseImagesAsFiles(operands: readonly string[]): void {
  const image = operands.find((one) => /^(?:oci|docker):\/\/|^[^./!][^*]*@sha256:[0-9a-f]{64}$/i.test(one));
  if (image === undefined) return;
  fail('USAGE', `"${quote(image)}" is no file but an image.`, {
    remedy: `Write --image ${quote(image.replace(/^[a-z]+:\/\//i, ''))}`,
  });
}

function refuseTwoSecretsOnStdin(flags: AttestFlags): void {
  if (flags['identity-token'] !== '-' || !flags['registry-password-stdin']) return;
  fail('INPUT_CONFLICT', '--identity-token - and --registry-password-stdin would both read standard input.', {
    remedy: 'Give the identity token as a file, or log in to the registry with docker login.',
  });
}

/** The real Sigstore does not know a sandbox's tokens; it would be asked, and say no in words that help nobody. */
function refuseRealSigstoreInSandbox({ sigstore }: AttestRequest, { environment }: CliWorld): void {
  if (environment[SIGNING_CONFIG_VARIABLE] === undefined) return;
  if (sigstore.kind === 'signing-config' || sigstore.kind === 'urls') return;
  fail('INPUT_INVALID', 'Inside a sandbox there is nothing that the real Sigstore would sign for.', {
    remedy: `Add the sandbox's own: --sigstore "$${SIGNING_CONFIG_VARIABLE}" --trusted-root "$WHEREFROM_TRUSTED_ROOT"`,
  });
}

function attestOptions(files: readonly string[], flags: AttestFlags, world: CliWorld): AttestOptions {
  return {
    files,
    subjects: flags.subject,
    images: flags.image,
    checksums: flags.checksums.map((file) => ({ path: file })),
    directory: world.directory,
    perSubject: flags['per-subject'],
    allowEvents: flags['allow-event'],
    publicLog: flags['public-log'],
    resume: flags.resume,
    platforms: flags.platforms,
    ...given({
      stores: flags.store.length === 0 ? undefined : flags.store,
      release: flags.release,
      ifExists: flags['if-exists'],
      predicate: predicateOption(flags),
      output: flags.output,
      sigstore: flags.sigstore,
      fulcioUrl: flags['fulcio-url'],
      rekorUrl: flags['rekor-url'],
      rekorVersion: flags['rekor-version'],
      timestampUrl: flags['timestamp-url'],
      trustedRoot: flags['trusted-root'],
      oidcAudience: flags['oidc-audience'],
    }),
  };
}

function predicateOption({ predicate, 'predicate-type': type }: AttestFlags): PredicateOption | undefined {
  if (predicate === undefined && type === undefined) return undefined;
  if (predicate !== undefined && type !== undefined) return { type, path: predicate };
  if (type !== undefined && resolvePredicateType(type) === COSIGN_SIGNATURE) return { signature: true };
  const [there, missing] = predicate === undefined ? ['predicate-type', 'predicate'] : ['predicate', 'predicate-type'];
  return fail('INPUT_INVALID', `--${there} was given without --${missing}.`, {
    remedy: 'Give both, or neither for SLSA provenance.',
  });
}

interface IdentityNeeds {
  readonly tokenFile: string | undefined;
  readonly terminal: Terminal;
  readonly world: CliWorld;
  readonly context: RunContext;
  readonly http: Http;
}

async function identityProvider({
  tokenFile,
  terminal,
  world,
  context,
  http,
}: IdentityNeeds): Promise<IdentityProvider> {
  // A terminal has nobody who could mask what it never prints.
  const mask = (): void => undefined;
  if (tokenFile !== undefined) {
    const { fileTokenProvider } = await import('../sign/file-token.js');
    const read = async (): Promise<string> =>
      tokenFile === '-' ? world.readStdin() : readFile(path.resolve(world.directory, tokenFile), 'utf8');
    return fileTokenProvider({ read, mask });
  }
  if (world.environment['GITHUB_ACTIONS'] !== 'true' && !world.environment['ACTIONS_ID_TOKEN_REQUEST_URL']) {
    return { assertAvailable: nobody, getToken: nobody };
  }
  const { runnerTokenProvider } = await import('../sign/runner-token.js');
  return runnerTokenProvider({
    requestUrl: world.environment['ACTIONS_ID_TOKEN_REQUEST_URL'],
    requestToken: world.environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
    forkPullRequest: context.forkPullRequest,
    http,
    mask,
    progress: terminal.progress,
  });
}

/** Of permissions, which is what a job lacks, nobody wants to hear at a desk. */
async function nobody(): Promise<never> {
  return fail(
    'OIDC_PERMISSION_MISSING',
    'This is no GitHub Actions job, and no identity token was given to sign with.',
    {
      remedy: 'Give a token with --identity-token FILE; to rehearse, run it inside wherefrom sandbox -- COMMAND.',
    },
  );
}

interface ReportPlace {
  readonly terminal: Terminal;
  readonly directory: string;
  /** Why a store has not got everything; printed with the result where that is JSON. */
  readonly error?: WherefromError;
}

async function report(result: AttestResult, { terminal, directory, error }: ReportPlace): Promise<void> {
  const { rootLinesOf } = await import('../attest/root-lines.js');
  const rootLines = result.trust.path === undefined ? undefined : await rootLinesOf(result.trust.path);
  const place = { directory, ...given({ rootLines }) };
  if (terminal.format === 'json') {
    const { attestationJson } = await import('../report/attestation-json.js');
    terminal.result(attestationJson(result, { ...place, ...given({ error }) }));
  } else if (!terminal.quiet) {
    const { attestationText } = await import('../report/attestation-text.js');
    terminal.result(attestationText(result, { ...place, color: terminal.color }));
  }
}
