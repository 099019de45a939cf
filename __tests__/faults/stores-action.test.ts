import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { runAttestAction } from '../../src/actions/attest.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { createJob, inputVariables, runStep, type Job, type StepOutcome } from '../support/action.js';
import { bundleFiles, signatureOf } from './holdings.js';
import { BUILDER, STORE_KINDS, type StoreKind, type StorePlace } from './store-kinds.js';

let sandbox: Sandbox;
let job: Job;
let count = 0;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(async () => sandbox.close());

beforeEach(() => {
  count += 1;
  job = createJob();
});

afterEach(() => {
  job.remove();
  for (const service of Object.values(sandbox.services)) service.setFaults([]);
});

/** The command line's words as the action's inputs. */
function inputsOf([first = '', ...others]: readonly string[]): Record<string, string> {
  const words = first === '--image' ? { image: others[0] ?? '' } : { 'subject-path': first };
  return { ...words, store: `file\n${others.at(-1) ?? ''}` };
}

async function step(inputs: Readonly<Record<string, string>>): Promise<StepOutcome> {
  const { signingConfigV1: sigstore, trustedRoot } = sandbox.files;
  const environment = sandbox.environment();
  const given = {
    ...{ sigstore, 'trusted-root': trustedRoot, 'github-token': environment['GITHUB_TOKEN'] ?? '' },
    ...{ 'registry-username': BUILDER.name, 'registry-password': BUILDER.password, ...inputs },
  };
  const variables = { ...environment, ...job.environment, ...inputVariables(given) };
  return runStep(runAttestAction, variables);
}

interface Begun {
  readonly place: StorePlace;
  readonly inputs: Readonly<Record<string, string>>;
}

async function begin(kind: StoreKind, status: number): Promise<Begun> {
  const content = `widget ${count}`;
  job.write('widget.tar.gz', content);
  if (kind.registry !== undefined) sandbox.registry.configure(kind.registry);
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  const place = await kind.place({ sandbox, mark: `.t${count}`, digest });
  sandbox.services[kind.service].setFaults([{ fault: kind.refusal(status), method: kind.writing }]);
  return { place, inputs: inputsOf(place.argv) };
}

const signing = (): number => sandbox.services.fulcio.requests.length + sandbox.services.rekorV1.requests.length;
const annotations = (log: string, kind: string): string[] => log.match(new RegExp(`^::${kind} .*$`, 'gm')) ?? [];

const ROWS = STORE_KINDS.flatMap((kind) => [403, 413].map((status) => [kind.title, status, kind] as const));

describe('the attest action, when a store refuses what is signed', () => {
  it.each(ROWS)(
    '(%s, %i) says which and why in one annotation, and resume finishes it once',
    async (_, status, kind) => {
      const { place, inputs } = await begin(kind, status);
      const failed = await step(inputs);
      expect(failed.code).toBe(3);
      const [annotation = '', ...others] = annotations(failed.log, 'error');
      expect(others).toEqual([]);
      expect(annotation).toContain(
        '::error title=Wherefrom%3A STORE_INCOMPLETE::Stores that do not have everything: 1 of 2.',
      );
      expect(annotation).toContain(status === 403 ? 'STORE_FORBIDDEN' : 'STORE_TOO_LARGE');
      expect(annotation).toContain('--resume (in the action: `resume`)');
      expect(job.summary()).toContain('FAILED');
      // The steps after this one still find what there is.
      expect(existsSync(job.outputs()['bundle-path'] ?? '')).toBe(true);
      expect([bundleFiles(job.workspace).length, place.held().length]).toEqual([1, 0]);
      expect(readdirSync(path.join(job.temporary, 'wherefrom'))).toHaveLength(1);

      sandbox.services[kind.service].setFaults([]);
      const signed = signing();
      const resumed = await step({ ...inputs, resume: 'true' });
      expect({ code: resumed.code, errors: annotations(resumed.log, 'error') }).toEqual({ code: 0, errors: [] });
      expect(signing()).toBe(signed);
      const all = [...bundleFiles(job.workspace), ...place.held()];
      expect([all.length, new Set(all.map(signatureOf)).size]).toEqual([2, 1]);
      expect(readdirSync(path.join(job.temporary, 'wherefrom'))).toEqual([]);
    },
  );
});
