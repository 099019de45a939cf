/** What each store has, in the words of a person. Pure. */
import type { AttestResult, StoreReport } from '../attest/request.js';
import { type AttestationPlace, shown } from './verifier-lines.js';

/** Places named one by one; beyond that a number is enough. */
const MOST_NAMED = 10;

/** Every store has every bundle. */
export function isWhole({ stores }: Pick<AttestResult, 'stores'>): boolean {
  return stores.every(({ failed, untried }) => failed + untried === 0);
}

/** A line a store; below it, indented, a line for each of several places and for each reason why something is missing. */
export function storeWords({ stores }: Pick<AttestResult, 'stores'>, place: AttestationPlace): string[] {
  return stores.flatMap((store) => {
    const places = placeWords(store, place);
    const [onLine, below] = places.length === 1 ? [places, []] : [[], places];
    const reasons = store.failures.map(({ code, message }) => `${code}: ${message}`);
    return [
      `${store.store}: ${[...outcomeWords(store), ...onLine].join('; ')}`,
      ...[...below, ...reasons].map((line) => `${INDENT}${line}`),
    ];
  });
}

/** What stands before a line that belongs to the store above it. */
export const INDENT = '  ';

function outcomeWords({ written, present, failed, untried }: StoreReport): string[] {
  const only = written + present + failed + untried === 1;
  const words: [number, string][] = [
    [written, 'written'],
    [present, 'there already'],
    [failed, 'FAILED'],
    [untried, 'not tried after that'],
  ];
  return words.filter(([number]) => number > 0).map(([number, word]) => (only ? word : `${number} ${word}`));
}

function placeWords({ store, locations }: StoreReport, place: AttestationPlace): string[] {
  const places = [...new Set(locations.map(({ location }) => location))];
  const named = places.slice(0, MOST_NAMED).map((each) => (store === 'file' ? shown(each, place) : each));
  return places.length > MOST_NAMED ? [...named, `and ${places.length - MOST_NAMED} more`] : named;
}
