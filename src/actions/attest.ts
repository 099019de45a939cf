import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AttestResult, RunContext } from '../attest/request.js';
import type { Http } from '../http.js';
import { given } from '../model/given.js';
import type { AttestationPlace } from '../report/attestation-commands.js';
import type { IdentityProvider } from '../sign/identity.js';
import { SILENT } from '../progress.js';
import { attestOptions, type AttestInputs } from './attest-inputs.js';
import { ATTEST_INPUTS, type Environment, readInputs } from './inputs.js';
import { runStep } from './step.js';

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
    if (inputs['github-token'] !== undefined) runner.mask(inputs['github-token']);
    const result = await sign({ request, inputs, environment, runner });
    await publish({ result, inputs, environment, runner });
    return 0;
  });
}

type Runner = typeof import('./runner.js');

interface Signing {
  readonly request: Parameters<typeof import('../attest/attest.js').attest>[0];
  readonly inputs: AttestInputs;
  readonly environment: Environment;
  readonly runner: Runner;
}

async function sign({ request, inputs, environment, runner }: Signing): Promise<AttestResult> {
  const { readRunContext } = await import('../attest/run-context.js');
  const context = await readRunContext(environment, given({ token: inputs['github-token'] }));
  const { createHttp } = await import('../http.js');
  const http = createHttp();
  const identity = await identityProvider({ inputs, environment, runner, context, http });
  const { attest } = await import('../attest/attest.js');
  return attest(request, { identity, http, progress: SILENT, now: () => new Date(), context, warn: runner.warn });
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

interface Publishing {
  readonly result: AttestResult;
  readonly inputs: AttestInputs;
  readonly environment: Environment;
  readonly runner: Runner;
}

/** Outputs, the log, the summary and the list of paths that later steps of GitHub's own tools read. */
async function publish({ result, inputs, environment, runner }: Publishing): Promise<void> {
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
      result.attestations.map(({ bundlePath }) => bundlePath),
      temporary,
    );
  const { attestationText } = await import('../report/attestation-text.js');
  runner.log(attestationText(result, { ...place, color: false }));
  if (inputs['show-summary'] === false) return;
  const { attestationMarkdown } = await import('../report/attestation-markdown.js');
  await runner.addSummary(attestationMarkdown(result, place), environment['GITHUB_STEP_SUMMARY']);
}
