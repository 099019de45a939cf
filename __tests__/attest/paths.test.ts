import { describe, expect, it } from '@jest/globals';
import { baseName, escapeGlob, parsePattern, relativeName, type PathWorld } from '../../src/attest/paths.js';

const posix: PathWorld = { platform: 'posix', directory: '/srv/repo', home: '/home/user' };
const windows: PathWorld = { platform: 'win32', directory: 'D:\\work\\repo', home: 'C:\\Users\\user' };

describe('a path without special characters', () => {
  it.each([
    ['relative', 'dist/app', posix, '/srv/repo/dist/app'],
    ['with dots', '../out/./app', posix, '/srv/out/app'],
    ['absolute', '/srv/app', posix, '/srv/app'],
    ['in the home folder', '~/app', posix, '/home/user/app'],
    ['of a file whose name begins with ~', '~app', posix, '/srv/repo/~app'],
    ['of a file whose name begins with ~, Windows', '~app', windows, 'D:\\work\\repo\\~app'],
    ['with a backslash in its name', 'a\\b', posix, '/srv/repo/a\\b'],
    ['relative, forward slashes on Windows', 'dist/app.exe', windows, 'D:\\work\\repo\\dist\\app.exe'],
    ['relative, backslashes on Windows', 'dist\\app.exe', windows, 'D:\\work\\repo\\dist\\app.exe'],
    ['absolute on another drive', 'C:\\out\\app.exe', windows, 'C:\\out\\app.exe'],
    ['on a network share', '\\\\server\\share\\app.exe', windows, '\\\\server\\share\\app.exe'],
    ['in the home folder, Windows', '~\\app.exe', windows, 'C:\\Users\\user\\app.exe'],
  ])('%s is made absolute', (_, text, world, literal) => {
    expect(parsePattern(text, world)).toEqual({ text, exclude: false, literal });
  });
});

describe('a pattern', () => {
  it.each([
    ['relative', 'dist/*.jar', posix, '/srv/repo/dist/*.jar'],
    ['at the start', '**/*.jar', posix, '/srv/repo/**/*.jar'],
    ['above the working directory', '../out/*', posix, '/srv/out/*'],
    ['at the root', '/*', posix, '/*'],
    ['with a question mark', 'dist/?', posix, '/srv/repo/dist/?'],
    ['with a character class', 'dist/[ab]', posix, '/srv/repo/dist/[ab]'],
    ['with ./ before it', './dist/*', posix, '/srv/repo/dist/*'],
    ['in the home folder', '~/out/*', posix, '/home/user/out/*'],
    ['with an escaped character', 'dist/\\*/*', posix, '/srv/repo/dist/\\*/*'],
    ['forward slashes on Windows', 'dist/*.exe', windows, 'D:\\work\\repo\\dist\\*.exe'],
    ['backslashes on Windows', 'dist\\**\\*.exe', windows, 'D:\\work\\repo\\dist\\**\\*.exe'],
    ['at the root of a drive', 'C:\\*.exe', windows, 'C:\\*.exe'],
    ['on a network share', '\\\\server\\share\\*.exe', windows, '\\\\server\\share\\*.exe'],
  ])('%s is made absolute', (_, text, world, glob) => {
    expect(parsePattern(text, world)).toMatchObject({ text, exclude: false, glob });
  });

  it('keeps special characters of the working directory from acting', () => {
    const world = { ...posix, directory: '/srv/[x]y*' };
    expect(parsePattern('*.jar', world).glob).toBe('/srv/[[]x]y[*]/*.jar');
  });

  it('takes a leading exclamation mark as an exclusion, and two as none', () => {
    expect(parsePattern('!dist/*.txt', posix)).toMatchObject({ exclude: true, glob: '/srv/repo/dist/*.txt' });
    expect(parsePattern('! dist\\a', windows)).toMatchObject({ exclude: true, literal: 'D:\\work\\repo\\dist\\a' });
    expect(parsePattern('!!dist/*', posix)).toMatchObject({ exclude: false, glob: '/srv/repo/dist/*' });
  });

  it.each([
    ['nothing', ''],
    ['blanks', '  '],
    ['an exclamation mark alone', '!'],
    ['.. after a special character', 'dist/*/../x'],
    ['a line break', 'dist/*\nx'],
    ['a line break before a special character', 'di\nst/*'],
  ])('is refused when it holds %s', (_, text) => {
    const shown = text.replace('\n', '\\u{a}');
    const [message, remedy] =
      text.trim().length < 2
        ? [`"${shown}" names no path.`, 'Write the path or pattern of a file.']
        : [
            `The pattern "${shown}" cannot be used.`,
            'After its first special character a pattern holds no ".." and no control characters.',
          ];
    expect(() => parsePattern(text, posix)).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID', message, remedy }),
    );
  });

  it.each([
    ['~x/*', posix, '/srv/repo/~x/*'],
    ['a/~/*', posix, '/srv/repo/a/~/*'],
    ['~\\x*', posix, '/srv/repo/~\\x*'],
    ['dist/./*/./x//y', posix, '/srv/repo/dist/*/x/y'],
    ['dist/a\\b/*', posix, '/srv/repo/dist/a\\b/*'],
    ['x:/*', posix, '/srv/repo/x:/*'],
    ['ab:\\*', windows, 'D:\\work\\repo\\ab:\\*'],
    ['/*', { ...posix, directory: '/' }, '/*'],
    ['*', { ...posix, directory: '/' }, '/*'],
    ['~/*', { ...posix, home: '/home/[x]' }, '/home/[[]x]/*'],
    ['a/[b', posix, undefined],
    ['a[/]b', posix, undefined],
    ['a\\\\b', posix, '/srv/repo/a\\\\b'],
    ['a\\[b', posix, '/srv/repo/a\\[b'],
  ])('%j becomes %j → %j', (text, world, glob) => {
    expect(parsePattern(text, world).glob).toBe(glob);
  });

  it.each([
    ['~', posix, '/home/user'],
    ['~', windows, 'C:\\Users\\user'],
    ['~/x', { ...posix, home: '/home/[x]' }, '/home/[x]/x'],
    ['x/~', posix, '/srv/repo/x/~'],
    [' a ', posix, '/srv/repo/ a '],
    [' ! a', posix, '/srv/repo/a'],
    ['!!!a', posix, '/srv/repo/a'],
  ])('%j in its world is the path %j → %j', (text, world, literal) => {
    expect(parsePattern(text, world).literal).toBe(literal);
  });
});

describe('baseName', () => {
  it('is what follows the last separator of the platform', () => {
    expect(baseName('C:\\out\\a.exe', 'win32')).toBe('a.exe');
    expect(baseName('/out/b\\a', 'posix')).toBe('b\\a');
  });
});

describe('escapeGlob', () => {
  it('escapes the backslash only where it escapes', () => {
    expect(escapeGlob('/a\\b[c]?*', 'posix')).toBe('/a\\\\b[[]c][?][*]');
    expect(escapeGlob('C:\\b[c]', 'win32')).toBe('C:\\b[[]c]');
  });
});

describe('relativeName', () => {
  it.each([
    ['/srv/repo/dist/app', posix, 'dist/app'],
    ['/srv/out/app', posix, '../out/app'],
    ['D:\\work\\repo\\dist\\app.exe', windows, 'dist/app.exe'],
    ['C:\\out\\app.exe', windows, 'C:/out/app.exe'],
  ])('of %s has forward slashes', (file, world, name) => {
    expect(relativeName(file, world)).toBe(name);
  });
});
