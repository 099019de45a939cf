import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AttestOptions, PredicateOption } from '../attest/options.js';
import type { AttestRequest, AttestResult, RunContext } from '../attest/request.js';
import { fail } from '../errors.js';
import type { Http } from '../http.js';
import { given } from '../model/given.js';
import { SIGNING_CONFIG_VARIABLE } from '../model/sandbox.js';
import type { IdentityProvider } from '../sign/identity.js';
import { parseArguments, type FlagValues } from './args.js';
import { ATTEST_FLAGS, COMMON_FLAGS } from './flags.js';
import { unlessInterrupted } from './interrupt.js';
import type { Terminal } from './terminal.js';
import type { CliWorld, CommandCall } from './world.js';

const TABLE = { ...ATTEST_FLAGS, ...COMMON_FLAGS };
type AttestFlags = FlagValues<typeof TABLE>;

/** `wherefrom attest FILE|GLOB…` */
export async function runAttest({ argv, terminal, world }: CommandCall): Promise<number> {
  const { flags, operands } = parseArguments(TABLE, argv);
  const { attestRequest } = await import('../attest/options.js');
  const request = attestRequest(attestOptions(operands, flags, world));
  refuseRealSigstoreInSandbox(request, world);
  (await import('../small-heap.js')).favourSmallHeap();
  const { readRunContext } = await import('../attest/run-context.js');
  const context = await readRunContext(world.environment);
  const { createHttp } = await import('../http.js');
  const http = (world.openHttp ?? createHttp)({ progress: terminal.progress });
  const identity = await identityProvider({ tokenFile: flags['identity-token'], terminal, world, context, http });
  const { attest } = await import('../attest/attest.js');
  const work = attest(request, {
    identity,
    http,
    progress: terminal.progress,
    now: () => new Date(),
    context,
    // The report ends with every warning.
    warn: () => undefined,
  });
  await report(await unlessInterrupted(world.interrupted, work), { terminal, directory: world.directory });
  return 0;
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
    ...given({
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

async function report(
  result: AttestResult,
  { terminal, directory }: { readonly terminal: Terminal; readonly directory: string },
): Promise<void> {
  const { rootLinesOf } = await import('../attest/root-lines.js');
  const rootLines = result.trust.path === undefined ? undefined : await rootLinesOf(result.trust.path);
  const place = { directory, ...given({ rootLines }) };
  if (terminal.format === 'json') {
    const { attestationJson } = await import('../report/attestation-json.js');
    terminal.result(attestationJson(result, place));
  } else if (!terminal.quiet) {
    const { attestationText } = await import('../report/attestation-text.js');
    terminal.result(attestationText(result, { ...place, color: terminal.color }));
  }
}
