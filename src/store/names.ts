import path from 'node:path';
import { predicateName, SLSA_PROVENANCE_V1 } from '../model/predicate-types.js';

export const BUNDLE_SUFFIX = '.sigstore.json';
export const BUNDLE_LINES_SUFFIX = '.intoto.jsonl';

/** An artifact as the store sees it: a name, and a path where it is a file. */
export interface StoredArtifact {
  readonly name: string;
  readonly path?: string;
}

export interface Naming {
  readonly predicateType: string;
  /** Where bundles of artifacts that are no files go. */
  readonly directory: string;
}

/**
 * Where the bundle of these artifacts belongs (contract, "On disk"): one artifact's beside it, as
 * `<artifact>.sigstore.json` or `<artifact>.<predicate name>.sigstore.json`; that of several in the deepest folder
 * that holds them all, as `<predicate name>.intoto.jsonl` ("provenance.intoto.jsonl"). Artifacts that are no
 * files (digests, images) are called by the last part of their name, in `directory`.
 */
export function bundlePath(artifacts: readonly StoredArtifact[], naming: Naming): string {
  const paths = new Set(artifacts.map((artifact) => artifactPath(artifact, naming.directory)));
  const [only, ...others] = paths;
  if (only !== undefined && others.length === 0) return only + singleSuffix(naming.predicateType);
  const folder = commonFolder([...paths].map((each) => path.dirname(each)));
  return path.join(folder, predicateName(naming.predicateType) + BUNDLE_LINES_SUFFIX);
}

/** The file beside which an artifact's bundle lies. */
function artifactPath({ name, path: file }: StoredArtifact, directory: string): string {
  return file ?? path.join(directory, fileNameOf(name));
}

function singleSuffix(predicateType: string): string {
  return predicateType === SLSA_PROVENANCE_V1 ? BUNDLE_SUFFIX : `.${predicateName(predicateType)}${BUNDLE_SUFFIX}`;
}

/** The last part of a name, without what some file system refuses in a file name. */
function fileNameOf(name: string): string {
  const last = name.split(/[/\\]/).findLast((part) => part !== '' && part !== '.' && part !== '..') ?? 'artifact';
  return last.replaceAll(/[<>:"|?*\p{C}]/gu, '-').slice(0, 200);
}

/** The deepest folder that holds all of these; the first one's root where they share none (two drives). */
function commonFolder(folders: readonly string[]): string {
  const [first = '.', ...others] = folders;
  return others.reduce((common, folder) => {
    let holder = common;
    while (!isWithin(folder, holder) && path.dirname(holder) !== holder) holder = path.dirname(holder);
    return holder;
  }, first);
}

/** Whether `folder` is `holder` or lies beneath it. */
export function isWithin(folder: string, holder: string): boolean {
  const relative = path.relative(holder, folder);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
