import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verify } from '../../src/index.js';
import { parseDigest } from '../../src/model/digest.js';
import { SILENT } from '../../src/progress.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { storeWorld } from '../../src/store/store-world.js';
import { attachBundle } from '../support/attached-bundle.js';
import { honestProvenance, signedRun } from '../support/signed-statements.js';
import { quickHttp } from '../support/signing.js';

describe('what stores are told of the surroundings', () => {
  const worldOf = (environment: Record<string, string>, given: { repository?: string; token?: string } = {}) =>
    storeWorld({
      environment,
      home: '/home/dev',
      directory: '/builds',
      http: quickHttp(),
      progress: SILENT,
      repository: given.repository,
      token: given.token,
    });

  it('is GitHub.com and the Docker configuration at home, where nothing else is said', () => {
    for (const environment of [{}, { DOCKER_CONFIG: '', GITHUB_API_URL: '', GITHUB_SERVER_URL: '' }]) {
      const { registry, github, directory } = worldOf(environment);
      expect({ registry, github, directory }).toStrictEqual({
        registry: { home: '/home/dev' },
        github: { apiUrl: 'https://api.github.com', serverUrl: 'https://github.com' },
        directory: '/builds',
      });
    }
  });

  it('is what the variables name, but for whom to believe', () => {
    const environment = {
      DOCKER_CONFIG: '/config',
      GITHUB_API_URL: 'https://ghe.example/api/v3',
      GITHUB_SERVER_URL: 'https://ghe.example',
      GITHUB_REPOSITORY: 'mallory/widget',
      GITHUB_TOKEN: 'of the environment',
    };
    const { registry, github } = worldOf(environment, { repository: 'acme/widget', token: 'of the front end' });
    expect({ registry, github }).toStrictEqual({
      registry: { home: '/home/dev', dockerConfigDirectory: '/config' },
      github: {
        apiUrl: 'https://ghe.example/api/v3',
        serverUrl: 'https://ghe.example',
        repository: 'acme/widget',
        token: 'of the front end',
      },
    });
  });
});

describe('the library', () => {
  let sandbox: Sandbox;
  let folder: string;
  beforeAll(async () => {
    sandbox = await startSandbox();
    folder = mkdtempSync(path.join(tmpdir(), 'wherefrom-library-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await sandbox.close();
  });

  it('verifies an image by tag, with the credentials of a Docker configuration', async () => {
    const run = await signedRun(sandbox, {});
    const image = sandbox.registry.pushImage('acme/widget', { tag: 'v1' });
    const provenance = { predicateType: 'https://slsa.dev/provenance/v1', predicate: honestProvenance(run.claims) };
    const bundle = await run.sign({ ...provenance, digest: parseDigest(image.digest) });
    attachBundle(sandbox.registry, { repository: 'acme/widget', subject: image, bundle });
    sandbox.registry.configure({ auth: 'bearer', users: [{ name: 'robot', password: 'secret!', access: 'read' }] });
    const auth = Buffer.from('robot:secret!').toString('base64');
    writeFileSync(path.join(folder, 'config.json'), JSON.stringify({ auths: { [sandbox.registry.host]: { auth } } }));
    const options = {
      artifacts: [`oci://${sandbox.registry.host}/acme/widget:v1`],
      repo: 'acme/widget',
      customTrustedRoot: sandbox.files.trustedRoot,
    };
    const result = await verify({ ...options, dockerConfig: folder });
    expect(result.artifacts).toMatchObject([{ verdict: 'passed', digest: image.digest }]);
    await expect(verify({ ...options, dockerConfig: path.join(folder, 'nothing') })).rejects.toMatchObject({
      code: 'STORE_UNAUTHORIZED',
    });
  });
});
