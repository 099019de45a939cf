import { writeFile } from 'node:fs/promises';
import { toolVersion, type ToolName } from './tools.js';

/** One line of docs/interop.md. `answer` stays undefined when the row did not run. */
export interface Row {
  readonly section: string;
  readonly tool: string;
  readonly asked: string;
  answer?: string;
  /** Why it cannot run. */
  readonly problem?: string | undefined;
}

const TOOL_LABELS: Readonly<Record<ToolName, string>> = {
  fulcio: 'Fulcio',
  rekor: 'Rekor v2 (rekor-tiles, posix)',
  tsa: 'timestamp-authority',
  cosign: 'cosign',
  gh: 'gh',
};

/** Writes the table. No times, ports or paths: the same answers give the same bytes. */
export async function writeTable(path: string, rows: readonly Row[]): Promise<void> {
  const versions = Object.entries(TOOL_LABELS).map(([name, label]) => `- ${label} ${toolVersion(name as ToolName)}`);
  const sections = [...new Set(rows.map(({ section }) => section))].map((section) =>
    sectionText(
      section,
      rows.filter((row) => row.section === section),
    ),
  );
  await writeFile(path, `${INTRODUCTION}\n${versions.join('\n')}\n\n${sections.join('\n\n')}\n`);
}

const INTRODUCTION = `# Interoperability

Written by \`npm run test:interop\`, which builds the foreign tools from the exact versions below, starts the real servers in a network
namespace of its own, and asks every verifier the same questions. Each question that is accepted has twins that differ in one thing and
are refused. "wherefrom" is the committed \`dist/cli.js\`; in brackets stands the check that said no.

The servers are real; the token issuer before them is the sandbox's. This part of the lab has no certificate transparency log beside the
real Fulcio, so cosign is told not to ask for an SCT there; the sandbox's certificates carry one, and cosign and wherefrom ask for it.
`;

function sectionText(section: string, rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.tool,
    row.asked,
    row.answer ?? `did not run: ${row.problem ?? 'the lab broke off'}`,
  ]);
  const header = ['Tool', 'Asked', 'Answer'];
  const widths = header.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [`## ${section}`, '', line(header), rule, ...cells.map(line)].join('\n');
}
