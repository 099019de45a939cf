/** An error as a user reads it: code, what happened, what to do, where more is written. Pure. */
import type { WherefromError } from '../errors.js';
import { printable } from '../model/printable.js';
import { quote, redact } from '../quote.js';

/** Where a code is explained, from the root of the project. */
export function errorDocs({ code }: Pick<WherefromError, 'code'>): string {
  return `docs/errors.md#${code.toLowerCase()}`;
}

/** Every line printable, and nothing that looks like a token: the last guard, whatever an error was made of. */
export function safeLines(text: string): string[] {
  return redact(text, []).split(/\r?\n/).map(printable);
}

/** What the first cause says, on one line; never its stack. */
export function errorCause(error: WherefromError): string | undefined {
  const { cause } = error;
  const message = cause instanceof Error ? cause.message : typeof cause === 'string' ? cause : '';
  return message === '' ? undefined : quote(redact(message, []));
}

export function errorText(error: WherefromError): string {
  const cause = errorCause(error);
  const [remedy = '', ...more] = safeLines(error.remedy);
  return [
    `${error.code}: ${safeLines(error.message).join('\n')}`,
    `  Remedy: ${remedy}`,
    ...more.map((line) => `    ${line}`),
    ...(cause === undefined ? [] : [`  Cause: ${cause}`]),
    `  Docs: ${errorDocs(error)}`,
    '',
  ].join('\n');
}

/** `{"code", "message", "remedy", "docs"}` */
export function errorObject(error: WherefromError): Readonly<Record<string, string>> {
  const message = safeLines(error.message).join('\n');
  const remedy = safeLines(error.remedy).join('\n');
  return { code: error.code, message, remedy, docs: errorDocs(error) };
}

/** `{"error": {"code", "message", "remedy", "docs"}}` and a line break. */
export function errorJson(error: WherefromError): string {
  return `${JSON.stringify({ error: errorObject(error) }, null, 2)}\n`;
}
