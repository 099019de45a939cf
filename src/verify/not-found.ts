/** Why nothing could be judged: nothing was found, or not everything could be read. */
import { WherefromError } from '../errors.js';
import { printable } from '../model/printable.js';
import type { Gathered, UnreadStore } from './places.js';
import type { ArtifactSource, VerifyRequest } from './request.js';
import type { ArtifactResult } from './result.js';

interface Search {
  readonly artifact: ArtifactSource;
  readonly name: string;
  readonly gathered: Gathered;
  readonly request: VerifyRequest;
}

/** None found, with every place that was looked at, and where else it may be. */
export function notFound(search: Search): NonNullable<ArtifactResult['refusal']> {
  const { artifact, name, gathered } = search;
  const { files, places } = gathered;
  const code = 'ATTESTATION_NOT_FOUND';
  const beside = besideOf(artifact, name);
  if (places.length > 0) {
    const none = artifact.kind === 'file' && files.length === 0 ? `${beside}, and none is in` : 'No attestation is in';
    const named = [...files.map(printable), ...shortened(places)];
    return { code, message: `${none} ${named.join(', ')}.`, remedy: remedyFor(search) };
  }
  if (files.length > 0) {
    return {
      code,
      message: `No attestation is in ${files.map(printable).join(', ')}.`,
      remedy: 'Name a file that holds one with --bundle.',
    };
  }
  return { code, message: `${beside}.`, remedy: remedyFor(search) };
}

/** Most of a digest in the tag that belongs to it, and the end that says what for: see `indexTag`, `olderTag`. */
const DIGEST_TAG = /(?<=:sha\d+-[0-9a-f]{12})[0-9a-f]+(\.att|\.sig)?$/;

/** Each place once; the tags of one digest together, as they differ in their ends alone. */
function shortened(places: readonly string[]): string[] {
  const named = new Map<string, Set<string>>();
  for (const place of places) {
    const tag = DIGEST_TAG.exec(place);
    const key = tag === null ? place : `${place.slice(0, tag.index)}…`;
    const end = tag?.[1] ?? '';
    named.set(key, (named.get(key) ?? new Set()).add(end));
  }
  return [...named].map(([start, [first, ...others]]) => {
    return `${start}${first}${others.length === 0 ? '' : ` (also ${others.join(', ')})`}`;
  });
}

function besideOf(artifact: ArtifactSource, name: string): string {
  if (artifact.kind !== 'file') return `Nothing lies beside ${artifact.kind === 'image' ? 'an image' : 'a digest'}`;
  return `No attestation was found: neither ${name}.sigstore.json, nor ${name}.*.sigstore.json, nor a *.intoto.jsonl lies beside the artifact`;
}

function remedyFor({ artifact, gathered, request }: Search): string {
  const elsewhere = storeHint(artifact, request);
  switch (artifact.kind) {
    case 'file':
      return BUNDLE_NAME.test(artifact.path)
        ? 'By its name, this is a bundle: verify its artifact, and name the bundle with --bundle FILE.'
        : `Download the attestation from where the artifact came from, or name it with --bundle FILE.${elsewhere}${gathered.places.length === 0 ? '' : OTHER_FILE}`;
    case 'digest':
      return `Name the file of the attestation with --bundle FILE.${elsewhere}`;
    case 'image':
      return `${
        gathered.places.length > 0 && elsewhere === ''
          ? 'Name the store that holds it with --store, or its file with --bundle FILE.'
          : `Name the file of the attestation with --bundle FILE.${elsewhere}`
      }${artifact.image.digest === undefined ? '' : OF_INDEX}`;
  }
}

const BUNDLE_NAME = /\.sigstore\.json$/;

/** Whoever changes a file changes what stores are asked for. */
const OTHER_FILE = ' Or the file is not the one that was published: stores are asked for its digest.';

/** One manifest of a multi-platform image is seldom attested by itself. */
const OF_INDEX =
  ' If this is the digest of one platform, verify the image by its tag or by the digest of its index: that is what is attested as a rule.';

/** Where the attestation may be, among the places that nobody asked. */
function storeHint(artifact: ArtifactSource, { expect, offline, stores }: VerifyRequest): string {
  if (offline) return '';
  const asked = stores.map(({ kind }) => kind);
  const ofRepository = expect.repository !== undefined && expect.host === undefined;
  const hints = [
    ...(artifact.kind === 'image' && !asked.includes('registry') ? ['--store registry'] : []),
    ...(ofRepository && !asked.includes('github') ? ['--store github'] : []),
    ...(ofRepository && artifact.kind !== 'image' && !asked.includes('release') ? ['--store release:TAG'] : []),
    ...(asked.includes('oci') ? [] : ['--store oci://HOST/NAME']),
  ];
  return hints.length === 0 ? '' : ` It may be elsewhere: add ${hints.join(', or ')}.`;
}

/** At least one. */
type Unread = readonly [UnreadStore, ...UnreadStore[]];

/** Places that could not be read, told one by one. */
const MOST_TOLD = 3;

/** Nothing passed, and not every place could be read: not a refusal, because the attestation may be there. */
export function undecided(result: ArtifactResult, unread: Unread): WherefromError {
  const [{ store, error }] = unread;
  const seen = result.attestations.length;
  const elsewhere = seen === 0 ? 'no attestation was found elsewhere' : `none of the ${seen} found elsewhere passed`;
  const its = unread.filter((one) => one.store === store).map((one) => one.error.message);
  const more = its.length > MOST_TOLD ? ` And ${its.length - MOST_TOLD} more of it.` : '';
  const others = new Set(unread.map((one) => one.store).filter((other) => other !== store));
  const also = others.size === 0 ? '' : ` Neither could ${[...others].join(', ')}.`;
  return new WherefromError(
    error.code,
    `${result.name}: the store "${store}" could not be read to its end, and ${elsewhere}. ${its.slice(0, MOST_TOLD).join(' ')}${more}${also}`,
    { remedy: error.remedy, cause: error.cause },
  );
}
