/** One service of the sandbox misbehaves while the command line works: what its user meets. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHttp, DEFAULT_TIMEOUT_MS } from '../../src/http.js';
import type { Fault } from '../../src/sandbox/faults.js';
import type { Sandbox, SandboxServiceName } from '../../src/sandbox/sandbox.js';
import { startService } from '../../src/sandbox/service.js';
import { TIMEOUT_MS as TUF_TIMEOUT_MS } from '../../src/trust/tuf.js';
import { cli, type CliOutcome } from '../support/cli.js';

export interface ServiceRow {
  readonly title: string;
  readonly service: SandboxServiceName;
  /** The signing config whose run asks this service. */
  readonly config: 'signingConfigV1' | 'signingConfigV2';
  /** Asked once for each bundle, so that it can fail when some are made. */
  readonly witness: boolean;
}

export const SERVICES: readonly ServiceRow[] = [
  { title: 'Token endpoint', service: 'oidc', config: 'signingConfigV1', witness: false },
  { title: 'Fulcio', service: 'fulcio', config: 'signingConfigV1', witness: false },
  { title: 'Rekor v1', service: 'rekorV1', config: 'signingConfigV1', witness: true },
  { title: 'Rekor v2', service: 'rekorV2', config: 'signingConfigV2', witness: true },
  { title: 'Timestamp authority', service: 'tsa', config: 'signingConfigV2', witness: true },
];

export const RETRY_AFTER_SECONDS = 7;

/** `refused` is no fault of a server: there is none. */
export const FAULTS: readonly { readonly title: string; readonly fault: Fault | 'refused' }[] = [
  { title: 'refused', fault: 'refused' },
  { title: '500', fault: { kind: 'status', status: 500 } },
  {
    title: '429 with Retry-After',
    fault: { kind: 'status', status: 429, headers: { 'retry-after': String(RETRY_AFTER_SECONDS) } },
  },
  { title: 'hang', fault: { kind: 'hang' } },
  { title: 'cut', fault: { kind: 'cut' } },
  { title: 'HTML', fault: { kind: 'html' } },
  { title: 'truncated', fault: { kind: 'truncated' } },
];

/** Milliseconds for one attempt at a service that hangs; every other service has the usual time. */
const SHORT_MS = 250;
/** The same for a TUF repository, whose client has one patience for all. */
export const TUF_SHORT_MS = 2000;
/** Answered before a late fault begins. */
export const ANSWERED = 2;
const MOST_REQUESTS = 64;

export interface Trial extends CliOutcome {
  /** Files that were not there before. */
  readonly left: readonly string[];
  /** Milliseconds that the client wanted to wait, one after the other. */
  readonly waits: readonly number[];
  readonly directory: string;
}

export interface TrialPlan {
  readonly sandbox: Sandbox;
  readonly row: Pick<ServiceRow, 'service' | 'config'>;
  readonly fault: Fault | 'refused';
  /** Files to attest, all made here. */
  readonly files: readonly string[];
  readonly late: boolean;
  readonly argv: readonly string[];
}

/** A folder of its own for one trial, gone afterwards. */
export async function inFolder<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'wherefrom-faults-')));
  try {
    return await work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** `wherefrom attest` in `directory` while the service misbehaves. */
export async function attestUnder(plan: TrialPlan, directory: string): Promise<Trial> {
  const { sandbox, row, fault, files } = plan;
  const work = path.join(directory, 'job');
  mkdirSync(work);
  for (const file of files) writeFileSync(path.join(work, file), `content of ${file}`);
  const config = path.join(directory, 'signing_config.json');
  const address = await addressUnder(plan);
  const readdress = (text: string): string => text.replaceAll(sandbox.services[row.service].url, address);
  writeFileSync(config, readdress(readFileSync(sandbox.files[row.config], 'utf8')));
  const environment = Object.fromEntries(
    Object.entries(sandbox.environment()).map(([name, value]) => [name, readdress(value)]),
  );
  const waits: number[] = [];
  const trust = ['--sigstore', config, '--trusted-root', sandbox.files.trustedRoot];
  misbehave(plan);
  const outcome = await cli(['attest', ...files, ...plan.argv, ...trust], {
    environment,
    directory: work,
    home: path.join(directory, 'home'),
    openHttp: (options) => {
      const http = createHttp({ ...options, sleep: async (ms) => void waits.push(ms) });
      const hangs = (url: string): boolean => fault !== 'refused' && fault.kind === 'hang' && url.startsWith(address);
      return { send: async (it) => http.send(hangs(it.url) ? { ...it, timeoutMs: SHORT_MS } : it) };
    },
  });
  sandbox.services[row.service].setFaults([]);
  const left = readdirSync(work).filter((name) => !files.includes(name));
  return { ...outcome, left, waits, directory: work };
}

function misbehave({ sandbox, row, fault, late }: TrialPlan): void {
  if (fault === 'refused') return;
  const from = ANSWERED + 1;
  const nths = Array.from({ length: MOST_REQUESTS }, (_, index) => ({ fault, nth: from + index }));
  sandbox.services[row.service].setFaults(late ? nths : [{ fault }]);
}

/** Where the run is told that the service is: for a refused connection a port that nobody listens on any more. */
export async function addressUnder({
  sandbox,
  row,
  fault,
}: Pick<TrialPlan, 'sandbox' | 'row' | 'fault'>): Promise<string> {
  if (fault !== 'refused') return sandbox.services[row.service].url;
  const gone = await startService('gone', () => ({ status: 500 }));
  await gone.close();
  return gone.url;
}

/** What differs from run to run, and the shortened time-out, as every user would read it. */
export function normalised(text: string): string {
  return text
    .replaceAll(/127\.0\.0\.1:\d+/g, 'HOST')
    .replaceAll(`within ${SHORT_MS / 1000} s`, `within ${DEFAULT_TIMEOUT_MS / 1000} s`)
    .replaceAll(`within ${TUF_SHORT_MS / 1000} s`, `within ${TUF_TIMEOUT_MS / 1000} s`)
    .replace(/written: ".*"\./, 'written: FILES.');
}

export interface Told {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** The parts of an error as the terminal shows it. */
export function told(stderr: string): Told {
  const [, code = '', message = '', remedy = ''] =
    /^([A-Z_]+): (.*)\n  Remedy: ([\s\S]*?)\n  (?:Cause|Docs): /.exec(stderr) ?? [];
  return { code, message, remedy };
}
