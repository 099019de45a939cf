/** A run that attests inside a sandbox, with whatever stores. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { attest } from '../../src/attest/attest.js';
import type { AttestRequest, AttestResult } from '../../src/attest/request.js';
import { storeAccess, type AttestWorld } from '../../src/attest/world.js';
import { createHttp, type Http } from '../../src/http.js';
import { digestOf } from '../../src/model/digest.js';
import { SILENT } from '../../src/progress.js';
import type { Sandbox, SandboxServiceName } from '../../src/sandbox/sandbox.js';
import { runnerTokenProvider } from '../../src/sign/runner-token.js';
import { parseStores } from '../../src/store/open.js';

/** A job's folder and its state. Another machine knows nothing of either. */
export interface Machine {
  readonly directory: string;
  readonly state: string;
  /** Records of unfinished runs. */
  records(): string[];
  remove(): void;
}

export function createMachine(files: Readonly<Record<string, string>> = { 'widget.tar.gz': 'a widget' }): Machine {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'wherefrom-machine-')));
  const directory = path.join(folder, 'job');
  const state = path.join(folder, 'state', 'wherefrom');
  mkdirSync(directory);
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(directory, name), content);
  return {
    directory,
    state,
    records: () => (existsSync(state) ? readdirSync(state) : []),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Attesting {
  readonly sandbox: Sandbox;
  readonly machine: Machine;
  readonly stores?: readonly string[];
  readonly request?: Partial<AttestRequest>;
  readonly world?: Partial<AttestWorld>;
  /** Rekor's version. */
  readonly log?: 1 | 2;
  /** The way to every service. Default: one attempt, so that what a service does wrong shows at once. */
  readonly http?: Http;
}

export async function attestIn(run: Attesting): Promise<AttestResult> {
  return attest(requestIn(run), worldIn(run));
}

function requestIn({ sandbox, machine, stores = ['file'], request, log = 1 }: Attesting): AttestRequest {
  const { signingConfigV1, signingConfigV2, trustedRoot } = sandbox.files;
  return {
    subjects: [{ kind: 'files', patterns: ['*.tar.gz'] }],
    predicate: { kind: 'provenance' },
    perSubject: false,
    directory: machine.directory,
    sigstore: { kind: 'signing-config', path: log === 1 ? signingConfigV1 : signingConfigV2 },
    trustedRoot,
    audience: 'sigstore',
    allowEvents: [],
    publicLog: false,
    stores: parseStores(stores),
    ifExists: 'skip',
    resume: false,
    platforms: false,
    ...request,
  };
}

function worldIn({ sandbox, machine, world, http = createHttp({ attempts: 1 }) }: Attesting): AttestWorld {
  const environment = sandbox.environment();
  return {
    identity: runnerTokenProvider({
      requestUrl: environment['ACTIONS_ID_TOKEN_REQUEST_URL'],
      requestToken: environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
      forkPullRequest: false,
      http,
      mask: () => undefined,
    }),
    http,
    progress: SILENT,
    now: () => new Date(),
    context: { serverUrl: 'https://github.com', eventName: 'push', forkPullRequest: false },
    warn: () => undefined,
    ...storeAccess({
      ...{ http, progress: SILENT, directory: machine.directory },
      now: () => new Date(),
      sleep: async () => undefined,
      registry: {},
      github: {
        serverUrl: 'https://github.com',
        apiUrl: environment['GITHUB_API_URL'] ?? '',
        repository: environment['GITHUB_REPOSITORY'] ?? '',
        token: environment['GITHUB_TOKEN'] ?? '',
      },
    }),
    stateDirectory: machine.state,
    ...world,
  };
}

/** An image that lies in the sandbox's registry, as a subject. */
export function imageSubject(sandbox: Sandbox, repository: string): AttestRequest['subjects'][number] {
  const { digest } = sandbox.registry.pushImage(repository);
  return {
    kind: 'digest',
    name: `${sandbox.registry.host}/${repository}`,
    digest: digestOf('sha256', digest.replace('sha256:', '')),
  };
}

/** A draft on the sandbox's GitHub, made as a workflow makes it. */
export async function draftRelease(sandbox: Sandbox, tag: string): Promise<void> {
  const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN } = sandbox.environment();
  const answer = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/releases`, {
    method: 'POST',
    headers: { authorization: `Bearer ${GITHUB_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ tag_name: tag, draft: true }),
  });
  if (answer.status !== 201) throw new RangeError(`the sandbox made no draft: ${answer.status}`);
}

/** Requests that a service has got so far, by method and path. */
export function requestsOf(sandbox: Sandbox, service: SandboxServiceName): { method: string; path: string }[] {
  return sandbox.services[service].requests.map(({ method, path: where }) => ({ method, path: where }));
}
