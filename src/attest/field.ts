/** A member of foreign JSON; undefined where the value is no object, or has none of that name. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
