import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf } from '../../src/model/digest.js';
import { FULCIO_EXTENSIONS } from '../../src/model/fulcio-extensions.js';
import { verificationJson } from '../../src/report/verification-json.js';
import { verificationMarkdown } from '../../src/report/verification-markdown.js';
import { verificationText } from '../../src/report/verification-text.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { CHECK_IDS, type VerifyResult } from '../../src/verify/result.js';
import { verify } from '../../src/verify/verify.js';
import { describeReal, realData } from '../support/real-data.js';
import { honestProvenance, signedRun } from '../support/signed-statements.js';
import { requestFor, WORLD } from '../support/verification.js';

const V1 = 'https://slsa.dev/provenance/v1';
/** What a signer may write to deceive a reader. */
const HOSTILE =
  'https://acme.example/\\|<img src=x onerror=alert(1)>`**[a](javascript:b)`\n# \u001b[31m@acme www.evil.example';

const NAMES = [
  'passed',
  'forged',
  'refused',
  'lying',
  'hostile',
  'malformed',
  'absent',
  'several',
  'others',
  'limited',
] as const;
const results = new Map<string, VerifyResult>();
let folder: string;
let sandbox: Sandbox;

function resultOf(name: (typeof NAMES)[number]): VerifyResult {
  return results.get(name) as VerifyResult;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wherefrom-report-'));
  sandbox = await startSandbox();
  const run = await signedRun(sandbox, { ref: 'refs/tags/v1.2.3' });
  const digest = digestOf('sha256', createHash('sha256').update('widget').digest('hex'));
  const predicate = honestProvenance(run.claims);
  const lie = {
    ...predicate,
    runDetails: { ...predicate.runDetails, builder: { id: 'https://github.com/mallory/x' } },
  };
  const honest = await run.sign({ predicateType: V1, predicate, digest });
  const bundles = {
    honest,
    lying: await run.sign({ predicateType: V1, predicate: lie, digest }),
    hostile: await run.sign({ predicateType: HOSTILE, predicate: {}, digest, name: HOSTILE }),
    malformed: Buffer.from('not a bundle'),
    forged: Buffer.from(honest.toString().replace(/"sig":"(.{20})../, '"sig":"$1AA')),
  };
  await writeFile(join(folder, 'widget'), 'widget');
  await writeFile(join(folder, 'gadget'), 'gadget');
  await Promise.all(
    Object.entries(bundles).map(async ([name, bytes]) => writeFile(join(folder, `${name}.bundle`), bytes)),
  );

  const ask = async (
    names: readonly (keyof typeof bundles)[],
    { repository = 'acme/widget', artifacts = ['widget'], limit = 30, statement = false } = {},
  ) =>
    verify(
      {
        ...requestFor('', {
          bundles: names.map((name) => join(folder, `${name}.bundle`)),
          trust: { kind: 'file', path: sandbox.files.trustedRoot },
          expect: { repository },
          limit,
          require: { kind: statement ? 'statement' : 'provenance' },
        }),
        artifacts: artifacts.map((name) => ({ kind: 'file', path: join(folder, name) })),
      },
      WORLD,
    );
  results.set('passed', await ask(['honest']));
  results.set('refused', await ask(['honest'], { repository: 'acme/gadget' }));
  results.set('forged', await ask(['forged']));
  results.set('lying', await ask(['lying']));
  results.set('hostile', await ask(['hostile'], { statement: true }));
  results.set('malformed', await ask(['malformed']));
  results.set('absent', await ask([]));
  results.set('several', await ask(['honest'], { artifacts: ['widget', 'gadget'] }));
  results.set('others', await ask(['lying', 'honest']));
  results.set('limited', await ask(['lying', 'hostile', 'honest'], { limit: 2 }));
});

afterAll(async () => {
  await Promise.all([sandbox.close(), rm(folder, { recursive: true })]);
});

/** The report as it is for everybody: without the temporary folder. */
function textOf(name: (typeof NAMES)[number], color = false): string {
  return verificationText(resultOf(name), { color }).replaceAll(join(folder, '/'), '');
}

async function schemaValidator() {
  const schema = JSON.parse(await readFile('schema/verify-result.schema.json', 'utf8')) as object;
  return { schema, validate: new Ajv2020({ strict: true, allErrors: true }).compile(schema) };
}

describe('the JSON of a verification', () => {
  it.each(NAMES)('is what the published schema says: %s', async (name) => {
    const { validate } = await schemaValidator();
    const json: unknown = JSON.parse(verificationJson(resultOf(name)));
    validate(json);
    expect(validate.errors).toBeNull();
  });

  it('is not what the schema says, once anything is added, missing or unknown', async () => {
    const { validate } = await schemaValidator();
    const json = () =>
      JSON.parse(verificationJson(resultOf('passed'))) as { artifacts: { attestations: Record<string, unknown>[] }[] };
    const change = (changed: (attestation: Record<string, unknown>) => void): boolean => {
      const copy = json();
      changed(copy.artifacts[0]?.attestations[0] ?? {});
      return validate(copy);
    };
    expect(change(() => undefined)).toBe(true);
    expect(change((attestation) => void (attestation['extra'] = 1))).toBe(false);
    expect(change((attestation) => void delete attestation['checks'])).toBe(false);
    expect(change((attestation) => void (attestation['verdict'] = 'maybe'))).toBe(false);
    expect(change((attestation) => void (attestation['level'] = 4))).toBe(false);
  });

  it('names checks and facts as the schema lists them', async () => {
    const { schema } = await schemaValidator();
    const defs = (
      schema as {
        $defs: {
          check: { properties: { id: { enum: string[] } } };
          attestation: { properties: { signer: { properties: object } } };
        };
      }
    ).$defs;
    expect(defs.check.properties.id.enum).toEqual([...CHECK_IDS]);
    expect(Object.keys(defs.attestation.properties.signer.properties)).toEqual([
      'san',
      ...Object.keys(FULCIO_EXTENSIONS),
    ]);
  });

  it('says that a sandbox vouches, and why nothing was found', () => {
    expect(JSON.parse(verificationJson(resultOf('absent')))).toMatchObject({
      schema: 1,
      verdict: 'refused',
      sandbox: true,
      artifacts: [{ attestations: [], refusal: { code: 'ATTESTATION_NOT_FOUND' } }],
    });
  });
});

describe('the text of a verification', () => {
  it('begins with the verdict, and with SANDBOX where a sandbox vouches', () => {
    expect(textOf('passed').split('\n')[0]).toBe(
      'SANDBOX ✓ VERIFIED widget: built from acme/widget at tag v1.2.3, SLSA build level 2',
    );
    expect(textOf('refused').split('\n')[0]).toBe(
      'SANDBOX ✗ REFUSED widget: The artifact was built from another repository.',
    );
    expect(textOf('absent').split('\n')[0]).toBe('SANDBOX ✗ REFUSED widget: no attestation was found');
    expect(textOf('passed')).toContain('A sandbox vouches for this');
    expect(textOf('refused')).toContain("A sandbox's root judged this");
    expect(textOf('refused')).not.toContain('vouches');
    expect(textOf('absent')).not.toMatch(/vouches|judged/);
    expect(textOf('several').split('\n')[0]).toBe('SANDBOX ✗ REFUSED 1 of 2 artifacts');
  });

  it('says who signed, for what, in which run, in words', () => {
    expect(textOf('passed')).toContain('signer     .github/workflows/release.yml of acme/widget at tag v1.2.3\n');
    expect(textOf('passed')).toMatch(/source {5}acme\/widget at tag v1\.2\.3, commit [0-9a-f]{40}\n/);
    expect(textOf('passed')).toContain(
      'run        https://github.com/acme/widget/actions/runs/26000000001/attempts/1 (event push, github-hosted runner)\n',
    );
  });

  it('prints every check with its mark', () => {
    for (const id of CHECK_IDS) expect(textOf('passed')).toMatch(new RegExp(`[✓–] ${id} `));
    expect(textOf('lying')).toMatch(/✗ builder .*\n\s+expected .*release\.yml.*\n\s+actual .*mallory\/x\n\s+→ /);
    expect(textOf('malformed')).toMatch(
      /^SANDBOX ✗ REFUSED widget: malformed\.bundle is not valid JSON\.\n.*\n  → Give .*\n$/,
    );
    expect(textOf('forged')).toMatch(/– identity, predicate-type, .*policy\n\s+Not made: a check before it failed\./);
  });

  it('names no signer whose signature was not proven', () => {
    expect(textOf('lying')).toContain('signer     .github/workflows/release.yml of acme/widget');
    expect(textOf('forged')).toMatch(/✗ signature/);
    expect(textOf('forged')).not.toContain('acme/widget');
    expect(verificationMarkdown(resultOf('forged'))).not.toContain('acme/widget');
  });

  it('says of attestations that failed beside one that passed no more than why', () => {
    const [, passed, failed] = textOf('others').split(/SLSA provenance v1 in /);
    expect(passed).toContain('signature');
    expect(failed).toMatch(/^lying\.bundle, refused:\n\s+✗ builder/);
    expect(failed).not.toContain('✓');
    const [, first, second = ''] = verificationMarkdown(resultOf('others')).split('**SLSA provenance v1** in ');
    expect(first).toMatch(/^`.*honest\.bundle`: passed every check\n[^]*`signature`/);
    expect(second).toMatch(/^`.*lying\.bundle`: refused\n[^]*\| ❌ \| `builder`/);
    expect(second).not.toContain('✅');
  });

  it('says what the limit left out', () => {
    expect(textOf('limited')).toContain('Only the first 2 of 3 attestations were looked at; --limit raises that.');
  });

  it.each(NAMES)('has no control character without colour, and the same words with it: %s', (name) => {
    expect(textOf(name)).toMatch(/^[\P{C}\n]*$/u);
    // The only control characters of a coloured report are its colours.
    // eslint-disable-next-line no-control-regex
    expect(textOf(name, true).replaceAll(/\u001B\[\d+m/g, '')).toBe(textOf(name));
    expect(textOf(name, true)).not.toBe(textOf(name));
  });
});

describe('the Markdown of a verification', () => {
  it.each(NAMES)('has no HTML but line breaks, no link, no image and no mention: %s', (name) => {
    // What stands in code spans is shown as it is.
    const outside = verificationMarkdown(resultOf(name))
      .replaceAll(/(`+)(?!`)[^]*?[^`]\1(?!`)/g, '')
      .replaceAll(/<br>|<\/?code>|&#\d+;/g, '');
    expect(outside).toMatch(/^[\P{C}\n]*$/u);
    expect(outside).not.toMatch(/(?<!\\)[<>@[\]]|(?<!\\):\/\/|\bwww\.|(?<!\\)`/);
  });

  it('keeps every check in one row of three cells', () => {
    for (const name of NAMES) {
      const rows = verificationMarkdown(resultOf(name))
        .split('\n')
        .filter((line) => line.startsWith('|'));
      for (const row of rows) expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(4);
    }
  });

  it('begins with the verdict, and with SANDBOX where a sandbox vouches', () => {
    expect(verificationMarkdown(resultOf('passed'))).toMatch(/^## SANDBOX: ✅ Verified: `.*widget`\n/);
    expect(verificationMarkdown(resultOf('several'))).toMatch(/^## SANDBOX: ❌ Refused: 1 of 2 artifacts\n/);
  });

  it('says why', () => {
    expect(verificationMarkdown(resultOf('absent'))).toContain('No attestation was found');
    expect(verificationMarkdown(resultOf('lying'))).toMatch(
      /\| ❌ \| `builder` \| .*expected `.*release\.yml.*`<br>actual `https:\/\/github\.com\/mallory\/x`/,
    );
    expect(verificationMarkdown(resultOf('limited'))).toContain('⚠️ Only the first 2 of 3');
  });
});

describeReal('the JSON of real verifications', () => {
  it.each([
    ['real-bundles/delegator/artifact', { repository: 'slsa-framework/example-package' }],
    ['custom-issuer/artifact', { repository: 'too-legit/attest' }],
    ['github-release/artifact.zip', { identity: 'https://dotcom.releases.github.com' }],
  ])('is what the published schema says: %s', async (path, expect_) => {
    const { validate } = await schemaValidator();
    const result = await verify(requestFor(realData(path), { expect: expect_ }), WORLD);
    validate(JSON.parse(verificationJson(result)));
    expect(validate.errors).toBeNull();
    expect(verificationText(result, { color: false })).not.toContain('SANDBOX');
  });
});
