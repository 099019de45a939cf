import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
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
  /** More of wherefrom's flags. */
  readonly flags?: readonly string[];
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

async function attestWithWherefrom(order: ImageOrder): Promise<Answer> {
  const { reference, directory, instance, signingConfig, env = {}, flags = [] } = order;
  const services = ['--sigstore', signingConfig, '--trusted-root', instance.trustedRoot];
  const command = [resolve(CLI), 'attest', '--image', reference, '--store', 'registry', ...flags, ...services];
  return run(process.execPath, command, { cwd: directory, env: { ...instance.environment(), ...env } });
}

/** The same statement as `cosign sign` makes. */
export async function signWithWherefrom(order: ImageOrder): Promise<Answer> {
  return attestImage('wherefrom', { ...order, flags: ['--predicate-type', 'signature'] });
}

/** `cosign sign`: that somebody signed the image, and nothing about it; as a bundle beside the image. */
export async function signWithCosign(order: ImageOrder): Promise<Answer> {
  const { token } = await cosignFiles(order);
  const services = ['--signing-config', order.signingConfig, '--trusted-root', order.instance.trustedRoot];
  return run(toolPath('cosign'), ['sign', '-y', '--identity-token', token, ...services, order.reference]);
}

/** As cosign before bundles did it: the tags `.att` and `.sig`. The signing config has to name a Rekor v1. */
export async function attachOlder(what: 'attest' | 'sign', order: ImageOrder): Promise<Answer> {
  const { token, predicate } = await cosignFiles(order);
  const config = JSON.parse(await readFile(order.signingConfig, 'utf8')) as SigningConfigJson;
  const services = [
    ...['--new-bundle-format=false', '--use-signing-config=false', '--trusted-root', order.instance.trustedRoot],
    ...['--fulcio-url', urlOf(config.caUrls), '--rekor-url', urlOf(config.rekorTlogUrls)],
  ];
  const statement = what === 'attest' ? ['--type', 'slsaprovenance1', '--predicate', predicate] : [];
  const parameters = [what, '-y', ...services, ...statement, '--identity-token', token, order.reference];
  return run(toolPath('cosign'), parameters);
}

interface SigningConfigJson {
  readonly caUrls: readonly { readonly url: string }[];
  readonly rekorTlogUrls: readonly { readonly url: string }[];
}

function urlOf(services: readonly { readonly url: string }[]): string {
  return services[0]?.url ?? '';
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
