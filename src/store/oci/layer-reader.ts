/** The layers that hold bundles, each content read once, and no more of them than are held at once. */
import { beyondBudget, fitting } from '../byte-budget.js';
import type { FoundBundle } from '../store.js';
import { bundleOfLayer, OLDER_LAYERS, type OlderKind } from './older-tags.js';
import type { Descriptor, RepositoryClient } from './registry.js';

export interface WantedLayer {
  /** Where it lies, for messages. */
  readonly from: string;
  readonly layer: Descriptor;
  /** Of cosign's older tags; a bundle otherwise. */
  readonly kind?: OlderKind;
}

export class LayerReader {
  readonly #repository: RepositoryClient;
  readonly #mostBytes: number;
  readonly #fitting: ReadonlySet<string>;
  /** Not all fit together. */
  readonly isPart: boolean;
  readonly #contents = new Map<string, Promise<Buffer>>();

  /**
   * @param mostBytes of one layer
   * @param wanted all that will be read: the sizes in their descriptors decide which fit
   */
  constructor(repository: RepositoryClient, mostBytes: number, wanted: readonly WantedLayer[]) {
    this.#repository = repository;
    this.#mostBytes = mostBytes;
    const sizes = new Map(
      wanted.flatMap((one) => (this.#refusalOf(one) === undefined ? [[shareOf(one), one.layer.size] as const] : [])),
    );
    this.#fitting = fitting(sizes);
    this.isPart = this.#fitting.size < sizes.size;
  }

  /**
   * @returns the bundle, or why there is none
   * @throws WherefromError SERVICE_*, STORE_*
   */
  async read(wanted: WantedLayer): Promise<FoundBundle | string> {
    const refusal = this.#refusalOf(wanted);
    if (refusal !== undefined) return refusal;
    const { from, layer, kind } = wanted;
    if (!this.#fitting.has(shareOf(wanted))) return beyondBudget(layer.size);
    const key = keyOf(wanted);
    const reading = this.#contents.get(key) ?? this.#repository.blob(layer);
    this.#contents.set(key, reading);
    const content = await reading;
    if (kind === undefined) return { from, bytes: content };
    const converted = bundleOfLayer({ kind, content, annotations: layer.annotations ?? {} });
    if (!converted.ok) return converted.reason;
    const { bundle: bytes, payload } = converted;
    return { from, bytes, older: true, ...(payload === undefined ? {} : { payload }) };
  }

  /** What a descriptor alone tells. */
  #refusalOf({ layer: { mediaType, size }, kind }: WantedLayer): string | undefined {
    if (kind !== undefined && mediaType !== OLDER_LAYERS[kind]) return 'a layer of another type';
    return size > this.#mostBytes ? `it has ${size} bytes, and not more than ${this.#mostBytes} are read` : undefined;
  }
}

/** A size that is a lie must not spoil the same content under its true one. */
function keyOf({ layer: { digest, size } }: WantedLayer): string {
  return `${digest} ${size}`;
}

/** What is held of it: bundles of one content are one, but what is made of an older layer is made for each. */
function shareOf(wanted: WantedLayer): string {
  return wanted.kind === undefined ? keyOf(wanted) : wanted.from;
}
