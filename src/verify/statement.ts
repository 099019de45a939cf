import { STATEMENT_TYPE_V01, STATEMENT_TYPE_V1, type JsonObject, type JsonValue } from '../model/statement.js';
import { parseStrictJson } from '../model/strict-json.js';
import { refuse } from './outcome.js';

/** One artifact of a statement: any of its digests names it. Names and algorithms are the signer's, in any spelling. */
export interface ParsedSubject {
  /** Empty where the statement gives only a `uri`. */
  readonly name: string;
  /** Hex by algorithm, as written. */
  readonly digests: Readonly<Record<string, string>>;
}

/** An in-toto statement, v0.1 or v1, whose shape has been checked. Source: in-toto Attestation Framework, Statement. */
export interface ParsedStatement {
  readonly type: typeof STATEMENT_TYPE_V1 | typeof STATEMENT_TYPE_V01;
  readonly predicateType: string;
  readonly subjects: readonly ParsedSubject[];
  /** Empty where the statement has none. */
  readonly predicate: JsonObject;
}

/** @throws Refusal when the payload is no in-toto statement */
export function parseStatement(payload: Uint8Array): ParsedStatement {
  const json = parseStrictJson(payload);
  if (!json.ok) return refuse(`The signed payload ${json.reason}.`);
  const statement = object(json.value, 'The signed payload');
  const type = statement['_type'];
  if (type !== STATEMENT_TYPE_V1 && type !== STATEMENT_TYPE_V01) {
    return refuse('The signed payload is no in-toto statement of a known version.', {
      expected: `${STATEMENT_TYPE_V1} or ${STATEMENT_TYPE_V01}`,
      actual: typeof type === 'string' ? type : 'no "_type"',
    });
  }
  const predicateType = statement['predicateType'];
  if (typeof predicateType !== 'string' || predicateType === '') {
    return refuse('The statement names no predicate type.');
  }
  const subject = statement['subject'];
  if (!Array.isArray(subject) || subject.length === 0) return refuse('The statement names no subject.');
  const predicate = statement['predicate'];
  return {
    type,
    predicateType,
    subjects: subject.map(parseSubject),
    predicate: predicate === undefined || predicate === null ? {} : object(predicate, "The statement's predicate"),
  };
}

function parseSubject(value: JsonValue): ParsedSubject {
  const subject = object(value, 'A subject of the statement');
  const name = subject['name'] ?? '';
  if (typeof name !== 'string') return refuse('A subject of the statement has a name that is no text.');
  const digest = object(subject['digest'], 'The digest of a subject');
  if (Object.keys(digest).length === 0) return refuse('A subject of the statement has no digest.');
  return isDigestSet(digest) ? { name, digests: digest } : refuse('A digest of a subject is no text.');
}

function isDigestSet(digest: JsonObject): digest is Record<string, string> {
  return Object.values(digest).every((hex) => typeof hex === 'string' && hex !== '');
}

function object(value: JsonValue | undefined, what: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(`${what} is no JSON object.`);
  return value;
}
