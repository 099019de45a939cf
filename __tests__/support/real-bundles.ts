import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Digest } from '../../src/model/digest.js';
import { digestOf } from '../../src/model/digest.js';
import { hasRealData, realData } from './real-data.js';

/** The table of the real bundles: what each is about, and what it proves. */

export interface RealBundle {
  readonly name: string;
  readonly file: string;
  /** Place in the file, when it holds several. */
  readonly index: number;
  readonly artifact: Digest;
  readonly anchor: 'public-good' | 'github';
  readonly san: string;
  readonly log: boolean;
}

export function readData(path: string): Buffer {
  return readFileSync(realData(path));
}

function digestOfFile(path: string, algorithm: 'sha256' | 'sha512'): Digest {
  return digestOf(
    algorithm,
    hasRealData
      ? createHash(algorithm).update(readData(path)).digest('hex')
      : '0'.repeat(algorithm === 'sha256' ? 64 : 128),
  );
}

const GITHUB = 'https://github.com/';
const GENERATOR = `${GITHUB}slsa-framework/slsa-github-generator/.github/workflows/`;

const ROWS: readonly (Pick<RealBundle, 'name' | 'file' | 'artifact' | 'san'> & Partial<RealBundle>)[] = [
  {
    name: 'v0.3 with a dsse entry (module-bazel)',
    file: 'real-bundles/module-bazel/MODULE.bazel.intoto.jsonl',
    artifact: digestOfFile('real-bundles/module-bazel/MODULE.bazel', 'sha256'),
    san: `${GITHUB}bazel-contrib/publish-to-bcr/.github/workflows/publish.yaml@refs/tags/v0.0.1`,
  },
  {
    name: 'v0.2 with an intoto entry (container-based)',
    file: 'real-bundles/container-based/binary-linux-amd64.sigstore.json',
    artifact: digestOfFile('real-bundles/container-based/binary-linux-amd64', 'sha256'),
    san: `${GENERATOR}builder_container-based_slsa3.yml@refs/tags/v2.1.0`,
  },
  {
    name: 'v0.1 (delegator)',
    file: 'real-bundles/delegator/artifact.sigstore.json',
    artifact: digestOfFile('real-bundles/delegator/artifact', 'sha256'),
    san: `${GENERATOR}delegator_generic_slsa3.yml@refs/tags/v1.10.0`,
  },
  {
    name: 'v0.3 with provenance v0.2 (generic)',
    file: 'real-bundles/generic/valid-v0.3.intoto.sigstore',
    artifact: digestOf('sha256', '2892146b063a94cb4a4318c0e98d38af12dcf2b1e29237486b58463b59607bbd'),
    san: `${GENERATOR}generator_generic_slsa3.yml@refs/heads/main`,
  },
  {
    name: 'npm, by its sha512',
    file: 'real-bundles/npm/gundam-visor.tgz.json',
    index: 1,
    artifact: digestOfFile('real-bundles/npm/gundam-visor.tgz', 'sha512'),
    san: `${GITHUB}ramonpetgrave64/gundam-visor/.github/workflows/npm-publish.yml@refs/tags/v1.0.1`,
  },
  {
    name: "an enterprise's issuer (custom-issuer)",
    file: 'custom-issuer/artifact.sigstore.json',
    artifact: digestOfFile('custom-issuer/artifact', 'sha256'),
    san: `${GITHUB}too-legit/attest/.github/workflows/integration.yml@refs/heads/main`,
  },
  {
    name: "GitHub's immutable release",
    file: 'github-release/artifact.zip.sigstore.json',
    artifact: digestOfFile('github-release/artifact.zip', 'sha256'),
    anchor: 'github',
    log: false,
    san: 'https://dotcom.releases.github.com',
  },
];

export const REAL_BUNDLES: readonly RealBundle[] = ROWS.map((row) => ({
  index: 0,
  anchor: 'public-good',
  log: true,
  ...row,
}));

/** A copy of one bundle, to be changed. */
export function realJson({ file, index }: RealBundle): Record<string, any> {
  const json = JSON.parse(readData(file).toString());
  return json.attestations?.[index].bundle ?? json;
}
