/** Which signed bundles a run takes for its own. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recognise, type RecognisedBundle } from '../../src/attest/recognise.js';
import { expectationOf } from '../../src/attest/self-check.js';
import { planStatements } from '../../src/attest/statement.js';
import { digestOf } from '../../src/model/digest.js';
import { startSandbox, type RunClaims, type Sandbox } from '../../src/sandbox/sandbox.js';
import type { GithubClaims } from '../../src/sign/identity.js';
import { ARTIFACT, sandboxAnchors, signedRun } from '../support/signed-statements.js';

let sandbox: Sandbox;
let own: GithubClaims;
beforeAll(async () => {
  sandbox = await startSandbox();
  own = (await signedRun(sandbox, {})).claims;
});
afterAll(async () => sandbox.close());

const predicate = { type: 'https://acme.example/x/v1', content: { a: 1 } };
const widget = { name: 'widget', digest: ARTIFACT };
const gadget = { name: 'gadget', digest: digestOf('sha256', 'cd'.repeat(32)) };

function recognised(bytes: Uint8Array, subjects = [widget]): RecognisedBundle | undefined {
  const [planned] = planStatements(subjects, { perSubject: false });
  if (planned === undefined) throw new RangeError('nothing was planned');
  const serverUrl = 'https://github.com';
  return recognise(bytes, planned, {
    readers: {
      anchors: sandboxAnchors(sandbox),
      expect: expectationOf(own, serverUrl),
      require: { kind: 'statement' },
    },
    own: { predicate, given: true, claims: own, context: { serverUrl } },
  });
}

async function signed(claims: RunClaims = {}, says: { type?: string; content?: unknown } = {}): Promise<Buffer> {
  const { type: predicateType, content } = { ...predicate, ...says };
  return (await signedRun(sandbox, claims)).sign({ predicateType, predicate: content });
}

describe('a bundle of this run', () => {
  it.each(['1', '2', '12'])('by attempt %s is what is planned', async (attempt) => {
    expect(recognised(await signed({ run_attempt: attempt }))).toMatchObject({
      isPlanned: true,
      predicate: predicate.content,
    });
  });

  it('that says something else of the same is told from it', async () => {
    expect(recognised(await signed({}, { content: { a: 2 } }))).toMatchObject({
      isPlanned: false,
      predicate: { a: 2 },
    });
  });
});

describe('what is not this run\u2019s own', () => {
  it.each<[string, RunClaims]>([
    ['another run, whose number is as long', { run_id: '26000000002' }],
    ['another repository\u2019s run', { repository: 'acme/gadget' }],
    ['another commit', { sha: 'cd'.repeat(20) }],
    ['another signer', { job_workflow_ref: 'acme/ci/.github/workflows/build.yml@refs/tags/v1' }],
    ['what is no attempt, before its number', { run_attempt: 'x1' }],
    ['what is no attempt, after its number', { run_attempt: '1x' }],
  ])('is what was signed by %s', async (_, claims) => {
    expect(recognised(await signed(claims))).toBeUndefined();
  });

  it('is another predicate type', async () => {
    expect(recognised(await signed({}, { type: 'https://acme.example/y/v1' }))).toBeUndefined();
  });

  it('is a statement of fewer subjects', async () => {
    expect(recognised(await signed(), [widget, gadget])).toBeUndefined();
  });

  it.each(['junk', '{"mediaType":"x"}', '{"attestations":[]}'])('is what is no bundle: %s', (text) => {
    expect(recognised(Buffer.from(text))).toBeUndefined();
  });
});
