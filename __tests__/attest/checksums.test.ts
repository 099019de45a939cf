import { describe, expect, it } from '@jest/globals';
import { parseChecksums } from '../../src/attest/checksums.js';

const SHA224 = 'aa'.repeat(28);
const SHA256 = 'bb'.repeat(32);
const SHA384 = 'cc'.repeat(48);
const SHA512 = 'dd'.repeat(64);

describe('parseChecksums', () => {
  it.each([
    ['the text form', `${SHA256}  app.tar.gz`, 'app.tar.gz', 'sha256', SHA256],
    ['the binary form', `${SHA256} *app.tar.gz`, 'app.tar.gz', 'sha256', SHA256],
    ['one blank', `${SHA256} app.tar.gz`, 'app.tar.gz', 'sha256', SHA256],
    ['a name with blanks', `${SHA256}  my app (1) = x`, 'my app (1) = x', 'sha256', SHA256],
    ['a name that begins with a star', `${SHA256}  *app`, '*app', 'sha256', SHA256],
    ['a name with a path', `${SHA256}  ./dist/app`, './dist/app', 'sha256', SHA256],
    ['upper-case hex', `${SHA256.toUpperCase()}  app`, 'app', 'sha256', SHA256],
    ['sha224', `${SHA224}  app`, 'app', 'sha224', SHA224],
    ['sha384', `${SHA384}  app`, 'app', 'sha384', SHA384],
    ['sha512', `${SHA512}  app`, 'app', 'sha512', SHA512],
    ['an escaped backslash', `\\${SHA256}  a\\\\nb`, 'a\\nb', 'sha256', SHA256],
    ['an escaped newline', `\\${SHA256}  a\\nb`, 'a\nb', 'sha256', SHA256],
    ['a backslash without escaping', `${SHA256}  a\\nb`, 'a\\nb', 'sha256', SHA256],
    ['the BSD form', `SHA256 (app.tar.gz) = ${SHA256}`, 'app.tar.gz', 'sha256', SHA256],
    ['the BSD form with parentheses in the name', `SHA512 (a (1) = b) = ${SHA512}`, 'a (1) = b', 'sha512', SHA512],
    ['the escaped BSD form', `\\SHA256 (a\\nb) = ${SHA256}`, 'a\nb', 'sha256', SHA256],
    ["OpenSSL's form", `SHA256(app)= ${SHA256}`, 'app', 'sha256', SHA256],
    ["OpenSSL 3's form", `SHA2-384(app)= ${SHA384}`, 'app', 'sha384', SHA384],
  ])('reads %s', (_, line, name, algorithm, hex) => {
    expect(parseChecksums(`${line}\n`, 'SHA256SUMS')).toEqual([{ name, digest: { algorithm, hex } }]);
  });

  it('skips blank lines and comments, and takes both line ends and a byte order mark', () => {
    const text = `\uFEFF# release 1\r\n\r\n${SHA256}  a\r\n   \n${SHA512}  b`;
    expect(parseChecksums(text, 'SUMS').map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it.each([
    ['no name', SHA256],
    ['no name after the blanks', `${SHA256}  `],
    ['no hex', 'app.tar.gz'],
    ['a wrong length', `${'ab'.repeat(31)}  app`],
    ['an md5', `${'ab'.repeat(16)}  app`],
    ['a sha1', `${'ab'.repeat(20)}  app`],
    ['other than hex', `${'zz'.repeat(32)}  app`],
    ['the standard input', `${SHA256}  -`],
    ['an unknown escape', `\\${SHA256}  a\\tb`],
    ['an escape cut off', `\\${SHA256}  a\\`],
    ['a BSD algorithm that is none of ours', `SHA1 (app) = ${'ab'.repeat(20)}`],
    ['a BSD algorithm of another length', `SHA512 (app) = ${SHA256}`],
    ['blanks before it', ` ${SHA256}  app`],
    ['HTML', '<!doctype html>'],
  ])('refuses a line with %s, naming file and line', (_, line) => {
    const parse = (): unknown => parseChecksums(`# one\n${SHA256}  good\n${line}\n`, 'SHA256SUMS');
    expect(parse).toThrow(expect.objectContaining({ code: 'CHECKSUM_MALFORMED' }));
    expect(parse).toThrow(/Line 3 of SHA256SUMS/);
  });

  const FORMS =
    'Each line is "HASH  name", "HASH *name" or "SHA256 (name) = HASH"; blank lines and lines with # are skipped.';
  const LENGTHS = 'is that of none of sha224, sha256, sha384, sha512';
  it.each([
    [`\\${SHA256}  a\\tb`, 'its name holds an unknown escape'],
    [`${SHA256}   `, 'its name is blank'],
    [`SHA256 (-) = ${SHA256}`, '"-" is the standard input, not the name of an artifact'],
    [`${'ab'.repeat(20)}  app`, `its length in hexadecimal, 40, ${LENGTHS}`],
    [`${SHA256.slice(1)}  app`, `its length in hexadecimal, 63, ${LENGTHS}`],
    [`${SHA256}b  app`, `its length in hexadecimal, 65, ${LENGTHS}`],
    ['a  app', `its length in hexadecimal, 1, ${LENGTHS}`],
    [`SHA3 (app) = ${SHA256}`, 'SHA3 is none of sha224, sha256, sha384, sha512'],
    [`SHA2-512(app)= ${SHA256}`, 'its length in hexadecimal, 64, is not that of SHA2-512'],
  ])('says of the line %j why it cannot be used', (line, reason) => {
    expect(() => parseChecksums(line, 'S\u0007')).toThrow(
      expect.objectContaining({
        code: 'CHECKSUM_MALFORMED',
        message: `Line 1 of S\\u{7} cannot be used: ${reason}: "${line}".`,
        remedy: FORMS,
      }),
    );
  });

  it.each([
    ['a letter before the line', `x${SHA256}  app`],
    ['a letter before the BSD form', `xSHA256 (app) = ${SHA256}`],
    ['something after the BSD form', `SHA256 (app) = ${SHA256} `],
    ['no blank after the hash', `${SHA256}*app`],
    ['a BSD line without a name', `SHA256 () = ${SHA256}`],
  ])('is no checksum line with %s', (_, line) => {
    expect(() => parseChecksums(line, 'SUMS')).toThrow(/^Line 1 of SUMS cannot be used: it is no checksum line\.$/);
  });

  it('keeps a byte order mark that does not begin the file, and a # that does not begin the line', () => {
    const text = `${SHA256}  \uFEFFa\n${SHA512} #b`;
    expect(parseChecksums(text, 'SUMS').map(({ name }) => name)).toEqual(['\uFEFFa', '#b']);
  });

  it('reads an escaped carriage return', () => {
    expect(parseChecksums(`\\${SHA256}  a\\rb`, 'SUMS')).toMatchObject([{ name: 'a\rb' }]);
  });

  it('shows nothing of a file that is none', () => {
    const secret = '{"auths":{"reg.example":{"auth":"am86cGFzc3dvcmQ="}}}';
    expect(() => parseChecksums(secret, 'SUMS')).toThrow(
      expect.objectContaining({ code: 'CHECKSUM_MALFORMED', message: expect.not.stringContaining('auth') }),
    );
  });

  it('does not put control characters of a line into its message', () => {
    expect(() => parseChecksums(`${SHA256}b  \u001b[2Jboo`, 'SUMS')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('\u001b') }),
    );
  });

  it.each([
    ['empty', ''],
    ['only comments', '# nothing\n\n'],
  ])('refuses a file that is %s', (_, text) => {
    expect(() => parseChecksums(text, 'SUMS')).toThrow(
      expect.objectContaining({
        code: 'SUBJECT_NONE',
        message: 'SUMS holds no checksum.',
        remedy: `Write at least one. ${FORMS}`,
      }),
    );
  });
});
