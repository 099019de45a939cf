import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPredicate } from '../../src/attest/predicate.js';
import type { SubjectSource } from '../../src/attest/request.js';
import { resolveSubjects } from '../../src/attest/subjects.js';
import { digestOf } from '../../src/model/digest.js';
import { openFilesBeneath, tellsOpenFiles } from '../support/open-files.js';

let directory: string;
let said: string[];

beforeAll(() => {
  directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'wherefrom-subjects-')));
  for (const folder of ['one', 'two']) {
    mkdirSync(path.join(directory, folder));
    writeFileSync(path.join(directory, folder, 'app'), folder);
  }
  writeFileSync(path.join(directory, 'predicate.json'), '{}');
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const sha256 = (text: string) => digestOf('sha256', createHash('sha256').update(text).digest('hex'));

async function resolve(...sources: SubjectSource[]) {
  said = [];
  return resolveSubjects(sources, {
    platform: process.platform === 'win32' ? 'win32' : 'posix',
    directory,
    home: directory,
    progress: {
      begin: (label) => {
        said.push(label);
        return { update: () => undefined, end: () => undefined };
      },
    },
  });
}

describe('subjects', () => {
  it('whose digests are given are not said to be hashed', async () => {
    expect(await resolve({ kind: 'digest', name: 'a', digest: sha256('a') })).toEqual([
      { name: 'a', digest: sha256('a') },
    ]);
    expect(said).toEqual([]);
    await resolve({ kind: 'files', patterns: ['one/app'] });
    expect(said).toEqual(['Hashing 1 file']);
  });

  it('keep a given name that files share', async () => {
    const known = [
      { kind: 'digest', name: 'app', digest: sha256('other') },
      { kind: 'files', patterns: ['predicate.json'], name: 'app.json' },
    ] as const;
    const subjects = await resolve({ kind: 'files', patterns: ['*/app'] }, ...known);
    expect(subjects.map(({ name }) => name).toSorted()).toEqual(['app', 'app.json', 'one/app', 'two/app']);
  });

  it('are told with the file where one was given by its digest too, whichever comes first', async () => {
    const known = { kind: 'digest', name: 'app', digest: sha256('one') } as const;
    const file = { kind: 'files', patterns: ['one/app'] } as const;
    const expected = [{ name: 'app', digest: sha256('one'), path: path.join(directory, 'one', 'app') }];
    expect(await resolve(known, file)).toEqual(expected);
    expect(await resolve(file, known)).toEqual(expected);
    expect(await resolve(known, known)).toEqual([{ name: 'app', digest: sha256('one') }]);
  });
});

(tellsOpenFiles ? it : it.skip)('no predicate file stays open (Linux tells which are)', async () => {
  const file = path.join(directory, 'predicate.json');
  expect(await readPredicate({ kind: 'file', type: 'slsaprovenance1', path: file })).toMatchObject({ content: {} });
  await expect(readPredicate({ kind: 'file', type: 'slsaprovenance1', path: directory })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
  });
  expect(openFilesBeneath(directory)).toEqual([]);
});
