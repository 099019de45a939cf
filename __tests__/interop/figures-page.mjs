/** docs/concurrency.md, from the figures of `npm run test:concurrency`. They differ from run to run. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./figures.js').Figures} Figures */

const INTRODUCTION = `# Many writers at once

Written by \`npm run test:concurrency\`: attestations of one digest, eight at a time, each by a process of its own, in real registries;
first ours alone, then ours while cosign attests the same image and oras attaches notes to it. What is listed is read when the last
writer has ended, with plain HTTP, from the referrers API where there is one, else from the tag \`sha256-<hex>\`. Among others, some of
ours lose the registry while they store: after the blob, or after the manifest, their connections are cut until the round has ended. The
figures differ from run to run; what has to hold in each does not:

- Of ours alone, none that was said to be stored is missing.
- Among others, whatever of ours failed or is missing in the end is listed again, once, when its command is run again (with \`--resume\`
  where it failed, as it is where it had ended well); nothing is signed again.

Why entries get lost at all, and what no client can close, is told in [stores.md](stores.md#the-list-under-a-tag). A registry with the
referrers API keeps the list itself; olareg, too, reads and writes it without a lock, so that entries get lost within the registry, and
wherefrom pushes again what it does not find there when it reads back after a moment.
`;

/**
 * @param {{ path: string, rowsDirectory: string, tools: readonly import('./provision.mjs').Provisioned[] }} page
 * @returns {string | undefined} why nothing was written
 */
export function writeFigures({ path, rowsDirectory, tools }) {
  const file = join(rowsDirectory, 'figures.json');
  if (!existsSync(file)) return 'no figures came';
  const figures = /** @type {Figures[]} */ (JSON.parse(readFileSync(file, 'utf8')));
  const versions = ['distribution', 'olareg', 'cosign', 'oras'].map(
    (name) => `${name} ${tools.find((tool) => tool.name === name)?.version ?? 'unknown'}`,
  );
  const alone = table(
    ['Registry', 'Round', 'Attestations', 'Seconds', 'Ended with an error', 'Said to be stored, and missing'],
    figures
      .filter(({ foreign }) => foreign === 0)
      .map((one) => [one.registry, one.round, one.ours, one.seconds, one.oursRefused, one.oursMissing]),
  );
  const among = figures.filter(({ foreign }) => foreign > 0);
  const mixed = table(
    [
      ...[
        'Registry',
        'Round',
        'Ours',
        'Others',
        'Seconds',
        'Ours ended with an error',
        'Ours said to be stored, and missing',
      ],
      ...["Others' missing", 'Ours brought back: --resume', 'The same command again'],
    ],
    among.map((one) => [
      ...[one.registry, one.round, one.ours, one.foreign, one.seconds, one.oursRefused, one.oursMissing],
      ...[one.foreignMissing.length, one.resumed ?? 'not run', one.again ?? 'not run'],
    ]),
  );
  const vanished = among
    .filter(({ foreignMissing }) => foreignMissing.length > 0)
    .map((one) => `- ${one.registry}, round ${one.round}: ${one.foreignMissing.map((id) => `\`${id}\``).join(', ')}`);
  const parts = [
    INTRODUCTION,
    `With ${versions.join(', ')}.\n`,
    `## Ours alone\n\n${alone}\n`,
    `## Ours among cosign's and oras's\n\n${mixed}\n`,
    `## What of others vanished\n\n${vanished.length === 0 ? 'Nothing.' : vanished.join('\n')}\n`,
  ];
  writeFileSync(path, parts.join('\n'));
  return undefined;
}

/**
 * @param {readonly string[]} header
 * @param {readonly (readonly (string | number)[])[]} rows
 */
function table(header, rows) {
  const lines = [header, ...rows.map((row) => row.map(String))];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const text = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [first = [], ...others] = lines;
  return [text(first), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...others.map(text)].join('\n');
}
