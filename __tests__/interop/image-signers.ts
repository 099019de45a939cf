import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instance } from './real-stack.js';
import { AUDIENCE, provenance, type Signer } from './signers.js';
import { CLI, run, toolPath, type Answer } from './tools.js';

export interface ImageOrder {
  /** By digest. */
  readonly reference: string;
  /** Where files may be left. */
  readonly directory: string;
  readonly instance: Instance;
  readonly signingConfig: string;
  /** Where credentials lie, for a registry that wants some. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Signs provenance of the image and puts it beside the image; the answer is the tool's. */
export async function attestImage(signer: Signer, order: ImageOrder): Promise<Answer> {
  return signer === 'cosign' ? attestWithCosign(order) : attestWithWherefrom(order);
}

async function attestWithCosign(order: ImageOrder): Promise<Answer> {
  const { reference, instance, signingConfig, env = {} } = order;
  const { token, predicate } = await cosignFiles(order);
  const services = ['--signing-config', signingConfig, '--trusted-root', instance.trustedRoot];
  const statement = ['--type', 'slsaprovenance1', '--predicate', predicate, '--identity-token', token];
  return run(toolPath('cosign'), ['attest', '-y', ...statement, ...services, reference], { env });
}

async function attestWithWherefrom(order: ImageOrder, more: readonly string[] = []): Promise<Answer> {
  const { reference, directory, instance, signingConfig, env = {} } = order;
  const services = ['--sigstore', signingConfig, '--trusted-root', instance.trustedRoot];
  const output = join(directory, `${nameOf(reference)}.sigstore.json`);
  const command = [CLI, 'attest', '--image', reference, '--store', 'registry', '--output', output, ...more];
  return run(process.execPath, [...command, ...services], { env: { ...instance.environment(), ...env } });
}

/** cosign takes both from files. */
async function cosignFiles({ reference, directory, instance }: ImageOrder) {
  const token = join(directory, `${nameOf(reference)}.token`);
  const predicate = join(directory, `${nameOf(reference)}.predicate.json`);
  await writeFile(token, await instance.mintToken(AUDIENCE));
  await writeFile(predicate, JSON.stringify(provenance(instance.environment())));
  return { token, predicate };
}

function nameOf(reference: string): string {
  return reference.replaceAll(/[^0-9A-Za-z.]+/g, '-');
}
