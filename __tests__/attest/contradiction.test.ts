import { describe, expect, it } from '@jest/globals';
import { refuseContradiction } from '../../src/attest/contradiction.js';
import { provenanceOf } from '../../src/attest/provenance.js';
import { expectationOf } from '../../src/attest/self-check.js';
import type { Predicate } from '../../src/model/statement.js';
import type { GithubClaims } from '../../src/sign/identity.js';
import { refusal } from '../support/refusal.js';
import { CLAIMS } from './claims.js';

const context = { serverUrl: 'https://github.com', forkPullRequest: false };
const REMEDY = 'Correct that field, or leave the predicate away: the provenance of this run is then written for you.';

function hold(predicate: Predicate, claims: GithubClaims = CLAIMS): void {
  refuseContradiction({
    predicate,
    claims,
    context,
    expect: expectationOf(claims, context.serverUrl),
    require: { kind: 'provenance' },
    now: () => new Date('2026-11-21T12:00:00Z'),
  });
}

describe('provenance that was brought along', () => {
  it('passes where it says what the token says', () => {
    expect(() => hold(provenanceOf(CLAIMS, context))).not.toThrow();
    const { repository_visibility: _, ...silent } = CLAIMS;
    expect(() => hold(provenanceOf(silent, context), silent)).not.toThrow();
  });

  it.each<[string, Partial<GithubClaims>]>([
    ['another repository', { repository: 'acme/gadget', workflow_ref: 'acme/gadget/.github/workflows/release.yml@x' }],
    ['another ref', { ref: 'refs/heads/next' }],
    ['another commit', { sha: 'f'.repeat(40) }],
    ['another workflow', { workflow_ref: 'acme/widget/.github/workflows/other.yml@refs/heads/main' }],
    ['another run', { run_id: '1' }],
    ['another attempt', { run_attempt: '9' }],
    ['another builder', { job_workflow_ref: 'acme/builders/.github/workflows/other.yml@refs/tags/v7' }],
    ['another event', { event_name: 'release' }],
    ['another runner', { runner_environment: 'self-hosted' }],
    ['another repository id', { repository_id: '9' }],
    ['another owner id', { repository_owner_id: '9' }],
  ])('is refused where it names %s', async (_, changes) => {
    const { code, message, remedy } = await refusal(() => hold(provenanceOf({ ...CLAIMS, ...changes }, context)));
    expect([code, remedy]).toEqual(['PREDICATE_CONTRADICTED', REMEDY]);
    expect(message).toMatch(/^The given provenance would fail its readers' check "[a-z-]+": /);
    expect(message).not.toContain('undefined');
  });

  it('is refused with what it says, and what the token says', async () => {
    const { message } = await refusal(() => hold(provenanceOf({ ...CLAIMS, sha: 'f'.repeat(40) }, context)));
    expect(message).toContain(`"claims-match-certificate": `);
    expect(message).toContain(`${'f'.repeat(40)} instead of `);
    expect(message).toMatch(/ \(.+ instead of .+\)$/);
  });

  it('is refused where it is something else', async () => {
    const { code } = await refusal(() => hold({ type: 'https://example.com/test/v1', content: {} }));
    expect(code).toBe('PREDICATE_CONTRADICTED');
  });

  const honest = () => structuredClone(provenanceOf(CLAIMS, context)) as unknown as { type: string; content: Loose };
  it.each<[string, (content: Loose) => unknown]>([
    [
      'check "builder": The provenance names no builder.',
      (content) => {
        delete content['runDetails'].builder;
      },
    ],
    [
      'check "claims-match-certificate": This build type is not known, so its claims cannot be compared with the certificate. (x instead of what the token says)',
      (content) => (content['buildDefinition'].buildType = 'x'),
    ],
    [
      'check "claims-match-certificate": The run is said to have started after its provenance was witnessed. (2099-01-01T00:00:00Z instead of not after 2026-11-21T12:00:00.000Z)',
      (content) => (content['runDetails'].metadata.startedOn = '2099-01-01T00:00:00Z'),
    ],
  ])('is refused: %s', async (words, change) => {
    const { type, content } = honest();
    change(content);
    const { message } = await refusal(() => hold({ type, content }));
    expect(message).toBe(`The given provenance would fail its readers' ${words}`);
  });
});

type Loose = Record<string, any>;
