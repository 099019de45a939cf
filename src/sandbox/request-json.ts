import type { SandboxAnswer } from './service.js';

/** A request that a service does not accept, with the answer that says so. Only the services throw and catch it. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';

  constructor(readonly answer: SandboxAnswer) {
    super(String(answer.body ?? answer.status));
  }
}

export function jsonAnswer(status: number, value: unknown, headers: Record<string, string> = {}): SandboxAnswer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: `${JSON.stringify(value)}\n` };
}

/** The value at a path of member names, undefined where a step is missing. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const name of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, name)) return undefined;
    current = (current as Record<string, unknown>)[name];
  }
  return current;
}

export function stringAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Bytes of a base64 member in the standard alphabet with padding; undefined where it is missing, empty or none. */
export function bytesAt(value: unknown, ...path: readonly string[]): Buffer | undefined {
  const text = stringAt(value, ...path);
  return text === undefined || text === '' || !BASE64.test(text) ? undefined : Buffer.from(text, 'base64');
}
