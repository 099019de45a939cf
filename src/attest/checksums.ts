import { fail } from '../errors.js';
import { algorithmOfHexLength, DIGEST_ALGORITHMS, digestOf, isDigestAlgorithm, type Digest } from '../model/digest.js';
import { given } from '../model/given.js';
import { printable } from '../model/printable.js';
import type { Subject } from '../model/statement.js';

/**
 * `HASH  name` and `HASH *name`; a single blank is read too, as BSD's `-r` writes it.
 * Source: GNU coreutils, "cksum common options"; a leading backslash says that the name is escaped.
 */
const GNU_LINE = /^(?<escaped>\\?)(?<hex>[0-9a-fA-F]+) (?:[ *])?(?<name>.+)$/su;
/** `SHA256 (name) = HASH` of BSD and `--tag`; `SHA256(name)= HASH` and `SHA2-256(name)= HASH` of OpenSSL. */
const BSD_LINE = /^(?<escaped>\\?)(?<algorithm>SHA(?:2-)?[0-9]+) ?\((?<name>.+)\) ?= (?<hex>[0-9a-fA-F]+)$/su;

const FORMS =
  'Each line is "HASH  name", "HASH *name" or "SHA256 (name) = HASH"; blank lines and lines with # are skipped.';

const NO_LINE = 'it is no checksum line';

interface Line {
  readonly escaped: boolean;
  readonly name: string;
  readonly hex: string;
  /** Named by the line itself, as in the BSD form. */
  readonly algorithm?: string;
}

/**
 * Subjects of a checksum file. `origin` names the file in messages.
 * @throws WherefromError CHECKSUM_MALFORMED with the line's number, SUBJECT_NONE
 */
export function parseChecksums(text: string, origin: string): Subject[] {
  const subjects: Subject[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    subjects.push(parseLine(line, (reason) => malformed({ line, number: index + 1, origin, reason })));
  }
  if (subjects.length === 0) {
    fail('SUBJECT_NONE', `${printable(origin)} holds no checksum.`, { remedy: `Write at least one. ${FORMS}` });
  }
  return subjects;
}

function parseLine(text: string, refuse: (reason: string) => never): Subject {
  const line = splitLine(text) ?? refuse(NO_LINE);
  const name = line.escaped ? unescapeName(line.name, refuse) : line.name;
  if (name.trim() === '') refuse('its name is blank');
  if (name === '-') refuse('"-" is the standard input, not the name of an artifact');
  return { name, digest: digestOfLine(line, refuse) };
}

function splitLine(text: string): Line | undefined {
  const groups = (BSD_LINE.exec(text) ?? GNU_LINE.exec(text))?.groups;
  if (groups === undefined) return undefined;
  // Both patterns have a name and its hex.
  const { escaped, name, hex, algorithm } = groups as {
    escaped: string;
    name: string;
    hex: string;
    algorithm?: string;
  };
  return { escaped: escaped === '\\', name, hex, ...given({ algorithm }) };
}

function digestOfLine({ hex, algorithm: named }: Line, refuse: (reason: string) => never): Digest {
  const byLength = algorithmOfHexLength(hex.length);
  if (byLength === undefined) {
    refuse(`its length in hexadecimal, ${hex.length}, is that of none of ${DIGEST_ALGORITHMS.join(', ')}`);
  }
  if (named === undefined) return digestOf(byLength, hex);
  const algorithm = named.toLowerCase().replace('sha2-', 'sha');
  if (!isDigestAlgorithm(algorithm)) refuse(`${named} is none of ${DIGEST_ALGORITHMS.join(', ')}`);
  if (algorithm !== byLength) refuse(`its length in hexadecimal, ${hex.length}, is not that of ${named}`);
  return digestOf(algorithm, hex);
}

/** coreutils escapes exactly the backslash, the newline and the carriage return. */
function unescapeName(name: string, refuse: (reason: string) => never): string {
  const meaning: Readonly<Record<string, string>> = { '\\': '\\', n: '\n', r: '\r' };
  return name.replace(/\\(.?)/gsu, (_, character: string) => {
    return meaning[character] ?? refuse('its name holds an unknown escape');
  });
}

/** What is no checksum line is not shown: a link of that name in a repository may lead to a file of passwords. */
function malformed(where: { line: string; number: number; origin: string; reason: string }): never {
  const shown = where.reason === NO_LINE ? '' : `: "${printable(where.line)}"`;
  return fail(
    'CHECKSUM_MALFORMED',
    `Line ${where.number} of ${printable(where.origin)} cannot be used: ${where.reason}${shown}.`,
    { remedy: FORMS },
  );
}
