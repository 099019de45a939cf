import { readFile, writeFile } from 'node:fs/promises';

/** A bundle's JSON, as far as these alterations look into it. */
interface BundleJson {
  readonly dsseEnvelope: { payload: string };
  readonly verificationMaterial: { tlogEntries: unknown[] };
}

/** One thing that somebody on the way changes in a bundle, and our checks of which one has to say no. */
export interface Alteration {
  readonly what: string;
  readonly checks: readonly string[];
  apply(bundle: BundleJson): void;
}

export const ALTERATIONS: readonly Alteration[] = [
  {
    what: 'with one letter of the signed statement changed',
    checks: ['signature'],
    apply: ({ dsseEnvelope }) => {
      const statement = Buffer.from(dsseEnvelope.payload, 'base64').toString();
      dsseEnvelope.payload = Buffer.from(statement.replace('/acme/widget', '/acme/wodget')).toString('base64');
    },
  },
  {
    what: 'with its log entry taken away',
    checks: ['transparency-log', 'bundle-form'],
    apply: ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries = [];
    },
  },
];

/** Writes an altered copy and answers its path. */
export async function alteredCopy(bundle: string, alteration: Alteration): Promise<string> {
  const json = JSON.parse(await readFile(bundle, 'utf8')) as BundleJson;
  const before = JSON.stringify(json);
  alteration.apply(json);
  if (JSON.stringify(json) === before) throw new Error('nothing was altered');
  const path = `${bundle}.altered-${ALTERATIONS.indexOf(alteration)}.json`;
  await writeFile(path, JSON.stringify(json));
  return path;
}
