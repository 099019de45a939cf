import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { must, toolPath } from './tools.js';

export interface ImageOrder {
  /** `localhost:PORT/acme/widget` */
  readonly repository: string;
  /** What is in its one layer: another content is another image. */
  readonly content: string;
  /** Where files may be left. */
  readonly directory: string;
  /** Where credentials lie, for a registry that wants some. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Pushes an image made without a base and without Docker. @returns its reference by digest */
export async function pushImage({ repository, content, directory, env = {} }: ImageOrder): Promise<string> {
  const layer = await writeLayer(content, directory);
  const tag = `${repository}:v-${shortHash(content)}`;
  return reference(await must(toolPath('crane'), ['append', `--new_tag=${tag}`, `--new_layer=${layer}`], { env }));
}

export interface MultiPlatformImage {
  /** Reference of the index, by digest. */
  readonly index: string;
  /** References of its two images, by digest. */
  readonly platforms: readonly string[];
}

/** Pushes an image for two platforms, and an index of both. */
export async function pushMultiPlatform(order: ImageOrder): Promise<MultiPlatformImage> {
  const { repository, content, directory } = order;
  const crane = toolPath('crane');
  const platforms: string[] = [];
  for (const platform of ['linux/amd64', 'linux/arm64']) {
    const layer = await writeLayer(`${content} for ${platform}`, directory);
    const tag = `${repository}:${platform.replace('/', '-')}-${shortHash(content)}`;
    await must(crane, ['append', '--oci-empty-base', `--new_tag=${tag}`, `--new_layer=${layer}`]);
    platforms.push(reference(await must(crane, ['mutate', '--set-platform', platform, '--tag', tag, tag])));
  }
  const index = ['index', 'append', ...platforms.flatMap((image) => ['--manifest', image])];
  const tag = `${repository}:multi-${shortHash(content)}`;
  return { index: reference(await must(crane, [...index, '--tag', tag])), platforms };
}

export function digestOf(reference: string): string {
  return reference.slice(reference.indexOf('@') + 1);
}

export function repositoryOf(reference: string): string {
  return reference.slice(0, reference.indexOf('@'));
}

async function writeLayer(content: string, directory: string): Promise<string> {
  const folder = join(directory, `layer-${shortHash(content)}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'content.txt'), content);
  await must('tar', ['-cf', 'layer.tar', 'content.txt'], { cwd: folder });
  return join(folder, 'layer.tar');
}

/** The reference by digest that crane ends with. */
function reference({ stdout }: { readonly stdout: string }): string {
  const last = stdout.trim().split('\n').at(-1) ?? '';
  if (!/^\S+@sha256:[0-9a-f]{64}$/.test(last)) throw new Error(`crane printed no reference: ${stdout}`);
  return last;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
