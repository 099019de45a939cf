/** Signing what is missing, with a record handed in that cannot take everything. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MadeBundle } from '../../src/attest/made.js';
import { signAll, type SigningWork } from '../../src/attest/sign-all.js';
import { planStatements } from '../../src/attest/statement.js';
import { WherefromError } from '../../src/errors.js';
import { digestOf } from '../../src/model/digest.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { openSigner, type StatementSigner } from '../../src/sign/signer.js';
import { quickHttp, sandboxServices, sandboxToken } from '../support/signing.js';
import { sandboxAnchors } from '../support/signed-statements.js';
import { expectation } from '../support/verification.js';

let sandbox: Sandbox;
let signer: StatementSigner;
beforeAll(async () => {
  sandbox = await startSandbox();
  const token = await sandboxToken(sandbox);
  signer = await openSigner({ services: sandboxServices(sandbox, ['v1']), token, http: quickHttp() });
});
afterAll(async () => sandbox.close());

const done = async (): Promise<void> => undefined;
const subjects = [1, 2, 3, 4, 5, 6].map((at) => ({
  name: `part-${at}`,
  digest: digestOf('sha256', `${at}0`.repeat(32)),
}));

interface Trial {
  readonly missing?: readonly number[];
  readonly sign?: StatementSigner['sign'];
  readonly keep?: SigningWork['journal']['keep'];
  readonly rescued?: string;
}

async function trial({ missing = [0], sign, keep = done, rescued }: Trial) {
  const begun: number[] = [];
  const made = new Map<number, MadeBundle>();
  const rescues: [number, string][] = [];
  const failure = await signAll({
    statements: planStatements(subjects, { perSubject: true }),
    missing,
    predicate: { type: 'https://acme.example/x/v1', content: {} },
    signer: sign === undefined ? signer : { ...signer, sign },
    readers: {
      anchors: sandboxAnchors(sandbox),
      expect: expectation({ repository: 'acme/widget' }),
      require: { kind: 'statement' },
    },
    journal: {
      ...{ directory: '/state/record', stored: done, close: done, discard: done, keep },
      signing: async (at) => void begun.push(at),
      bundle: async () => Promise.reject(new RangeError('nothing is read')),
    },
    onMade: (at, one) => made.set(at, one),
    rescue: async (at, bundle) => {
      rescues.push([at, bundle.toString()]);
      return rescued;
    },
  });
  return { failure, begun, made: [...made.keys()].toSorted((one, other) => one - other), rescues };
}

it('signs what is missing, and nothing else', async () => {
  expect(await trial({ missing: [1, 4] })).toEqual({ failure: undefined, begun: [1, 4], made: [1, 4], rescues: [] });
});

describe('a bundle that the record cannot take', () => {
  const full = new WherefromError('OUTPUT_UNWRITABLE', 'The disk is full.', { remedy: 'Make room.' });
  const keep = async (): Promise<void> => Promise.reject(full);

  it('is written elsewhere, which the failure says', async () => {
    const { failure, made, rescues } = await trial({ keep, rescued: 'part-1\u001b.json' });
    expect(failure).toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
      message: String.raw`The disk is full. The bundle was written to "part-1\u{1b}.json" all the same.`,
      remedy: 'Make room. Run the command again: what was written is found, and not signed again.',
      cause: full,
    });
    expect(made).toEqual([]);
    expect(rescues).toEqual([[0, expect.stringContaining('"dsseEnvelope"')]]);
  });

  it('is lost where there is no other place, and the failure says nothing of one', async () => {
    const { failure, made, rescues } = await trial({ keep });
    expect(failure).toBe(full);
    expect(made).toEqual([]);
    expect(rescues).toHaveLength(1);
  });
});

describe('after a failure', () => {
  it('no more is begun, and the first one is told', async () => {
    let failed = 0;
    const sign = async (): Promise<never> => {
      failed += 1;
      throw new WherefromError('SERVICE_FAILED', `Failure ${failed}.`, { remedy: 'Try again.' });
    };
    const { failure, begun, made } = await trial({ missing: [0, 1, 2, 3, 4, 5], sign });
    expect(failure).toMatchObject({ code: 'SERVICE_FAILED', message: 'Failure 1.' });
    expect({ begun, failed, made }).toEqual({ begun: [0, 1, 2, 3], failed: 4, made: [] });
  });
});
