/** Foreign text made fit for a message: printable, short, and without what the request kept secret. */

const QUOTE_CHARACTERS = 200;
/** Parts of a secret are looked for from this length on: shorter runs of token characters are words. */
const SECRET_RUN = /[A-Za-z0-9_-]{16,}/g;
const SHORTEST_SECRET = 6;
const REDACTED = '[redacted]';

/** `text` on one line, at most about 200 characters, without control, format or bidirectional characters. */
export function quote(text: string): string {
  const oneLine = text.replaceAll(/[\p{C}\p{Z}\s]+/gu, ' ').trim();
  const characters = [...oneLine];
  return characters.length <= QUOTE_CHARACTERS ? oneLine : `${characters.slice(0, QUOTE_CHARACTERS).join('')}…`;
}

/**
 * Takes every part of `secrets` out of `text`, whole or cut: a service may echo a token's half.
 * A run that looks like a part of a JWT goes too, wherever it came from.
 */
export function redact(text: string, secrets: readonly string[]): string {
  const whole = secrets.map((secret) => secret.trim()).filter((secret) => secret.length >= SHORTEST_SECRET);
  const runs = [...whole, ...whole.flatMap((secret) => secret.match(SECRET_RUN) ?? [])];
  let clean = text;
  // Longest first: a short run inside a longer one must not leave the rest behind.
  for (const run of runs.toSorted((a, b) => b.length - a.length)) clean = clean.replaceAll(run, REDACTED);
  return clean.replaceAll(SECRET_RUN, (run) =>
    /eyJ/.test(run) || runs.some((secret) => secret.includes(run)) ? REDACTED : run,
  );
}

/** A bare Error that says what a foreign one and its causes said, without their objects, stacks and secrets. */
export function safeCause(error: unknown, secrets: readonly string[]): Error {
  const messages: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 5 && current !== undefined && current !== null; depth += 1) {
    messages.push(describe(current));
    current = field(current, 'cause');
  }
  const cause = new Error(quote(redact(messages.join(': '), secrets)));
  cause.name = 'Cause';
  return cause;
}

/** The first `code` in an error and its causes: "ECONNREFUSED". */
export function causeCode(error: unknown): string | undefined {
  let current: unknown = error;
  for (let depth = 0; depth < 5; depth += 1) {
    const code = field(current, 'code');
    if (typeof code === 'string') return code;
    current = field(current, 'cause');
  }
  return undefined;
}

function describe(error: unknown): string {
  const message = field(error, 'message');
  const code = field(error, 'code');
  const name = field(error, 'name');
  const text = [message, name].find((said) => typeof said === 'string' && said !== '');
  if (typeof text !== 'string') return 'an error without a message';
  return typeof code === 'string' && !text.includes(code) ? `${text} (${code})` : text;
}

/** Not `instanceof Error`: errors of the platform may come from another realm. */
function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
