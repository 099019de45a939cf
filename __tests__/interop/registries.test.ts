/** Images in real registries: who finds and believes what others put beside them. Run by `npm run test:interop`. */
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { askAboutImage, IMAGE_TWINS, type ImageQuestion, type ImageTwin, type OtherImages } from './image-questions.js';
import { attestImage } from './image-signers.js';
import { repositoryOf } from './images.js';
import { accepts, does, refuses } from './judged.js';
import { missing } from './lab.js';
import { VERIFIERS } from './questions.js';
import { attach, BUNDLE_TYPE, fetchBundle, listReferrers } from './referrers.js';
import { ALL_REGISTRIES, REGISTRIES } from './registries.js';
import { openRegistryLab, type RegistryLab } from './registry-lab.js';
import { saveRows } from './rows.js';
import { IDENTITY, PROVENANCE, REPOSITORY, type Signer } from './signers.js';
import type { Answer } from './tools.js';

const SIGNERS: readonly Signer[] = ['wherefrom', 'cosign'];

let lab: RegistryLab;

beforeAll(async () => {
  lab = await openRegistryLab(ALL_REGISTRIES);
});

afterAll(async () => {
  await lab.close();
  await saveRows('registries');
});

const CASES = ALL_REGISTRIES.flatMap((kind) => SIGNERS.map((signer) => ({ kind, signer })));

describe.each(CASES)('images in $kind, attested by $signer', ({ kind, signer }) => {
  const needs = ['real', 'crane', 'oras', REGISTRIES[kind].tool, signer] as const;
  const title = `Images in ${REGISTRIES[kind].label}, attested by ${signer}`;
  const section = { title, problem: missing(...needs) };
  let attested = '';
  let others: OtherImages;

  const push = async (content: string): Promise<string> => lab.push(kind, `${content}, ${signer}`);

  does(section, {
    tool: signer,
    asked: 'signs provenance of an image and puts it beside the image',
    act: async () => {
      attested = await push('attested');
      return attestImage(signer, lab.order(attested, 'real'));
    },
  });
  does(section, {
    tool: 'oras',
    asked: 'finds the bundle, takes it and puts it beside another image too',
    act: async () => {
      others = { bare: await push('bare'), planted: await push('planted') };
      const referrers = await listReferrers(attested);
      expect(referrers).toHaveLength(1);
      const bundle = await fetchBundle(`${repositoryOf(attested)}@${referrers[0]}`, lab.lab.directory);
      return attach(others.planted, { file: bundle, artifactType: BUNDLE_TYPE }, lab.lab.directory);
    },
  });

  describe.each(VERIFIERS)('judged by %s', (verifier) => {
    const judged = { title, problem: missing(...needs, verifier) };
    const put = async (twin?: ImageTwin): Promise<Answer> => {
      const question = { reference: attested, identity: IDENTITY, repository: REPOSITORY, predicateType: PROVENANCE };
      const changed: ImageQuestion = twin?.change(question, others) ?? question;
      return askAboutImage(verifier, changed, lab.order(attested, 'real').instance);
    };
    const asked = 'verifies image, identity, repository and type';
    const twinOf = accepts(judged, { verifier, asked, put });
    for (const twin of IMAGE_TWINS) {
      const { what, checks } = twin;
      refuses(judged, { verifier, asked: `the same ${what}`, twinOf, checks, put: async () => put(twin) });
    }
  });
});
