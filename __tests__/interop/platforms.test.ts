/** Images for several platforms. Run by `npm run test:interop`. */
import { afterAll, beforeAll, describe } from '@jest/globals';
import { askAboutImage } from './image-questions.js';
import { attestImage } from './image-signers.js';
import { pushMultiPlatform, type MultiPlatformImage } from './images.js';
import { accepts, does, refuses } from './judged.js';
import { missing } from './lab.js';
import { VERIFIERS, type Verifier } from './questions.js';
import { REGISTRIES, type RegistryKind } from './registries.js';
import { openRegistryLab, type RegistryLab } from './registry-lab.js';
import { saveRows } from './rows.js';
import { IDENTITY, PROVENANCE, REPOSITORY } from './signers.js';
import type { Answer } from './tools.js';

const KINDS = ['distribution', 'olareg'] as const satisfies readonly RegistryKind[];
const PLATFORMS = ['linux/amd64', 'linux/arm64'] as const;

let lab: RegistryLab;

beforeAll(async () => {
  lab = await openRegistryLab(KINDS);
});

afterAll(async () => {
  await lab.close();
  await saveRows('platforms');
});

describe.each(KINDS)('an image for two platforms in %s', (kind) => {
  const needs = ['real', 'crane', REGISTRIES[kind].tool] as const;
  const title = `An image for two platforms in ${REGISTRIES[kind].label}`;
  const section = { title, problem: missing(...needs) };
  let whole: MultiPlatformImage;
  let indexOnly: MultiPlatformImage;

  const push = async (content: string): Promise<MultiPlatformImage> =>
    pushMultiPlatform({ repository: lab.repository(kind), content, directory: lab.lab.directory });
  const ask = async (verifier: Verifier, reference: string): Promise<Answer> => {
    const question = { reference, identity: IDENTITY, repository: REPOSITORY, predicateType: PROVENANCE };
    return askAboutImage(verifier, question, lab.order(reference, 'real').instance);
  };

  does(section, {
    tool: 'wherefrom',
    asked: 'signs provenance of an index with --platforms',
    act: async () => {
      whole = await push('every platform');
      return attestImage('wherefrom', { ...lab.order(whole.index, 'real'), flags: ['--platforms'] });
    },
  });
  does(section, {
    tool: 'wherefrom',
    asked: 'signs provenance of another index without it',
    act: async () => {
      indexOnly = await push('the index only');
      return attestImage('wherefrom', lab.order(indexOnly.index, 'real'));
    },
  });

  describe.each(VERIFIERS)('judged by %s', (verifier) => {
    const judged = { title, problem: missing(...needs, verifier) };
    accepts(judged, { verifier, asked: 'verifies the first index', put: async () => ask(verifier, whole.index) });
    accepts(judged, { verifier, asked: 'verifies the other index', put: async () => ask(verifier, indexOnly.index) });
    for (const [place, platform] of PLATFORMS.entries()) {
      const twinOf = accepts(judged, {
        verifier,
        asked: `verifies the image for ${platform} of the first index`,
        put: async () => ask(verifier, whole.platforms[place] ?? ''),
      });
      refuses(judged, {
        verifier,
        asked: `the same of the other index`,
        twinOf,
        put: async () => ask(verifier, indexOnly.platforms[place] ?? ''),
      });
    }
  });
});
