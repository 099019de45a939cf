import type { AttestResult, ResolvedSubject, WrittenAttestation } from '../attest/request.js';
import { formatDigest } from '../model/digest.js';
import { printable } from '../model/printable.js';
import { verifyCommands } from './attestation-commands.js';
import { type AttestationPlace, type Command, shown } from './verifier-lines.js';
import { commandsTitle, headline } from './attestation-text.js';
import { code, plain } from './markdown.js';
import { signerWords } from './signer-words.js';
import { INDENT, isWhole, storeWords } from './store-words.js';

/** Rows of one table: a summary is read by people, and a runner takes 1 MiB. */
const MOST_ROWS = 200;

interface Row {
  readonly attestation: WrittenAttestation;
  readonly subject: ResolvedSubject;
}

/** The result of `attest` as a job summary. */
export function attestationMarkdown(result: AttestResult, place: AttestationPlace): string {
  const { attestations, signer, slsa, instance, publicLog, trust, warnings } = result;
  const rows = attestations.flatMap((attestation) => attestation.subjects.map((subject) => ({ attestation, subject })));
  const [first] = rows;
  return [
    ...(trust.sandbox
      ? ['> [!CAUTION]', '> SANDBOX: a local Sigstore signed this; it proves nothing to anybody else.', '']
      : []),
    isWhole(result) ? '### ✓ Attested' : '### ⚠ Attested, not stored everywhere',
    '',
    plain(headline(result)),
    '',
    ...warnings.flatMap((warning) => ['> [!WARNING]', `> ${plain(warning)}`, '']),
    ...subjectTable(rows, place),
    ...facts([
      ...signerWords(signer).map(({ label, text }) => [label, plain(text)] as const),
      ['sigstore', plain(instance) + (publicLog ? ', whose log everybody can read' : '')],
    ]),
    ...storeLines(result, place),
    ...facts([['SLSA build level', `**${slsa.level}**, ${plain(slsa.reason)}`]]),
    '',
    ...(first === undefined ? [] : verification({ result, ...first, place })),
  ].join('\n');
}

function subjectTable(rows: readonly Row[], place: AttestationPlace): string[] {
  return [
    '| Subject | Digest | Bundle |',
    '|---|---|---|',
    ...rows.slice(0, MOST_ROWS).map(({ attestation, subject }) => {
      const { bundlePath } = attestation;
      const file = bundlePath === undefined ? '' : shown(bundlePath, place);
      const cells = [subject.name, formatDigest(subject.digest), file];
      return `| ${cells.map(code).join(' | ')} |`;
    }),
    '',
    ...(rows.length > MOST_ROWS ? [`… and ${rows.length - MOST_ROWS} more; the bundles list them all.`, ''] : []),
  ];
}

function facts(rows: readonly (readonly [string, string])[]): string[] {
  return rows.map(([name, value]) => `- ${name}: ${value}`);
}

/** What belongs to a store is a list of its own below it. */
function storeLines(result: AttestResult, place: AttestationPlace): string[] {
  return storeWords(result, place).map((line) =>
    line.startsWith(INDENT) ? `  - ${plain(line.trimStart())}` : `- store: ${plain(line)}`,
  );
}

function verification(input: Parameters<typeof verifyCommands>[0]): string[] {
  const commands: readonly Command[] = verifyCommands(input);
  if (commands.length === 0) return [];
  const lines = commands.flatMap((one) => ('line' in one ? [one.line] : []));
  const without = commands.flatMap((one) => ('reason' in one ? [`\`${one.tool}\`: ${one.reason}`] : []));
  return [
    commandsTitle(input.result),
    '',
    ...fenced(lines.map(printable)),
    '',
    ...without.flatMap((line) => [line, '']),
  ];
}

/** A fence is longer than any run of backticks inside it, so that no file name ends it. */
function fenced(lines: readonly string[]): string[] {
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}sh`, ...lines, fence];
}
