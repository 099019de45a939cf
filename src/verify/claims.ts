/**
 * The check `claims-match-certificate`: a signature proves who spoke, not that it is true. What the certificate knows
 * of the run, the predicate has to repeat without a difference.
 */
import { type ClaimContext, type ClaimOutcome, failed, type Mismatch, passed, skipped } from './claim.js';
import { isObject, readPath } from './predicate.js';
import { buildTypePath, ENVIRONMENT_FACTS, type ProvenanceShape, shapeOf } from './provenance-shapes.js';
import { isProvenanceType } from './requirements.js';
import { runFacts, type RunFacts } from './run-facts.js';
import type { TrustedTime } from './result.js';

const ID = 'claims-match-certificate';
/** Clocks of the platform and of the witnesses may differ by so much, in milliseconds. */
const CLOCK_SKEW_MS = 5 * 60 * 1000;

/** One comparison; `facts` are what the certificate says, `undefined` where it says nothing. */
interface Comparison {
  readonly path: string;
  readonly claimed: unknown;
  readonly facts: readonly (string | undefined)[];
}

export function checkClaims({ signer, statement, require, times }: ClaimContext): ClaimOutcome {
  if (statement === undefined)
    return skipped(ID, 'A message signature claims nothing that a certificate could confirm.');
  const { predicateType, predicate } = statement;
  if (!isProvenanceType(predicateType)) {
    return skipped(ID, `No certificate could confirm what a predicate of type ${predicateType} claims.`);
  }
  const buildType = readPath(predicate, buildTypePath(predicateType));
  const shape = shapeOf(predicateType, buildType);
  if (shape === undefined) {
    const detail = 'This build type is not known, so its claims cannot be compared with the certificate.';
    if (require.kind !== 'provenance') return skipped(ID, detail);
    return failed(ID, {
      detail,
      actual: show(buildType),
      remedy: 'If the signature alone is enough for you, add --require statement.',
    });
  }
  const run = runFacts(signer);
  const comparisons = compareAll(shape, predicate, run);
  const wrong = comparisons.filter((comparison) => !agrees(comparison));
  const mismatch =
    unknownKey(shape, predicate) ?? describe(wrong) ?? startedTooLate(readPath(predicate, shape.startedOn), times);
  if (mismatch !== undefined) return failed(ID, mismatch);
  return passed(ID, `${comparisons.length} fields of the provenance agree with the certificate.`);
}

function compareAll(shape: ProvenanceShape, predicate: unknown, run: RunFacts): Comparison[] {
  return [
    ...compareFields(shape, predicate, run),
    ...compareEnvironment(shape, predicate, run),
    ...compareDependencies(shape, predicate, run),
  ];
}

function compareFields(shape: ProvenanceShape, predicate: unknown, run: RunFacts): Comparison[] {
  return shape.fields.flatMap(({ paths, facts, required }) => {
    const present = paths.filter((path) => readPath(predicate, path) !== undefined);
    const compared = present.length === 0 && required ? paths.slice(0, 1) : present;
    return compared.map((path) => ({ path, claimed: readPath(predicate, path), facts: facts(run) }));
  });
}

function compareEnvironment({ environment }: ProvenanceShape, predicate: unknown, run: RunFacts): Comparison[] {
  if (environment === undefined) return [];
  const variables = readPath(predicate, environment.path);
  const entries = Object.entries(isObject(variables) ? variables : {});
  const names = entries.map(([name]) => name.toUpperCase());
  const missing = environment.required.filter((name) => !names.includes(name));
  return [...entries, ...missing.map((name) => [name, undefined] as const)].flatMap(([name, claimed]) => {
    const fact = ENVIRONMENT_FACTS[name.toUpperCase()];
    // Some versions wrote numeric ids as numbers.
    const text = typeof claimed === 'number' ? String(claimed) : claimed;
    return fact === undefined ? [] : [{ path: `${environment.path}.${name}`, claimed: text, facts: [run[fact]] }];
  });
}

/** The first dependency is the source; every other one that names the source's or the signer's repository has to be true too. */
function compareDependencies(shape: ProvenanceShape, predicate: unknown, run: RunFacts): Comparison[] {
  const list = readPath(predicate, shape.dependencies);
  const dependencies: unknown[] = Array.isArray(list) ? list : [];
  const rest = dependencies.slice(1).flatMap((dependency, index) => {
    const uri = readPath(dependency, 'uri');
    return inRepository(uri, run.repositoryUri) || uri === run.signerUri
      ? [...compareDependency(`${shape.dependencies}.${index + 1}`, dependency, run)]
      : [];
  });
  return [...compareSource(`${shape.dependencies}.0`, dependencies[0], run), ...rest];
}

function compareSource(path: string, dependency: unknown, run: RunFacts): Comparison[] {
  return [
    { path: `${path}.uri`, claimed: readPath(dependency, 'uri'), facts: [run.sourceUri] },
    ...compareCommits(path, dependency, { commit: run.commit, required: true }),
  ];
}

function compareDependency(path: string, dependency: unknown, run: RunFacts): Comparison[] {
  const uri = readPath(dependency, 'uri');
  const isSigner = uri === run.signerUri && uri !== run.sourceUri;
  if (!isSigner) return compareSource(path, dependency, run);
  // The generator names its own binary by sha256 under the signer's address: only a commit can be compared.
  return compareCommits(path, dependency, { commit: run.signerCommit, required: false });
}

function compareCommits(
  path: string,
  dependency: unknown,
  { commit, required }: { commit: string | undefined; required: boolean },
): Comparison[] {
  const names = ['gitCommit', 'sha1'].filter((name) => readPath(dependency, `digest.${name}`) !== undefined);
  const compared = names.length === 0 && required ? ['gitCommit'] : names;
  return compared.map((name) => ({
    path: `${path}.digest.${name}`,
    claimed: readPath(dependency, `digest.${name}`),
    facts: [commit],
  }));
}

function inRepository(uri: unknown, repositoryUri: string | undefined): boolean {
  if (typeof uri !== 'string' || repositoryUri === undefined) return false;
  const plain = uri.replace(/^git\+/, '').toLowerCase();
  const repository = repositoryUri.toLowerCase();
  return [repository, `${repository}.git`].some((own) => plain === own || plain.startsWith(`${own}@`));
}

function agrees({ claimed, facts }: Comparison): boolean {
  return typeof claimed === 'string' && facts.includes(claimed);
}

function describe(wrong: readonly Comparison[]): Mismatch | undefined {
  const [first] = wrong;
  if (first === undefined) return undefined;
  const facts = first.facts.filter((fact) => fact !== undefined);
  return {
    detail: `The provenance contradicts the certificate that signed it, in ${wrong.map(({ path }) => path).join(', ')}.`,
    expected: facts.length === 0 ? 'nothing that the certificate could confirm' : facts.join(' or '),
    actual: show(first.claimed),
    remedy: 'Do not use this artifact: the signature is valid, but what it signs is not true.',
  };
}

function unknownKey({ closed }: ProvenanceShape, predicate: unknown): Mismatch | undefined {
  for (const { path, keys } of closed) {
    const value = readPath(predicate, path);
    if (!isObject(value)) return { detail: `The provenance has no object at ${path}.`, actual: show(value) };
    const unknown = Object.keys(value).find((key) => !keys.includes(key));
    if (unknown !== undefined) {
      return { detail: `The build type does not know ${path}.${unknown}.`, expected: keys.join(', '), actual: unknown };
    }
  }
  return undefined;
}

/** No run starts after its provenance was witnessed. */
function startedTooLate(startedOn: unknown, times: readonly TrustedTime[]): Mismatch | undefined {
  if (startedOn === undefined) return undefined;
  const started = typeof startedOn === 'string' ? Date.parse(startedOn) : Number.NaN;
  if (times.every(({ time }) => started <= Date.parse(time) + CLOCK_SKEW_MS)) return undefined;
  const witnessed = times.map(({ time }) => time).join(', ');
  return {
    detail: 'The run is said to have started after its provenance was witnessed.',
    expected: `not after ${witnessed}`,
    actual: show(startedOn),
  };
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
