/** Foreign text made fit for a message: printable, short, and without what the request kept secret. */

const QUOTE_CHARACTERS = 200;
/** Parts of a secret are looked for from this length on: shorter runs of token characters are words. */
const SHORTEST_RUN = 16;
const SECRET_RUN = new RegExp(`[A-Za-z0-9_-]{${SHORTEST_RUN},}`, 'g');
const SHORTEST_SECRET = 6;
const REDACTED = '[redacted]';
/** What lies behind is not looked at: the expressions below overflow the stack on texts of some megabytes. */
const LONGEST_TEXT = 64 * 1024;

/** `text` on one line, at most about 200 characters, without control, format or bidirectional characters. */
export function quote(text: string): string {
  const oneLine = text
    .slice(0, LONGEST_TEXT)
    .replaceAll(/[\p{C}\p{Z}\s]+/gu, ' ')
    .trim();
  const characters = [...oneLine];
  const isWhole = text.length <= LONGEST_TEXT && characters.length <= QUOTE_CHARACTERS;
  return isWhole ? oneLine : `${characters.slice(0, QUOTE_CHARACTERS).join('')}…`;
}

/**
 * Takes every part of `secrets` out of `text`, whole or cut, and as JSON and URLs write it: a service may echo a token's
 * half. A run that looks like a part of a JWT goes too, wherever it came from. A text of absurd length is cut.
 */
export function redact(text: string, secrets: readonly string[]): string {
  const whole = secrets.map((secret) => secret.trim()).filter((secret) => secret.length >= SHORTEST_SECRET);
  const forms = new Set(whole.flatMap((secret) => [...formsOf(secret), ...(secret.match(SECRET_RUN) ?? [])]));
  // Longest first: a short one inside a longer one must not leave the rest behind.
  const ordered = [...forms].toSorted((a, b) => b.length - a.length);
  let clean = text.slice(0, LONGEST_TEXT);
  for (const form of ordered) clean = clean.replaceAll(form, REDACTED);
  clean = clean.replaceAll(SECRET_RUN, (run) =>
    /eyJ/.test(run) || whole.some((secret) => secret.includes(run)) ? REDACTED : run,
  );
  if (text.length <= LONGEST_TEXT) return clean;
  // The cut may have gone through a secret: as much as one is long is left out.
  return `${clean.slice(0, -Math.max(SHORTEST_RUN, ordered[0]?.length ?? 0))}…`;
}

/** As it is; in a host name; in JSON, as different languages write it; in a path, a query and a form, in both cases. */
function formsOf(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const unicode = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const ascii = json.replaceAll(/[^\x20-\x7e]/g, unicode);
  const form = new URLSearchParams([['', secret]]).toString().slice(1);
  const wellFormed = Buffer.from(secret).toString();
  const urls = [form, form.replaceAll('+', '%20'), encodeURIComponent(wellFormed), encodeURI(wellFormed)];
  return [
    ...[secret, secret.toLowerCase()],
    ...[json, ascii].flatMap((text) => [
      text,
      text.replaceAll(/[<>&]/g, unicode),
      text.replaceAll('/', String.raw`\/`),
    ]),
    ...urls.flatMap((url) => [url, url.replaceAll(/%[0-9A-F]{2}/g, (escaped) => escaped.toLowerCase())]),
  ];
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
