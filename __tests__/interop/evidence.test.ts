/** Attestations of files in real registries, by the digest of the file. Run by `npm run test:interop`. */
import { afterAll, beforeAll, describe } from '@jest/globals';
import { join } from 'node:path';
import {
  askAboutEvidence,
  askWherefrom,
  digestOfFile,
  EVIDENCE_TWINS,
  type EvidenceQuestion,
  type EvidenceReader,
} from './evidence-questions.js';
import { collectGarbage } from './garbage.js';
import { accepts, does, fails, refuses } from './judged.js';
import { instanceOf, missing, openLab, type Lab } from './lab.js';
import { ask as askOffline } from './questions.js';
import type { Trust } from './real-stack.js';
import { takeFromLayout } from './referrers.js';
import { ALL_REGISTRIES, REGISTRIES, startRegistry, type Registry, type RegistryKind } from './registries.js';
import { saveRows, type Row } from './rows.js';
import { IDENTITY, PROVENANCE, REPOSITORY } from './signers.js';
import { CLI, run, toolPath, type Answer } from './tools.js';

const READERS: readonly EvidenceReader[] = ['cosign', 'wherefrom'];
const EVIDENCE = 'acme/evidence';

/** What each registry's own collection is called, and who still finds the attestation after it. */
const COLLECTIONS: Readonly<Record<RegistryKind, { readonly command: string; readonly finders: readonly string[] }>> = {
  distribution: { command: '`garbage-collect --delete-untagged`', finders: ['cosign', 'wherefrom'] },
  // What the API does not list any more, cosign does not look for under a tag.
  olareg: { command: '`--gc-untagged --gc-referrer-dangling`', finders: ['wherefrom'] },
  'olareg-tags': { command: '`--gc-untagged --gc-referrer-dangling`', finders: ['cosign', 'wherefrom'] },
};

let lab: Lab;
const registries = new Map<RegistryKind, Registry>();

beforeAll(async () => {
  lab = await openLab();
  for (const kind of ALL_REGISTRIES) {
    if (missing(REGISTRIES[kind].tool) !== undefined) continue;
    registries.set(kind, await startRegistry({ kind, directory: directoryOf(kind) }));
  }
});

afterAll(async () => {
  for (const registry of registries.values()) await registry.close();
  await lab.close();
  await saveRows('evidence');
});

function directoryOf(kind: RegistryKind): string {
  return join(lab.directory, kind);
}

/** Provenance of the lab's file, into this store. */
async function attestInto(store: string): Promise<Answer> {
  const { instance, signingConfig } = instanceOf(lab, 'real');
  const services = ['--sigstore', signingConfig, '--trusted-root', instance.trustedRoot];
  return run(process.execPath, [CLI, 'attest', lab.file, '--store', store, ...services], {
    env: instance.environment(),
  });
}

describe.each(ALL_REGISTRIES)('evidence in %s', (kind) => {
  const needs = ['real', REGISTRIES[kind].tool] as const;
  const title = `A file's attestation in ${REGISTRIES[kind].label}`;
  const { command, finders } = COLLECTIONS[kind];
  const repository = (): string => `${registries.get(kind)?.host}/${EVIDENCE}`;
  const question = (): EvidenceQuestion => ({
    ...{ file: lab.file, repository: repository(), source: REPOSITORY },
    ...{ identity: IDENTITY, predicateType: PROVENANCE },
  });
  const put = async (verifier: EvidenceReader, changed: EvidenceQuestion): Promise<Answer> =>
    askAboutEvidence(verifier, changed, instanceOf(lab, 'real').instance);

  does(
    { title, problem: missing(...needs) },
    {
      tool: 'wherefrom',
      asked: 'signs provenance of a file and puts it into a repository: `--store oci://REPOSITORY`',
      act: async () => attestInto(`oci://${repository()}`),
    },
  );

  const answers = new Map<EvidenceReader, Row>();
  describe.each(READERS)('judged by %s', (verifier) => {
    const judged = { title, problem: missing(...needs, verifier) };
    const asked = 'verifies file, identity, repository and type';
    const twinOf = accepts(judged, { verifier, asked, put: async () => put(verifier, question()) });
    answers.set(verifier, twinOf);
    for (const { what, checks, change } of EVIDENCE_TWINS) {
      const changed = (): EvidenceQuestion => change(question(), lab.changedFile);
      refuses(judged, {
        ...{ verifier, asked: `the same ${what}`, twinOf, checks },
        put: async () => put(verifier, changed()),
      });
    }
  });

  does(
    { title, problem: missing(...needs) },
    {
      tool: REGISTRIES[kind].tool,
      asked: `deletes what no tag holds: ${command}`,
      act: async () => {
        const registry = registries.get(kind);
        if (registry === undefined) throw new Error(`${kind} was not started`);
        registries.set(
          kind,
          await collectGarbage({ registry, kind, directory: directoryOf(kind), repository: EVIDENCE }),
        );
        return { exit: 0, stdout: '', stderr: '' };
      },
    },
  );
  for (const verifier of READERS) {
    const judged = { title, problem: missing(...needs, verifier) };
    const asked = 'verifies file, identity, repository and type, after that';
    const again = async (): Promise<Answer> => put(verifier, question());
    if (finders.includes(verifier)) accepts(judged, { verifier, asked, put: again });
    else refuses(judged, { verifier, asked, put: again, twinOf: answers.get(verifier) as Row });
  }
});

describe('evidence in a directory', () => {
  const needs = ['real', 'oras', 'distribution'] as const;
  const title = "A file's attestation in an OCI image layout";
  const section = { title, problem: missing(...needs) };
  const layout = (): string => join(lab.directory, 'layout');
  const question = () => ({ file: lab.file, identity: IDENTITY, predicateType: PROVENANCE });
  const trust = (): Trust => instanceOf(lab, 'real').instance;
  const ask = async (file: string): Promise<Answer> =>
    askWherefrom(`oci-layout:${layout()}`, { ...question(), file, source: REPOSITORY }, trust());
  let bundle = '';

  does(section, {
    tool: 'wherefrom',
    asked: 'signs provenance of a file and puts it into a directory: `--store oci-layout:DIR`',
    act: async () => attestInto(`oci-layout:${layout()}`),
  });
  const twinOf = accepts(section, {
    ...{ verifier: 'wherefrom', asked: 'verifies file, identity, repository and type, from the directory' },
    put: async () => ask(lab.file),
  });
  refuses(section, {
    ...{ verifier: 'wherefrom', asked: 'the same for the file with one byte changed', twinOf },
    put: async () => ask(lab.changedFile),
  });
  does(section, {
    tool: 'oras',
    asked: 'takes the bundle out of the directory, by the index tag of the file',
    act: async () => {
      bundle = await takeFromLayout(layout(), { subject: await digestOfFile(lab.file), directory: lab.directory });
      return { exit: 0, stdout: '', stderr: '' };
    },
  });
  for (const verifier of ['cosign', 'gh'] as const) {
    const judged = { title, problem: missing(...needs, verifier) };
    const put = async (file: string): Promise<Answer> =>
      askOffline(verifier, { ...question(), file, bundle, repository: REPOSITORY }, trust());
    const asked = 'verifies file, identity, repository and type, with that bundle';
    const accepted = accepts(judged, { verifier, asked, put: async () => put(lab.file) });
    refuses(judged, {
      ...{ verifier, asked: 'the same for the file with one byte changed', twinOf: accepted },
      put: async () => put(lab.changedFile),
    });
  }
  // oras follows the subject of what it copies, and the subject is the file.
  fails(section, {
    tool: 'oras',
    asked: 'copies the attestation from the directory to a registry',
    act: async () => {
      const tag = (await digestOfFile(lab.file)).replace(':', '-');
      const target = `${registries.get('distribution')?.host}/acme/copied:${tag}`;
      const copy = ['copy', '--from-oci-layout', `${layout()}:${tag}`, '--to-plain-http', target];
      return run(toolPath('oras'), copy);
    },
  });
});
