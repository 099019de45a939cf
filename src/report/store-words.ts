/** What each store has, in the words of a person. Pure. */
import type { AttestResult, StoreReport } from '../attest/request.js';
import { type AttestationPlace, shown } from './verifier-lines.js';

/** Places named one by one; beyond that a number is enough. */
const MOST_NAMED = 3;

/** Every store has every bundle. */
export function isWhole({ stores }: Pick<AttestResult, 'stores'>): boolean {
  return stores.every(({ failed, untried }) => failed + untried === 0);
}

/** A line a store, and one for each reason why it has not got everything. */
export function storeWords({ stores }: Pick<AttestResult, 'stores'>, place: AttestationPlace): string[] {
  return stores.flatMap((store) => [
    `${store.store}: ${[...outcomeWords(store), ...placeWords(store, place)].join('; ')}`,
    ...store.failures.map(({ code, message }) => `  ${code}: ${message}`),
  ]);
}

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
  return places.length > MOST_NAMED ? [`${named.join(', ')} and ${places.length - MOST_NAMED} more`] : named;
}
