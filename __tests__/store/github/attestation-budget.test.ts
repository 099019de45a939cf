/** How much of GitHub's listing for one digest is read, whatever is in it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Fault, FaultRule } from '../../../src/sandbox/faults.js';
import { refusal } from '../../support/refusal.js';
import { LIMITS, openWorld, subject, type World } from './world.js';

const MB = 1024 * 1024;
const LISTING = '/repos/acme/widget/attestations/';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(() => world.reset());
afterAll(async () => world.close());

const answer = (body: string, headers: Record<string, string> = {}): Fault => ({
  kind: 'status',
  status: 200,
  headers,
  body,
});
const page = (attestations: readonly object[], more: object = {}): string => JSON.stringify({ attestations, ...more });

/** GitHub lists so many bundles, and its storage answers each of them with this. */
function listed(count: number, content: string): void {
  const { github, githubStorage } = world.sandbox.services;
  const entries = Array.from({ length: count }, (_, n) => ({ bundle_url: `${githubStorage.url}/${n + 1}.json` }));
  github.setFaults([{ fault: answer(page(entries)), method: 'GET', path: LISTING }]);
  githubStorage.setFaults([{ fault: answer(content) }]);
}

const padded = (bytes: number): string => `{"padding":"${'x'.repeat(bytes - 14)}"}`;

describe('what GitHub lists for a digest', () => {
  it('counts though it is no bundle: a list full of rubbish costs no more than another', async () => {
    listed(5, '?!');
    const { bundles, skipped } = await world.github().find(subject('widget'), { ...LIMITS, count: 3 });
    expect([bundles, skipped.length, skipped.at(-1)]).toEqual([[], 4, expect.stringContaining('more than 3 bundles')]);
    expect(world.requests()).toHaveLength(1 + 3);
  });

  it('may be nested as deep as it likes, and hides nothing beside it', async () => {
    const [depth, rest] = [1_000_000, '{"bundle":{"a":1}}'];
    const deep = `{"bundle":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
    const body = `{"attestations":[${deep},${rest}]}`;
    world.sandbox.services.github.setFaults([{ fault: answer(body), method: 'GET', path: LISTING }]);
    const { bundles, skipped } = await world.github().find(subject('widget'), LIMITS);
    expect(bundles.map(({ bytes }) => bytes.toString())).toEqual(['{"a":1}']);
    expect(skipped).toEqual([expect.stringContaining('a bundle that cannot be read')]);
  });

  it('is read up to 64 MB in all, and what was left is said', async () => {
    listed(5, padded(30 * MB));
    const { bundles, skipped, isPart } = await world.github().find(subject('widget'), { count: 30, bytes: 32 * MB });
    expect(isPart).toBe(true);
    expect(bundles.map(({ bytes }) => bytes.length)).toEqual([30 * MB, 30 * MB]);
    expect(skipped).toEqual([
      expect.stringMatching(/, 3: .* more than 4194304 bytes\.$/),
      expect.stringMatching(/after 3 of them: not more than 67108864 bytes are read for one digest$/),
    ]);
    expect(world.requests()).toHaveLength(1 + 3);
  });

  it('as the bundles themselves is held up to 64 MB, and what was left is said', async () => {
    const bundles = Array.from({ length: 100 }, () => ({ bundle: { padding: 'x'.repeat(MB / 2 - 20) } }));
    const next = { link: `<${world.sandbox.services.github.url}${LISTING}next>; rel="next"` };
    world.sandbox.services.github.setFaults([{ fault: answer(page(bundles), next), method: 'GET', path: LISTING }]);
    const found = await world.github().find(subject('widget'), { count: 300, bytes: 4 * MB });
    const held = found.bundles.reduce((sum, { bytes }) => sum + bytes.length, 0);
    expect(held).toBeGreaterThan(63 * MB);
    expect(held).toBeLessThanOrEqual(64 * MB);
    expect(found.skipped.at(-1)).toMatch(/: not more than 67108864 bytes are read for one digest$/);
  });

  it('is no listing where its pages are full of something else', async () => {
    const next = { link: `<${world.sandbox.services.github.url}${LISTING}next>; rel="next"` };
    const entries = Array.from({ length: 100 }, () => ({ bundle: { dsseEnvelope: {} } }));
    const rules: readonly FaultRule[] = [
      // The first one is looked at once to see whether there are more, and then read with them.
      { fault: answer(page(entries), next), nth: 1 },
      { fault: answer(page(entries), next), nth: 2 },
      { fault: answer(page([], { padding: 'x'.repeat(50 * MB) }), next) },
    ];
    world.sandbox.services.github.setFaults(rules.map((rule) => ({ ...rule, method: 'GET', path: LISTING })));
    const work = async () => world.github().find(subject('widget'), { ...LIMITS, count: 200 });
    expect(await refusal(work)).toMatchObject({
      code: 'SERVICE_ANSWER_MALFORMED',
      message: 'GitHub lists more than 134217728 bytes.',
    });
    expect(world.requests()).toHaveLength(2 + 3);
  });
});
