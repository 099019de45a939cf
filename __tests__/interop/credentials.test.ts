/** A registry that wants credentials. Run by `npm run test:interop`. */
import { afterAll, beforeAll, describe } from '@jest/globals';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askAboutImage } from './image-questions.js';
import { attestImage } from './image-signers.js';
import { pushImage } from './images.js';
import { accepts, does, fails } from './judged.js';
import { instanceOf, missing, openLab, type Lab } from './lab.js';
import { VERIFIERS } from './questions.js';
import { REGISTRIES, startRegistry, type Registry } from './registries.js';
import { saveRows } from './rows.js';
import { IDENTITY, PROVENANCE, REPOSITORY, type Signer } from './signers.js';
import type { Answer } from './tools.js';

const SIGNERS: readonly Signer[] = ['wherefrom', 'cosign'];
const USER = {
  name: 'lab',
  password: 'lab-password',
  // bcrypt, at its least cost.
  htpasswd: 'lab:$2b$04$svaT3H0DoruigS3URq25ae4L/w3sGABWyXn8KQq7CTHkIwTJGilyy',
};

let lab: Lab;
let registry: Registry;

beforeAll(async () => {
  lab = await openLab();
  if (missing('distribution') !== undefined) return;
  registry = await startRegistry({ kind: 'distribution', directory: join(lab.directory, 'registry'), user: USER });
  for (const [who, password] of Object.entries(PASSWORDS)) await writeDockerConfig(who, password);
});

afterAll(async () => {
  await registry?.close();
  await lab.close();
  await saveRows('credentials');
});

const PASSWORDS = { user: USER.password, mistaken: 'another-password' } as const;

async function writeDockerConfig(who: string, password: string): Promise<void> {
  const auth = Buffer.from(`${USER.name}:${password}`).toString('base64');
  await mkdir(join(lab.directory, who));
  await writeFile(join(lab.directory, who, 'config.json'), JSON.stringify({ auths: { [registry.host]: { auth } } }));
}

function environment(who: keyof typeof PASSWORDS | 'nobody') {
  return { DOCKER_CONFIG: join(lab.directory, who) };
}

describe.each(SIGNERS)('attested by %s', (signer) => {
  const needs = ['real', 'crane', 'distribution', signer] as const;
  const title = `Basic authentication by DOCKER_CONFIG, ${REGISTRIES.distribution.label}, attested by ${signer}`;
  const section = { title, problem: missing(...needs) };
  let reference = '';

  const attest = async (who: Parameters<typeof environment>[0]): Promise<Answer> =>
    attestImage(signer, { reference, directory: lab.directory, ...instanceOf(lab, 'real'), env: environment(who) });

  does(section, {
    tool: signer,
    asked: 'signs provenance of an image and puts it beside the image',
    act: async () => {
      const repository = `${registry.host}/${REPOSITORY}`;
      const order = { repository, content: `by ${signer}`, directory: lab.directory, env: environment('user') };
      reference = await pushImage(order);
      return attest('user');
    },
  });
  fails(section, { tool: signer, asked: 'the same without credentials', act: async () => attest('nobody') });
  fails(section, { tool: signer, asked: 'the same with a wrong password', act: async () => attest('mistaken') });

  describe.each(VERIFIERS)('judged by %s', (verifier) => {
    const judged = { title, problem: missing(...needs, verifier) };
    const ask = async (who: Parameters<typeof environment>[0]): Promise<Answer> => {
      const question = { reference, identity: IDENTITY, repository: REPOSITORY, predicateType: PROVENANCE };
      return askAboutImage(verifier, { ...question, env: environment(who) }, instanceOf(lab, 'real').instance);
    };
    accepts(judged, { verifier, asked: 'verifies image, identity, repository and type', put: async () => ask('user') });
    fails(judged, { tool: verifier, asked: 'the same without credentials', act: async () => ask('nobody') });
    fails(judged, { tool: verifier, asked: 'the same with a wrong password', act: async () => ask('mistaken') });
  });
});
