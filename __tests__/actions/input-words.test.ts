import { describe, expect, it } from '@jest/globals';
import { errorInInputWords, inputWords, resultInInputWords } from '../../src/actions/input-words.js';
import { WherefromError } from '../../src/errors.js';
import type { VerifyResult } from '../../src/verify/result.js';

const INPUTS = { repo: 'text', 'cert-identity': 'text', store: 'list', bundle: 'list' };

describe('the words of a step', () => {
  it.each([
    ['add: --repo acme/widget', 'add: `repo` acme/widget'],
    ['--repo cannot be "x".', '`repo` cannot be "x".'],
    ["(--cert-identity 'x')", "(`cert-identity` 'x')"],
    ['--cert-identity-regex x', '--cert-identity-regex x'],
    ['add --store github, or --store release:TAG.', 'add `store` github, or `store` release:TAG.'],
    ['a file x--repo or ---repo', 'a file x--repo or ---repo'],
    ['--toString', '--toString'],
  ])('%s', (flags, words) => {
    expect(inputWords(flags, INPUTS)).toBe(words);
  });

  it('leave code and cause of an error alone', () => {
    const cause = new Error('--repo');
    const error = new WherefromError('SIGNER_NOT_NAMED', 'No --repo.', { remedy: 'Add --repo.', cause });
    const { code, message, remedy, cause: kept } = errorInInputWords(error, INPUTS);
    expect({ code, message, remedy }).toEqual({
      code: 'SIGNER_NOT_NAMED',
      message: 'No `repo`.',
      remedy: 'Add `repo`.',
    });
    expect(kept).toBe(cause);
  });

  it('are those of every hint of a result, and of nothing else in it', () => {
    const passed = { id: 'source', verdict: 'passed', detail: '--repo' } as const;
    const failed = {
      id: 'identity',
      verdict: 'failed',
      detail: '--repo',
      actual: '--repo',
      remedy: 'Add --repo.',
    } as const;
    const result = (add: string, more: string): VerifyResult => ({
      schema: 1,
      verdict: 'refused',
      sandbox: false,
      artifacts: [
        {
          name: '--repo',
          digest: 'sha256:ab',
          verdict: 'refused',
          refusal: { code: 'ATTESTATION_NOT_FOUND', message: 'None in --repo.', remedy: add },
          unread: [{ store: 'github', code: 'SERVICE_FAILED', message: '--repo', remedy: add }],
          note: more,
          attestations: [
            {
              ...{ from: '--repo', predicateType: '', trust: '', timestamps: [], level: 0, verdict: 'refused' },
              checks: [passed, { ...failed, remedy: add }],
            },
          ],
        },
        { name: 'bare', digest: 'sha256:cd', verdict: 'passed', attestations: [] },
      ],
    });
    expect(resultInInputWords(result('Add --repo.', 'See --bundle.'), INPUTS)).toEqual(
      result('Add `repo`.', 'See `bundle`.'),
    );
  });
});
