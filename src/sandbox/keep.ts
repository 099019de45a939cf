import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from '../errors.js';
import type { Authority } from './pki.js';

/** Where a sandbox keeps its keys; absent: nowhere, everything is made anew. */
export type KeepDirectory = string | undefined;

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----\n?/;

/** The authority kept as `NAME.pem` (certificate and key in one file, so that they cannot part), or a new one that is kept. */
export async function keptAuthority(
  directory: KeepDirectory,
  name: string,
  create: () => Promise<Authority>,
): Promise<Authority> {
  const text = (created: Authority): string => created.pem + privateKeyPem(created.privateKey);
  return kept({ directory, name, create, text, parse: parseAuthority });
}

/** The same for a bare key, as `NAME.pem`. */
export async function keptKey(
  directory: KeepDirectory,
  name: string,
  create: () => KeyObject | Promise<KeyObject>,
): Promise<KeyObject> {
  return kept({ directory, name, create: async () => create(), text: privateKeyPem, parse: createPrivateKey });
}

/** Two kept files of different sandboxes would make a chain that nobody can verify. */
export function assertIssued(child: Authority, parent: Authority): void {
  const [certificate, issuer] = [child, parent].map((one) => new X509Certificate(one.certificate));
  if (issuer !== undefined && certificate?.checkIssued(issuer) && certificate.verify(parent.publicKey)) return;
  fail('INPUT_INVALID', 'The authorities kept in this directory do not belong together.', {
    remedy: 'Name an empty directory, or remove this one to start with new keys.',
  });
}

interface Keeping<T> {
  readonly directory: KeepDirectory;
  readonly name: string;
  readonly create: () => Promise<T>;
  readonly text: (created: T) => string;
  readonly parse: (text: string) => T;
}

async function kept<T>({ directory, name, create, text, parse }: Keeping<T>): Promise<T> {
  if (directory === undefined) return create();
  const path = join(directory, `${name}.pem`);
  const existing = await readIfPresent(path);
  if (existing === undefined) {
    const created = await create();
    await mkdir(directory, { recursive: true });
    await writeFile(`${path}.new`, text(created), { mode: 0o600 });
    await rename(`${path}.new`, path);
    return created;
  }
  try {
    return parse(existing);
  } catch (cause) {
    return fail('INPUT_INVALID', `${path} is no key of a sandbox.`, {
      remedy: 'Name an empty directory, or remove this one to start with new keys.',
      cause,
    });
  }
}

async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseAuthority(text: string): Authority {
  const pem = CERTIFICATE.exec(text)?.[0] ?? '';
  const certificate = new X509Certificate(pem);
  const privateKey = createPrivateKey(text.replace(pem, ''));
  if (!certificate.checkPrivateKey(privateKey)) throw new TypeError('certificate and key do not belong together');
  return { certificate: certificate.raw, pem, privateKey, publicKey: createPublicKey(privateKey) };
}

function privateKeyPem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
