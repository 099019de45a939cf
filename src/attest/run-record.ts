import { createHash } from 'node:crypto';
import type { Predicate } from '../model/statement.js';
import type { GithubClaims } from '../sign/identity.js';
import type { RecordPlan } from '../store/journal.js';
import type { PlannedStatement } from './statement.js';

export interface RecordedPlan {
  readonly statements: readonly PlannedStatement[];
  readonly predicate: Predicate;
  /** The user brought the predicate. */
  readonly given: boolean;
  readonly claims: GithubClaims;
  readonly serverUrl: string;
  readonly stores: readonly string[];
}

/**
 * What this run's record is kept under: subjects, predicate, identity and stores. Provenance counts by its type alone: all
 * of it follows from the identity, but for the attempt, which may be a later one.
 */
export function recordPlanOf({ statements, predicate, given, claims, serverUrl, stores }: RecordedPlan): RecordPlan {
  const { iss, job_workflow_ref, job_workflow_sha, workflow_ref, repository, ref, sha, run_id, event_name } = claims;
  return {
    statements: statements.length,
    subjects: subjectsDigest(statements),
    predicate: { type: predicate.type, ...(given ? { digest: sha256(predicateText(predicate)) } : {}) },
    identity: {
      ...{ server: serverUrl, issuer: iss, signer: job_workflow_ref, signerCommit: job_workflow_sha },
      ...{ workflow: workflow_ref, repository, ref, commit: sha, run: run_id, event: event_name },
    },
    stores: stores.toSorted(),
  };
}

function subjectsDigest(statements: readonly PlannedStatement[]): string {
  const hash = createHash('sha256');
  for (const { subjects, named } of statements) {
    for (const { name, digest } of subjects) {
      hash.update(`${JSON.stringify([named ? name : '', digest.algorithm, digest.hex])}\n`);
    }
    hash.update('\n');
  }
  return `sha256:${hash.digest('hex')}`;
}

function predicateText({ text, content }: Predicate): string {
  return text ?? JSON.stringify(content);
}

function sha256(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
