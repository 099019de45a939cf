/** Foreign text in Markdown: it may say anything and has to mean nothing. */
import { printable } from '../model/printable.js';

/** Text as it stands: no emphasis, link, image, HTML, mention, table cell or heading can come of it. */
export function plain(text: string): string {
  return printable(text)
    .replaceAll(/[\\`*_{}[\]<>#+!|~&@$]|:(?=\S)/g, String.raw`\$&`)
    .replaceAll(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`);
}

/** Code, also inside a table. */
export function code(text: string): string {
  const shown = printable(text);
  if (shown.trim() === '') return '—';
  // A table splits at "|" even inside a code span, and a backslash before it cannot be trusted to prevent that.
  if (shown.includes('|')) return `<code>${shown.replaceAll(/[^A-Za-z0-9 ]/gu, entity)}</code>`;
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = longest > 0 ? ' ' : '';
  return `${fence}${padding}${shown}${padding}${fence}`;
}

function entity(character: string): string {
  return `&#${character.codePointAt(0) ?? 0xfffd};`;
}
