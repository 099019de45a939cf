import { describe, expect, it } from '@jest/globals';
import type { CertificateFacts } from '../../src/model/fulcio-extensions.js';
import { checkBuilder, trustedBuilder } from '../../src/verify/builders.js';
import { checkLevel, levelFor } from '../../src/verify/level.js';
import { BUILD_YML, claimContext, facts, GENERATOR, RELEASE_YML, V02, V1 } from '../support/claims.js';

const SERVER = 'https://github.com';
const OWN = facts();
const generated = (file: string, ref = 'refs/tags/v2.1.0') => facts({ signer: `${GENERATOR}/${file}@${ref}` });
const GENERIC = generated('generator_generic_slsa3.yml');
const DELEGATOR = generated('delegator_generic_slsa3.yml');
const CALLED = facts({ signer: `${BUILD_YML}@refs/tags/v3` });
const FROM_TOOL = `${SERVER}/slsa-framework/example-trw/.github/workflows/builder.yml@refs/tags/v1.0.0`;
const HOSTED = 'https://github.com/actions/runner/github-hosted';
const SELF_HOSTED = 'https://github.com/actions/runner/self-hosted';

/** Provenance of this version that names this builder, and nothing else. */
function naming(id: unknown, predicateType = V1) {
  const predicate = predicateType === V02 ? { builder: { id } } : { runDetails: { builder: { id } } };
  return { statement: { predicateType, predicate } };
}

describe('the trust map', () => {
  it.each([
    ['builder_container-based_slsa3.yml', false],
    ['builder_go_slsa3.yml', false],
    ['generator_container_slsa3.yml', false],
    ['generator_generic_slsa3.yml', false],
    ['delegator_generic_slsa3.yml', true],
    ['delegator_lowperms-generic_slsa3.yml', true],
  ])('knows %s', (file, delegator) => {
    expect(trustedBuilder(generated(file))).toEqual({
      name: `${file} of slsa-framework/slsa-github-generator`,
      delegator,
    });
  });

  it.each([
    [
      'in other letters of the repository',
      `SLSA-Framework/SLSA-github-generator/.github/workflows/builder_go_slsa3.yml@refs/tags/v1`,
    ],
    ['at a release candidate', `${GENERATOR}/builder_go_slsa3.yml@refs/tags/v2.1.0-rc.1`],
    ['at a release with metadata', `${GENERATOR}/builder_go_slsa3.yml@refs/tags/v2+A`],
  ])('knows a builder %s', (_, signer) => {
    expect(trustedBuilder(facts({ signer }))?.name).toBe(
      'builder_go_slsa3.yml of slsa-framework/slsa-github-generator',
    );
  });

  it.each([
    ['another file', `${SERVER}/${GENERATOR}/builder_node_slsa3.yml@refs/tags/v2.1.0`],
    ['a file in other letters', `${SERVER}/${GENERATOR}/Builder_go_slsa3.yml@refs/tags/v2.1.0`],
    ['another repository', `${SERVER}/slsa-framework/example/.github/workflows/builder_go_slsa3.yml@refs/tags/v2.1.0`],
    ['another owner', `${SERVER}/acme/slsa-github-generator/.github/workflows/builder_go_slsa3.yml@refs/tags/v2.1.0`],
    ['another server', `https://git.acme.example/${GENERATOR}/builder_go_slsa3.yml@refs/tags/v2.1.0`],
    ['a branch', `${SERVER}/${GENERATOR}/builder_go_slsa3.yml@refs/heads/v2.1.0`],
    ['a commit', `${SERVER}/${GENERATOR}/builder_go_slsa3.yml@${'a'.repeat(40)}`],
    ['a tag without its v', `${SERVER}/${GENERATOR}/builder_go_slsa3.yml@refs/tags/2.1.0`],
    ['a tag without its number', `${SERVER}/${GENERATOR}/builder_go_slsa3.yml@refs/tags/vnext`],
    ['a tag with more in it', `${SERVER}/${GENERATOR}/builder_go_slsa3.yml@refs/tags/v2/x`],
    ['a branch that ends like a tag', `${SERVER}/${GENERATOR}/builder_go_slsa3.yml@refs/heads/refs/tags/v2`],
    ['somebody who is no workflow', 'dev@acme.example'],
  ])('does not know %s', (_, san) => {
    expect(trustedBuilder(facts({ san }))).toBeUndefined();
  });
});

describe('the builder', () => {
  it.each<[string, CertificateFacts, string, string]>([
    ['is the signer itself', OWN, OWN.san, `${OWN.san} signed for itself.`],
    ['is a generator itself', GENERIC, GENERIC.san, `${GENERIC.san} signed for itself.`],
    ['is the kind of runner that npm names', OWN, HOSTED, `${OWN.san} may sign for ${HOSTED}.`],
    [
      'is the other kind of runner',
      facts({ runnerEnvironment: 'self-hosted' }),
      SELF_HOSTED,
      `${OWN.san} may sign for ${SELF_HOSTED}.`,
    ],
    ["is the delegator's caller", DELEGATOR, FROM_TOOL, `${DELEGATOR.san} may sign for ${FROM_TOOL}.`],
  ])('%s', (_, signer, id, detail) => {
    for (const version of [V1, V02]) {
      expect(checkBuilder(claimContext(signer, naming(id, version)))).toEqual({
        check: { id: 'builder', verdict: 'passed', detail },
      });
    }
  });

  it.each<[string, CertificateFacts, string]>([
    ['somebody else', OWN, CALLED.san],
    ['a known builder that did not sign', OWN, GENERIC.san],
    ['the signer in other letters', OWN, OWN.san.replace('acme', 'ACME')],
    ['the signer with something behind it', OWN, `${OWN.san}0`],
    ['another kind of runner', OWN, SELF_HOSTED],
    [
      'a runner of which the certificate says nothing',
      facts({ runnerEnvironment: undefined }),
      `${HOSTED.slice(0, -13)}undefined`,
    ],
    ['a runner that only begins alike', OWN, `${HOSTED}-x`],
    ['something else of the runner', OWN, 'https://github.com/actions/runner'],
    ['the delegator itself', DELEGATOR, DELEGATOR.san],
    ["the delegator's caller at a branch", DELEGATOR, FROM_TOOL.replace('refs/tags/', 'refs/heads/')],
    ["the delegator's caller at a branch that ends like a tag", DELEGATOR, FROM_TOOL.replace('@', '@refs/heads/')],
    ["the delegator's caller on another server", DELEGATOR, FROM_TOOL.replace('github.com', 'git.acme.example')],
    ['no workflow, by the delegator', DELEGATOR, 'https://github.com/slsa-framework/example-trw'],
    ['somebody else, by a generator that delegates nothing', GENERIC, FROM_TOOL],
    ['somebody else, by a workflow that nobody knows', CALLED, FROM_TOOL],
  ])('is refused where the provenance names %s', (_, signer, id) => {
    expect(checkBuilder(claimContext(signer, naming(id)))).toEqual({
      check: {
        id: 'builder',
        verdict: 'failed',
        detail: 'The provenance names a builder for which its signer may not speak.',
        expected: signer.san,
        actual: id,
        remedy: 'Do not use this artifact: the signature is valid, but what it says of the builder is not true.',
      },
    });
  });

  it.each([
    ['none', V1, {}],
    ['none that is text', V1, { runDetails: { builder: { id: [OWN.san] } } }],
    ['one where version 0.2 keeps it', V1, { builder: { id: OWN.san } }],
    ['one where version 1 keeps it', V02, { runDetails: { builder: { id: OWN.san } } }],
  ])('is refused where the provenance names %s', (_, predicateType, predicate) => {
    expect(checkBuilder(claimContext(OWN, { statement: { predicateType, predicate } }))).toEqual({
      check: {
        id: 'builder',
        verdict: 'failed',
        detail: 'The provenance names no builder.',
        expected: OWN.san,
      },
    });
  });

  it.each([false, true])('is nobody in what is no provenance (a message: %s)', (message) => {
    expect(checkBuilder(claimContext(OWN, { message }))).toEqual({
      check: { id: 'builder', verdict: 'skipped', detail: 'Only provenance names a builder.' },
    });
  });
});

describe('the level', () => {
  const byGenerator = (file: string) =>
    `${file} of slsa-framework/slsa-github-generator keeps the signing identity out of reach of the build`;
  const OWN_WORKFLOW = "signed by the repository's own workflow on a runner hosted by GitHub";
  const UNKNOWN = 'signed by a reusable workflow that Wherefrom does not know';

  it.each<[string, CertificateFacts, string, number, string]>([
    ["of the repository's own workflow", OWN, OWN.san, 2, OWN_WORKFLOW],
    [
      'of the same repository in other letters',
      facts({ buildConfigURI: `${SERVER}/ACME/Widget/.github/workflows/release.yml@refs/tags/v1` }),
      OWN.san,
      2,
      OWN_WORKFLOW,
    ],
    ["of npm's own build", OWN, HOSTED, 2, OWN_WORKFLOW],
    ['of a generator', GENERIC, GENERIC.san, 3, byGenerator('generator_generic_slsa3.yml')],
    [
      'of a generator on a runner of which nothing is known',
      facts({ signer: GENERIC.san.slice(SERVER.length + 1), runnerEnvironment: undefined }),
      GENERIC.san,
      3,
      byGenerator('generator_generic_slsa3.yml'),
    ],
    [
      'of a generator on a runner of somebody',
      facts({ signer: GENERIC.san.slice(SERVER.length + 1), runnerEnvironment: 'self-hosted' }),
      GENERIC.san,
      1,
      'the runner was not hosted by GitHub',
    ],
    ['of the delegator for its own family', DELEGATOR, FROM_TOOL, 3, byGenerator('delegator_generic_slsa3.yml')],
    [
      'of the delegator for its own family in other letters',
      DELEGATOR,
      FROM_TOOL.replace('slsa-framework', 'SLSA-Framework'),
      3,
      byGenerator('delegator_generic_slsa3.yml'),
    ],
    [
      'of the delegator for somebody',
      DELEGATOR,
      FROM_TOOL.replace('slsa-framework', 'acme'),
      2,
      'delegator_generic_slsa3.yml of slsa-framework/slsa-github-generator signed for a builder that Wherefrom does not know',
    ],
    [
      'of the delegator for a runner',
      DELEGATOR,
      HOSTED,
      2,
      'delegator_generic_slsa3.yml of slsa-framework/slsa-github-generator signed for a builder that Wherefrom does not know',
    ],
    ['of a reusable workflow', CALLED, CALLED.san, 1, UNKNOWN],
    ['of a workflow without its caller', facts({ buildConfigURI: undefined }), OWN.san, 1, UNKNOWN],
    ['of somebody who is no workflow', facts({ san: 'dev@acme.example' }), 'dev@acme.example', 1, UNKNOWN],
    [
      'of somebody without caller who is no workflow',
      facts({ san: 'dev@acme.example', buildConfigURI: undefined }),
      'dev@acme.example',
      1,
      UNKNOWN,
    ],
    [
      'on a runner of somebody',
      facts({ runnerEnvironment: 'self-hosted' }),
      OWN.san,
      1,
      'the runner was not hosted by GitHub',
    ],
    [
      'on a runner of which nothing is known',
      facts({ runnerEnvironment: undefined }),
      OWN.san,
      1,
      'the certificate does not say who hosted the runner',
    ],
    ['of a builder for which nobody may speak', OWN, CALLED.san, 0, 'the signer may not speak for the builder'],
  ])('%s', (_, signer, id, level, why) => {
    const context = claimContext(signer, naming(id));
    expect(levelFor(context)).toEqual({ level, why });
    expect(checkLevel(context)).toEqual({
      check:
        level === 0
          ? { id: 'level', verdict: 'skipped', detail: `No level was asked for; ${why}.` }
          : { id: 'level', verdict: 'passed', detail: `SLSA build level ${level}: ${why}.` },
    });
    for (const demanded of [0, 1, 2, 3]) {
      expect(checkLevel({ ...context, expect: { ...context.expect, level: demanded } })).toEqual({
        check:
          demanded <= level
            ? {
                id: 'level',
                verdict: 'passed',
                detail: `SLSA build level ${level}, ${demanded} was asked for: ${why}.`,
              }
            : {
                id: 'level',
                verdict: 'failed',
                detail: `The SLSA build level is ${level}: ${why}. ${demanded} or higher was asked for.`,
                expected: `${demanded} or higher`,
                actual: String(level),
              },
      });
    }
  });

  it.each<[string, ReturnType<typeof claimContext>, string]>([
    ['an SBOM', claimContext(OWN), 'only provenance shows a build level'],
    ['a message', claimContext(OWN, { message: true }), 'only provenance shows a build level'],
    [
      'provenance without a builder',
      claimContext(OWN, { statement: { predicateType: V1, predicate: {} } }),
      'the signer may not speak for the builder',
    ],
    [
      'an SBOM that names a builder',
      claimContext(OWN, naming(OWN.san, 'https://cyclonedx.org/bom')),
      'only provenance shows a build level',
    ],
  ])('of %s is 0', (_, context, why) => {
    expect(levelFor(context)).toEqual({ level: 0, why });
  });

  it('is earned by the own workflow of a repository, whatever the file', () => {
    const signer = facts({ signer: RELEASE_YML.replace('release', 'build') + '@refs/tags/v1' });
    expect(levelFor(claimContext(signer, naming(signer.san))).level).toBe(2);
  });
});
