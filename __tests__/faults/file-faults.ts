/** What may be wrong with the folder that a bundle is written to, and with that of the run's record. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.js';
import { attachedBundles, bundleFiles } from './holdings.js';
import { type Begins, type Scene, storeTrial, type StoreTrial } from './store-trial.js';

export interface FileFault {
  readonly title: string;
  readonly begins: Begins;
  /** A file system of its own, which not every user may mount. */
  readonly needsDisk?: true;
  prepare(place: FilePlace): Pick<Wrong, 'begin' | 'end'>;
}

interface FilePlace {
  readonly scene: Scene;
  /** Where the bundle belongs; it exists. */
  readonly folder: string;
  readonly file: string;
  readonly disk: SmallDisk | undefined;
}

interface Wrong {
  begin(): void;
  end(): void;
}

const FULL = 'full';

function fill(folder: string): void {
  // Down to the last byte that is left.
  for (const size of [65_536, 4096, 512, 1]) {
    try {
      for (;;) writeFileSync(path.join(folder, FULL), Buffer.alloc(size, 'x'), { flag: 'a' });
    } catch {
      // No room for one more of them.
    }
  }
}

const fullDisk = ({ folder }: FilePlace): Wrong => ({
  begin: () => fill(folder),
  end: () => rmSync(path.join(folder, FULL)),
});

const readOnlyDisk = ({ disk }: FilePlace): Wrong => ({
  begin: () => disk?.makeReadOnly(),
  end: () => disk?.makeWritable(),
});

const otherBundle = ({ file }: FilePlace): Wrong => ({
  begin: () => writeFileSync(file, '{"mediaType":"application/vnd.dev.sigstore.bundle.v0.3+json"}\n'),
  end: () => rmSync(file),
});

const noFolder = ({ folder }: FilePlace): Wrong => ({
  begin: () => rmSync(folder, { recursive: true }),
  end: () => mkdirSync(folder),
});

const fileForFolder = ({ folder }: FilePlace): Wrong => ({
  begin: () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
  },
  end: () => {
    rmSync(folder);
    mkdirSync(folder);
  },
});

/** The record lies on the small disk, the bundle does not. */
const fullRecord = ({ disk, scene }: FilePlace): Wrong => {
  scene.temporary = disk?.path ?? scene.temporary;
  return { begin: () => fill(scene.temporary), end: () => rmSync(path.join(scene.temporary, FULL)) };
};

const fileForRecords = ({ scene }: FilePlace): Wrong => {
  const records = path.join(scene.temporary, 'wherefrom');
  return { begin: () => writeFileSync(records, ''), end: () => rmSync(records) };
};

const DISK = { needsDisk: true } as const;

export const FILE_FAULTS: readonly FileFault[] = [
  { title: 'no such folder', begins: 'before signing', prepare: noFolder },
  { title: 'no such folder', begins: 'after signing', prepare: noFolder },
  { title: 'a file in the place of the folder', begins: 'before signing', prepare: fileForFolder },
  { title: 'a file in the place of the folder', begins: 'after signing', prepare: fileForFolder },
  { title: 'another bundle in its place', begins: 'before signing', prepare: otherBundle },
  { title: 'another bundle in its place', begins: 'after signing', prepare: otherBundle },
  { ...DISK, title: 'read-only file system', begins: 'before signing', prepare: readOnlyDisk },
  { ...DISK, title: 'read-only file system', begins: 'after signing', prepare: readOnlyDisk },
  { ...DISK, title: 'full disk', begins: 'before signing', prepare: fullDisk },
  { ...DISK, title: 'full disk', begins: 'after signing', prepare: fullDisk },
  { title: 'a file in the place of the records', begins: 'before signing', prepare: fileForRecords },
  { ...DISK, title: 'full disk below the record', begins: 'before signing', prepare: fullRecord },
  { ...DISK, title: 'full disk below the record', begins: 'after signing', prepare: fullRecord },
];

const SMALL_BYTES = 64 * 1024;

/** Undefined where this user may not mount what it needs. */
export async function runFileFault(
  { begins, needsDisk, prepare }: FileFault,
  scene: Scene,
): Promise<StoreTrial | undefined> {
  const disk = needsDisk === true ? mountSmallDisk(SMALL_BYTES) : undefined;
  if (needsDisk === true && disk === undefined) return undefined;
  try {
    const isOutput = disk !== undefined && prepare !== fullRecord;
    const folder = isOutput ? disk.path : path.join(scene.work, 'bundles');
    if (!existsSync(folder)) mkdirSync(folder);
    const file = path.join(folder, 'widget.tar.gz.sigstore.json');
    const repository = `acme/evidence${scene.mark}`;
    const evidence = `oci://${scene.sandbox.registry.host}/${repository}`;
    return await storeTrial(scene, {
      begins,
      argv: ['widget.tar.gz', '--output', file, '--store', 'file', '--store', evidence],
      held: () => ({
        file: bundleFiles(folder),
        'oci://': attachedBundles(scene.sandbox, repository, scene.digest),
      }),
      ...prepare({ scene, folder, file, disk }),
    });
  } finally {
    disk?.remove();
  }
}
