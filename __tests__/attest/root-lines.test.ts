import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rootLinesOf } from '../../src/attest/root-lines.js';

const ROOT = { mediaType: 'a root', tlogs: [] };
const LINE = `${JSON.stringify(ROOT)}\n`;
const PRETTY = JSON.stringify(ROOT, null, 2);
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wherefrom-lines-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

describe('rootLinesOf', () => {
  it.each([
    ['itself, when it is lines', { 'root.json': LINE }, 'root.json'],
    ['itself, when it is several lines', { 'root.json': LINE + LINE }, 'root.json'],
    ['the lines beside it that say the same', { 'root.json': PRETTY, 'root.jsonl': LINE }, 'root.jsonl'],
    ['nothing, when it is alone', { 'root.json': PRETTY }, undefined],
    ['nothing, when its last line has no end: gh would not read it', { 'root.json': LINE.trim() }, undefined],
    ['nothing, when the lines beside it say something else', { 'root.json': PRETTY, 'root.jsonl': '{}\n' }, undefined],
    ['nothing, when it is no JSON', { 'root.json': 'root\n' }, undefined],
    ['nothing, when it is not there', {}, undefined],
    ['nothing, when only the lines beside it are there', { 'root.jsonl': LINE }, undefined],
    ['nothing, when one of its lines is no JSON', { 'root.json': `${LINE}root\n` }, undefined],
    ['nothing, when the last line beside it has no end', { 'root.json': PRETTY, 'root.jsonl': LINE.trim() }, undefined],
    [
      'nothing, when the lines beside it are laid out differently',
      { 'root.json': PRETTY, 'root.jsonl': `${PRETTY}\n` },
      undefined,
    ],
    ['itself, when blank lines follow', { 'root.json': `${LINE}\n\n` }, 'root.json'],
    ['the lines beside it that blank lines follow', { 'root.json': PRETTY, 'root.jsonl': `${LINE}\n` }, 'root.jsonl'],
  ])('finds %s', async (_, files, found) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(directory, name), text);
    const expected = found === undefined ? undefined : path.join(directory, found);
    expect(await rootLinesOf(path.join(directory, 'root.json'))).toBe(expected);
  });

  it.each([
    ['ROOT.JSON', 'ROOT.JSONl'],
    ['root', 'root.jsonl'],
    ['root.json.txt', 'root.json.txt.jsonl'],
    ['xjson', 'xjson.jsonl'],
  ])('looks beside %s for %s', async (name, beside) => {
    writeFileSync(path.join(directory, name), PRETTY);
    writeFileSync(path.join(directory, beside), LINE);
    expect(await rootLinesOf(path.join(directory, name))).toBe(path.join(directory, beside));
  });
});
