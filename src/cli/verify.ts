import { fail } from '../errors.js';
import { given } from '../model/given.js';
import type { VerifyOptions } from '../verify/options.js';
import type { VerifyRequest } from '../verify/request.js';
import type { VerifyWorld } from '../verify/verify.js';
import { parseArguments, type FlagValues } from './args.js';
import { COMMON_FLAGS, VERIFY_FLAGS } from './flags.js';
import { unlessInterrupted } from './interrupt.js';
import { commandStores } from './stores.js';
import type { CommandCall } from './world.js';

const TABLE = { ...VERIFY_FLAGS, ...COMMON_FLAGS };
type VerifyFlags = FlagValues<typeof TABLE>;

/** `wherefrom verify FILE|sha256:HEX|oci://REF…`: 0 when every artifact passed, 1 when one was refused. */
export async function runVerify({ argv, terminal, world }: CommandCall): Promise<number> {
  const { flags, operands } = parseArguments(TABLE, argv);
  refuseShadowedFiles(operands);
  const { verifyRequest } = await import('../verify/options.js');
  const { tufCacheOf } = await import('../verify/world.js');
  const request = verifyRequest(verifyOptions(operands, flags), { tufCache: tufCacheOf(world.home) });
  const { verify } = await import('../verify/verify.js');
  const result = await unlessInterrupted(
    world.interrupted,
    verify(request, await worldFor(request, { flags, terminal, world })),
  );
  if (terminal.format === 'json') {
    const { verificationJson } = await import('../report/verification-json.js');
    terminal.result(verificationJson(result));
  } else if (!terminal.quiet) {
    const { verificationText } = await import('../report/verification-text.js');
    terminal.result(verificationText(result, { color: terminal.color }));
  }
  return result.verdict === 'passed' ? 0 : 1;
}

/** What reaches stores and registries is loaded where the request names any. */
async function worldFor(
  { artifacts, stores, expect }: VerifyRequest,
  { flags, terminal, world }: Pick<CommandCall, 'terminal' | 'world'> & { readonly flags: VerifyFlags },
): Promise<VerifyWorld> {
  const { progress } = terminal;
  const { verifyWorld } = await import('../verify/world.js');
  const tuf = given({ tuf: world.tuf });
  if (stores.length === 0 && !artifacts.some(({ kind }) => kind === 'image'))
    return { ...verifyWorld(progress), ...tuf };
  const { createHttp } = await import('../http.js');
  const http = (world.openHttp ?? createHttp)({ progress });
  const storeWorld = await commandStores(flags, { world, http, progress, repository: expect.repository });
  return { ...verifyWorld(progress, storeWorld), ...tuf };
}

/** An empty operand is an empty variable in a script, and must not become "the artifacts that are left". */
function refuseShadowedFiles(operands: readonly string[]): void {
  if (!operands.includes('')) return;
  fail('USAGE', 'An artifact was named by an empty word.', { remedy: 'An empty variable is the usual cause.' });
}

function verifyOptions(artifacts: readonly string[], flags: VerifyFlags): VerifyOptions {
  const texts = {
    repo: flags.repo,
    owner: flags.owner,
    signerRepo: flags['signer-repo'],
    signerWorkflow: flags['signer-workflow'],
    signerDigest: flags['signer-digest'],
    sourceRef: flags['source-ref'],
    sourceDigest: flags['source-digest'],
    certIdentity: flags['cert-identity'],
    certIdentityRegex: flags['cert-identity-regex'],
    certOidcIssuer: flags['cert-oidc-issuer'],
    predicateType: flags['predicate-type'],
    require: flags.require,
    level: flags.level,
    digestAlg: flags['digest-alg'],
    limit: flags.limit,
    customTrustedRoot: flags['custom-trusted-root'],
    tufMirror: flags['tuf-mirror'],
    tufRoot: flags['tuf-root'],
  };
  return {
    artifacts,
    bundles: flags.bundle,
    stores: flags.store,
    bundleFromOci: flags['bundle-from-oci'],
    allowEvents: flags['allow-event'],
    denySelfHostedRunners: flags['deny-self-hosted-runners'],
    noPublicGood: flags['no-public-good'],
    offline: flags.offline,
    ...given(texts),
  };
}
