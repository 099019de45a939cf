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
  ])('finds %s', async (_, files, found) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(directory, name), text);
    const expected = found === undefined ? undefined : path.join(directory, found);
    expect(await rootLinesOf(path.join(directory, 'root.json'))).toBe(expected);
  });
});
