import { describe, expect, it } from '@jest/globals';
import { audienceWarning, checkoutWarning, refuseEvent } from '../../src/attest/guards.js';
import { CLAIMS } from './claims.js';

describe('refuseEvent', () => {
  it.each(['pull_request_target', 'workflow_run', 'issue_comment'])('refuses %s, naming it', (event) => {
    expect(() => refuseEvent(event, { allowEvents: [] })).toThrow(
      expect.objectContaining({
        code: 'EVENT_REFUSED',
        message: `A run of ${event} works on what others hand in; it is not signed.`,
        remedy: `Sign in a run of push, release or workflow_dispatch; or, knowing the risk, set allow-event: ${event}.`,
      }),
    );
    expect(() => refuseEvent(event, { allowEvents: ['push'] })).toThrow(
      expect.objectContaining({ code: 'EVENT_REFUSED' }),
    );
    expect(() => refuseEvent(event, { allowEvents: [event] })).not.toThrow();
  });

  it.each(['push', 'release', 'workflow_dispatch', 'schedule', 'pull_request', undefined])('lets %s pass', (event) => {
    expect(() => refuseEvent(event, { allowEvents: [] })).not.toThrow();
  });
});

describe('checkoutWarning', () => {
  const context = { serverUrl: 'https://github.com', forkPullRequest: false };

  it('names both commits when they differ', () => {
    const other = 'f'.repeat(40);
    expect(checkoutWarning(CLAIMS, { ...context, checkedOutCommit: other })).toBe(
      `The workspace is at commit ${other}, the provenance names ${CLAIMS.sha}, the commit of the event. ` +
        'What was built from the workspace is not what the provenance says.',
    );
  });

  it('says nothing when they are the same, or nothing is checked out', () => {
    const sha = 'abcdef'.padEnd(40, '0');
    const claims = { ...CLAIMS, sha };
    expect(checkoutWarning(claims, { ...context, checkedOutCommit: sha.toUpperCase() })).toBeUndefined();
    expect(
      checkoutWarning({ ...claims, sha: sha.toUpperCase() }, { ...context, checkedOutCommit: sha }),
    ).toBeUndefined();
    expect(checkoutWarning(CLAIMS, context)).toBeUndefined();
  });
});

describe('audienceWarning', () => {
  it.each([
    ['a private authority gets the public audience', 'custom', 'sigstore', true],
    ['a private authority gets its own', 'custom', 'sigstore.acme.example', false],
    ['the public-good instance gets its own', 'public-good', 'sigstore', false],
    ["GitHub's instance gets its own", 'github', 'sigstore', false],
  ] as const)('where %s', (_, anchor, audience, warned) => {
    const warning = audienceWarning({ anchor, audience });
    expect(warning !== undefined).toBe(warned);
    if (warned) {
      expect(warning).toBe(
        'The token for this private Sigstore is for the audience "sigstore": whoever runs it could sign as this workflow ' +
          'with the public one. Give it an audience of its own with oidc-audience.',
      );
    }
  });
});
