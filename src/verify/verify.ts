/** The pipeline: artifact → digest → bundles → trust → checks → claims → verdict. */
import { fail } from '../errors.js';
import { type Digest, type DigestAlgorithm, parseDigest } from '../model/digest.js';
import type { Progress } from '../progress.js';
import type { ImageReference } from '../store/oci/reference.js';
import type { StoreSpec } from '../store/open.js';
import type { Store } from '../store/store.js';
import type { TufOptions } from '../trust/tuf.js';
import { loadAnchors } from './anchors.js';
import { judgeArtifact, type JudgedArtifact } from './artifact.js';
import { BundleFiles } from './candidates.js';
import { namesSomebody, signerNotNamed, validateExpectation } from './expectation.js';
import { undecided } from './not-found.js';
import { gather } from './places.js';
import type { ArtifactSource, VerifyRequest } from './request.js';
import type { VerifyResult } from './result.js';
import { ambiguousRef } from './source.js';

/** Artifacts hashed, and tags looked up, at once. */
const HASHED_AT_ONCE = 4;

/** The way to stores and registries. Nothing is asked of the network before it is needed. */
export interface StoreAccess {
  /**
   * What registries will be asked about, before anything is: credentials that name none are given to the only one.
   * @throws WherefromError INPUT_INVALID when there are several
   */
  expectRegistries(request: Pick<VerifyRequest, 'artifacts' | 'stores'>): Promise<void>;
  /** @throws WherefromError INPUT_*, STORE_UNAVAILABLE, CREDENTIALS_MALFORMED */
  open(specs: readonly StoreSpec[]): Promise<readonly Store[]>;
  /**
   * What the tag of an image (`latest` where it has none) stands for now.
   * @throws WherefromError STORE_NOT_FOUND, STORE_*, SERVICE_*
   */
  digestOfTag(image: ImageReference): Promise<Digest>;
  /** Ends what connections there are. */
  close(): Promise<void>;
}

export interface VerifyWorld {
  readonly hashFile: (path: string, algorithm: DigestAlgorithm) => Promise<Digest>;
  /** Needed for requests that name images or stores. */
  readonly stores?: StoreAccess;
  readonly now: () => Date;
  readonly progress: Progress;
  /** How long a TUF repository is waited for; its client's own defaults when absent. */
  readonly tuf?: Pick<TufOptions, 'timeoutMs' | 'retries'>;
}

/**
 * Verifies every artifact; all of them have to pass. One attestation that passes every check is enough for an artifact.
 * @returns a verdict with every check that was made; a refusal is a result, not an error
 * @throws WherefromError SIGNER_NOT_NAMED, SOURCE_NOT_NAMED, PATTERN_UNANCHORED, SOURCE_REF_AMBIGUOUS, INPUT_INVALID when
 * the request does not say whom to believe; SUBJECT_*, BUNDLE_MISSING when a file cannot be read; TRUSTED_ROOT_*,
 * TUF_FAILED; STORE_*, SERVICE_* when a tag cannot be looked up, or when nothing passed and a store could not be read
 */
export async function verify(request: VerifyRequest, world: VerifyWorld): Promise<VerifyResult> {
  validateExpectation(request.expect);
  try {
    return await verifyAll(request, world);
  } finally {
    await world.stores?.close();
  }
}

async function verifyAll(request: VerifyRequest, world: VerifyWorld): Promise<VerifyResult> {
  if (request.artifacts.length === 0)
    fail('USAGE', 'No artifact was named.', { remedy: 'Name a file, or a digest as sha256:HEX.' });
  await world.stores?.expectRegistries(request);
  const digests = await digestAll(request, world);
  const anchors = await loadAnchors(request, world);
  const stores = request.stores.length === 0 ? [] : await accessOf(world).open(request.stores);
  const files = new BundleFiles();
  const judged: JudgedArtifact[] = [];
  for (const [index, artifact] of request.artifacts.entries()) {
    const digest = digests[index] as Digest;
    const gathered = await gather({ artifact, digest, files, stores, request, progress: world.progress });
    judged.push(await judgeArtifact({ artifact, digest, gathered, anchors, request }));
  }
  refuseUnclearRequest(request, judged);
  refuseUndecided(judged);
  return {
    schema: 1,
    verdict: judged.every(({ result }) => result.verdict === 'passed') ? 'passed' : 'refused',
    sandbox: anchors.some(({ anchor }) => anchor.sandbox),
    artifacts: judged.map(({ result }) => result),
  };
}

async function digestAll({ artifacts, digestAlgorithm }: VerifyRequest, world: VerifyWorld): Promise<Digest[]> {
  const digests: Digest[] = [];
  for (let start = 0; start < artifacts.length; start += HASHED_AT_ONCE) {
    const batch = artifacts.slice(start, start + HASHED_AT_ONCE);
    digests.push(...(await Promise.all(batch.map(async (artifact) => digestOf(artifact, digestAlgorithm, world)))));
  }
  return digests;
}

async function digestOf(artifact: ArtifactSource, algorithm: DigestAlgorithm, world: VerifyWorld): Promise<Digest> {
  switch (artifact.kind) {
    case 'file':
      return world.hashFile(artifact.path, algorithm);
    case 'digest':
      return artifact.digest;
    case 'image': {
      const { image } = artifact;
      return image.digest === undefined ? accessOf(world).digestOfTag(image) : parseDigest(image.digest);
    }
  }
}

function accessOf({ stores }: VerifyWorld): StoreAccess {
  return (
    stores ??
    fail('INTERNAL', 'Images and stores need a way to them, and none was handed in.', {
      remedy: 'Please report this with the command that you ran.',
    })
  );
}

/** Where the request, and not what was found, is why nothing could be believed. */
function refuseUnclearRequest({ expect }: VerifyRequest, judged: readonly JudgedArtifact[]): void {
  for (const { result, attestations } of judged) {
    const proven = attestations.flatMap((one) => one.proven ?? []);
    if (!namesSomebody(expect) && proven.length > 0) throw signerNotNamed(proven);
    const believed = proven.filter(({ identityPassed }) => identityPassed).map(({ signer }) => signer);
    const ambiguous = ambiguousRef(expect.sourceRef, believed);
    if (ambiguous !== undefined) throw ambiguous;
    const [problem] = attestations.flatMap(({ problems }) => problems);
    if (result.verdict === 'refused' && problem !== undefined) throw problem;
  }
}

/**
 * A refusal is final only where everything was read. One that is final decides for all artifacts; beside it, what could
 * not be read is told in the result.
 */
function refuseUndecided(judged: readonly JudgedArtifact[]): void {
  const refused = judged.filter(({ result }) => result.verdict === 'refused');
  const [first] = refused.map(({ result, unread: [one, ...others] }) =>
    one === undefined ? undefined : undecided(result, [one, ...others]),
  );
  if (first !== undefined && refused.every(({ unread }) => unread.length > 0)) throw first;
}
