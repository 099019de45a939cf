/** A run with four stores that is killed at a moment, and the run after it: what both did and what is stored then. */
import diagnostics from 'node:diagnostics_channel';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Sandbox, SandboxServiceName } from '../../src/sandbox/sandbox.js';
import { attachedBundles, bundleFiles, githubBundles, listedByTag, ownTags, signatureOf } from './holdings.js';
import type { Ended, OwnProgram, Running } from './own-process.js';

/** When a run is killed. */
export type Moment =
  | {
      /** The sandbox has got its nth request, or has answered it. */
      readonly kind: 'asked' | 'answered';
      readonly nth: number;
      /** Counts only requests of this service. */
      readonly service?: SandboxServiceName;
    }
  /** The run has made its nth write to the file system. */
  | { readonly kind: 'wrote'; readonly nth: number }
  /** Never: for the figures. */
  | { readonly kind: 'ended' };

/** What the record of the killed run says: `none` where there is no record. */
export type RecordState = 'none' | 'begun' | 'signing' | 'signed';

/** Requests that sign. */
export interface Signing {
  readonly certificates: number;
  readonly entries: number;
}

export interface KilledRun {
  readonly moment: string;
  readonly killed: boolean;
  readonly record: RecordState;
  /** What the killed run asked of Fulcio and Rekor, and what the next one did. */
  readonly signed: { readonly killed: Signing; readonly next: Signing };
  /** What `--resume` said where there was nothing to resume: the plain command came next. */
  readonly missing?: Ended;
  readonly next: Ended;
  /** Bundles that each store has at the end. */
  readonly held: Readonly<Record<string, number>>;
  /** Signatures among them. */
  readonly signatures: number;
  /** Files and folders that no run removes any more. */
  readonly leftovers: readonly string[];
  /** How far the killed run came. */
  readonly requests: number;
  /** Counted only where it ended by itself. */
  readonly writes: number;
}

const EVIDENCE = 'acme/evidence';
const ASKED = 'http.server.request.start';
const ANSWERED = 'http.server.response.finish';

export interface KillPlan {
  readonly program: OwnProgram;
  readonly sandbox: Sandbox;
  readonly moment: Moment;
  /** Of its own for every run: images differ by it. */
  readonly name: string;
}

export async function killedRun({ program, sandbox, moment, name }: KillPlan): Promise<KilledRun> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'wherefrom-killed-')));
  try {
    const job = createJob(sandbox, { folder, name });
    const before = signing(sandbox);
    const counted = path.join(folder, 'writes');
    const first = program.start(job.argv, {
      directory: job.directory,
      environment: { ...job.environment, ...killAtWrite(moment), KILL_COUNT: counted },
      watchWrites: true,
    });
    const { ended, requests } = await killAt(first, { sandbox, moment });
    const between = signing(sandbox);
    const record = recordState(job.state);
    const again = async (argv: readonly string[]): Promise<Ended> => program.start(argv, job).ended;
    const resumed = await again([...job.argv, '--resume']);
    const isMissing = resumed.stderr.startsWith('STATE_MISSING');
    const next = isMissing ? await again(job.argv) : resumed;
    const bundles = heldBundles(sandbox, job);
    return {
      moment: Object.values(moment).join(' '),
      killed: ended.code === null,
      record,
      signed: { killed: since(before, between), next: since(between, signing(sandbox)) },
      ...(isMissing ? { missing: resumed } : {}),
      next,
      held: {
        ...Object.fromEntries(Object.entries(bundles).map(([store, all]) => [store, all.length])),
        'index tag': listedByTag(sandbox, EVIDENCE, job.digest).length,
        'own tags': ownTags(sandbox, EVIDENCE, job.digest).length,
      },
      signatures: new Set(Object.values(bundles).flat().map(signatureOf)).size,
      leftovers: [...readdirSync(job.directory).filter((file) => !file.endsWith('.sigstore.json')), ...left(job.state)],
      requests,
      writes: existsSync(counted) ? Number(readFileSync(counted, 'utf8')) : 0,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface KillJob {
  readonly argv: readonly string[];
  readonly directory: string;
  readonly state: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly repository: string;
  readonly digest: string;
}

function createJob(sandbox: Sandbox, { folder, name }: { readonly folder: string; readonly name: string }): KillJob {
  const [directory, temporary] = [path.join(folder, 'job'), path.join(folder, 'temp')];
  for (const one of [directory, temporary]) mkdirSync(one);
  const repository = `acme/widget-${name}`;
  const { digest } = sandbox.registry.pushImage(repository);
  const { host } = sandbox.registry;
  const stores = ['file', 'registry', `oci://${host}/${EVIDENCE}`, 'github'];
  const { signingConfigV1, trustedRoot } = sandbox.files;
  return {
    argv: [
      ...['attest', '--image', `${host}/${repository}@${digest}`, ...stores.flatMap((store) => ['--store', store])],
      ...['--sigstore', signingConfigV1, '--trusted-root', trustedRoot],
    ],
    ...{ directory, repository, digest },
    state: path.join(temporary, 'wherefrom'),
    environment: { ...sandbox.environment(), RUNNER_TEMP: temporary, HOME: folder, USERPROFILE: folder },
  };
}

function killAtWrite(moment: Moment): Record<string, string> {
  return moment.kind === 'wrote' ? { KILL_AT: String(moment.nth) } : {};
}

interface Killing {
  readonly sandbox: Sandbox;
  readonly moment: Moment;
}

/** Kills it in the very moment in which this process, which is the sandbox, has the request or has given the answer. */
async function killAt(
  { child, ended }: Running,
  { sandbox, moment }: Killing,
): Promise<{ readonly ended: Ended; readonly requests: number }> {
  const services = new Map(Object.entries(sandbox.services).map(([name, { url }]) => [new URL(url).port, name]));
  const seen = { asked: 0, answered: 0 };
  let requests = 0;
  const listen = (kind: 'asked' | 'answered') => (message: unknown) => {
    const { socket } = (message as { readonly request: IncomingMessage }).request;
    const service = services.get(String(socket.localPort));
    if (service === undefined) return;
    if (kind === 'asked') requests += 1;
    if (moment.kind !== kind || (moment.service ?? service) !== service) return;
    seen[kind] += 1;
    if (moment.nth === seen[kind]) child.kill('SIGKILL');
  };
  const [onAsked, onAnswered] = [listen('asked'), listen('answered')];
  diagnostics.subscribe(ASKED, onAsked);
  diagnostics.subscribe(ANSWERED, onAnswered);
  try {
    return { ended: await ended, requests };
  } finally {
    diagnostics.unsubscribe(ASKED, onAsked);
    diagnostics.unsubscribe(ANSWERED, onAnswered);
  }
}

function signing({ services }: Sandbox): Signing {
  const posts = (name: SandboxServiceName): number =>
    services[name].requests.filter(({ method }) => method === 'POST').length;
  return { certificates: posts('fulcio'), entries: posts('rekorV1') };
}

function since(before: Signing, after: Signing): Signing {
  return { certificates: after.certificates - before.certificates, entries: after.entries - before.entries };
}

function left(state: string): string[] {
  return existsSync(state) ? readdirSync(state).map((name) => `state/${name}`) : [];
}

/** As whoever looks at the disk would say it. */
function recordState(state: string): RecordState {
  const [folder] = existsSync(state) ? readdirSync(state).filter((name) => !name.startsWith('.')) : [];
  if (folder === undefined) return 'none';
  const whole = readFileSync(path.join(state, folder, 'log.jsonl'), 'utf8')
    .split('\n')
    .slice(0, -1);
  const did = whole.map((line) => (JSON.parse(line) as { readonly did: string }).did);
  if (did.includes('signed')) return 'signed';
  return did.includes('signing') ? 'signing' : 'begun';
}

function heldBundles(
  sandbox: Sandbox,
  { directory, repository, digest }: KillJob,
): Readonly<Record<string, readonly Buffer[]>> {
  return {
    file: bundleFiles(directory),
    registry: attachedBundles(sandbox, repository, digest),
    oci: attachedBundles(sandbox, EVIDENCE, digest),
    github: githubBundles(sandbox, digest),
  };
}
