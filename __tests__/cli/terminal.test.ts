import { describe, expect, it } from '@jest/globals';
import { openTerminal, type TerminalOptions } from '../../src/cli/terminal.js';

const GREEN = '\u001B[32mgreen\u001B[0m';

function open({ columns = 40, ...options }: Partial<TerminalOptions> & { tty?: boolean; columns?: number } = {}) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    isTTY: options.tty ?? true,
    columns,
    write: (text: string) => {
      written[name] += text;
    },
  });
  const terminal = openTerminal(
    { stdout: stream('stdout'), stderr: stream('stderr') },
    { format: 'text', quiet: false, noColor: false, environment: {}, ...options },
  );
  return { terminal, written };
}

describe('a terminal', () => {
  it.each([
    ['on a terminal', {}, true],
    ['in a pipe', { tty: false }, false],
    ['with --no-color', { noColor: true }, false],
    ['with NO_COLOR', { environment: { NO_COLOR: '1' } }, false],
    ['with an empty NO_COLOR', { environment: { NO_COLOR: '' } }, true],
    ['on a dumb terminal', { environment: { TERM: 'dumb' } }, false],
    ['in JSON', { format: 'json' as const }, false],
  ])('colours results %s: %s %s', (_, options, color) => {
    const { terminal, written } = open(options);
    terminal.result(GREEN);
    expect(terminal.color).toBe(color);
    expect(written.stdout).toBe(color ? GREEN : 'green');
  });

  it.each([
    ['on a terminal', {}, true],
    ['in a pipe', { tty: false }, false],
    ['with --quiet', { quiet: true }, false],
    ['on a dumb terminal', { environment: { TERM: 'dumb' } }, false],
  ])('shows progress %s: %s %s', (_, options, shown) => {
    const { terminal, written } = open(options);
    const step = terminal.progress.begin('Hashing');
    step.update(1, 2);
    step.end();
    expect(written.stderr.includes('Hashing …')).toBe(shown);
    expect(written.stdout).toBe('');
  });

  it('gives the runner of a workflow no command that a name is made of', () => {
    const { terminal, written } = open();
    const text = '::error::a\n  ok ::b\n\n \u2003::add-mask::c\n:d\n';
    const shown = '\\u{3a}:error::a\n  ok ::b\n\n \u2003\\u{3a}:add-mask::c\n:d\n';
    terminal.result(text);
    terminal.note(text);
    expect(written).toEqual({ stdout: shown, stderr: shown });
    const json = open({ format: 'json' });
    json.terminal.result('["::a"]\n');
    expect(json.written.stdout).toBe('["::a"]\n');
  });

  it('leaves no trace of progress that has ended, and none of what a label smuggles in', () => {
    const { terminal, written } = open();
    terminal.progress.begin('\u001B[2J\u0007Hashing').end();
    // oxlint-disable-next-line no-control-regex
    const ours = /\r\u001B\[2K/g;
    expect(written.stderr.endsWith('\r\u001B[2K')).toBe(true);
    // oxlint-disable-next-line no-control-regex
    expect(written.stderr.replaceAll(ours, '')).not.toMatch(/[\u0000-\u001F]/);
  });

  it.each([
    ['the width of the terminal', 40, 39],
    ['80 columns where the terminal says that it has none', 0, 79],
  ])('cuts a label to %s', (_, columns, length) => {
    const { terminal, written } = open({ columns });
    terminal.progress.begin('x'.repeat(100));
    // oxlint-disable-next-line no-control-regex
    expect(written.stderr.replace(/\r\u001B\[2K/g, '')).toHaveLength(length);
  });

  it('takes away the progress of unfinished work when it is closed, and shows none after', () => {
    const { terminal, written } = open();
    const step = terminal.progress.begin('Hashing');
    terminal.close();
    expect(written.stderr.endsWith('Hashing …\r\u001B[2K')).toBe(true);
    const atTheEnd = written.stderr;
    step.end();
    terminal.progress.begin('Signing');
    expect(written.stderr).toBe(atTheEnd);
  });

  it('goes back to the step that still runs when a later one ends', () => {
    const { terminal, written } = open();
    terminal.progress.begin('Signing');
    terminal.progress.begin('Rekor').end();
    expect(written.stderr.endsWith('Signing …')).toBe(true);
  });
});
