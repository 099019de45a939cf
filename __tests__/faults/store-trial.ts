/** `wherefrom attest` with two stores of which one fails, and `--resume` when it does not fail any more. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHttp, DEFAULT_TIMEOUT_MS, type Http, type HttpOptions } from '../../src/http.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { cli, type CliOutcome } from '../support/cli.js';
import { signatureOf } from './holdings.js';
import { BUILDER } from './store-kinds.js';
import { normalised, told, type Told } from './trial.js';

export type Begins = 'before signing' | 'after signing';

/** Requests that cost a token or leave a trace in a log. */
export interface Asked {
  readonly tokens: number;
  readonly certificates: number;
  readonly entries: number;
}

/** By store: the signature of every bundle that it has; `none` for what lies in a bundle's place and is none. */
export type Holdings = Readonly<Record<string, readonly string[]>>;

export interface StoreTrial {
  readonly failed: CliOutcome;
  readonly resumed: CliOutcome;
  /** After the failure, and at the end. */
  readonly held: Holdings;
  readonly heldAtEnd: Holdings;
  /** Entries of the list by which the bundle is found, at the end; undefined where there is none. */
  readonly listed: number | undefined;
  readonly asked: Asked;
  readonly askedAgain: Asked;
}

/** One trial's surroundings; gone with it. */
export interface Scene {
  readonly sandbox: Sandbox;
  /** Of no other trial. */
  readonly mark: string;
  readonly folder: string;
  /** The working directory, with `widget.tar.gz` in it. */
  readonly work: string;
  /** Where records of runs are kept. */
  temporary: string;
  /** `sha256:…` of the file. */
  readonly digest: string;
}

export interface Trial {
  readonly begins: Begins;
  readonly argv: readonly string[];
  /** What each store has. */
  readonly held: () => Readonly<Record<string, readonly Buffer[]>>;
  readonly listed?: (() => readonly string[]) | undefined;
  begin(): void;
  end(): void;
  /** Between the command and its services, while the fault lasts. */
  readonly through?: (http: Http) => Http;
}

let count = 0;

/** As many sandboxes as trials go on at once: each counts its own requests. */
export class SandboxPool {
  readonly #all: Promise<Sandbox>[] = [];
  readonly #idle: Sandbox[] = [];
  readonly #waiting: ((sandbox: Sandbox) => void)[] = [];

  constructor(size: number) {
    for (let at = 0; at < size; at += 1) {
      const started = startSandbox();
      this.#all.push(started);
      void started.then((sandbox) => this.#give(sandbox));
    }
  }

  async with<T>(work: (scene: Scene) => Promise<T>): Promise<T> {
    const sandbox = this.#idle.pop() ?? (await new Promise<Sandbox>((resolve) => this.#waiting.push(resolve)));
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'wherefrom-store-faults-')));
    try {
      return await work(setScene(sandbox, folder));
    } finally {
      rmSync(folder, { recursive: true, force: true });
      for (const service of Object.values(sandbox.services)) service.setFaults([]);
      this.#give(sandbox);
    }
  }

  async close(): Promise<void> {
    for (const sandbox of await Promise.all(this.#all)) await sandbox.close();
  }

  #give(sandbox: Sandbox): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(sandbox);
    else next(sandbox);
  }
}

function setScene(sandbox: Sandbox, folder: string): Scene {
  count += 1;
  const [work, temporary] = [path.join(folder, 'job'), path.join(folder, 'temp')];
  for (const each of [work, temporary]) mkdirSync(each);
  const content = `widget ${count}`;
  writeFileSync(path.join(work, 'widget.tar.gz'), content);
  const login = Buffer.from(`${BUILDER.name}:${BUILDER.password}`).toString('base64');
  writeFileSync(
    path.join(folder, 'config.json'),
    JSON.stringify({ auths: { [sandbox.registry.host]: { auth: login } } }),
  );
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  return { sandbox, mark: `.t${count}`, folder, work, temporary, digest };
}

export async function storeTrial(scene: Scene, trial: Trial): Promise<StoreTrial> {
  const { sandbox } = scene;
  let isFailing = false;
  const begin = (): void => {
    if (isFailing) return;
    isFailing = true;
    trial.begin();
  };
  if (trial.begins === 'before signing') begin();
  const whileFailing = (http: Http): Http => ({
    send: async (request) => {
      const answer = await (isFailing ? (trial.through?.(http) ?? http) : http).send(request);
      if (request.url.startsWith(sandbox.services.rekorV1.url)) begin();
      return answer;
    },
  });
  const before = askedOf(sandbox);
  const failed = await attest(scene, trial.argv, whileFailing);
  const between = askedOf(sandbox);
  const held = signatures(trial.held());
  isFailing = true;
  trial.end();
  const resumed = await attest(scene, [...trial.argv, '--resume']);
  return {
    failed,
    resumed,
    held,
    heldAtEnd: signatures(trial.held()),
    listed: trial.listed?.().length,
    asked: since(before, between),
    askedAgain: since(between, askedOf(sandbox)),
  };
}

async function attest(scene: Scene, argv: readonly string[], wrap = (http: Http): Http => http): Promise<CliOutcome> {
  const { sandbox, folder, work, temporary } = scene;
  const trust = ['--sigstore', sandbox.files.signingConfigV1, '--trusted-root', sandbox.files.trustedRoot];
  return cli(['attest', ...argv, ...trust], {
    environment: { ...sandbox.environment(), RUNNER_TEMP: temporary, DOCKER_CONFIG: folder },
    directory: work,
    home: folder,
    // What a request waits for before its next attempt is not waited for here.
    openHttp: (options: HttpOptions) => wrap(createHttp({ ...options, sleep: async () => undefined })),
  });
}

function askedOf({ services: { oidc, fulcio, rekorV1 } }: Sandbox): Asked {
  return {
    tokens: oidc.requests.length,
    certificates: fulcio.requests.length,
    entries: rekorV1.requests.length,
  };
}

function since(before: Asked, after: Asked): Asked {
  return {
    tokens: after.tokens - before.tokens,
    certificates: after.certificates - before.certificates,
    entries: after.entries - before.entries,
  };
}

function signatures(held: Readonly<Record<string, readonly Buffer[]>>): Holdings {
  return Object.fromEntries(Object.entries(held).map(([store, all]) => [store, all.map(signatureOf)]));
}

/** Milliseconds that a store which does not answer is waited for. */
export const SHORT_MS = 250;

/** The error as the page shows it: without what differs from run to run. */
export function shownError({ code: exit, stderr, stdout }: CliOutcome, { folder, mark }: Scene): Told {
  const { code, message, remedy } = exit === 0 ? warned(stdout) : told(stderr);
  const plain = (text: string): string =>
    normalised(text)
      .replaceAll(`within ${SHORT_MS / 1000} s`, `within ${DEFAULT_TIMEOUT_MS / 1000} s`)
      .replaceAll(folder, 'FOLDER')
      .replaceAll(/[^"\s]*wherefrom-disk-\w+/g, 'FOLDER')
      .replaceAll('\\', '/')
      .replaceAll(mark, '')
      .replaceAll(/[0-9a-f]{64}(\.[0-9a-f]{16})?/g, '…')
      .replaceAll(/(?<=uploads\/)[0-9a-f-]{36}/g, 'ID');
  return { code, message: plain(message), remedy: plain(remedy) };
}

/** A run that ended well may have something to say all the same. */
function warned(stdout: string): Told {
  const warnings = [...stdout.matchAll(/^warning +(.*)$/gm)].map(([, text = '']) => text);
  return { code: '', message: warnings.map((text) => `Warning: ${text}`).join(' '), remedy: '' };
}
