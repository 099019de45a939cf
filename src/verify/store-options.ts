/** Where attestations are looked for besides beside the artifact: `--store`, `--bundle-from-oci`, and what goes without saying. */
import { fail } from '../errors.js';
import { parseStores, type StoreSpec } from '../store/open.js';
import type { ArtifactSource } from './request.js';

interface StoreWords {
  readonly stores: readonly string[];
  readonly bundleFromOci: boolean;
  readonly bundles: readonly string[];
  readonly artifacts: readonly ArtifactSource[];
  readonly offline: boolean;
  /** `OWNER/NAME`, from `--repo`. */
  readonly repository: string | undefined;
}

const REGISTRY: StoreSpec = { kind: 'registry', name: 'registry' };

/**
 * The stores that are asked. An image's attestations are in its registry where nobody says otherwise; what lies beside a
 * file is looked at in any case, so `file` says nothing more.
 * @throws WherefromError STORE_UNKNOWN, REFERENCE_MALFORMED, INPUT_CONFLICT, INPUT_INVALID
 */
export function storesToAsk(words: StoreWords): readonly StoreSpec[] {
  const named = parseStores(words.stores).filter(({ kind }) => kind !== 'file');
  const fromRegistry = words.bundleFromOci && !named.some(({ kind }) => kind === 'registry') ? [REGISTRY] : [];
  const wanted = [...named, ...fromRegistry];
  const images = words.artifacts.filter(({ kind }) => kind === 'image');
  refuseContradictions(wanted, words, images.length);
  if (words.offline) refuseConnections(wanted, words);
  for (const spec of wanted) refuseWithoutPlace(spec, words);
  const isAnywhere = wanted.length > 0 || words.bundles.length > 0;
  return isAnywhere || images.length === 0 ? wanted : [REGISTRY];
}

function refuseContradictions(wanted: readonly StoreSpec[], { bundles }: StoreWords, images: number): void {
  if (wanted.length > 0 && bundles.length > 0) {
    fail('INPUT_CONFLICT', '--bundle names all that is looked at, so that no store is asked.', {
      remedy: 'Leave out --bundle, or --store and --bundle-from-oci.',
    });
  }
  if (images === 0 && wanted.some(({ kind }) => kind === 'registry')) {
    fail('INPUT_CONFLICT', 'The store "registry" holds what lies beside an image, and no image was named.', {
      remedy:
        'Name an image as oci://HOST/NAME:TAG, or the repository that holds attestations with --store oci://HOST/NAME.',
    });
  }
}

function refuseConnections(wanted: readonly StoreSpec[], { artifacts, bundles }: StoreWords): void {
  const remote = wanted.find(({ kind }) => kind !== 'oci-layout');
  if (remote !== undefined) {
    fail('INPUT_CONFLICT', `--offline opens no connection, and the store "${remote.name}" needs one.`, {
      remedy: 'Name bundles with --bundle, or a directory with --store oci-layout:DIR.',
    });
  }
  for (const artifact of artifacts) {
    if (artifact.kind !== 'image') continue;
    if (artifact.image.digest === undefined) {
      fail('INPUT_CONFLICT', '--offline opens no connection, and only its registry knows what a tag stands for.', {
        remedy: 'Name the image by digest: oci://HOST/NAME@sha256:HEX.',
      });
    }
    if (wanted.length > 0 || bundles.length > 0) continue;
    fail('INPUT_CONFLICT', "--offline opens no connection, and an image's attestations are in its registry.", {
      remedy: 'Name bundles with --bundle, or a directory with --store oci-layout:DIR.',
    });
  }
}

function refuseWithoutPlace({ kind, name, ...spec }: StoreSpec, { repository }: StoreWords): void {
  if (kind !== 'github' && kind !== 'release') return;
  if (kind === 'release' && !('release' in spec)) {
    fail('INPUT_INVALID', 'The store "release" names no release.', { remedy: 'Write --store release:TAG.' });
  }
  if (repository === undefined) {
    fail('INPUT_CONFLICT', `The store "${name}" belongs to a repository, and none was named.`, {
      remedy: 'Name it with --repo OWNER/NAME: whatever is found has to be built from it, too.',
    });
  }
}
