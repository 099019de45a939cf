import type { Http } from '../http.js';
import type { Progress } from '../progress.js';
import type { IdentityProvider } from '../sign/identity.js';
import type { Repository } from '../store/oci/registry.js';
import type { StoreSpec, StoreWorld } from '../store/open.js';
import type { Store } from '../store/store.js';
import type { AttestRequest, ResolvedSubject, RunContext } from './request.js';

/** All that attesting touches besides the files that the request names. */
export interface AttestWorld {
  readonly identity: IdentityProvider;
  readonly http: Http;
  readonly progress: Progress;
  readonly now: () => Date;
  readonly context: RunContext;
  /** One sentence that the user should read although the run goes on. */
  readonly warn: (message: string) => void;
  /** @throws WherefromError INPUT_INVALID, CREDENTIALS_MALFORMED */
  readonly openStores: (specs: readonly StoreSpec[]) => Promise<readonly Store[]>;
  /**
   * What registries will be asked about, before anything is: credentials that name none are given to the only one.
   * @throws WherefromError INPUT_INVALID when there are several
   */
  readonly expectRegistries: (
    request: Pick<AttestRequest, 'stores' | 'platforms'>,
    subjects: readonly ResolvedSubject[],
  ) => Promise<void>;
  /** The manifests of an image's platforms as subjects, besides the image itself; for `platforms` alone. */
  readonly platformsOf: (subject: ResolvedSubject) => Promise<readonly ResolvedSubject[]>;
  /** Gives up what the stores have begun, and ends their connections; once, at the end of a run. Never fails. */
  readonly closeStores: () => Promise<void>;
  /** The folder of the records of unfinished runs, never in a workspace. */
  readonly stateDirectory: string;
}

/** The stores of a world, loaded when they are asked for. */
export function storeAccess(
  given: StoreWorld,
): Pick<AttestWorld, 'openStores' | 'expectRegistries' | 'platformsOf' | 'closeStores'> {
  // Whoever attests pushes: one token then serves for reading too.
  const world: StoreWorld = { ...given, registry: { ...given.registry, access: 'push' } };
  return {
    openStores: async (specs) => (await import('../store/open.js')).openStores(specs, world),
    expectRegistries: async ({ stores, platforms }, subjects) => {
      const asksImages = platforms || stores.some(({ kind }) => kind === 'registry');
      const images = asksImages ? await repositoriesOf(subjects) : [];
      await (await import('../store/open.js')).expectRegistries({ stores, images }, world);
    },
    platformsOf: async (subject) => {
      const [{ openRegistries }, { expandPlatforms }] = await Promise.all([
        import('../store/open.js'),
        import('../store/oci/platforms.js'),
      ]);
      return expandPlatforms(await openRegistries(world), subject);
    },
    closeStores: async () => (await import('../store/open.js')).closeRegistries(world),
  };
}

async function repositoriesOf(subjects: readonly ResolvedSubject[]): Promise<readonly Repository[]> {
  const { imageOf } = await import('../store/oci/image-subject.js');
  return subjects.flatMap((subject) => imageOf(subject)?.repository ?? []);
}
