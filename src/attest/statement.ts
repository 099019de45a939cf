import { STATEMENT_TYPE_V1, type Predicate } from '../model/statement.js';
import type { ResolvedSubject } from './request.js';

/** One statement as it will be signed, and the subjects that it speaks of. */
export interface PlannedStatement {
  readonly subjects: readonly ResolvedSubject[];
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
    bytes: (predicate) => statementBytes(part, predicate),
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
const PART_SUBJECTS = 1000;

/** in-toto Attestation Framework v1, Statement: a subject is a name and a set of digests, one an algorithm. */
function statementBytes(groups: readonly Group[], predicate: Predicate): Buffer {
  const parts = [Buffer.from(`{"_type":${JSON.stringify(STATEMENT_TYPE_V1)},"subject":[`)];
  for (let start = 0; start < groups.length; start += PART_SUBJECTS) {
    const part = JSON.stringify(groups.slice(start, start + PART_SUBJECTS).map(subjectOf)).slice(1, -1);
    parts.push(Buffer.from(start === 0 ? part : `,${part}`));
  }
  const content = predicate.text ?? JSON.stringify(predicate.content);
  parts.push(Buffer.from(`],"predicateType":${JSON.stringify(predicate.type)},"predicate":${content}}`));
  return Buffer.concat(parts);
}

function subjectOf(group: Group): unknown {
  const digest = Object.fromEntries(group.map(({ digest: { algorithm, hex } }) => [algorithm, hex]));
  return { name: group[0]?.name, digest };
}
