/** Bare signatures of images, and what cosign wrote before bundles. Run by `npm run test:interop`. */
import { afterAll, beforeAll, describe } from '@jest/globals';
import { askAboutImage, askAboutSignature, IMAGE_TWINS, type ImageQuestion } from './image-questions.js';
import { attachOlder, signWithCosign, signWithWherefrom, type ImageOrder } from './image-signers.js';
import { accepts, does, refuses } from './judged.js';
import { missing } from './lab.js';
import { REGISTRIES, type RegistryKind } from './registries.js';
import { openRegistryLab, type RegistryLab } from './registry-lab.js';
import { saveRows } from './rows.js';
import { IDENTITY, PROVENANCE, REPOSITORY } from './signers.js';
import type { Answer } from './tools.js';

const KINDS = ['distribution', 'olareg'] as const satisfies readonly RegistryKind[];
const READERS = ['cosign', 'wherefrom'] as const;
const SIGNATURE_TWINS = IMAGE_TWINS.filter(
  ({ what }) => what === 'for another identity' || what === 'for an image that nobody attested',
);

let lab: RegistryLab;

beforeAll(async () => {
  lab = await openRegistryLab(KINDS);
});

afterAll(async () => {
  await lab.close();
  await saveRows('signatures');
});

function questionAbout(reference: string): ImageQuestion {
  return { reference, identity: IDENTITY, repository: REPOSITORY, predicateType: PROVENANCE };
}

describe.each(KINDS)('signatures in %s', (kind) => {
  const needs = ['real', 'cosign', 'crane', REGISTRIES[kind].tool] as const;
  const title = `Signatures of images in ${REGISTRIES[kind].label}`;
  const section = { title, problem: missing(...needs) };
  const signers = [
    { signer: 'wherefrom', form: 'as a bundle', services: 'real', sign: signWithWherefrom },
    { signer: 'cosign', form: 'as a bundle', services: 'real', sign: signWithCosign },
    {
      signer: 'cosign',
      form: 'in the older form, by the tag `.sig`',
      services: 'sandbox-v1',
      sign: async (order: ImageOrder) => attachOlder('sign', order),
    },
  ] as const;

  describe.each(signers)('by $signer, $form', ({ signer, form, services, sign }) => {
    let signed = '';
    let bare = '';
    does(section, {
      tool: signer,
      asked: `signs an image, ${form}`,
      act: async () => {
        signed = await lab.push(kind, `signed by ${signer} ${form}`);
        bare = await lab.push(kind, 'signed by nobody');
        return sign(lab.order(signed, services));
      },
    });
    for (const verifier of READERS) {
      const put = async (question: ImageQuestion): Promise<Answer> =>
        askAboutSignature(verifier, question, lab.order(signed, services).instance);
      const asked = `verifies image and identity of what ${signer} signed ${form}`;
      const twinOf = accepts(section, { verifier, asked, put: async () => put(questionAbout(signed)) });
      for (const { what, checks, change } of SIGNATURE_TWINS) {
        const changed = (): ImageQuestion => change(questionAbout(signed), { bare, planted: bare });
        refuses(section, {
          verifier,
          asked: `the same ${what}`,
          twinOf,
          checks,
          put: async () => put(changed()),
        });
      }
    }
  });
});

describe.each(KINDS)('attestations in the older form, in %s', (kind) => {
  const section = {
    title: `Attestations as cosign wrote them before bundles, by the tag \`.att\`, in ${REGISTRIES[kind].label}`,
    problem: missing('cosign', 'crane', REGISTRIES[kind].tool),
  };
  let attested = '';
  let bare = '';
  does(section, {
    tool: 'cosign',
    asked: 'signs provenance of an image',
    act: async () => {
      attested = await lab.push(kind, 'attested the older way');
      bare = await lab.push(kind, 'attested by nobody');
      return attachOlder('attest', lab.order(attested, 'sandbox-v1'));
    },
  });
  for (const verifier of READERS) {
    const put = async (question: ImageQuestion): Promise<Answer> =>
      askAboutImage(verifier, question, lab.order(attested, 'sandbox-v1').instance);
    const asked = 'verifies image, identity, repository and type';
    const twinOf = accepts(section, { verifier, asked, put: async () => put(questionAbout(attested)) });
    for (const { what, checks, change } of IMAGE_TWINS.filter(({ what }) => !what.includes('oras'))) {
      const changed = (): ImageQuestion => change(questionAbout(attested), { bare, planted: bare });
      refuses(section, { verifier, asked: `the same ${what}`, twinOf, checks, put: async () => put(changed()) });
    }
  }
});
