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

function groupByName(subjects: readonly ResolvedSubject[]): ResolvedSubject[][] {
  const groups = new Map<string, ResolvedSubject[]>();
  for (const subject of subjects) {
    const group = groups.get(subject.name);
    if (group === undefined) groups.set(subject.name, [subject]);
    else group.push(subject);
  }
  return [...groups.values()];
}

/** in-toto Attestation Framework v1, Statement: a subject is a name and a set of digests, one an algorithm. */
function statementBytes(groups: readonly (readonly ResolvedSubject[])[], predicate: Predicate): Buffer {
  return Buffer.from(
    JSON.stringify({
      _type: STATEMENT_TYPE_V1,
      subject: groups.map((group) => ({
        name: group[0]?.name,
        digest: Object.fromEntries(group.map(({ digest }) => [digest.algorithm, digest.hex])),
      })),
      predicateType: predicate.type,
      predicate: predicate.content,
    }),
  );
}
