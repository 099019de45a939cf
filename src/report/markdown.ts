/** Foreign text in Markdown: it may say anything and has to mean nothing. */
import { printable } from '../model/printable.js';

/** Text as it stands: no emphasis, link, image, HTML, mention, table cell or heading can come of it. */
export function plain(text: string): string {
  return printable(text)
    .replaceAll(/[\\`*_{}[\]<>#+!|~&@:$="-]/g, String.raw`\$&`)
    .replaceAll(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`);
}

/** A code span, also inside a table. */
export function code(text: string): string {
  const shown = printable(text);
  if (shown.trim() === '') return '—';
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = longest > 0 ? ' ' : '';
  return `${fence}${padding}${shown.replaceAll('|', String.raw`\|`)}${padding}${fence}`;
}
