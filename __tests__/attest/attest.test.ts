import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { attest } from '../../src/attest/attest.js';
import type { AttestRequest, AttestResult } from '../../src/attest/request.js';
import { storeAccess, type AttestWorld } from '../../src/attest/world.js';
import type { ErrorCode } from '../../src/errors.js';
import { createHttp } from '../../src/http.js';
import { digestOf } from '../../src/model/digest.js';
import { SILENT } from '../../src/progress.js';
import type { FaultRule } from '../../src/sandbox/faults.js';
import { startSandbox, type Sandbox, type SandboxServiceName } from '../../src/sandbox/sandbox.js';
import { runnerTokenProvider } from '../../src/sign/runner-token.js';

let sandbox: Sandbox;
let other: Sandbox;
let directory: string;
let state: string;
let warnings: string[];

beforeAll(async () => {
  [sandbox, other] = await Promise.all([startSandbox(), startSandbox()]);
});

afterAll(async () => {
  await Promise.all([sandbox.close(), other.close()]);
});

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wherefrom-attest-'));
  state = mkdtempSync(path.join(tmpdir(), 'wherefrom-state-'));
  warnings = [];
  for (const name of ['a', 'b', 'c', 'd', 'e']) writeFileSync(path.join(directory, name), `content of ${name}`);
});

afterEach(() => {
  for (const folder of [directory, state]) rmSync(folder, { recursive: true, force: true });
  sandbox.setClaims({});
  for (const service of Object.values(sandbox.services)) service.setFaults([]);
});

function request(changes: Partial<AttestRequest> = {}, log: 1 | 2 = 1): AttestRequest {
  return {
    subjects: [{ kind: 'files', patterns: ['a'] }],
    predicate: { kind: 'provenance' },
    perSubject: false,
    directory,
    sigstore: {
      kind: 'signing-config',
      path: log === 1 ? sandbox.files.signingConfigV1 : sandbox.files.signingConfigV2,
    },
    trustedRoot: sandbox.files.trustedRoot,
    audience: 'sigstore',
    allowEvents: [],
    publicLog: false,
    stores: [{ kind: 'file', name: 'file' }],
    ifExists: 'skip',
    resume: false,
    platforms: false,
    ...changes,
  };
}

function world(context: Partial<AttestWorld['context']> = {}, timeoutMs = 30_000): AttestWorld {
  const environment = sandbox.environment();
  // One attempt: what a service does wrong shows at once.
  const http = createHttp({ attempts: 1, timeoutMs });
  return {
    identity: runnerTokenProvider({
      requestUrl: environment['ACTIONS_ID_TOKEN_REQUEST_URL'],
      requestToken: environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
      forkPullRequest: false,
      http,
      mask: () => undefined,
    }),
    http,
    progress: SILENT,
    now: () => new Date(),
    context: {
      serverUrl: environment['GITHUB_SERVER_URL'] ?? 'https://github.com',
      eventName: environment['GITHUB_EVENT_NAME'] ?? 'push',
      forkPullRequest: false,
      ...context,
    },
    warn: (message) => warnings.push(message),
    ...storeAccess({
      ...{ http, progress: SILENT, directory },
      now: () => new Date(),
      registry: {},
      github: { serverUrl: 'https://github.com' },
    }),
    stateDirectory: state,
  };
}

async function run(changes: Partial<AttestRequest> = {}, log: 1 | 2 = 1): Promise<AttestResult> {
  return attest(request(changes, log), world());
}

function bundlesIn(file: string): { payload: Record<string, unknown>; certificate: string }[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const bundle = JSON.parse(line) as {
      dsseEnvelope: { payload: string };
      verificationMaterial: { certificate: { rawBytes: string } };
    };
    return {
      payload: JSON.parse(Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString()) as Record<string, unknown>,
      certificate: bundle.verificationMaterial.certificate.rawBytes,
    };
  });
}

function asked(service: SandboxServiceName): number {
  return sandbox.services[service].requests.length;
}

const SHA_A = createHash('sha256').update('content of a').digest('hex');

describe.each([1, 2] as const)('attest with Rekor v%i', (log) => {
  it('writes one verified bundle beside one file', async () => {
    const result = await run({}, log);
    const file = path.join(directory, 'a.sigstore.json');
    expect(result).toMatchObject({
      attestations: [
        {
          bundlePath: file,
          bundleDigest: `sha256:${createHash('sha256').update(readFileSync(file)).digest('hex')}`,
          subjects: [{ name: 'a', digest: { algorithm: 'sha256', hex: SHA_A }, path: path.join(directory, 'a') }],
          predicateType: 'https://slsa.dev/provenance/v1',
          logEntries: [
            { url: sandbox.services[log === 1 ? 'rekorV1' : 'rekorV2'].url, index: expect.stringMatching(/^\d+$/) },
          ],
        },
      ],
      slsa: { level: 2 },
      publicLog: false,
      trust: { sandbox: true, path: sandbox.files.trustedRoot },
      warnings: [],
    });
    expect(result.signer.san).toMatch(/^https:\/\/github\.com\/acme\/widget\/\.github\/workflows\//);
    expect(readdirSync(directory)).toEqual(['a', 'a.sigstore.json', 'b', 'c', 'd', 'e']);
    expect(bundlesIn(file)[0]?.payload).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'a', digest: { sha256: SHA_A } }],
      predicateType: 'https://slsa.dev/provenance/v1',
      predicate: { runDetails: { builder: { id: result.signer.san } } },
    });
  });

  it('writes one bundle a subject, all under one certificate from one token', async () => {
    const before = { token: asked('oidc'), certificate: asked('fulcio') };
    const result = await run({ subjects: [{ kind: 'files', patterns: ['?'] }], perSubject: true }, log);
    const files = result.attestations.flatMap(({ bundlePath }) => bundlePath ?? []);
    expect(files).toEqual(['a', 'b', 'c', 'd', 'e'].map((name) => path.join(directory, `${name}.sigstore.json`)));
    const bundles = files.flatMap(bundlesIn);
    expect(new Set(bundles.map(({ certificate }) => certificate)).size).toBe(1);
    expect(bundles.map(({ payload }) => payload['subject'])).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((name) => [
        { name, digest: { sha256: createHash('sha256').update(`content of ${name}`).digest('hex') } },
      ]),
    );
    const certificates = sandbox.services.fulcio.requests
      .slice(before.certificate)
      .filter(({ method }) => method === 'POST');
    expect(certificates).toHaveLength(1);
  });
});

describe('where bundles are written', () => {
  it('puts several subjects into one bundle, one a line', async () => {
    const result = await run({ subjects: [{ kind: 'files', patterns: ['a', 'b'] }] });
    const file = path.join(directory, 'provenance.intoto.jsonl');
    expect(result.attestations.map(({ bundlePath }) => bundlePath)).toEqual([file]);
    expect(bundlesIn(file).map(({ payload }) => payload['subject'])).toMatchObject([[{ name: 'a' }, { name: 'b' }]]);
  });

  it('puts bundles of several subjects into one file when it is named', async () => {
    const result = await run({
      subjects: [{ kind: 'files', patterns: ['a', 'b', 'c'] }],
      perSubject: true,
      output: 'all.jsonl',
    });
    const file = path.join(directory, 'all.jsonl');
    expect(result.attestations.map(({ bundlePath }) => bundlePath)).toEqual([file, file, file]);
    expect(bundlesIn(file).map(({ payload }) => payload['subject'])).toMatchObject([
      [{ name: 'a' }],
      [{ name: 'b' }],
      [{ name: 'c' }],
    ]);
  });

  it('names the bundle of another predicate after it, and claims no build level', async () => {
    const predicate = { kind: 'inline', type: 'cyclonedx', text: '{"bomFormat":"CycloneDX"}' } as const;
    const result = await run({ predicate });
    expect(result).toMatchObject({ predicateType: 'https://cyclonedx.org/bom', slsa: { level: 0 } });
    expect(bundlesIn(path.join(directory, 'a.cyclonedx.sigstore.json'))[0]?.payload).toMatchObject({
      predicate: { bomFormat: 'CycloneDX' },
    });
  });

  it('puts the bundle of an image into the directory', async () => {
    const digest = digestOf('sha256', 'ab'.repeat(32));
    await run({ subjects: [{ kind: 'digest', name: 'registry.example/acme/widget', digest }] });
    expect(existsSync(path.join(directory, 'widget.sigstore.json'))).toBe(true);
  });
});

it('starts every relative path in the directory of the request', async () => {
  for (const name of ['signingConfigV1', 'trustedRoot'] as const) {
    writeFileSync(path.join(directory, name), readFileSync(sandbox.files[name]));
  }
  writeFileSync(path.join(directory, 'bom.json'), '{"bomFormat":"CycloneDX"}');
  const result = await run({
    predicate: { kind: 'file', type: 'cyclonedx', path: 'bom.json' },
    sigstore: { kind: 'signing-config', path: 'signingConfigV1' },
    trustedRoot: 'trustedRoot',
    output: 'out.json',
  });
  expect(result.trust.path).toBe(path.join(directory, 'trustedRoot'));
  expect(existsSync(path.join(directory, 'out.json'))).toBe(true);
});

describe('what a run says of itself', () => {
  it('is level 1 on a runner that GitHub does not host', async () => {
    sandbox.setClaims({ runner_environment: 'self-hosted' });
    await expect(run()).resolves.toMatchObject({ slsa: { level: 1 } });
  });

  it('is level 1 for a reusable workflow of others, which the trust map does not know', async () => {
    sandbox.setClaims({ job_workflow_ref: 'acme/builders/.github/workflows/build.yml@refs/tags/v1' });
    const result = await run();
    expect(result).toMatchObject({
      slsa: { level: 1 },
      signer: { san: 'https://github.com/acme/builders/.github/workflows/build.yml@refs/tags/v1' },
    });
  });

  it('warns when another commit is checked out', async () => {
    const result = await attest(request(), world({ checkedOutCommit: 'f'.repeat(40) }));
    expect(result.warnings).toEqual([expect.stringContaining('f'.repeat(40))]);
    expect(warnings).toEqual(result.warnings);
  });

  it('signs a pull request, whose event is not one of those refused', async () => {
    sandbox.setClaims({ event_name: 'pull_request', ref: 'refs/pull/7/merge' });
    await expect(run()).resolves.toMatchObject({ signer: { sourceRepositoryRef: 'refs/pull/7/merge' } });
  });

  it('signs a refused event when the workflow names it', async () => {
    sandbox.setClaims({ event_name: 'workflow_run' });
    await expect(run({ allowEvents: ['workflow_run'] })).resolves.toMatchObject({
      signer: { buildTrigger: 'workflow_run' },
    });
  });
});

describe('what is refused before a token is asked for', () => {
  const file = (name: string): AttestRequest['subjects'] => [{ kind: 'files', patterns: [name] }];
  const table: [string, () => Partial<AttestRequest>, ErrorCode][] = [
    ['a missing subject', () => ({ subjects: file('no') }), 'SUBJECT_PATH_MISSING'],
    ['no subject', () => ({ subjects: [] }), 'SUBJECT_NONE'],
    ['a glob without a match', () => ({ subjects: file('*.jar') }), 'SUBJECT_GLOB_UNMATCHED'],
    ['a directory', () => ({ subjects: file('.') }), 'SUBJECT_IS_DIRECTORY'],
    [
      'a predicate that is no JSON',
      () => ({ predicate: { kind: 'inline', type: 'spdx', text: '<' } }),
      'PREDICATE_MALFORMED',
    ],
    [
      'a bundle that exists already',
      () => (writeFileSync(path.join(directory, 'a.sigstore.json'), 'mine'), {}),
      'OUTPUT_EXISTS',
    ],
    ['an output in a folder that does not exist', () => ({ output: 'no/b.json' }), 'OUTPUT_UNWRITABLE'],
    [
      'several bundles in a file for one',
      () => ({ subjects: file('?'), perSubject: true, output: 'b.sigstore.json' }),
      'INPUT_CONFLICT',
    ],
    [
      'two bundles of one name',
      () => ({
        perSubject: true,
        subjects: ['x/widget', 'y/widget'].map((name) => ({
          kind: 'digest',
          name,
          digest: digestOf('sha256', (name.startsWith('x') ? 'ab' : 'cd').repeat(32)),
        })),
      }),
      'INPUT_CONFLICT',
    ],
    [
      'a signing config that is none',
      () => ({ sigstore: { kind: 'signing-config', path: path.join(directory, 'a') } }),
      'SIGNING_CONFIG_MALFORMED',
    ],
    ['a trusted root that is none', () => ({ trustedRoot: path.join(directory, 'a') }), 'TRUSTED_ROOT_MALFORMED'],
    ['a trusted root that does not exist', () => ({ trustedRoot: path.join(directory, 'no') }), 'TRUSTED_ROOT_MISSING'],
  ];

  it.each(table)('%s', async (_, changes, code) => {
    const wanted = request(changes());
    const before = readdirSync(directory);
    const requests = asked('oidc');
    await expect(attest(wanted, world())).rejects.toMatchObject({ code, remedy: expect.stringMatching(/\S/) });
    expect(asked('oidc')).toBe(requests);
    expect(readdirSync(directory)).toEqual(before);
  });

  it.each([
    ['a job without the permission', false, 'OIDC_PERMISSION_MISSING'],
    ['a pull request from a fork', true, 'OIDC_FORK_PULL_REQUEST'],
  ])('%s, before anything is hashed', async (_, forkPullRequest, code) => {
    const begun: string[] = [];
    const begin = (label: string): ReturnType<typeof SILENT.begin> => (begun.push(label), SILENT.begin(label));
    const { http, ...surroundings } = world();
    const identity = runnerTokenProvider({
      requestUrl: undefined,
      requestToken: undefined,
      forkPullRequest,
      http,
      mask: () => undefined,
    });
    const running = attest(request(), { ...surroundings, http, identity, progress: { begin } });
    await expect(running).rejects.toMatchObject({ code });
    expect(begun).toEqual([]);
  });

  it('a private Sigstore without the root of its readers', async () => {
    const { trustedRoot: _, ...rootless } = request();
    const requests = asked('oidc');
    await expect(attest(rootless, world())).rejects.toMatchObject({ code: 'TRUSTED_ROOT_MISSING' });
    expect(asked('oidc')).toBe(requests);
  });

  it.each(['pull_request_target', 'workflow_run', 'issue_comment'])('a run of %s', async (eventName) => {
    const requests = asked('oidc');
    await expect(attest(request(), world({ eventName }))).rejects.toMatchObject({ code: 'EVENT_REFUSED' });
    expect(asked('oidc')).toBe(requests);
  });
});

describe('what is refused by the token, before a certificate is asked for', () => {
  const table: [string, Parameters<Sandbox['setClaims']>[0], Partial<AttestRequest>, ErrorCode][] = [
    ['an event that the runner did not tell', { event_name: 'workflow_run' }, {}, 'EVENT_REFUSED'],
    [
      'a private repository in a public log',
      { repository_visibility: 'private' },
      { sigstore: { kind: 'public-good' } },
      'PUBLIC_LOG_REFUSED',
    ],
    [
      'an internal repository in a public log',
      { repository_visibility: 'internal' },
      { sigstore: { kind: 'public-good' } },
      'PUBLIC_LOG_REFUSED',
    ],
    [
      'a workflow of another repository',
      { workflow_ref: 'acme/other/.github/workflows/x.yml@refs/heads/main' },
      {},
      'OIDC_CLAIM_MISSING',
    ],
  ];

  it.each(table)('%s', async (_, claims, changes, code) => {
    const { eventName } = world().context;
    sandbox.setClaims(claims);
    const requests = asked('fulcio');
    const running = attest(request(changes), world(eventName === undefined ? {} : { eventName }));
    await expect(running).rejects.toMatchObject({ code });
    expect(asked('fulcio')).toBe(requests);
    expect(readdirSync(directory)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('provenance that the user brought', () => {
  it.each([
    ['repository', 'claims-match-certificate', 'acme/widget', 'acme/gadget'],
    ['builder', 'builder', '"builder":{"id":"https://github.com/acme', '"builder":{"id":"https://github.com/evil'],
    ['commit', 'claims-match-certificate', /"gitCommit":"[0-9a-f]{40}"/, `"gitCommit":"${'0'.repeat(40)}"`],
    ['run', 'claims-match-certificate', '/attempts/', '/attempts/9'],
  ])('is refused for a %s that is not that of the token, before anything is signed or logged', async (...row) => {
    const [, check, truth, lie] = row;
    const honest = await run();
    const text = JSON.stringify(honest.attestations[0]?.predicate.content);
    const predicate = {
      kind: 'inline',
      type: 'https://slsa.dev/provenance/v1',
      text: text.replace(truth, lie),
    } as const;
    expect(predicate.text).not.toBe(text);
    const requests = asked('fulcio');
    await expect(run({ predicate, output: 'lie.json' })).rejects.toMatchObject({
      code: 'PREDICATE_CONTRADICTED',
      message: expect.stringContaining(check),
    });
    expect(asked('fulcio')).toBe(requests);
    expect(existsSync(path.join(directory, 'lie.json'))).toBe(false);
  });
});

describe('a predicate that the user brought', () => {
  it('is signed as it was written, with numbers that JavaScript cannot hold', async () => {
    const text = '{"count": 9007199254740993,\n "size": 1.0, "small": 1e-400}';
    await run({ predicate: { kind: 'inline', type: 'https://acme.example/counts/v1', text }, output: 'counts.json' });
    const bundle = JSON.parse(readFileSync(path.join(directory, 'counts.json'), 'utf8')) as {
      dsseEnvelope: { payload: string };
    };
    const payload = Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString();
    expect(payload).toContain(`"predicate":${text}}`);
  });
});

describe('the self-check', () => {
  it('refuses a bundle that the root of its readers does not know, and writes nothing', async () => {
    await expect(run({ trustedRoot: other.files.trustedRoot })).rejects.toMatchObject({
      code: 'SELF_CHECK_FAILED',
      message: expect.stringContaining('certificate-chain'),
    });
    expect(readdirSync(directory)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('refuses a certificate for another server than the one that the run names', async () => {
    const running = attest(request(), world({ serverUrl: 'https://github.example' }));
    await expect(running).rejects.toMatchObject({
      code: 'SELF_CHECK_FAILED',
      message: expect.stringContaining('identity'),
    });
    expect(readdirSync(directory)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('grants true provenance that the user brought no more than level 1', async () => {
    const honest = await run();
    const text = JSON.stringify(honest.attestations[0]?.predicate.content);
    const predicate = { kind: 'inline', type: 'https://slsa.dev/provenance/v1', text } as const;
    await expect(run({ predicate, output: 'again.json' })).resolves.toMatchObject({ slsa: { level: 1 } });
  });
});

/** Before the tests that fail one witness: a request to another one that was cut off may still arrive, and be counted. */
describe('a log that fails after some statements', () => {
  it.each([
    ['a file each', undefined],
    ['one file', 'all.jsonl'],
  ])('leaves the bundles that were made, in %s, and says so', async (_, output) => {
    const subjects: AttestRequest['subjects'] = [{ kind: 'files', patterns: ['?'] }];
    // Whatever the witnesses' order, the fifth and last statement meets the fault.
    sandbox.services.rekorV2.setFaults([
      { fault: { kind: 'status', status: 500 }, path: '/api/v2/log/entries', nth: 5 },
    ]);
    const named = output === undefined ? {} : { output };
    const running = run({ subjects, perSubject: true, ...named }, 2);
    await expect(running).rejects.toMatchObject({
      code: 'SERVICE_FAILED',
      message: expect.stringContaining('4 of 5 bundles were signed, verified and written'),
    });
    const written = readdirSync(directory).filter((name) => name.includes('json'));
    expect(written.flatMap((name) => bundlesIn(path.join(directory, name)))).toHaveLength(4);
    expect(written).toHaveLength(output === undefined ? 4 : 1);
  });
});

describe('a service that fails', () => {
  const hang: FaultRule[] = [{ fault: { kind: 'hang' } }];
  const refused: FaultRule[] = [{ fault: { kind: 'status', status: 403 } }];
  const failing: FaultRule[] = [{ fault: { kind: 'status', status: 500 } }];
  const table: [SandboxServiceName, string, FaultRule[], ErrorCode][] = [
    ['oidc', 'refuses', refused, 'SERVICE_REFUSED'],
    ['oidc', 'answers HTML', [{ fault: { kind: 'html' } }], 'SERVICE_ANSWER_MALFORMED'],
    ['fulcio', 'refuses', refused, 'SERVICE_REFUSED'],
    ['fulcio', 'fails', failing, 'SERVICE_FAILED'],
    ['fulcio', 'hangs', hang, 'SERVICE_TIMEOUT'],
    ['fulcio', 'cuts the connection', [{ fault: { kind: 'cut' } }], 'SERVICE_UNREACHABLE'],
    ['fulcio', 'answers HTML', [{ fault: { kind: 'html' } }], 'SERVICE_ANSWER_MALFORMED'],
    ['rekorV2', 'fails', failing, 'SERVICE_FAILED'],
    ['rekorV2', 'answers half', [{ fault: { kind: 'truncated' } }], 'SERVICE_ANSWER_MALFORMED'],
    ['tsa', 'fails', failing, 'SERVICE_FAILED'],
    ['tsa', 'answers something else', [{ fault: { kind: 'malformed' } }], 'SERVICE_ANSWER_MALFORMED'],
  ];

  it.each(table)('%s, which %s, leaves nothing on disk', async (service, _, faults, code) => {
    sandbox.services[service].setFaults(faults);
    const patience = code === 'SERVICE_TIMEOUT' ? 1000 : undefined;
    await expect(attest(request({}, 2), world({}, patience))).rejects.toMatchObject({ code });
    expect(readdirSync(directory)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('a file that appears while the run signs', () => {
  it('is not replaced, and the bundles of the other subjects are written', async () => {
    const taken = path.join(directory, 'b.sigstore.json');
    const begin = (label: string): ReturnType<typeof SILENT.begin> => {
      if (label.startsWith('Certificate')) writeFileSync(taken, 'mine');
      return SILENT.begin(label);
    };
    const wanted = request({ subjects: [{ kind: 'files', patterns: ['a', 'b'] }], perSubject: true });
    await expect(attest(wanted, { ...world(), progress: { begin } })).rejects.toMatchObject({
      code: 'STORE_INCOMPLETE',
      message: expect.stringMatching(/file: missing 1 of 2; OUTPUT_EXISTS: /),
      remedy: expect.stringContaining('--resume'),
      result: { stores: [{ store: 'file', written: 1, failed: 1, untried: 0 }] },
    });
    expect(readFileSync(taken, 'utf8')).toBe('mine');
    expect(bundlesIn(path.join(directory, 'a.sigstore.json'))).toHaveLength(1);
  });
});
