import { createRequire } from 'node:module';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { githubAnchor, publicGoodAnchor } from '../../src/trust/embedded.js';

const FOLDER = fileURLToPath(new URL('../../src/trust/embedded/', import.meta.url));
const text = (name: string): string => readFileSync(`${FOLDER}${name}`, 'utf8');

describe('the embedded roots', () => {
  it('hold the public-good root that the TUF client starts from', () => {
    const seeds = createRequire(import.meta.url).resolve('@sigstore/tuf/seeds.json');
    const seed = JSON.parse(readFileSync(seeds, 'utf8'))['https://tuf-repo-cdn.sigstore.dev'].targets[
      'trusted_root.json'
    ];
    const seeded = Buffer.from(seed, 'base64').toString();
    expect(text('public-good-trusted-root.json')).toBe(seeded);
  });

  it.each(['public-good-trusted-root.json', 'github-trusted-root.json'])(
    '%s has the digest that its README says',
    (name) => {
      const digest = createHash('sha256').update(text(name)).digest('hex');
      const row = text('README.md')
        .split('\n')
        .find((line) => line.includes(`\`${name}\``));
      expect(row).toContain(digest);
    },
  );

  it('are anchors that are no sandbox', async () => {
    expect(await publicGoodAnchor()).toMatchObject({ name: 'public-good', kind: 'public-good', sandbox: false });
    expect(await githubAnchor()).toMatchObject({ name: 'github', kind: 'github', sandbox: false });
  });

  it('list what the instances have', async () => {
    const { root: publicGood } = await publicGoodAnchor();
    const { root: github } = await githubAnchor();
    const count = ({ tlogs, ctlogs, certificateAuthorities, timestampAuthorities }: typeof github) =>
      [tlogs, ctlogs, certificateAuthorities, timestampAuthorities].map((list) => list.length);
    expect(count(publicGood)).toEqual([2, 2, 2, 1]);
    expect(count(github)).toEqual([0, 0, 6, 6]);
  });
});
