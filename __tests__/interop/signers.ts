import { writeFile } from 'node:fs/promises';
import type { Instance } from './real-stack.js';
import { CLI, run, toolPath, type Answer } from './tools.js';

export type Signer = 'cosign' | 'wherefrom';

export interface SigningOrder {
  readonly file: string;
  readonly bundle: string;
  readonly instance: Instance;
  readonly signingConfig: string;
  /** The one that certificate authorities expect, or another. */
  readonly audience: string;
}

export const AUDIENCE = 'sigstore';
export const PROVENANCE = 'https://slsa.dev/provenance/v1';
/** Whom the lab's token issuer makes everybody. */
export const IDENTITY = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/heads/main';
export const REPOSITORY = 'acme/widget';

/** Signs provenance of the file; the answer is the tool's. */
export async function attest(signer: Signer, order: SigningOrder): Promise<Answer> {
  const token = `${order.bundle}.token`;
  await writeFile(token, await order.instance.mintToken(order.audience));
  return signer === 'cosign' ? attestWithCosign(order, token) : attestWithWherefrom(order, token);
}

async function attestWithCosign(
  { file, bundle, instance, signingConfig }: SigningOrder,
  token: string,
): Promise<Answer> {
  const predicate = `${bundle}.predicate.json`;
  await writeFile(predicate, JSON.stringify(provenance(instance.environment())));
  return run(toolPath('cosign'), [
    ...['attest-blob', file, '--predicate', predicate, '--type', 'slsaprovenance1', '--identity-token', token],
    ...['--signing-config', signingConfig, '--trusted-root', instance.trustedRoot, '--bundle', bundle, '-y'],
  ]);
}

async function attestWithWherefrom(
  { file, bundle, instance, signingConfig }: SigningOrder,
  token: string,
): Promise<Answer> {
  return run(
    process.execPath,
    [
      ...[CLI, 'attest', file, '--sigstore', signingConfig, '--trusted-root', instance.trustedRoot],
      ...['--identity-token', token, '--output', bundle],
    ],
    { env: instance.environment() },
  );
}

/** Provenance as GitHub's own action writes it, from the runner's variables: cosign signs what it is given. */
export function provenance(env: Readonly<Record<string, string>>): unknown {
  const variable = (name: string): string => env[name] ?? '';
  const repository = `${variable('GITHUB_SERVER_URL')}/${variable('GITHUB_REPOSITORY')}`;
  const workflow = variable('GITHUB_WORKFLOW_REF');
  return {
    buildDefinition: {
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: {
        workflow: {
          ref: variable('GITHUB_REF'),
          repository,
          path: workflow.slice(variable('GITHUB_REPOSITORY').length + 1, workflow.indexOf('@')),
        },
      },
      internalParameters: {
        github: {
          event_name: variable('GITHUB_EVENT_NAME'),
          repository_id: variable('GITHUB_REPOSITORY_ID'),
          repository_owner_id: variable('GITHUB_REPOSITORY_OWNER_ID'),
          runner_environment: variable('RUNNER_ENVIRONMENT'),
        },
      },
      resolvedDependencies: [
        { uri: `git+${repository}@${variable('GITHUB_REF')}`, digest: { gitCommit: variable('GITHUB_SHA') } },
      ],
    },
    runDetails: {
      builder: { id: `${variable('GITHUB_SERVER_URL')}/${workflow}` },
      metadata: {
        invocationId: `${repository}/actions/runs/${variable('GITHUB_RUN_ID')}/attempts/${variable('GITHUB_RUN_ATTEMPT')}`,
      },
    },
  };
}
