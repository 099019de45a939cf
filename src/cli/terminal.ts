import { stripVTControlCharacters } from 'node:util';
import { printable } from '../model/printable.js';
import { type Progress, type ProgressStep, SILENT } from '../progress.js';

/** What of a stream is needed here; `process.stdout` and `process.stderr` are such. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export type Format = 'text' | 'json';

export interface TerminalOptions {
  readonly format: Format;
  readonly quiet: boolean;
  readonly noColor: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface Terminal {
  readonly format: Format;
  readonly quiet: boolean;
  /** Whether results on standard output may be coloured. */
  readonly color: boolean;
  readonly progress: Progress;
  /** A result, to standard output. */
  result(text: string): void;
  /** For the human beside the result, to standard error. */
  note(text: string): void;
  /** Takes the progress line away for good: what is still running, after Ctrl-C, writes over no message. */
  close(): void;
}

export interface Streams {
  readonly stdout: Output;
  readonly stderr: Output;
}

/** Terminals that answer to no escape sequence. */
function isDumb({ environment }: TerminalOptions): boolean {
  return environment['TERM'] === 'dumb';
}

export function openTerminal({ stdout, stderr }: Streams, options: TerminalOptions): Terminal {
  const { format, quiet, noColor, environment } = options;
  // https://no-color.org: set to anything but nothing.
  const plain = noColor || (environment['NO_COLOR'] ?? '') !== '' || isDumb(options);
  const color = !plain && stdout.isTTY === true && format === 'text';
  const watched = !quiet && stderr.isTTY === true && !isDumb(options);
  const line = watched ? progressLine(stderr) : { progress: SILENT, close: () => undefined };
  return {
    format,
    quiet,
    color,
    progress: line.progress,
    result: (text) => {
      const shown = color ? text : stripVTControlCharacters(text);
      stdout.write(format === 'json' ? shown : withoutCommands(shown));
    },
    note: (text) => {
      if (!quiet) stderr.write(withoutCommands(text));
    },
    close: line.close,
  };
}

/**
 * A line that begins with `::` is a command to GitHub's runner, and a file's name may be one. JSON has no such line.
 * Source: GitHub, "Workflow commands".
 */
function withoutCommands(text: string): string {
  return text.replaceAll(/^([^\S\n]*):(?=:)/gm, String.raw`$1\u{3a}`);
}

const CLEAR_LINE = '\r\u001B[2K';
/** Milliseconds between two pictures of one step: enough to see it move. */
const REDRAW_MS = 100;
/** Where the terminal does not say how wide it is, or says 0 as some pseudoterminals do. */
const USUAL_COLUMNS = 80;

/** One line at the bottom that is overwritten and gone when the work is done. */
function progressLine(stderr: Output): { readonly progress: Progress; readonly close: () => void } {
  const running = new Map<symbol, string>();
  let drawn = 0;
  let closed = false;

  function draw(force: boolean): void {
    if (closed) return;
    const now = Date.now();
    if (!force && now - drawn < REDRAW_MS) return;
    drawn = now;
    const last = [...running.values()].at(-1);
    if (last === undefined) stderr.write(CLEAR_LINE);
    else stderr.write(CLEAR_LINE + cut(last, (stderr.columns || USUAL_COLUMNS) - 1));
  }

  const progress: Progress = {
    begin: (label): ProgressStep => {
      const id = Symbol(label);
      running.set(id, `${printable(label)} …`);
      draw(true);
      return {
        update: (done, total) => {
          const percent = total > 0 ? ` ${Math.floor((100 * done) / total)} %` : '';
          running.set(id, `${printable(label)} …${percent}`);
          draw(false);
        },
        end: () => {
          running.delete(id);
          draw(true);
        },
      };
    },
  };
  const close = (): void => {
    if (running.size > 0) {
      running.clear();
      draw(true);
    }
    closed = true;
  };
  return { progress, close };
}

function cut(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width ? text : `${characters.slice(0, Math.max(1, width - 1)).join('')}…`;
}
