import { STATEMENT_TYPE_V1, type Predicate } from '../model/statement.js';
import type { ResolvedSubject } from './request.js';

/** One statement as it will be signed, and the subjects that it speaks of. */
export interface PlannedStatement {
  readonly subjects: readonly ResolvedSubject[];
  /** Whether the statement calls its subjects by their names. */
  readonly named: boolean;
  /** The exact bytes that are signed. */
  bytes(predicate: Predicate): Buffer;
}

/** One statement for all subjects, or one for each; digests of one name always stay together. */
export function planStatements(
  subjects: readonly ResolvedSubject[],
  { perSubject }: { readonly perSubject: boolean },
): PlannedStatement[] {
  const groups = groupByName(subjects);
  const parts = perSubject ? groups.map((group) => [group]) : [groups];
  return parts.map((part) => ({
    subjects: part.flat(),
    named: true,
    bytes: (predicate) => statementBytes(part, predicate),
  }));
}

/**
 * A statement for each image as `cosign sign` makes it: one digest without a name.
 * Source: sigstore/cosign, cmd/cosign/cli/sign, signDigestBundle.
 */
export function planSignatures(images: readonly ResolvedSubject[]): PlannedStatement[] {
  return images.map((image) => ({
    subjects: [image],
    named: false,
    bytes: ({ type, content }) => {
      const { algorithm, hex } = image.digest;
      const subject = [{ digest: { [algorithm]: hex } }];
      return Buffer.from(
        JSON.stringify({ _type: STATEMENT_TYPE_V1, subject, predicateType: type, predicate: content }),
      );
    },
  }));
}

/** The digests of one name. */
type Group = readonly ResolvedSubject[];

function groupByName(subjects: readonly ResolvedSubject[]): Group[] {
  const groups = new Map<string, ResolvedSubject[]>();
  for (const subject of subjects) {
    const group = groups.get(subject.name);
    if (group === undefined) groups.set(subject.name, [subject]);
    else group.push(subject);
  }
  return [...groups.values()];
}

/** Subjects made into JSON at a time: twenty thousand at once would be ten times their size in memory. */
const PART_SUBJECTS = 500;

function statementBytes(groups: readonly Group[], predicate: Predicate): Buffer {
  // Made twice, once for its length: kept, the parts would take as much memory again as the whole.
  let length = 0;
  for (const part of statementText(groups, predicate)) length += Buffer.byteLength(part);
  const bytes = Buffer.allocUnsafeSlow(length);
  let written = 0;
  for (const part of statementText(groups, predicate)) written += bytes.write(part, written);
  return bytes;
}

/** in-toto Attestation Framework v1, Statement: a subject is a name and a set of digests, one an algorithm. */
function* statementText(groups: readonly Group[], predicate: Predicate): Generator<string> {
  yield `{"_type":${JSON.stringify(STATEMENT_TYPE_V1)},"subject":[`;
  for (let start = 0; start < groups.length; start += PART_SUBJECTS) {
    if (start > 0) yield ',';
    yield JSON.stringify(groups.slice(start, start + PART_SUBJECTS).map(subjectOf)).slice(1, -1);
  }
  yield `],"predicateType":${JSON.stringify(predicate.type)},"predicate":`;
  yield predicate.text ?? JSON.stringify(predicate.content);
  yield '}';
}

function subjectOf(group: Group): unknown {
  const digest = Object.fromEntries(group.map(({ digest: { algorithm, hex } }) => [algorithm, hex]));
  return { name: group[0]?.name, digest };
}
