/** Tables of Markdown, as prettier would have them. */

export function cell(text: string): string {
  return text
    .replaceAll(/[|\\<*_]/g, (character) => `\\${character}`)
    .replaceAll('\\_', '_')
    .replaceAll('\n', ' ');
}

export function table(head: readonly string[], body: readonly (readonly string[])[]): string {
  const rows = [head, ...body.map((row) => row.map(cell))];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [first = [], ...others] = rows;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join('\n');
}
