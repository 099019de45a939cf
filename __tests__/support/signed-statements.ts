/** Statements that the sandbox signs as whatever run it is told to be. */
import { serializeBundle } from '../../src/model/bundle.js';
import type { GithubClaims } from '../../src/sign/identity.js';
import type { RunClaims, Sandbox } from '../../src/sandbox/sandbox.js';
import { openSigner, type StatementSigner } from '../../src/sign/signer.js';
import { parseTrustedRoots } from '../../src/trust/trusted-root.js';
import { readBundles, type ReadBundle } from '../../src/verify/bundle.js';
import type { JudgingAnchor } from '../../src/verify/attestation.js';
import { digestOf, type Digest } from '../../src/model/digest.js';
import { readFileSync } from 'node:fs';
import { quickHttp, sandboxServices, sandboxToken } from './signing.js';

/** What every statement here is about: no bytes are needed, verification starts at the digest. */
export const ARTIFACT: Digest = digestOf('sha256', 'ab'.repeat(32));

export interface SignedRun {
  readonly claims: GithubClaims;
  /** Bytes of a bundle file, validly signed, whatever the statement says. */
  sign(statement: {
    readonly predicateType: string;
    readonly predicate: unknown;
    readonly digest?: Digest;
    readonly name?: string;
  }): Promise<Buffer>;
}

/** One run of the sandbox: its claims, and a signer under its one certificate. */
export async function signedRun(sandbox: Sandbox, claims: RunClaims): Promise<SignedRun> {
  sandbox.setClaims(claims);
  const token = await sandboxToken(sandbox);
  const signer: StatementSigner = await openSigner({
    services: sandboxServices(sandbox, ['v1']),
    token,
    http: quickHttp(),
  });
  return {
    claims: token.claims,
    sign: async ({ predicateType, predicate, digest = ARTIFACT, name = 'widget' }) => {
      const statement = {
        _type: 'https://in-toto.io/Statement/v1',
        subject: [{ name, digest: { [digest.algorithm]: digest.hex } }],
        predicateType,
        predicate,
      };
      return serializeBundle((await signer.sign(Buffer.from(JSON.stringify(statement)))).bundle);
    },
  };
}

export function readOne(bundle: Uint8Array): ReadBundle {
  const [read] = readBundles(bundle, 'widget.sigstore.json');
  if (read === undefined) throw new RangeError('no bundle');
  return read;
}

export function sandboxAnchors({ files }: Sandbox): JudgingAnchor[] {
  const anchors = parseTrustedRoots(readFileSync(files.trustedRoot, 'utf8'), 'trusted_root.json');
  return anchors.map((anchor) => ({ anchor, githubRoot: false }));
}

/** Provenance v1 as GitHub's build type wants it, true to these claims. */
export function honestProvenance(claims: GithubClaims) {
  const repository = `https://github.com/${claims.repository}`;
  const [path = '', ref = ''] = claims.workflow_ref.slice(claims.repository.length + 1).split('@');
  return {
    buildDefinition: {
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: { workflow: { ref: claims.ref, repository, path } },
      internalParameters: {
        github: {
          event_name: claims.event_name,
          repository_id: claims.repository_id,
          repository_owner_id: claims.repository_owner_id,
          runner_environment: claims.runner_environment,
        },
      },
      resolvedDependencies: [{ uri: `git+${repository}@${ref}`, digest: { gitCommit: claims.sha } }],
    },
    runDetails: {
      builder: { id: `https://github.com/${claims.job_workflow_ref}` },
      metadata: { invocationId: `${repository}/actions/runs/${claims.run_id}/attempts/${claims.run_attempt}` },
    },
  };
}
