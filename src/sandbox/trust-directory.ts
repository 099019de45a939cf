import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SandboxFiles } from './sandbox.js';

/** JSON values and bytes of everything that readers and signers are told to trust. */
export interface TrustContents {
  readonly trustedRoot: unknown;
  readonly signingConfigV1: unknown;
  readonly signingConfigV2: unknown;
  readonly tufRoot: Buffer;
}

const NAMES: SandboxFiles = {
  trustedRoot: 'trusted_root.json',
  trustedRootLines: 'trusted_root.jsonl',
  signingConfigV1: 'signing_config.rekor-v1.json',
  signingConfigV2: 'signing_config.rekor-v2.json',
  tufRoot: 'tuf-root.json',
};

/** Writes each file whole or not at all; a reader of an older sandbox's directory never sees half a root. */
export async function writeTrustFiles(directory: string, contents: TrustContents): Promise<SandboxFiles> {
  return {
    trustedRoot: await write(directory, NAMES.trustedRoot, indented(contents.trustedRoot)),
    // gh wants a line break also after the last line.
    trustedRootLines: await write(directory, NAMES.trustedRootLines, `${JSON.stringify(contents.trustedRoot)}\n`),
    signingConfigV1: await write(directory, NAMES.signingConfigV1, indented(contents.signingConfigV1)),
    signingConfigV2: await write(directory, NAMES.signingConfigV2, indented(contents.signingConfigV2)),
    tufRoot: await write(directory, NAMES.tufRoot, contents.tufRoot),
  };
}

async function write(directory: string, name: string, content: string | Buffer): Promise<string> {
  const path = join(directory, name);
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
  return path;
}

function indented(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
