import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SILENT } from '../../src/progress.js';
import { BundleFiles } from '../../src/verify/candidates.js';
import { hashArtifact } from '../../src/verify/hash-artifact.js';
import { failReading, openRegularFile, readRegularFile, type FileRole } from '../../src/verify/regular-file.js';
import { digestOf } from '../../src/model/digest.js';
import { openFilesBeneath, tellsOpenFiles } from '../support/open-files.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wherefrom-regular-'));
  mkdirSync(join(folder, 'folder'));
  writeFileSync(join(folder, 'file'), 'content\u20ac');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const ROLES: readonly [FileRole, string, string][] = [
  ['artifact', 'SUBJECT_PATH_MISSING', 'Name a file that exists.'],
  ['bundle', 'BUNDLE_MISSING', 'Name a file that exists with --bundle.'],
  ['signing config', 'SIGNING_CONFIG_MALFORMED', 'Name a file that exists.'],
  ['trusted root', 'TRUSTED_ROOT_MISSING', 'Name a file that exists with --custom-trusted-root.'],
];

describe('a file that was named', () => {
  it('is read as text', async () => {
    await expect(readRegularFile(join(folder, 'file'), 'bundle')).resolves.toBe('content\u20ac');
  });

  it.each(ROLES)(
    'as %s and does not exist, nor the folder it should be in, is told as %s',
    async (role, code, remedy) => {
      for (const path of [join(folder, 'missing'), join(folder, 'file', 'missing')]) {
        const message = `The ${role} ${path} does not exist.`;
        for (const open of [openRegularFile, readRegularFile]) {
          await expect(open(path, role)).rejects.toMatchObject({ code, message, remedy });
        }
      }
    },
  );

  it.each([
    ['ghcr.io/acme/widget:v1', true],
    ['ghcr.io/Acme/Widget:V1', true],
    ['docker.io/acme/widget:v1', true],
    ['localhost/widget:v1', true],
    [`localhost/widget@sha256:${'ab'.repeat(32)}`, true],
    ['registry.acme.example:5000/widget:v1', true],
    ['dist/widget.tar.gz', false],
    ['dist/widget:v1', false],
    ['dist/oci:/widget', false],
    ['dist/docker://widget', false],
    ['acme.d/a widget:v1', false],
    ['localhost/widget', false],
    ['https://ghcr.io/acme/widget:v1', false],
    ['widget:v1', false],
    ['widget', false],
    ['./dist/widget:v1', false],
    ['../acme.d/widget:v1', false],
    ['acme.d/widget.tar.gz', false],
    ['acme.d/folder:x/widget.tar.gz', false],
  ])('as %s, which looks like an image or not (%s), is told with the way to name an image', async (path, isLike) => {
    const image = isLike ? ` If it is an image: oci://${path}` : '';
    await expect(openRegularFile(path, 'artifact')).rejects.toMatchObject({
      remedy: `Name a file that exists.${image}`,
    });
    await expect(openRegularFile(path, 'bundle')).rejects.toMatchObject({
      remedy: 'Name a file that exists with --bundle.',
    });
  });

  it.each([
    ['oci:ghcr.io/acme/widget', 'ghcr.io/acme/widget'],
    ['oci:/ghcr.io/acme/widget:v1', 'ghcr.io/acme/widget:v1'],
    ['OCI:widget', 'widget'],
    ['docker://ghcr.io/acme/widget:v1', 'ghcr.io/acme/widget:v1'],
  ])('as %s is told with oci:// in the place of what stands before the image', async (path, image) => {
    await expect(openRegularFile(path, 'artifact')).rejects.toMatchObject({
      remedy: `Name a file that exists. If it is an image: oci://${image}`,
    });
  });

  it.each(['nope*.txt', 'dist/widget-?', '[ab].txt', 'widget.{zip,tar}', 'docker:*'])(
    'as %s is told who expands patterns',
    async (path) => {
      await expect(openRegularFile(join(folder, path), 'artifact')).rejects.toMatchObject({
        remedy: 'Name a file that exists. Patterns are left to the shell: without quotes around it, it expands one.',
      });
      await expect(openRegularFile(join(folder, path), 'bundle')).rejects.toMatchObject({
        remedy: 'Name a file that exists with --bundle.',
      });
    },
  );

  it('is told without control characters', async () => {
    const message = `The bundle ${join(folder, String.raw`a\u{9b}`)} does not exist.`;
    await expect(readRegularFile(join(folder, 'a\u009b'), 'bundle')).rejects.toMatchObject({ message });
  });

  it('and is a directory is not opened', async () => {
    const words = { code: 'SUBJECT_IS_DIRECTORY', remedy: 'Name the files in it.' };
    await expect(openRegularFile(join(folder, 'folder'), 'bundle')).rejects.toMatchObject({
      ...words,
      message: `${join(folder, 'folder')} is a directory.`,
    });
  });

  it('and cannot be opened for another reason says so, and keeps the reason', async () => {
    await expect(openRegularFile('a\0b', 'bundle')).rejects.toMatchObject({
      code: 'SUBJECT_UNREADABLE',
      message: String.raw`a\u{0}b cannot be read.`,
      remedy: 'Check its permissions.',
      cause: { code: 'ERR_INVALID_ARG_VALUE' },
    });
  });

  (process.platform === 'win32' ? it.skip : it).each<[string, (path: string) => void, string, string]>([
    [
      'links to itself',
      (path) => symlinkSync(path, path),
      'is a symbolic link that leads back to itself.',
      'Name the file itself.',
    ],
    [
      'is a pipe that nobody writes',
      (path) => void execFileSync('mkfifo', [path]),
      'is no regular file but a pipe, a socket or a device.',
      'Write its content to a file first, and name that.',
    ],
    [
      'is a device',
      (path) => symlinkSync('/dev/null', path),
      'is no regular file but a pipe, a socket or a device.',
      'Write its content to a file first, and name that.',
    ],
  ])('and %s is not opened (not on Windows)', async (_, make, says, remedy) => {
    const path = join(folder, 'special');
    rmSync(path, { force: true });
    make(path);
    await expect(openRegularFile(path, 'artifact')).rejects.toMatchObject({
      code: 'SUBJECT_UNREADABLE',
      message: `${path} ${says}`,
      remedy,
    });
  });

  it('is not blamed for a defect', () => {
    const defect = new RangeError('no file has anything to do with this');
    expect(() => failReading('file', defect)).toThrow(defect);
  });
});

/** Whoever verifies thousands of files may open only so many at once. */
(tellsOpenFiles ? describe : describe.skip)('no file stays open (Linux tells which are)', () => {
  const digest = digestOf('sha256', 'ab'.repeat(32));
  it.each<[string, (path: string) => Promise<unknown>]>([
    ['that was read as text', async (path) => readRegularFile(join(path, 'file'), 'bundle')],
    ['that was hashed', async (path) => hashArtifact(join(path, 'file'), 'sha256', SILENT)],
    [
      'that was read for its bundles',
      async (path) => new BundleFiles().candidates({ kind: 'digest', digest }, digest, [join(path, 'file')]),
    ],
    ['that is none', async (path) => openRegularFile(join(path, 'folder'), 'bundle').catch(() => undefined)],
  ])('%s', async (_, use) => {
    const file = await openRegularFile(join(folder, 'file'), 'artifact');
    expect(openFilesBeneath(folder)).toEqual([join(folder, 'file')]);
    await file.close();
    await use(folder);
    expect(openFilesBeneath(folder)).toEqual([]);
  });
});
