import { AsyncLocalStorage } from 'node:async_hooks';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { Socket } from 'node:net';
import { digestOf } from '../../src/model/digest.js';
import type { VerifyRequest } from '../../src/verify/request.js';
import type { VerifyResult } from '../../src/verify/result.js';
import { verify as verifyBundles } from '../../src/verify/verify.js';
import { describeReal, realData } from '../support/real-data.js';
import { requestFor, WORLD } from '../support/verification.js';

const GENERATOR = 'slsa-framework/slsa-github-generator/.github/workflows';
const EXAMPLE = 'slsa-framework/example-package';

interface RealCase {
  readonly name: string;
  readonly request: VerifyRequest;
  readonly level: number;
  /** SAN without the server. */
  readonly signer: string;
}

const CASES: readonly RealCase[] = [
  {
    name: 'a builder of the trust map, by its source alone (container-based)',
    request: requestFor(realData('real-bundles/container-based/binary-linux-amd64'), {
      expect: {
        repository: EXAMPLE,
        sourceRef: 'v14.2',
        sourceDigest: '4d329c75e7ec1725f7c9ce917a8799d408d06be3',
        level: 3,
      },
    }),
    level: 3,
    signer: `${GENERATOR}/builder_container-based_slsa3.yml@refs/tags/v2.1.0`,
  },
  {
    name: 'the delegator, which signs for the workflow that called it',
    request: requestFor(realData('real-bundles/delegator/artifact'), { expect: { repository: EXAMPLE, level: 3 } }),
    level: 3,
    signer: `${GENERATOR}/delegator_generic_slsa3.yml@refs/tags/v1.10.0`,
  },
  {
    name: 'a digest without a file, provenance v0.2, the signer named',
    request: {
      ...requestFor('', {
        bundles: [realData('real-bundles/generic/valid-v0.3.intoto.sigstore')],
        expect: {
          repository: EXAMPLE,
          signerWorkflow: { path: `${GENERATOR}/generator_generic_slsa3.yml` },
          sourceRef: 'main',
        },
      }),
      artifacts: [
        {
          kind: 'digest',
          digest: digestOf('sha256', '2892146b063a94cb4a4318c0e98d38af12dcf2b1e29237486b58463b59607bbd'),
        },
      ],
    },
    level: 1,
    signer: `${GENERATOR}/generator_generic_slsa3.yml@refs/heads/main`,
  },
  {
    name: 'a reusable workflow of a stranger, named besides the source (module-bazel)',
    request: requestFor(realData('real-bundles/module-bazel/MODULE.bazel'), {
      expect: {
        repository: 'aspect-build/rules_lint',
        signerWorkflow: {
          path: 'bazel-contrib/publish-to-bcr/.github/workflows/publish.yaml',
          ref: 'refs/tags/v0.0.1',
        },
      },
    }),
    level: 1,
    signer: 'bazel-contrib/publish-to-bcr/.github/workflows/publish.yaml@refs/tags/v0.0.1',
  },
  {
    name: "npm's provenance, by the package's sha512",
    request: requestFor(realData('real-bundles/npm/gundam-visor.tgz'), {
      bundles: [realData('real-bundles/npm/gundam-visor.tgz.json')],
      digestAlgorithm: 'sha512',
      expect: { repository: 'ramonpetgrave64/gundam-visor', level: 2 },
    }),
    level: 2,
    signer: 'ramonpetgrave64/gundam-visor/.github/workflows/npm-publish.yml@refs/tags/v1.0.1',
  },
  {
    name: "an enterprise's own issuer, named",
    request: requestFor(realData('custom-issuer/artifact'), {
      expect: { owner: 'too-legit', issuer: 'https://token.actions.githubusercontent.com/hammer-time' },
    }),
    level: 2,
    signer: 'too-legit/attest/.github/workflows/integration.yml@refs/heads/main',
  },
];

const RELEASE = realData('github-release/artifact.zip');
const RELEASES = 'https://dotcom.releases.github.com';

// Verifying offline or by embedded roots opens no socket: this suite fails on the first one. What an earlier file of tests
// left running in this process may open its own.
const connect = Socket.prototype.connect;
const own = new AsyncLocalStorage<true>();
const verify = async (...given: Parameters<typeof verifyBundles>) => own.run(true, async () => verifyBundles(...given));
let sockets = 0;
beforeAll(() => {
  Socket.prototype.connect = function (this: Socket, ...given: unknown[]) {
    if (own.getStore() === undefined) return Reflect.apply(connect, this, given);
    sockets += 1;
    throw new Error('a socket was opened');
  };
});
afterAll(() => {
  Socket.prototype.connect = connect;
});

function failedChecks(result: VerifyResult): string[] {
  return result.artifacts.flatMap(({ attestations }) =>
    attestations.flatMap(({ checks }) => checks.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id)),
  );
}

describeReal('verifying what real projects published', () => {
  afterEach(() => expect(sockets).toBe(0));

  it.each(CASES)('believes $name', async ({ request, level, signer }) => {
    const result = await verify(request, WORLD);
    const passed = result.artifacts[0]?.attestations.filter(({ verdict }) => verdict === 'passed');
    expect(result.verdict).toBe('passed');
    expect(passed?.map((attestation) => [attestation.signer?.san, attestation.level, attestation.trust])).toEqual([
      [`https://github.com/${signer}`, level, 'public-good'],
    ]);
  });

  it.each(CASES)(
    'does the same with roots that may be refreshed, while they are not stale: $name',
    async ({ request }) => {
      const now = () => new Date('2026-11-21T00:00:00Z');
      expect((await verify({ ...request, offline: false }, { ...WORLD, now })).verdict).toBe('passed');
    },
  );

  it.each(CASES)('refuses a higher level than is shown: $name', async ({ request, level }) => {
    const demanding = { ...request, expect: { ...request.expect, level: Math.min(level + 1, 3) } };
    const result = await verify(demanding, WORLD);
    expect(result.verdict).toBe(level === 3 ? 'passed' : 'refused');
    if (level < 3) expect(failedChecks(result)).toContain('level');
  });

  it.each(CASES)('refuses another source: $name', async ({ request }) => {
    const { repository: _, owner: __, ...expect_ } = request.expect;
    const result = await verify({ ...request, expect: { ...expect_, repository: 'acme/widget' } }, WORLD);
    expect(result.verdict).toBe('refused');
    expect(failedChecks(result)).toContain('source');
  });

  it.each(CASES)('says who signed, where nobody is named: $name', async ({ request, signer }) => {
    await expect(
      verify({ ...request, expect: { denySelfHosted: false, allowEvents: [] } }, WORLD),
    ).rejects.toMatchObject({
      code: 'SIGNER_NOT_NAMED',
      exitCode: 2,
      message: expect.stringContaining(`https://github.com/${signer}`),
    });
  });

  it.each(CASES)('judges public provenance by no other root: $name', async ({ request }) => {
    const result = await verify({ ...request, trust: { kind: 'embedded', publicGood: false } }, WORLD);
    expect(result.verdict).toBe('refused');
    expect(result.artifacts[0]?.attestations.every(({ trust }) => trust === 'github')).toBe(true);
    expect(failedChecks(result)).toContain('certificate-chain');
  });

  it("refuses an enterprise's issuer that is not named", async () => {
    const result = await verify(
      requestFor(realData('custom-issuer/artifact'), { expect: { owner: 'too-legit' } }),
      WORLD,
    );
    expect(result.verdict).toBe('refused');
    expect(failedChecks(result)).toEqual(['identity']);
    expect(result.artifacts[0]?.attestations[0]?.checks.find(({ id }) => id === 'identity')).toMatchObject({
      expected: 'https://token.actions.githubusercontent.com',
      actual: 'https://token.actions.githubusercontent.com/hammer-time',
      remedy: expect.stringContaining('--cert-oidc-issuer https://token.actions.githubusercontent.com/hammer-time'),
    });
  });

  it('asks for the source where only the called workflow is named', async () => {
    const request = requestFor(realData('real-bundles/module-bazel/MODULE.bazel'), {
      expect: { signerWorkflow: { path: 'bazel-contrib/publish-to-bcr/.github/workflows/publish.yaml' } },
    });
    await expect(verify(request, WORLD)).rejects.toMatchObject({
      code: 'SOURCE_NOT_NAMED',
      remedy: expect.stringContaining('--repo aspect-build/rules_lint'),
    });
  });

  it('refuses the called workflow where only the source is named', async () => {
    const request = requestFor(realData('real-bundles/module-bazel/MODULE.bazel'), {
      expect: { repository: 'aspect-build/rules_lint' },
    });
    expect(failedChecks(await verify(request, WORLD))).toEqual(['identity']);
  });

  it('refuses an artifact that changed by one byte', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wherefrom-real-'));
    try {
      const artifact = join(folder, 'artifact');
      await writeFile(
        artifact,
        Buffer.concat([await readFile(realData('real-bundles/delegator/artifact')), Buffer.from('!')]),
      );
      await copyFile(realData('real-bundles/delegator/artifact.sigstore.json'), `${artifact}.sigstore.json`);
      const result = await verify(requestFor(artifact, { expect: { repository: EXAMPLE } }), WORLD);
      expect(failedChecks(result)).toEqual(['subject-digest']);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describeReal("GitHub's signature of an immutable release", () => {
  const STATEMENT = { kind: 'statement' } as const;
  const NAMED = { identity: RELEASES };

  it.each<[string, VerifyRequest]>([
    ["GitHub's embedded root", requestFor(RELEASE, { require: STATEMENT, expect: NAMED })],
    [
      "GitHub's embedded root alone",
      requestFor(RELEASE, { require: STATEMENT, expect: NAMED, trust: { kind: 'embedded', publicGood: false } }),
    ],
    [
      "GitHub's root from a file",
      requestFor(RELEASE, {
        require: STATEMENT,
        expect: NAMED,
        trust: { kind: 'file', path: realData('trust/github-trusted-root.json') },
      }),
    ],
  ])('is believed under %s', async (_, request) => {
    const result = await verify(request, WORLD);
    expect(result.verdict).toBe('passed');
    expect(result.artifacts[0]?.attestations[0]).toMatchObject({ level: 0, signer: { san: RELEASES } });
  });

  it('is no provenance', async () => {
    expect(failedChecks(await verify(requestFor(RELEASE, { expect: NAMED }), WORLD))).toEqual(['predicate-type']);
  });

  it('names no repository that could be believed', async () => {
    const request = requestFor(RELEASE, { require: STATEMENT, expect: { ...NAMED, repository: 'bdehamer/delme' } });
    expect(failedChecks(await verify(request, WORLD))).toEqual(['source']);
  });

  it('is shown with the flags that believe it', async () => {
    await expect(verify(requestFor(RELEASE, { require: STATEMENT }), WORLD)).rejects.toMatchObject({
      code: 'SIGNER_NOT_NAMED',
      remedy: expect.stringContaining(
        `--cert-identity ${RELEASES} --predicate-type https://in-toto.io/attestation/release/v0.1`,
      ),
    });
  });
});

describeReal('with embedded roots that list no valid authority, as of 2001', () => {
  const [first] = CASES;
  const elsewhen = { ...WORLD, now: () => new Date('2001-01-01T00:00:00Z') };
  const request = { ...(first as RealCase).request, offline: false };

  it('goes on without the network when told to', async () => {
    expect((await verify({ ...request, offline: true }, elsewhen)).verdict).toBe('passed');
    expect(sockets).toBe(0);
  });

  // The last one: the TUF client tries again for a while, and what it opens would be counted elsewhere.
  it('asks the network otherwise, and fails without', async () => {
    await expect(verify(request, elsewhen)).rejects.toMatchObject({ code: 'TUF_FAILED', exitCode: 3 });
    expect(sockets).toBeGreaterThan(0);
  });
});
