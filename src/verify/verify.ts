/** The pipeline: artifact → digest → bundles → trust → checks → claims → verdict. */
import { fail } from '../errors.js';
import { type Digest, type DigestAlgorithm, formatDigest } from '../model/digest.js';
import { printable } from '../model/printable.js';
import type { Progress } from '../progress.js';
import type { TufOptions } from '../trust/tuf.js';
import { loadAnchors } from './anchors.js';
import { judgeAttestation, type JudgedAttestation, type JudgingAnchor } from './attestation.js';
import { BundleFiles, type Candidates } from './candidates.js';
import { namesSomebody, signerNotNamed, validateExpectation } from './expectation.js';
import { loadPrehashVerifier } from './prehash.js';
import type { ArtifactSource, VerifyRequest } from './request.js';
import type { ArtifactResult, VerifyResult } from './result.js';
import { ambiguousRef } from './source.js';

/** Artifacts hashed at once. */
const HASHED_AT_ONCE = 4;

export interface VerifyWorld {
  readonly hashFile: (path: string, algorithm: DigestAlgorithm) => Promise<Digest>;
  readonly now: () => Date;
  readonly progress: Progress;
  /** How long a TUF repository is waited for; its client's own defaults when absent. */
  readonly tuf?: Pick<TufOptions, 'timeoutMs' | 'retries'>;
}

interface JudgedArtifact {
  readonly result: ArtifactResult;
  readonly attestations: readonly JudgedAttestation[];
}

/**
 * Verifies every artifact; all of them have to pass. One attestation that passes every check is enough for an artifact.
 * @returns a verdict with every check that was made; a refusal is a result, not an error
 * @throws WherefromError SIGNER_NOT_NAMED, SOURCE_NOT_NAMED, PATTERN_UNANCHORED, SOURCE_REF_AMBIGUOUS, INPUT_INVALID when
 * the request does not say whom to believe; SUBJECT_*, BUNDLE_MISSING when a file cannot be read; TRUSTED_ROOT_*, TUF_FAILED
 */
export async function verify(request: VerifyRequest, world: VerifyWorld): Promise<VerifyResult> {
  validateExpectation(request.expect);
  if (request.artifacts.length === 0)
    fail('USAGE', 'No artifact was named.', { remedy: 'Name a file, or a digest as sha256:HEX.' });
  const digests = await hashAll(request, world);
  const anchors = await loadAnchors(request, world);
  const files = new BundleFiles();
  const judged: JudgedArtifact[] = [];
  for (const [index, artifact] of request.artifacts.entries()) {
    const digest = digests[index] as Digest;
    const candidates = await files.candidates(artifact, digest, request.bundles);
    judged.push(await judgeArtifact({ artifact, digest, candidates, anchors, request }));
  }
  refuseUnclearRequest(request, judged);
  return {
    schema: 1,
    verdict: judged.every(({ result }) => result.verdict === 'passed') ? 'passed' : 'refused',
    sandbox: anchors.some(({ anchor }) => anchor.sandbox),
    artifacts: judged.map(({ result }) => result),
  };
}

async function hashAll({ artifacts, digestAlgorithm }: VerifyRequest, world: VerifyWorld): Promise<Digest[]> {
  const digests: Digest[] = [];
  for (let start = 0; start < artifacts.length; start += HASHED_AT_ONCE) {
    const batch = artifacts.slice(start, start + HASHED_AT_ONCE);
    digests.push(
      ...(await Promise.all(
        batch.map(async (artifact) =>
          artifact.kind === 'digest' ? artifact.digest : world.hashFile(artifact.path, digestAlgorithm),
        ),
      )),
    );
  }
  return digests;
}

interface ArtifactToJudge {
  readonly artifact: ArtifactSource;
  readonly digest: Digest;
  readonly candidates: Candidates;
  readonly anchors: readonly JudgingAnchor[];
  readonly request: VerifyRequest;
}

async function judgeArtifact({
  artifact,
  digest,
  candidates,
  anchors,
  request,
}: ArtifactToJudge): Promise<JudgedArtifact> {
  const name = artifact.kind === 'file' ? printable(artifact.path) : formatDigest(artifact.digest);
  const looked = candidates.bundles.slice(0, request.limit);
  const attestations: JudgedAttestation[] = [];
  for (const bundle of looked) {
    // Heavy, and needed for message signatures alone.
    const prehash = bundle.bundle?.content.kind === 'message' ? { prehash: await loadPrehashVerifier() } : {};
    attestations.push(judgeAttestation({ bundle, artifact: digest, request, anchors, ...prehash }));
  }
  const passed = attestations.some(({ result }) => result.verdict === 'passed');
  const left = candidates.bundles.length - looked.length;
  const result: ArtifactResult = {
    name,
    digest: formatDigest(digest),
    verdict: passed ? 'passed' : 'refused',
    attestations: attestations.map((one) => one.result),
    ...(looked.length === 0 ? { refusal: notFound(artifact, name, candidates) } : {}),
    ...(left > 0
      ? {
          note: `Only the first ${looked.length} of ${candidates.bundles.length} attestations were looked at; --limit raises that.`,
        }
      : {}),
  };
  return { result, attestations };
}

function notFound(
  artifact: ArtifactSource,
  name: string,
  { lookedAt }: Candidates,
): NonNullable<ArtifactResult['refusal']> {
  const code = 'ATTESTATION_NOT_FOUND';
  if (lookedAt.length > 0) {
    return {
      code,
      message: `No attestation is in ${lookedAt.map(printable).join(', ')}.`,
      remedy: 'Name a file that holds one with --bundle.',
    };
  }
  if (artifact.kind === 'digest') {
    return {
      code,
      message: 'Nothing lies beside a digest.',
      remedy: 'Name the file of the attestation with --bundle FILE.',
    };
  }
  return {
    code,
    message: `No attestation was found: neither ${name}.sigstore.json, nor ${name}.*.sigstore.json, nor a *.intoto.jsonl lies beside the artifact.`,
    remedy: 'Download the attestation from where the artifact came from, or name it with --bundle FILE.',
  };
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
