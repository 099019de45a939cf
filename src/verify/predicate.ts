/** Guarded reading of a predicate, which is foreign data until every field of it was looked at. */

export type Guarded = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Guarded {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a dotted path of own keys; array positions are numbers. `undefined` where there is none. */
export function readPath(value: unknown, path: string): unknown {
  let current = value;
  for (const key of path.split('.')) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    current = (current as Guarded)[key];
  }
  return current;
}
