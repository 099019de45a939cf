/** docs/interop.md, from the rows that each test file left. No times, ports or paths: the same answers give the same bytes. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The test files, in the order of the table. */
export const PARTS = /** @type {const} */ ([
  'bundles',
  'registries',
  'platforms',
  'signatures',
  'credentials',
  'evidence',
  'concurrency',
]);

/** @type {Readonly<Record<string, string>>} */
const TOOL_LABELS = {
  fulcio: 'Fulcio',
  rekor: 'Rekor v2 (rekor-tiles, posix)',
  tsa: 'timestamp-authority',
  cosign: 'cosign',
  gh: 'gh',
  distribution: 'Distribution (Debian, docker-registry)',
  olareg: 'olareg',
  crane: 'crane',
  oras: 'oras',
};

const INTRODUCTION = `# Interoperability

Written by \`npm run test:interop\`, which builds the foreign tools from the exact versions below, starts the real servers in a network
namespace of its own, and asks every verifier the same questions. Each question that is accepted has twins that differ in one thing and
are refused. "wherefrom" is the committed \`dist/cli.js\`; in brackets stands the check that said no.

The servers are real; the token issuer before them is the sandbox's. This part of the lab has no certificate transparency log beside the
real Fulcio, so cosign is told not to ask for an SCT there; the sandbox's certificates carry one, and cosign and wherefrom ask for it.

The registries are real, too; crane pushes the images, and oras shows and copies what lies beside them. Images are verified as the readers
find them: gh with \`--bundle-from-oci\`, cosign and wherefrom by themselves. What many writers at once do to each other's entries is in
[concurrency.md](concurrency.md).
`;

/** @typedef {{ section: string, tool: string, asked: string, answer?: string, problem?: string }} Row */

/**
 * @param {{ path: string, rowsDirectory: string, tools: readonly import('./provision.mjs').Provisioned[] }} table
 * @returns {string | undefined} why nothing was written
 */
export function writeTable({ path, rowsDirectory, tools }) {
  const files = PARTS.map((part) => join(rowsDirectory, `${part}.json`));
  const missing = PARTS.filter((_, index) => !existsSync(files[index] ?? ''));
  if (missing.length > 0) return `no rows came from ${missing.join(', ')}`;
  const rows = files.flatMap((file) => /** @type {Row[]} */ (JSON.parse(readFileSync(file, 'utf8'))));
  const versions = Object.entries(TOOL_LABELS).map(
    ([name, label]) => `- ${label} ${tools.find((tool) => tool.name === name)?.version ?? 'unknown'}`,
  );
  const sections = [...new Set(rows.map(({ section }) => section))].map((section) =>
    sectionText(
      section,
      rows.filter((row) => row.section === section),
    ),
  );
  writeFileSync(path, `${INTRODUCTION}\n${versions.join('\n')}\n\n${sections.join('\n\n')}\n`);
  return undefined;
}

/**
 * @param {string} section
 * @param {readonly Row[]} rows
 */
function sectionText(section, rows) {
  const cells = rows.map((row) => [
    row.tool,
    row.asked,
    row.answer ?? `did not run: ${row.problem ?? 'the lab broke off'}`,
  ]);
  const header = ['Tool', 'Asked', 'Answer'];
  const widths = header.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => (row[column] ?? '').length)),
  );
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [`## ${section}`, '', line(header), rule, ...cells.map(line)].join('\n');
}
