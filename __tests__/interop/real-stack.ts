import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createOidcIssuer } from '../../src/sandbox/oidc.js';
import type { RunClaims } from '../../src/sandbox/sandbox.js';
import { startService } from '../../src/sandbox/service.js';
import { makeKeys, type LabKeys } from './pki.js';
import { freePorts, startServer, type ForeignServer } from './servers.js';
import { must, toolPath } from './tools.js';

/** What a verifier has to be told of a Sigstore instance. */
export interface Trust {
  readonly issuer: string;
  readonly trustedRoot: string;
  /** One root a line, for gh. */
  readonly trustedRootLines: string;
  /** Whether its certificates carry an SCT. */
  readonly certificateTransparency: boolean;
}

/** Everything that signs and is believed in one place, as a signer and a reader need it. */
export interface Instance extends Trust {
  readonly signingConfig: string;
  environment(): Record<string, string>;
  mintToken(audience: string): Promise<string>;
}

export interface RealStack extends Instance {
  setClaims(claims: RunClaims): void;
  close(): Promise<void>;
}

interface Urls {
  readonly fulcio: string;
  readonly rekor: string;
  readonly tsa: string;
}

/** Fulcio's mapping from GitHub's claims to extensions. Source: sigstore/fulcio, config/identity/config.yaml. */
const EXTENSION_TEMPLATES: Readonly<Record<string, string>> = {
  'github-workflow-trigger': 'event_name',
  'github-workflow-sha': 'sha',
  'github-workflow-name': 'workflow',
  'github-workflow-repository': 'repository',
  'github-workflow-ref': 'ref',
  'build-signer-uri': '{{ .url }}/{{ .job_workflow_ref }}',
  'build-signer-digest': 'job_workflow_sha',
  'runner-environment': 'runner_environment',
  'source-repository-uri': '{{ .url }}/{{ .repository }}',
  'source-repository-digest': 'sha',
  'source-repository-ref': 'ref',
  'source-repository-identifier': 'repository_id',
  'source-repository-owner-uri': '{{ .url }}/{{ .repository_owner }}',
  'source-repository-owner-identifier': 'repository_owner_id',
  'build-config-uri': '{{ .url }}/{{ .workflow_ref }}',
  'build-config-digest': 'workflow_sha',
  'build-trigger': 'event_name',
  'run-invocation-uri': '{{ .url }}/{{ .repository }}/actions/runs/{{ .run_id }}/attempts/{{ .run_attempt }}',
  'source-repository-visibility-at-signing': 'repository_visibility',
  'deployment-environment': 'environment',
};

/** Starts Fulcio, Rekor v2 and the timestamp authority, with the sandbox's token issuer before them. */
export async function startRealStack(directory: string): Promise<RealStack> {
  await mkdir(directory, { recursive: true });
  const keys = await makeKeys(directory);
  const issuer = await startIssuer();
  const servers: ForeignServer[] = [];
  const close = async (): Promise<void> => {
    for (const server of servers) await server.close();
    await issuer.service.close();
  };
  try {
    const ports = await freePorts(8);
    const urls = await startServers({ directory, keys, ports, issuer: issuer.service.url, servers });
    const files = await writeTrust({ directory, keys, urls, issuer: issuer.service.url });
    return {
      issuer: issuer.service.url,
      ...files,
      // A CT log needs Trillian and a database; not in this part of the lab.
      certificateTransparency: false,
      environment: () => issuer.oidc.environment(issuer.service.url),
      mintToken: async (audience) => issuer.oidc.mintToken(audience),
      setClaims: (claims) => issuer.oidc.setClaims(claims),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The sandbox's issuer under its own URL, because a real Fulcio finds keys by discovery. */
async function startIssuer() {
  let url = '';
  const oidc = await createOidcIssuer({ now: () => new Date(), issuer: () => url });
  const service = await startService('issuer', oidc.handle);
  url = service.url;
  return { oidc, service };
}

interface ServerPlan {
  readonly directory: string;
  readonly keys: LabKeys;
  readonly ports: readonly number[];
  readonly issuer: string;
  readonly servers: ForeignServer[];
}

async function startServers({ directory, keys, ports, issuer, servers }: ServerPlan): Promise<Urls> {
  const [fulcio, fulcioGrpc, fulcioMetrics, rekor, rekorGrpc, rekorMetrics, tsa] = ports as [
    number,
    ...(readonly number[]),
  ];
  const config = join(directory, 'fulcio.yaml');
  await writeFile(config, fulcioConfig(issuer));
  servers.push(
    await startServer({
      name: 'Fulcio',
      command: toolPath('fulcio'),
      parameters: [
        ...['serve', '--host=127.0.0.1', `--port=${fulcio}`, '--grpc-host=127.0.0.1', `--grpc-port=${fulcioGrpc}`],
        ...[`--metrics-port=${fulcioMetrics}`, `--legacy-unix-domain-socket=@wherefrom-lab-${fulcio}`],
        ...[`--config-path=${config}`, '--ca=fileca', `--fileca-cert=${keys.fulcioChain}`],
        ...[`--fileca-key=${keys.fulcioKey}`, `--fileca-key-passwd=${keys.fulcioPassword}`, '--fileca-watch=false'],
        '--ct-log-url=',
      ],
      readyUrl: `http://127.0.0.1:${fulcio}/healthz`,
      directory,
    }),
    await startServer({
      name: 'Rekor v2',
      command: toolPath('rekor'),
      parameters: [
        ...['serve', '--hostname=localhost', '--http-address=127.0.0.1', `--http-port=${rekor}`],
        ...['--grpc-address=127.0.0.1', `--grpc-port=${rekorGrpc}`, `--http-metrics-port=${rekorMetrics}`],
        ...[`--storage-dir=${join(directory, 'rekor')}`, `--signer-filepath=${keys.rekorKey}`],
        '--checkpoint-interval=200ms',
      ],
      readyUrl: `http://127.0.0.1:${rekor}/healthz`,
      directory,
    }),
    await startServer({
      name: 'timestamp authority',
      command: toolPath('tsa'),
      parameters: [
        ...['serve', '--host=127.0.0.1', `--port=${tsa}`, '--timestamp-signer=file'],
        ...[`--file-signer-key-path=${keys.tsaKey}`, `--certificate-chain-path=${keys.tsaChain}`],
        '--disable-ntp-monitoring',
      ],
      readyUrl: `http://127.0.0.1:${tsa}/ping`,
      directory,
    }),
  );
  return {
    fulcio: `http://localhost:${fulcio}`,
    rekor: `http://localhost:${rekor}`,
    tsa: `http://localhost:${tsa}/api/v1/timestamp`,
  };
}

/** YAML in JSON's clothes; the comment keeps Fulcio from reading it as JSON, whose keys it spells otherwise. */
function fulcioConfig(issuer: string): string {
  return `# Fulcio\n${JSON.stringify({
    'oidc-issuers': {
      [issuer]: {
        'issuer-url': issuer,
        'client-id': 'sigstore',
        type: 'ci-provider',
        'ci-provider': 'github-workflow',
      },
    },
    'ci-issuer-metadata': {
      'github-workflow': {
        'default-template-values': { url: 'https://github.com', environment: '' },
        'subject-alternative-name-template': '{{ .url }}/{{ .job_workflow_ref }}',
        'extension-templates': EXTENSION_TEMPLATES,
      },
    },
  })}\n`;
}

interface TrustPlan {
  readonly directory: string;
  readonly keys: LabKeys;
  readonly urls: Urls;
  readonly issuer: string;
}

/** Trusted root and signing config, made by cosign. */
async function writeTrust({ directory, keys, urls, issuer }: TrustPlan) {
  const trustedRoot = join(directory, 'trusted_root.json');
  const signingConfig = join(directory, 'signing_config.json');
  const since = 'start-time=2020-01-01T00:00:00Z';
  await must(toolPath('cosign'), [
    ...['trusted-root', 'create', `--fulcio=url=${urls.fulcio},certificate-chain=${keys.fulcioChain}`],
    `--rekor=url=${urls.rekor},public-key=${keys.rekorPublicKey},${since},origin=localhost`,
    `--tsa=url=${urls.tsa},certificate-chain=${keys.tsaChain}`,
    `--out=${trustedRoot}`,
  ]);
  await must(toolPath('cosign'), [
    ...['signing-config', 'create', `--fulcio=url=${urls.fulcio},api-version=1,${since},operator=lab`],
    ...[`--rekor=url=${urls.rekor},api-version=2,${since},operator=lab`, '--rekor-config=ANY'],
    `--oidc-provider=url=${issuer},api-version=1,${since},operator=lab`,
    ...[`--tsa=url=${urls.tsa},api-version=1,${since},operator=lab`, '--tsa-config=ANY', `--out=${signingConfig}`],
  ]);
  const trustedRootLines = join(directory, 'trusted_root.jsonl');
  await writeFile(trustedRootLines, `${JSON.stringify(JSON.parse(await readFile(trustedRoot, 'utf8')))}\n`);
  return { trustedRoot, trustedRootLines, signingConfig };
}
