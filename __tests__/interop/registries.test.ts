/** Images in real registries: who finds and believes what others put beside them. Run by `npm run test:interop`. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { done, failedChecks, outcome, SUCCESS, words } from './answers.js';
import { askAboutImage, IMAGE_TWINS, type ImageQuestion, type ImageTwin, type OtherImages } from './image-questions.js';
import { attestImage } from './image-signers.js';
import { pushImage, repositoryOf } from './images.js';
import { instanceOf, missing, openLab, type Lab } from './lab.js';
import type { Verifier } from './questions.js';
import { attach, BUNDLE_TYPE, fetchBundle, listReferrers } from './referrers.js';
import { ALL_REGISTRIES, REGISTRIES, startRegistry, type Registry, type RegistryKind } from './registries.js';
import { row, saveRows } from './rows.js';
import { IDENTITY, PROVENANCE, REPOSITORY, type Signer } from './signers.js';
import type { Answer } from './tools.js';

const SIGNERS: readonly Signer[] = ['cosign'];
const READERS: readonly Verifier[] = ['cosign', 'gh'];

let lab: Lab;
const registries = new Map<RegistryKind, Registry>();

beforeAll(async () => {
  lab = await openLab();
  for (const kind of ALL_REGISTRIES) {
    if (missing(REGISTRIES[kind].tool) !== undefined) continue;
    registries.set(kind, await startRegistry({ kind, directory: join(lab.directory, kind) }));
  }
});

afterAll(async () => {
  for (const registry of registries.values()) await registry.close();
  await lab.close();
  await saveRows('registries');
});

const CASES = ALL_REGISTRIES.flatMap((kind) => SIGNERS.map((signer) => ({ kind, signer })));

describe.each(CASES)('images in $kind, attested by $signer', ({ kind, signer }) => {
  const section = `Images in ${REGISTRIES[kind].label}, attested by ${signer}`;
  const needs = ['real', 'crane', 'oras', REGISTRIES[kind].tool, signer] as const;
  const problem = missing(...needs);
  const attests = row(section, signer, 'signs provenance of an image and puts it beside the image', problem);
  const lists = row(section, 'oras', 'lists what lies beside the image', problem);
  let attested = '';
  let others: OtherImages;

  (problem === undefined ? it : it.skip)(`${signer} attests`, async () => {
    const directory = join(lab.directory, `${kind}-${signer}`);
    await mkdir(directory);
    const repository = `${registries.get(kind)?.host}/${REPOSITORY}`;
    const push = async (content: string): Promise<string> =>
      pushImage({ repository, content: `${content}, ${signer}`, directory });
    attested = await push('attested');
    others = { bare: await push('bare'), planted: await push('planted') };
    const answer = await attestImage(signer, { reference: attested, directory, ...instanceOf(lab, 'real') });
    attests.answer = done(answer);
    expect(outcome(answer)).toEqual(SUCCESS);
    const [manifest = ''] = await listReferrers(attested);
    const bundle = await fetchBundle(`${repositoryOf(attested)}@${manifest}`, directory);
    const planted = await attach(others.planted, { file: bundle, artifactType: BUNDLE_TYPE }, directory);
    expect(outcome(planted)).toEqual(SUCCESS);
  });

  (problem === undefined ? it : it.skip)('oras lists it', async () => {
    const count = (await listReferrers(attested)).length;
    lists.answer = `${count} bundle${count === 1 ? '' : 's'}`;
    expect(count).toBe(1);
  });

  describe.each(READERS)('judged by %s', (reader) => {
    const unreadable = missing(...needs, reader);
    const test = unreadable === undefined ? it : it.skip;
    const put = async (twin?: ImageTwin): Promise<Answer> => {
      const question = { reference: attested, identity: IDENTITY, repository: REPOSITORY, predicateType: PROVENANCE };
      const asked: ImageQuestion = twin?.change(question, others) ?? question;
      return askAboutImage(reader, asked, instanceOf(lab, 'real').instance);
    };

    const accepts = row(section, reader, 'verifies image, identity, repository and type', unreadable);
    test('is accepted', async () => {
      const answer = await put();
      accepts.answer = words(reader, answer);
      expect(outcome(answer)).toEqual(SUCCESS);
    });

    const twins = IMAGE_TWINS.map((twin) => ({
      twin,
      what: twin.what,
      entry: row(section, reader, `the same ${twin.what}`, unreadable),
    }));
    test.each(twins)('is refused $what', async ({ twin, entry }) => {
      // A question that is refused as it stands has no twin.
      expect(accepts.answer).toBe('accepts');
      const answer = await put(twin);
      entry.answer = words(reader, answer);
      expect(entry.answer).toMatch(/^refuses/);
      // Another reason would be another fault, and this twin would prove nothing.
      if (reader === 'wherefrom') expect(failedChecks(answer)).toEqual(expect.arrayContaining([...twin.checks]));
    });
  });
});
