import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { AttestRequest, AttestResult, RunContext } from '../attest/request.js';
import type { AttestWorld } from '../attest/world.js';
import type { Http } from '../http.js';
import { given } from '../model/given.js';
import type { AttestationPlace } from '../report/verifier-lines.js';
import type { IdentityProvider } from '../sign/identity.js';
import { SILENT } from '../progress.js';
import type { StoreWorld } from '../store/open.js';
import { attestOptions, type AttestInputs } from './attest-inputs.js';
import { ATTEST_INPUTS, type Environment, readInputs } from './inputs.js';
import { runStep } from './step.js';
import { registryInputs, SECRET_INPUTS } from './stores.js';

/** The attest action. Answers the step's exit code; every error is an annotation. */
export async function runAttestAction(environment: Environment): Promise<number> {
  return runStep(async () => {
    const inputs = readInputs(ATTEST_INPUTS, environment);
    const options = await attestOptions(inputs, environment);
    const { attestRequest } = await import('../attest/options.js');
    const request = attestRequest(options);
    // From here on the runner's toolkit is needed; until here a refusal costs nothing.
    (await import('../small-heap.js')).favourSmallHeap();
    const runner = await import('./runner.js');
    for (const name of SECRET_INPUTS) {
      const secret = inputs[name];
      if (secret !== undefined) runner.mask(secret);
    }
    return signAndPublish({ request, inputs, environment, runner });
  });
}

type Runner = typeof import('./runner.js');

interface Signing {
  readonly request: AttestRequest;
  readonly inputs: AttestInputs;
  readonly environment: Environment;
  readonly runner: Runner;
}

async function signAndPublish(signing: Signing): Promise<number> {
  const world = await openWorld(signing);
  const [{ attest }, { IncompleteError }] = await Promise.all([
    import('../attest/attest.js'),
    import('../attest/incomplete.js'),
  ]);
  try {
    await publish(await attest(signing.request, world), signing);
  } catch (error) {
    // What was signed, and which store has it, is news also where one has not.
    if (error instanceof IncompleteError) await publish(error.result, signing);
    throw error;
  }
  return 0;
}

async function openWorld({ request, inputs, environment, runner }: Signing): Promise<AttestWorld> {
  const token = inputs['github-token'];
  const { readRunContext } = await import('../attest/run-context.js');
  const context = await readRunContext(environment, given({ token }));
  const { createHttp } = await import('../http.js');
  const http = createHttp();
  const identity = await identityProvider({ inputs, environment, runner, context, http });
  const { storeAccess } = await import('../attest/world.js');
  const { stateDirectoryOf } = await import('../store/state.js');
  const workspace = environment['GITHUB_WORKSPACE'] || undefined;
  const home = homedir();
  return {
    ...{ identity, http, context, progress: SILENT, warn: runner.warn },
    now: () => new Date(),
    ...storeAccess(await storesOf({ request, inputs, environment, context, http, home })),
    stateDirectory: stateDirectoryOf({ environment, platform: process.platform, home, ...given({ workspace }) }),
  };
}

interface StoreNeeds extends Omit<Signing, 'runner'> {
  readonly context: RunContext;
  readonly http: Http;
  readonly home: string;
}

async function storesOf({ request, inputs, environment, context, http, home }: StoreNeeds): Promise<StoreWorld> {
  const { storeWorld } = await import('../store/store-world.js');
  const { github, ...rest } = storeWorld({
    ...{ environment, home, http, directory: request.directory, progress: SILENT },
    repository: environment['GITHUB_REPOSITORY'] || undefined,
    token: inputs['github-token'],
    registry: registryInputs(inputs, request.directory),
  });
  const isInRegistry = request.stores.some(({ kind }) => kind === 'registry');
  const createStorageRecord = isInRegistry && inputs['create-storage-record'] !== false;
  const ref = environment['GITHUB_REF'] || undefined;
  const subjectVersion = inputs['subject-version'];
  return {
    ...rest,
    github: { ...github, createStorageRecord, ...given({ ref, visibility: context.visibility, subjectVersion }) },
  };
}

interface IdentityNeeds extends Omit<Signing, 'request'> {
  readonly context: RunContext;
  readonly http: Http;
}

async function identityProvider(needs: IdentityNeeds): Promise<IdentityProvider> {
  const { inputs, environment, runner, context, http } = needs;
  const tokenFile = inputs['identity-token'];
  if (tokenFile !== undefined) {
    const { fileTokenProvider } = await import('../sign/file-token.js');
    const file = path.resolve(environment['GITHUB_WORKSPACE'] || '.', tokenFile);
    return fileTokenProvider({ read: async () => readFile(file, 'utf8'), mask: runner.mask });
  }
  const { runnerTokenProvider } = await import('../sign/runner-token.js');
  return runnerTokenProvider({
    requestUrl: environment['ACTIONS_ID_TOKEN_REQUEST_URL'],
    requestToken: environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
    forkPullRequest: context.forkPullRequest,
    http,
    mask: runner.mask,
  });
}

/** Outputs, the log, the summary and the list of paths that later steps of GitHub's own tools read. */
async function publish(result: AttestResult, { inputs, environment, runner }: Signing): Promise<void> {
  const { attestOutputs } = await import('./attest-outputs.js');
  const { rootLinesOf } = await import('../attest/root-lines.js');
  const rootLines = result.trust.path === undefined ? undefined : await rootLinesOf(result.trust.path);
  const place: AttestationPlace = {
    directory: path.resolve(environment['GITHUB_WORKSPACE'] || '.'),
    ...given({ rootLines }),
  };
  const temporary = environment['RUNNER_TEMP'] || undefined;
  await runner.setOutputs(attestOutputs(result, place), temporary);
  if (temporary !== undefined)
    await runner.listPaths(
      result.attestations.flatMap(({ bundlePath }) => bundlePath ?? []),
      temporary,
    );
  const { attestationText } = await import('../report/attestation-text.js');
  runner.log(attestationText(result, { ...place, color: false }));
  if (inputs['show-summary'] === false) return;
  const { attestationMarkdown } = await import('../report/attestation-markdown.js');
  await runner.addSummary(attestationMarkdown(result, place), environment['GITHUB_STEP_SUMMARY']);
}
