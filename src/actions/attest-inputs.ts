/** The attest action's inputs as options: the list and path forms of actions/attest. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { AttestOptions, ChecksumOption, PredicateOption } from '../attest/options.js';
import { fail } from '../errors.js';
import { given } from '../model/given.js';
import { COSIGN_SIGNATURE, resolvePredicateType, SLSA_PROVENANCE_V1 } from '../model/predicate-types.js';
import { quote } from '../quote.js';
import { readArtifactsList } from './artifacts-list.js';
import type { ATTEST_INPUTS, Environment, InputValues } from './inputs.js';
import { readSbom } from './sbom.js';

export type AttestInputs = InputValues<typeof ATTEST_INPUTS>;

/**
 * What the inputs ask for.
 * @throws WherefromError INPUT_*, SUBJECT_*, PREDICATE_*
 */
export async function attestOptions(inputs: AttestInputs, environment: Environment): Promise<AttestOptions> {
  const directory = environment['GITHUB_WORKSPACE'] || '.';
  const checksums = await checksumOption(inputs['subject-checksums'], directory);
  const predicate = await predicateOption(inputs, directory);
  return {
    directory,
    ...(await subjectOptions(inputs, checksums, environment)),
    ...given({
      predicate,
      perSubject: inputs['per-subject'],
      output: inputs.output,
      sigstore: inputs.sigstore,
      fulcioUrl: inputs['fulcio-url'],
      rekorUrl: inputs['rekor-url'],
      rekorVersion: inputs['rekor-version'],
      timestampUrl: inputs['timestamp-url'],
      trustedRoot: inputs['trusted-root'],
      oidcAudience: inputs['oidc-audience'],
      publicLog: inputs['public-log'],
      release: inputs.release,
      ifExists: inputs['if-exists'],
      resume: inputs.resume,
      platforms: inputs.platforms,
    }),
    allowEvents: inputs['allow-event'],
    stores: storeNames(inputs),
  };
}

/** What actions/attest stores, and the files that it loses. */
const DEFAULT_STORES = ['file', 'github'];

function storeNames({ store, 'push-to-registry': push }: AttestInputs): readonly string[] {
  const named = store.length === 0 ? DEFAULT_STORES : store;
  return push === true && !named.includes('registry') ? [...named, 'registry'] : named;
}

async function subjectOptions(
  inputs: AttestInputs,
  checksums: readonly ChecksumOption[],
  environment: Environment,
): Promise<Pick<AttestOptions, 'files' | 'name' | 'subjects' | 'images' | 'checksums'>> {
  const { 'subject-path': files, 'subject-digest': digest, 'subject-name': name, image: images } = inputs;
  if (files.length === 0 && digest === undefined && images.length === 0 && checksums.length === 0) {
    return { subjects: await discovered(environment) };
  }
  if (digest !== undefined && name === undefined) {
    return fail('INPUT_INVALID', 'subject-digest was given without subject-name.', {
      remedy: 'Name the artifact that has this digest with subject-name.',
    });
  }
  if (name !== undefined && digest === undefined && files.length === 0) {
    return fail('INPUT_CONFLICT', 'subject-name was given, but neither subject-path nor subject-digest.', {
      remedy: 'Leave subject-name away: images and checksum files bring their own names.',
    });
  }
  if (digest !== undefined && files.length > 0) {
    return fail('INPUT_CONFLICT', 'subject-path and subject-digest were both given.', {
      remedy: 'Keep one of the two; several artifacts go into subject-path or subject-checksums.',
    });
  }
  return {
    files,
    images,
    checksums,
    ...(digest === undefined ? given({ name }) : { subjects: [`${name}@${digest}`] }),
  };
}

/** What earlier steps declared, where the runner keeps such a list. */
async function discovered(environment: Environment): Promise<readonly string[]> {
  const listed = await readArtifactsList(environment['GITHUB_ARTIFACTS_LIST']);
  if (listed.length > 0) return listed;
  return fail('SUBJECT_NONE', 'Nothing to attest was named.', {
    remedy: 'Give subject-path, subject-digest with subject-name, subject-checksums or image.',
  });
}

/** One line that is no checksum is a path, and then the file has to be there: a mistyped path must not become "no subjects". */
async function checksumOption(text: string | undefined, directory: string): Promise<readonly ChecksumOption[]> {
  if (text === undefined) return [];
  const isPath = !text.includes('\n') && !isChecksumLine(text);
  if (!isPath) return [{ text, origin: 'subject-checksums' }];
  const file = path.resolve(directory, text);
  if (await exists(file)) return [{ path: file }];
  return fail('SUBJECT_PATH_MISSING', `The checksum file "${quote(text)}" does not exist.`, {
    remedy: 'subject-checksums is the path of a checksum file, or the lines of one.',
  });
}

/** `HEX  name`, or BSD's `SHA256 (name) = HEX`. */
function isChecksumLine(line: string): boolean {
  return /^\\?[0-9a-f]{32,128}\s+\*?\S/i.test(line) || /^[A-Z0-9-]+ ?\(.+\) ?= ?[0-9a-f]+$/i.test(line);
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function predicateOption(inputs: AttestInputs, directory: string): Promise<PredicateOption | undefined> {
  const { 'predicate-type': type, predicate, 'predicate-path': file, 'sbom-path': sbom } = inputs;
  if ([predicate, file, sbom].filter((one) => one !== undefined).length > 1) {
    return fail('INPUT_CONFLICT', 'More than one of predicate, predicate-path and sbom-path was given.', {
      remedy: 'Keep one of them.',
    });
  }
  if (sbom !== undefined) return sbomOption(sbom, { type, directory });
  if (predicate === undefined && file === undefined) return withoutPredicate(type);
  if (type === undefined) {
    return fail('INPUT_INVALID', 'A predicate was given without predicate-type.', {
      remedy: 'Say what it is with predicate-type: a URI or a name such as cyclonedx, spdx or vuln.',
    });
  }
  return file === undefined ? { type, text: predicate ?? '' } : { type, path: path.resolve(directory, file) };
}

/** Without a predicate only provenance can be made, whose content this run knows itself, and cosign's signature, which has none. */
function withoutPredicate(type: string | undefined): PredicateOption | undefined {
  if (type === undefined || resolvePredicateType(type) === SLSA_PROVENANCE_V1) return undefined;
  if (resolvePredicateType(type) === COSIGN_SIGNATURE) return { signature: true };
  return fail('INPUT_CONFLICT', `predicate-type is ${quote(type)}, but no predicate was given.`, {
    remedy: 'Give predicate, predicate-path or sbom-path, or leave predicate-type away for SLSA provenance.',
  });
}

async function sbomOption(
  file: string,
  { type, directory }: { readonly type: string | undefined; readonly directory: string },
): Promise<PredicateOption> {
  const detected = await readSbom(path.resolve(directory, file));
  if (type === undefined || resolvePredicateType(type) === detected.type) return detected;
  return fail('INPUT_CONFLICT', `predicate-type is ${quote(type)}, but the SBOM is ${detected.type}.`, {
    remedy: 'Leave predicate-type away: it is read from the SBOM.',
  });
}
