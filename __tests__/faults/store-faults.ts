/** What may be wrong with a store that a service holds. */
import type { Http } from '../../src/http.js';
import type { Fault } from '../../src/sandbox/faults.js';
import { bundleFiles } from './holdings.js';
import { STORE_KINDS, type StoreKind, type StorePlace } from './store-kinds.js';
import { type Begins, type Scene, SHORT_MS, storeTrial, type StoreTrial } from './store-trial.js';

/** `refused`: nobody listens. `lying`: it says that it wrote. */
type Trouble = Fault | 'refused' | 'lying';

interface StoreFault {
  readonly title: string;
  readonly begins: readonly Begins[];
  /** Requests that meet it; absent: all of them. */
  readonly on?: 'writing' | 'taking' | 'listing';
  readonly trouble: (kind: StoreKind) => Trouble;
}

const BOTH: readonly Begins[] = ['before signing', 'after signing'];
const LATE: readonly Begins[] = ['after signing'];
const RETRY_AFTER = { 'retry-after': '1' };

const FAULTS: readonly StoreFault[] = [
  { title: 'refused', begins: BOTH, trouble: () => 'refused' },
  ...[401, 403, 404].map((status): StoreFault => {
    return { title: String(status), begins: BOTH, trouble: ({ refusal }) => refusal(status) };
  }),
  { title: '413', begins: LATE, on: 'writing', trouble: ({ refusal }) => refusal(413) },
  { title: '429 with Retry-After', begins: BOTH, trouble: ({ refusal }) => refusal(429, RETRY_AFTER) },
  { title: '500', begins: BOTH, trouble: ({ refusal }) => refusal(500) },
  { title: 'cut', begins: LATE, on: 'writing', trouble: () => ({ kind: 'cut', afterBytes: 64 }) },
  { title: 'lost', begins: LATE, on: 'taking', trouble: () => ({ kind: 'lost' }) },
  { title: 'slow', begins: BOTH, trouble: () => ({ kind: 'hang' }) },
  { title: 'lying', begins: LATE, trouble: () => 'lying' },
];
const LISTING: StoreFault = {
  ...{ title: '500 for the list', begins: LATE, on: 'listing' },
  trouble: ({ refusal }) => refusal(500),
};

export interface StoreFaultRow {
  readonly kind: StoreKind;
  readonly fault: StoreFault;
  readonly begins: Begins;
}

export const STORE_FAULTS: readonly StoreFaultRow[] = STORE_KINDS.flatMap((kind) =>
  [...FAULTS, ...(kind.registry?.referrers === false ? [LISTING] : [])].flatMap((fault) =>
    fault.begins.map((begins) => ({ kind, fault, begins })),
  ),
);

/** @param gone an address that nobody listens at */
export async function runStoreFault(
  { kind, fault, begins }: StoreFaultRow,
  { scene, gone }: { readonly scene: Scene; readonly gone: string },
): Promise<StoreTrial> {
  const { sandbox } = scene;
  if (kind.registry !== undefined) sandbox.registry.configure(kind.registry);
  const place = await kind.place(scene);
  const service = sandbox.services[kind.service];
  const trouble = fault.trouble(kind);
  return storeTrial(scene, {
    begins,
    argv: [...place.argv, '--store', 'file'],
    listed: place.listed,
    held: () => ({ [kind.name]: place.held(), file: bundleFiles(scene.work) }),
    begin: () => {
      if (trouble === 'lying') place.lie();
      else if (trouble !== 'refused') service.setFaults([{ fault: trouble, ...requestsOf({ kind, fault, place }) }]);
    },
    end: () => {
      service.setFaults([]);
      if (trouble === 'lying') place.clear?.();
    },
    through: (http) => throughTrouble(http, { trouble, url: service.url, gone }),
  });
}

interface Meeting {
  readonly kind: StoreKind;
  readonly fault: StoreFault;
  readonly place: StorePlace;
}

function requestsOf({ kind, fault: { on }, place }: Meeting): { method?: string; path?: string } {
  if (on === undefined) return {};
  const where = on === 'writing' ? undefined : place[on];
  return { method: kind.writing, ...(where === undefined ? {} : { path: where }) };
}

interface Way {
  readonly trouble: Trouble;
  readonly url: string;
  readonly gone: string;
}

/** Leads to where nobody listens, or waits shortly for what never comes. */
function throughTrouble(http: Http, { trouble, url, gone }: Way): Http {
  if (trouble === 'refused') return { send: async (it) => http.send({ ...it, url: it.url.replace(url, gone) }) };
  const hangs = typeof trouble === 'object' && trouble.kind === 'hang';
  return { send: async (it) => http.send(hangs && it.url.startsWith(url) ? { ...it, timeoutMs: SHORT_MS } : it) };
}
