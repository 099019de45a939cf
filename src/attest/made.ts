import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Predicate } from '../model/statement.js';
import type { WrittenAttestation } from './request.js';
import type { CheckedBundle } from './self-check.js';

/** One statement's bundle, which is in the record; it passed its check in this run. */
export interface MadeBundle {
  readonly origin: WrittenAttestation['origin'];
  /** `sha256:` of its bytes. */
  readonly digest: string;
  readonly checked: CheckedBundle;
  readonly predicate: Predicate;
  readonly logEntries: WrittenAttestation['logEntries'];
  /** Stores that have another bundle that says the same, and where it lies there. */
  readonly held: Map<string, string>;
}

export function digestOfBytes(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Adds one; tens of thousands of bundles of one run say mostly the same, which is kept once. */
export function remember(
  made: Map<number, MadeBundle>,
  { at, one }: { readonly at: number; readonly one: MadeBundle },
): void {
  const [first] = made.values();
  const checked = same(first?.checked, one.checked);
  const predicate = same(first?.predicate, one.predicate);
  made.set(at, { ...one, checked, predicate });
}

function same<T>(first: T | undefined, one: T): T {
  return isDeepStrictEqual(first, one) ? (first as T) : one;
}
