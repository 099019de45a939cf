import { printable } from './printable.js';

/** A word as a POSIX shell and PowerShell read it; a word with "'" in it as POSIX shells alone do. */
export function shellWord(word: string): string {
  const shown = printable(word);
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
}
