import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MAX_PREDICATE_BYTES, readPredicate } from '../../src/attest/predicate.js';

const TYPE = 'https://example.com/test/v1';
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wherefrom-predicate-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

function put(content: string | Buffer): string {
  const file = path.join(directory, 'predicate.json');
  writeFileSync(file, content);
  return file;
}

/** An object of exactly so many bytes. */
function objectOf(bytes: number): Buffer {
  const content = Buffer.alloc(bytes, 'x');
  content.write('{"a":"');
  content.write('"}', bytes - 2);
  return content;
}

describe('readPredicate', () => {
  it.each([
    ['a URI', TYPE, TYPE],
    ["cosign's short name", 'cyclonedx', 'https://cyclonedx.org/bom'],
    ['a short name of ours', 'test-result', 'https://in-toto.io/attestation/test-result/v0.1'],
  ])('takes the type as %s', async (_, type, uri) => {
    await expect(readPredicate({ kind: 'inline', type, text: '{"a":1}' })).resolves.toEqual({
      type: uri,
      content: { a: 1 },
      text: '{"a":1}',
    });
  });

  it.each([
    ['empty', ''],
    ['an unknown short name', 'cyclone'],
    ['a name of every object', 'constructor'],
    ['a path', './predicate'],
    ['a URI with a blank', 'https://example.com/a b'],
    ['a URI with a control character', 'https://example.com/\u001b'],
  ])('refuses a type that is %s', async (_, type) => {
    await expect(readPredicate({ kind: 'inline', type, text: '{}' })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.not.stringContaining('\u001b'),
    });
  });

  it('reads a file, with or without a byte order mark', async () => {
    await expect(readPredicate({ kind: 'file', type: TYPE, path: put('{"é":[1]}') })).resolves.toEqual({
      type: TYPE,
      content: { é: [1] },
      text: '{"é":[1]}',
    });
    await expect(readPredicate({ kind: 'file', type: TYPE, path: put('\uFEFF{"a":2}') })).resolves.toEqual({
      type: TYPE,
      content: { a: 2 },
      text: '{"a":2}',
    });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'hello'],
    ['HTML', '<html></html>'],
    ['JSON cut off', '{"a": 1'],
    ['two documents', '{}{}'],
    ['an array', '[{}]'],
    ['a string', '"{}"'],
    ['null', 'null'],
    ['one name twice', '{"a":1,"a":2}'],
    ['a hundred thousand levels', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d])],
  ])('refuses a file that holds %s', async (_, content) => {
    await expect(readPredicate({ kind: 'file', type: TYPE, path: put(content) })).rejects.toMatchObject({
      code: 'PREDICATE_MALFORMED',
      message: expect.stringContaining('predicate.json'),
      remedy: expect.stringMatching(/one JSON object/),
    });
  });

  it.each([
    ['[{}]', 'is JSON, but not an object.', 'A predicate is one JSON object: { … }.'],
    ['null', 'is JSON, but not an object.', 'A predicate is one JSON object: { … }.'],
    ['7', 'is JSON, but not an object.', 'A predicate is one JSON object: { … }.'],
    ['', /^is .+\.$/, 'Give one JSON object in UTF-8, without a name twice in one object.'],
  ])('says what is wrong with %j, from a file and from text', async (text, reason, remedy) => {
    const file = put(text);
    const said = async (work: Promise<unknown>): Promise<{ message: string; remedy: string }> =>
      work.then(
        () => ({ message: '', remedy: '' }),
        (error: { message: string; remedy: string }) => error,
      );
    const ofFile = await said(readPredicate({ kind: 'file', type: TYPE, path: file }));
    const ofText = await said(readPredicate({ kind: 'inline', type: TYPE, text }));
    expect([ofFile.remedy, ofText.remedy]).toEqual([remedy, remedy]);
    for (const [{ message }, origin] of [
      [ofFile, `"${file}" `],
      [ofText, 'The predicate '],
    ] as const) {
      expect(message.slice(0, origin.length)).toBe(origin);
      expect(message.slice(origin.length)).toEqual(typeof reason === 'string' ? reason : expect.stringMatching(reason));
    }
  });

  it.each([
    ['the first byte', [0xee, 0xbb, 0xbf]],
    ['the second byte', [0xef, 0xba, 0xbf]],
    ['the third byte', [0xef, 0xbb, 0xbe]],
  ])('takes nothing for a byte order mark that differs from it in %s', async (_, mark) => {
    const content = Buffer.concat([Buffer.from(mark), Buffer.from('{}')]);
    await expect(readPredicate({ kind: 'file', type: TYPE, path: put(content) })).rejects.toMatchObject({
      code: 'PREDICATE_MALFORMED',
    });
  });

  it('takes 16 MB and no byte more, from a file and from text', async () => {
    const whole = objectOf(MAX_PREDICATE_BYTES);
    await expect(readPredicate({ kind: 'file', type: TYPE, path: put(whole) })).resolves.toMatchObject({ type: TYPE });
    const over = objectOf(MAX_PREDICATE_BYTES + 1);
    const remedy = 'Attest a smaller predicate that names the large document by its digest.';
    const file = put(over);
    await expect(readPredicate({ kind: 'file', type: TYPE, path: file })).rejects.toMatchObject({
      code: 'PREDICATE_TOO_LARGE',
      message: `"${file}" is larger than 16 MB.`,
      remedy,
    });
    await expect(readPredicate({ kind: 'inline', type: TYPE, text: over.toString() })).rejects.toMatchObject({
      code: 'PREDICATE_TOO_LARGE',
      message: 'The predicate is larger than 16 MB.',
      remedy,
    });
  });

  it('keeps the text as it was written, without a byte order mark', async () => {
    const text = '{ "n": 12345678901234567890, "é": 1.0 }\n';
    const file = put(`\uFEFF${text}`);
    await expect(readPredicate({ kind: 'file', type: TYPE, path: file })).resolves.toMatchObject({ text });
  });

  it('takes as many levels as the statement around it leaves', async () => {
    const nested = (levels: number): string => `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
    const read = async (levels: number): Promise<unknown> =>
      readPredicate({ kind: 'inline', type: TYPE, text: nested(levels) });
    await expect(read(127)).resolves.toMatchObject({ type: TYPE });
    await expect(read(128)).rejects.toMatchObject({ code: 'PREDICATE_MALFORMED' });
  });

  it('refuses a file far over the limit without reading it', async () => {
    const file = put('');
    // A hole: reading it whole would need more memory than there is.
    truncateSync(file, 2 ** 42);
    await expect(readPredicate({ kind: 'file', type: TYPE, path: file })).rejects.toMatchObject({
      code: 'PREDICATE_TOO_LARGE',
    });
  });

  (process.platform === 'win32' ? it.skip : it)('reads no more than the limit of a device without end', async () => {
    await expect(readPredicate({ kind: 'file', type: TYPE, path: '/dev/zero' })).rejects.toMatchObject({
      code: 'PREDICATE_TOO_LARGE',
    });
  });

  it.each([
    ['does not exist', 'none.json', 'ENOENT'],
    ['is a directory', '.', 'it is a directory'],
  ])('refuses a file that %s', async (_, name, reason) => {
    const file = path.join(directory, name);
    await expect(readPredicate({ kind: 'file', type: TYPE, path: file })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: `The predicate file "${file}" cannot be read: ${reason}.`,
      remedy: 'Check the path and that this user may read the file.',
      ...(reason === 'ENOENT' ? { cause: { code: 'ENOENT' } } : {}),
    });
  });
});
