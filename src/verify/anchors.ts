/** The roots of trust that a request names. Each judges a bundle whole. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fail } from '../errors.js';
import { type EmbeddedAnchor, githubAnchor, publicGoodAnchor } from '../trust/embedded.js';
import { trustMaterialOf } from '../trust/material.js';
import { anchorFrom, parseTrustedRoots, type TrustAnchor } from '../trust/trusted-root.js';
import { fetchTrustedRoot, isStale, refreshTrustedRoot } from '../trust/tuf.js';
import type { JudgingAnchor } from './attestation.js';
import { readRegularFile } from './regular-file.js';
import type { TrustSource, VerifyRequest } from './request.js';
import type { VerifyWorld } from './verify.js';

type World = Pick<VerifyWorld, 'now' | 'progress' | 'tuf'> & {
  /** Left out by everybody but tests, which have a TUF repository of their own. */
  readonly refresh?: typeof refreshTrustedRoot;
};

/** @throws WherefromError TRUSTED_ROOT_MISSING, TRUSTED_ROOT_MALFORMED, TUF_FAILED, INPUT_CONFLICT, SUBJECT_* */
export async function loadAnchors(
  { trust, offline }: Pick<VerifyRequest, 'trust' | 'offline'>,
  world: World,
): Promise<readonly JudgingAnchor[]> {
  const github = await githubAnchor();
  const anchors = await anchorsOf(trust, { offline, world, github });
  return anchors.map((anchor) => ({ anchor, githubRoot: anchor.kind === 'github' || isSameAuthority(anchor, github) }));
}

async function anchorsOf(
  trust: TrustSource,
  { offline, world, github }: { offline: boolean; world: World; github: EmbeddedAnchor },
): Promise<readonly TrustAnchor[]> {
  switch (trust.kind) {
    case 'embedded': {
      const embedded = trust.publicGood ? [await publicGoodAnchor(), github] : [github];
      if (offline) return embedded;
      const anchors: TrustAnchor[] = [];
      // One after the other: where one fails, no attempt at another goes on behind the error.
      for (const anchor of embedded) anchors.push(await refreshed(anchor, trust.cachePath, world));
      return anchors;
    }
    case 'file':
      return parseTrustedRoots(await readRegularFile(trust.path, 'trusted root'), basename(trust.path));
    case 'tuf': {
      if (offline) {
        return fail('INPUT_CONFLICT', '--offline and a TUF repository contradict each other.', {
          remedy: 'Download trusted_root.json once and name it with --custom-trusted-root.',
        });
      }
      const root = await fetchTrustedRoot({ ...trust, ...world.tuf, progress: world.progress });
      return [anchorFrom(root, { name: new URL(trust.mirrorUrl).host, kind: 'custom' })];
    }
  }
}

/** The network is asked only when the embedded copy knows no authority that is still valid. */
async function refreshed(
  anchor: EmbeddedAnchor,
  cachePath: string | undefined,
  { now, progress, refresh = refreshTrustedRoot }: World,
): Promise<TrustAnchor> {
  if (!isStale(anchor.root, { now: now() })) return anchor;
  // A cache that a stranger could write to would be a root of trust that a stranger chose.
  const cache = cachePath ?? (await mkdtemp(join(tmpdir(), 'wherefrom-tuf-')));
  try {
    return anchorFrom(await refresh(anchor.kind, { cachePath: cache, progress }), anchor);
  } finally {
    if (cachePath === undefined) await rm(cache, { recursive: true });
  }
}

/** Every certificate authority of `anchor` is one of `known`, certificate by certificate. */
function isSameAuthority(anchor: TrustAnchor, known: TrustAnchor): boolean {
  const trusted = new Set(authorityCertificates(known));
  return authorityCertificates(anchor).every((certificate) => trusted.has(certificate));
}

/** At least one: a root without is refused when it is read. */
function authorityCertificates({ root }: TrustAnchor): string[] {
  const { certificateAuthorities } = trustMaterialOf(root);
  return certificateAuthorities.map(({ chain }) => chain.map(({ der }) => der.toString('base64')).join());
}
