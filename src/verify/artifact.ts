/** One artifact: its candidates judged, and the result. */
import { type Digest, formatDigest } from '../model/digest.js';
import { given } from '../model/given.js';
import { printable } from '../model/printable.js';
import { formatImage } from '../store/oci/reference.js';
import { judgeAttestation, type JudgedAttestation, type JudgingAnchor } from './attestation.js';
import { notFound } from './not-found.js';
import type { Gathered, UnreadStore } from './places.js';
import { loadPrehashVerifier } from './prehash.js';
import type { ArtifactSource, VerifyRequest } from './request.js';
import type { ArtifactResult, UnreadPlace } from './result.js';

export interface JudgedArtifact {
  readonly result: ArtifactResult;
  readonly attestations: readonly JudgedAttestation[];
  readonly unread: readonly UnreadStore[];
}

interface ArtifactToJudge {
  readonly artifact: ArtifactSource;
  readonly digest: Digest;
  readonly gathered: Gathered;
  readonly anchors: readonly JudgingAnchor[];
  readonly request: VerifyRequest;
}

/** As it was named, fit for a message. */
function nameOf(artifact: ArtifactSource): string {
  switch (artifact.kind) {
    case 'file':
      return printable(artifact.path);
    case 'digest':
      return formatDigest(artifact.digest);
    case 'image':
      return printable(artifact.name);
  }
}

export async function judgeArtifact(task: ArtifactToJudge): Promise<JudgedArtifact> {
  const { artifact, digest, gathered, anchors, request } = task;
  const looked = gathered.bundles.slice(0, request.limit);
  const attestations: JudgedAttestation[] = [];
  for (const bundle of looked) {
    // Heavy, and needed for message signatures alone.
    const prehash = bundle.bundle?.content.kind === 'message' ? { prehash: await loadPrehashVerifier() } : {};
    attestations.push(judgeAttestation({ bundle, artifact: digest, request, anchors, ...prehash }));
  }
  const passed = attestations.some(({ result }) => result.verdict === 'passed');
  const result: ArtifactResult = {
    name: nameOf(artifact),
    digest: formatDigest(digest),
    ...(artifact.kind === 'image' ? { reference: referenceOf(artifact.image, digest) } : {}),
    verdict: passed ? 'passed' : 'refused',
    attestations: attestations.map((one) => one.result),
    ...(looked.length === 0 ? { refusal: notFound({ artifact, name: nameOf(artifact), gathered, request }) } : {}),
    ...whereFrom(gathered),
    ...given({ note: limitNote(looked.length, gathered.bundles.length) }),
  };
  return { result, attestations, unread: gathered.unread };
}

function referenceOf({ registry, name }: { registry: string; name: string }, digest: Digest): string {
  return formatImage({ registry, name, digest: formatDigest(digest) });
}

function limitNote(looked: number, all: number): string | undefined {
  if (looked === all) return undefined;
  return `Only the first ${looked} of ${all} attestations were looked at; --limit raises that.`;
}

function whereFrom({ files, places, skipped, unread }: Gathered): Partial<ArtifactResult> {
  return {
    ...(places.length === 0 ? {} : { lookedAt: [...files.map(printable), ...places] }),
    ...(skipped.length === 0 ? {} : { skipped }),
    ...(unread.length === 0 ? {} : { unread: unread.map(unreadPlace) }),
  };
}

function unreadPlace({ store, error }: UnreadStore): UnreadPlace {
  const { code, message, remedy } = error;
  return { store: printable(store), code, message: printable(message), remedy: printable(remedy) };
}
