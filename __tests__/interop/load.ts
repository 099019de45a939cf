/** Many writers at once, all for one digest, in one registry: which of what they said that they stored is there in the end. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBreakingWay, type BreakingWay } from './breaking-way.js';
import { digestOf, repositoryOf } from './images.js';
import type { Instance } from './real-stack.js';
import { AUDIENCE } from './signers.js';
import { CLI, run, toolPath, type Answer } from './tools.js';

export type Writer = 'wherefrom' | 'cosign' | 'oras';

export interface LoadOrder {
  /** By digest. */
  readonly reference: string;
  /** Empty. */
  readonly directory: string;
  readonly instance: Instance;
  readonly signingConfig: string;
  /** How many attestations of each. */
  readonly writers: Readonly<Partial<Record<Writer, number>>>;
  /** How many of ours lose the way to the registry while they store. */
  readonly losing?: number;
  /** How many processes write at the same time. */
  readonly processes: number;
}

/** One attestation that was written, or that its writer says it could not write. */
export interface Written {
  readonly writer: Writer;
  /** Unique: a predicate type, or an artifact type. */
  readonly id: string;
  readonly answer: Answer;
  /** By which it wrote, where it was one that breaks. */
  readonly way?: BreakingWay;
}

/** Writes all of them, the writers mixed. */
export async function writeAll(order: LoadOrder): Promise<Written[]> {
  await mkdir(order.directory, { recursive: true });
  await writeFile(join(order.directory, 'predicate.json'), '{"load": true}');
  await writeFile(join(order.directory, 'note.json'), '{"note": true}');
  const waiting = mixed(order);
  const written: Written[] = [];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      written.push(await write(next, order));
    }
  };
  await Promise.all(Array.from({ length: order.processes }, lane));
  return written;
}

interface Job {
  readonly writer: Writer;
  readonly id: string;
  /** Requests after the first blob, until its way to the registry breaks. */
  readonly breaksAfter?: number;
}

/** Every registry is asked at least so often after the first blob, before an attestation is stored and read back. */
const LEAST_AFTER_BLOB = 2;

/** After how many requests one of those breaks that lose the registry; they are spread evenly over all of ours. */
function breakOf(losing: number, { index, count }: { readonly index: number; readonly count: number }): Partial<Job> {
  const number = Math.floor(((index + 1) * losing) / count);
  const isOne = number > Math.floor((index * losing) / count);
  return isOne ? { breaksAfter: number % LEAST_AFTER_BLOB } : {};
}

/** In the order of their part of the whole, so that no writer ends before the others. */
function mixed({ writers, losing = 0 }: LoadOrder): Job[] {
  return (Object.entries(writers) as [Writer, number][])
    .flatMap(([writer, count]) =>
      Array.from({ length: count }, (_, index) => ({
        ...{ writer, id: idOf(writer, index), place: (index + 0.5) / count },
        ...(writer === 'wherefrom' ? breakOf(losing, { index, count }) : {}),
      })),
    )
    .sort((one, other) => one.place - other.place);
}

function idOf(writer: Writer, index: number): string {
  return writer === 'oras' ? `application/vnd.acme.note-${index}` : `https://acme.example/load/${writer}/${index}`;
}

async function write({ writer, id, breaksAfter }: Job, order: LoadOrder): Promise<Written> {
  switch (writer) {
    case 'wherefrom': {
      const way = breaksAfter === undefined ? undefined : await breakingWay(order.reference, breaksAfter);
      const answer = await writeWithWherefrom({ id, way }, order, ['--if-exists', 'add']);
      return { writer, id, answer, ...(way === undefined ? {} : { way }) };
    }
    case 'cosign':
      return { writer, id, answer: await writeWithCosign(id, order) };
    case 'oras':
      return { writer, id, answer: await writeWithOras(id, order) };
  }
}

async function breakingWay(reference: string, requestsAfterBlob: number): Promise<BreakingWay> {
  return openBreakingWay(hostOf(reference), { requestsAfterBlob });
}

function hostOf(reference: string): string {
  return reference.slice(0, reference.indexOf('/'));
}

/** One attestation of ours; with other flags, the same one again. */
export async function writeWithWherefrom(
  { id, way }: { readonly id: string; readonly way?: BreakingWay | undefined },
  { reference: direct, directory, instance, signingConfig }: LoadOrder,
  flags: readonly string[],
): Promise<Answer> {
  const reference = way === undefined ? direct : direct.replace(hostOf(direct), way.host);
  const name = nameOf(id);
  const command = [CLI, 'attest', '--image', reference, '--store', 'file', '--store', 'registry', '--format', 'json'];
  const statement = ['--predicate', join(directory, 'predicate.json'), '--predicate-type', id];
  const services = ['--sigstore', signingConfig, '--trusted-root', instance.trustedRoot];
  const output = ['--output', join(directory, `${name}.sigstore.json`)];
  return run(process.execPath, [...command, ...statement, ...services, ...output, ...flags], {
    env: { ...instance.environment(), XDG_STATE_HOME: join(directory, 'state') },
  });
}

async function writeWithCosign(id: string, { reference, directory, instance, signingConfig }: LoadOrder) {
  const token = join(directory, `${nameOf(id)}.token`);
  await writeFile(token, await instance.mintToken(AUDIENCE));
  const statement = ['--type', id, '--predicate', join(directory, 'predicate.json')];
  const services = ['--signing-config', signingConfig, '--trusted-root', instance.trustedRoot];
  return run(toolPath('cosign'), ['attest', '-y', ...statement, '--identity-token', token, ...services, reference]);
}

async function writeWithOras(id: string, { reference, directory }: LoadOrder) {
  return run(
    toolPath('oras'),
    ['attach', '--plain-http', '--artifact-type', id, reference, 'note.json:application/json'],
    { cwd: directory },
  );
}

function nameOf(id: string): string {
  return id.replaceAll(/[^0-9A-Za-z]+/g, '-');
}

interface IndexJson {
  readonly manifests: readonly { readonly digest: string }[];
}
interface ManifestJson {
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly layers: readonly { readonly digest: string }[];
}

/**
 * The ids of all that is listed for the image, by the referrers API where there is one, else by the tag; read with nothing
 * but HTTP, from the manifests themselves. One that is listed twice comes twice.
 */
export async function listedIds(reference: string): Promise<string[]> {
  const base = `http://${repositoryOf(reference).replace('/', '/v2/')}`;
  const digest = digestOf(reference);
  const api = await fetch(`${base}/referrers/${digest}`);
  const list = api.ok ? api : await fetch(`${base}/manifests/${digest.replace(':', '-')}`, ACCEPT);
  if (list.status === 404) return [];
  const { manifests } = await jsonOf<IndexJson>(list);
  return Promise.all(
    manifests.map(async (one) => {
      const manifest = await jsonOf<ManifestJson>(await fetch(`${base}/manifests/${one.digest}`, ACCEPT));
      return manifest.annotations?.['dev.sigstore.bundle.predicateType'] ?? manifest.artifactType ?? '';
    }),
  );
}

const ACCEPT = {
  headers: { accept: 'application/vnd.oci.image.manifest.v1+json, application/vnd.oci.image.index.v1+json' },
};

async function jsonOf<Shape>(response: Response): Promise<Shape> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return (await response.json()) as Shape;
}
