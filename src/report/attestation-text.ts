import type { AttestResult, ResolvedSubject, WrittenAttestation } from '../attest/request.js';
import { formatDigest } from '../model/digest.js';
import { printable } from '../model/printable.js';
import { verifyCommands } from './attestation-commands.js';
import { type AttestationPlace, type Command, shown } from './verifier-lines.js';
import { predicateName } from './predicate-name.js';
import { signerWords } from './signer-words.js';
import { isWhole, storeWords } from './store-words.js';

export interface AttestationTextOptions extends AttestationPlace {
  readonly color: boolean;
}

/** Subjects listed one by one; beyond that the bundle itself is the list. */
const MOST_LISTED = 20;

/** The result of `attest` for a terminal: what was signed, by whom, where it is, its level, how to verify it. */
export function attestationText(result: AttestResult, options: AttestationTextOptions): string {
  const { attestations, slsa, trust, warnings } = result;
  const paint = (style: 'green' | 'yellow', text: string): string =>
    options.color ? `\u001B[${style === 'green' ? 32 : 33}m${text}\u001B[0m` : text;
  const lines = [
    `${trust.sandbox ? `${paint('yellow', 'SANDBOX')} ` : ''}${isWhole(result) ? paint('green', '✓ ATTESTED') : paint('yellow', '! NOT STORED EVERYWHERE')} ${headline(result)}`,
    ...(trust.sandbox ? ['A sandbox signed this: it rehearses a release and proves nothing to anybody else.'] : []),
    '',
    ...attestations.slice(0, MOST_LISTED).flatMap((one) => attestationLines(one, options)),
    ...andMore(attestations.length, 'bundles'),
    '',
    ...facts(result).map(({ label, text }) => `${label.padEnd(LABEL_WIDTH)}${printable(text)}`),
    ...labelled('stores', storeWords(result, options)),
    `${'level'.padEnd(LABEL_WIDTH)}SLSA build level ${slsa.level}: ${slsa.reason}`,
    ...warnings.map((warning) => `${paint('yellow', 'warning'.padEnd(LABEL_WIDTH))}${printable(warning)}`),
    ...commandLines(result, options),
  ];
  return `${lines.join('\n')}\n`;
}

const LABEL_WIDTH = 11;

/** The label stands before the first line alone. */
function labelled(label: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? label : '').padEnd(LABEL_WIDTH) + printable(line));
}

function facts({ signer, instance, publicLog }: AttestResult): { readonly label: string; readonly text: string }[] {
  return [
    ...signerWords(signer),
    { label: 'sigstore', text: `${instance}${publicLog ? ', whose log everybody can read' : ''}` },
  ];
}

/** "2 files in 1 bundle: SLSA provenance v1". */
export function headline({ attestations, predicateType }: AttestResult): string {
  const subjects = attestations.reduce((sum, one) => sum + one.subjects.length, 0);
  const counted = `${count(subjects, 'subject')} in ${count(attestations.length, 'bundle')}`;
  return `${counted}: ${predicateName(predicateType)}${reuseWords(attestations)}`;
}

/** What of it this run did not sign itself. */
function reuseWords(attestations: readonly WrittenAttestation[]): string {
  const of = (origin: WrittenAttestation['origin']): number =>
    attestations.filter((one) => one.origin === origin).length;
  const [found, resumed] = [of('found'), of('resumed')];
  const words = [
    ...(found === 0 ? [] : [`${found} attested by this run before, found in a store`]),
    ...(resumed === 0 ? [] : [`${resumed} signed before, kept in the record of the unfinished run`]),
  ];
  return words.length === 0 ? '' : ` (${words.join('; ')})`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function attestationLines({ bundlePath, subjects, logEntries }: WrittenAttestation, place: AttestationPlace): string[] {
  return [
    ...subjects.slice(0, MOST_LISTED).flatMap(subjectLines),
    ...andMore(subjects.length, 'subjects'),
    ...(bundlePath === undefined ? [] : [`  → ${printable(shown(bundlePath, place))}`]),
    ...logEntries.map(({ url, index }) => `    logged by ${printable(url)} at index ${printable(index)}`),
  ];
}

/** The digest stands below the name, unless that ends with it, as a platform's does. */
function subjectLines({ name, digest }: ResolvedSubject): string[] {
  const text = formatDigest(digest);
  return [`  ${printable(name)}`, ...(name.endsWith(`@${text}`) ? [] : [`    ${text}`])];
}

function andMore(total: number, noun: string): string[] {
  return total > MOST_LISTED ? [`  … and ${total - MOST_LISTED} more ${noun}`] : [];
}

/** The commands below it are for the first subject. */
export function commandsTitle({ attestations }: AttestResult): string {
  const isOnly = attestations.length === 1 && attestations[0]?.subjects.length === 1;
  return `Any of these verifies ${isOnly ? 'it' : 'the first of them'}:`;
}

function commandLines(result: AttestResult, place: AttestationPlace): string[] {
  const [attestation] = result.attestations;
  const subject = attestation?.subjects[0];
  if (attestation === undefined || subject === undefined) return [];
  const commands = verifyCommands({ result, attestation, subject, place });
  if (commands.length === 0) return [];
  const line = (command: Command): string =>
    'line' in command ? `  ${printable(command.line)}` : `  (${command.reason})`;
  return ['', commandsTitle(result), ...commands.map(line)];
}
