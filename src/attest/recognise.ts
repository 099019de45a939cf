import type { CertificateFacts } from '../model/fulcio-extensions.js';
import type { JsonObject } from '../model/statement.js';
import { type LogAuthority, trustMaterialOf } from '../trust/material.js';
import { readBundles, type ReadBundle } from '../verify/bundle.js';
import type { ParsedBundle } from '../verify/parsed-bundle.js';
import type { ParsedStatement } from '../verify/statement.js';
import { type OwnPredicate, predicateOfAttempt } from './own-predicate.js';
import type { ResolvedSubject } from './request.js';
import { type CheckedBundle, judgeOwn, type Readers } from './self-check.js';
import type { PlannedStatement } from './statement.js';

/** By what a bundle is known as one of this run's own. */
export interface Recognition {
  readonly readers: Readers;
  readonly own: OwnPredicate;
}

/** A bundle of an attempt of this run about the planned subjects, verified as its readers will. */
export interface RecognisedBundle {
  /** Whether it says just what this run would sign. Another job of the run may have said something else. */
  readonly isPlanned: boolean;
  readonly checked: CheckedBundle;
  readonly predicate: JsonObject;
  /** Two bundles with one signature are one bundle, in whatever JSON. */
  readonly signature: Buffer;
  readonly logEntries: readonly { readonly url: string; readonly index: string }[];
}

/**
 * Whether a bundle that lay somewhere speaks of the planned subjects with the planned predicate type, by the same signer
 * for the same source commit in the same run, whichever attempt; and whether its statement is, byte by byte, the one that
 * this run would sign. All checks of `verify` are made.
 * @returns undefined where it is another one, or not to be believed
 */
export function recognise(bytes: Uint8Array, planned: PlannedStatement, by: Recognition): RecognisedBundle | undefined {
  const read = readOne(bytes);
  if (read?.bundle?.content.kind !== 'dsse') return undefined;
  const { statement, payload, signature } = read.bundle.content;
  if (statement.predicateType !== by.own.predicate.type || !speaksOfSame(statement, planned)) return undefined;
  // No statement is planned without a subject.
  const [artifact] = planned.subjects as readonly [ResolvedSubject];
  const judged = judgeOwn(read, artifact.digest, by.readers);
  if (!judged.passed) return undefined;
  const attempt = attemptOf(judged.checked.signer, by);
  if (attempt === undefined) return undefined;
  const { predicate } = statement;
  const isPlanned = payload.equals(planned.bytes(predicateOfAttempt(by.own, { attempt, said: predicate })));
  return { isPlanned, checked: judged.checked, predicate, signature, logEntries: logEntriesOf(read.bundle, by) };
}

/** Whether a bundle seems to say what is about to be signed: a hint, since nothing of it is verified. */
export function seemsSame(bytes: Uint8Array, planned: PlannedStatement, predicateType: string): boolean {
  const content = readOne(bytes)?.bundle?.content;
  if (content?.kind !== 'dsse' || content.statement.predicateType !== predicateType) return false;
  return speaksOfSame(content.statement, planned);
}

function readOne(bytes: Uint8Array): ReadBundle | undefined {
  try {
    const [read, ...others] = readBundles(bytes, 'a stored bundle');
    return others.length === 0 ? read : undefined;
  } catch {
    // No bundle at all, so none of ours.
    return undefined;
  }
}

function speaksOfSame({ subjects }: ParsedStatement, planned: PlannedStatement): boolean {
  const wanted = new Set(planned.subjects.map(({ name, digest }) => key(planned.named ? name : '', digest)));
  const said = new Set(
    subjects.flatMap(({ name, digests }) =>
      Object.entries(digests).map(([algorithm, hex]) => key(name, { algorithm, hex: hex.toLowerCase() })),
    ),
  );
  return said.size === wanted.size && [...said].every((one) => wanted.has(one));
}

function key(name: string, { algorithm, hex }: { readonly algorithm: string; readonly hex: string }): string {
  return `${algorithm}:${hex} ${name}`;
}

/**
 * The attempt of this run that signed; undefined: another run.
 * Source: Fulcio, docs/oid-info.md, run invocation URI.
 */
function attemptOf(
  { runInvocationURI }: CertificateFacts,
  { own: { claims, context } }: Recognition,
): string | undefined {
  const run = `${context.serverUrl}/${claims.repository}/actions/runs/${claims.run_id}/attempts/`;
  if (runInvocationURI?.startsWith(run) !== true) return undefined;
  const attempt = runInvocationURI.slice(run.length);
  return /^\d+$/.test(attempt) ? attempt : undefined;
}

/** Each was found in a log of the root that judged it. */
function logEntriesOf({ entries }: ParsedBundle, { readers }: Recognition): RecognisedBundle['logEntries'] {
  const logs = readers.anchors.flatMap(({ anchor }) => trustMaterialOf(anchor.root).logs);
  return entries.map(({ logId, logIndex }) => {
    const { url } = logs.find(({ ids }) => ids.some((id) => id.equals(logId))) as LogAuthority;
    return { url, index: String(logIndex) };
  });
}
