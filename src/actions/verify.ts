import { writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fail } from '../errors.js';
import { given } from '../model/given.js';
import { SILENT } from '../progress.js';
import { mainFailure } from '../report/tally.js';
import type { VerifyOptions } from '../verify/options.js';
import type { VerifyRequest } from '../verify/request.js';
import type { ArtifactResult, VerifyResult } from '../verify/result.js';
import type { VerifyWorld } from '../verify/verify.js';
import { type Environment, type InputValues, readInputs, VERIFY_INPUTS } from './inputs.js';
import { errorInInputWords, resultInInputWords } from './input-words.js';
import { runStep } from './step.js';
import { registryInputs, SECRET_INPUTS } from './stores.js';

type VerifyInputs = InputValues<typeof VERIFY_INPUTS>;

/** Names of the verify action's outputs, held to `verify/action.yml` and README by a test. */
export const VERIFY_OUTPUTS = ['verdict', 'report-path'] as const;

/** The verify action. Answers the step's exit code: 1 when an artifact was refused. */
export async function runVerifyAction(environment: Environment): Promise<number> {
  const step = async (): Promise<number> => {
    const inputs = readInputs(VERIFY_INPUTS, environment);
    const directory = path.resolve(environment['GITHUB_WORKSPACE'] || '.');
    const options = verifyOptions(inputs, await artifactsOf(inputs, directory), directory);
    const { tufCacheOf } = await import('../verify/world.js');
    const { verifyRequest } = await import('../verify/options.js');
    const request = verifyRequest(options, { tufCache: tufCacheOf(homedir()) });
    const { verify } = await import('../verify/verify.js');
    const result = await verify(request, await worldFor(request, { inputs, environment, directory }));
    await publish({ result, inputs, environment });
    return result.verdict === 'passed' ? 0 : 1;
  };
  return runStep(step, (error) => errorInInputWords(error, VERIFY_INPUTS));
}

interface Job {
  readonly inputs: VerifyInputs;
  readonly environment: Environment;
  readonly directory: string;
}

/** What reaches stores and registries is loaded where the request names any. */
async function worldFor(
  { artifacts, stores, expect }: VerifyRequest,
  { inputs, environment, directory }: Job,
): Promise<VerifyWorld> {
  const { verifyWorld } = await import('../verify/world.js');
  if (stores.length === 0 && !artifacts.some(({ kind }) => kind === 'image')) return verifyWorld(SILENT);
  const runner = await import('./runner.js');
  for (const name of SECRET_INPUTS) {
    const secret = inputs[name];
    if (secret !== undefined) runner.mask(secret);
  }
  const { storeWorld } = await import('../store/store-world.js');
  const { createHttp } = await import('../http.js');
  const { repository } = expect;
  const world = storeWorld({
    ...{ environment, directory, repository, progress: SILENT },
    home: homedir(),
    http: createHttp(),
    token: inputs['github-token'],
    registry: registryInputs(inputs, directory),
  });
  return verifyWorld(SILENT, world);
}

async function artifactsOf(inputs: VerifyInputs, directory: string): Promise<readonly string[]> {
  const patterns = inputs['subject-path'];
  const digests = inputs['subject-digest'];
  const images = inputs.image.map((image) => (/^oci:\/\//i.test(image) ? image : `oci://${image}`));
  if (patterns.length === 0 && digests.length === 0 && images.length === 0) {
    return fail('USAGE', 'No artifact was named.', { remedy: 'Give subject-path, subject-digest or image.' });
  }
  for (const digest of digests) {
    if (/^sha\d+:/i.test(digest)) continue;
    fail('DIGEST_MALFORMED', 'subject-digest names no algorithm.', {
      remedy: 'Write it as sha256:<64 hexadecimal characters>.',
    });
  }
  if (patterns.length === 0) return [...digests, ...images];
  const { findFiles } = await import('../attest/files.js');
  const platform = process.platform === 'win32' ? 'win32' : 'posix';
  const files = await findFiles(patterns, { platform, directory, home: homedir() });
  return [...files.map((file) => shortest(file.path)), ...digests, ...images];
}

/** A file below the working directory as a workflow names it, not with the whole path of the runner's disk. */
function shortest(file: string): string {
  const relative = path.relative('.', file);
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
}

function verifyOptions(inputs: VerifyInputs, artifacts: readonly string[], directory: string): VerifyOptions {
  const file = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : path.resolve(directory, name);
  return {
    artifacts,
    bundles: inputs.bundle.map((name) => path.resolve(directory, name)),
    stores: inputs.store,
    allowEvents: inputs['allow-event'],
    ...given({
      bundleFromOci: inputs['bundle-from-oci'],
      repo: inputs.repo,
      owner: inputs.owner,
      signerRepo: inputs['signer-repo'],
      signerWorkflow: inputs['signer-workflow'],
      signerDigest: inputs['signer-digest'],
      sourceRef: inputs['source-ref'],
      sourceDigest: inputs['source-digest'],
      certIdentity: inputs['cert-identity'],
      certIdentityRegex: inputs['cert-identity-regex'],
      certOidcIssuer: inputs['cert-oidc-issuer'],
      predicateType: inputs['predicate-type'],
      require: inputs.require,
      level: inputs.level,
      digestAlg: inputs['digest-alg'],
      limit: inputs.limit,
      noPublicGood: inputs['no-public-good'],
      denySelfHostedRunners: inputs['deny-self-hosted-runners'],
      customTrustedRoot: file(inputs['custom-trusted-root']),
      tufMirror: inputs['tuf-mirror'],
      tufRoot: file(inputs['tuf-root']),
      offline: inputs.offline,
    }),
  };
}

interface Publishing {
  readonly result: VerifyResult;
  readonly inputs: VerifyInputs;
  readonly environment: Environment;
}

async function publish({ result, inputs, environment }: Publishing): Promise<void> {
  const runner = await import('./runner.js');
  const { verificationJson } = await import('../report/verification-json.js');
  const temporary = environment['RUNNER_TEMP'] || tmpdir();
  const reportPath = path.join(temporary, `wherefrom-verification-${process.pid}-${Date.now()}.json`);
  await writeFile(reportPath, verificationJson(result));
  const outputs: Record<(typeof VERIFY_OUTPUTS)[number], string> = {
    verdict: result.verdict,
    'report-path': reportPath,
  };
  await runner.setOutputs(outputs, temporary);
  const { verificationText } = await import('../report/verification-text.js');
  const told = resultInInputWords(result, VERIFY_INPUTS);
  runner.log(verificationText(told, { color: false }));
  for (const artifact of told.artifacts) if (artifact.verdict === 'refused') annotate(artifact, runner.refusal);
  if (inputs['show-summary'] === false) return;
  const { verificationMarkdown } = await import('../report/verification-markdown.js');
  await runner.addSummary(verificationMarkdown(told), environment['GITHUB_STEP_SUMMARY']);
}

function annotate(
  { name, digest, attestations, refusal }: ArtifactResult,
  write: (title: string, message: string) => void,
): void {
  const reasons = attestations.flatMap((attestation) => {
    const failed = mainFailure(attestation);
    return failed === undefined ? [] : [`${attestation.from}: ${failed.id}: ${failed.detail}`];
  });
  const said = refusal === undefined ? reasons : [refusal.message, refusal.remedy];
  write(`Wherefrom: ${name} refused`, [digest, ...said].join('\n'));
}
