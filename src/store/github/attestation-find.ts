import { asWherefromError } from '../../errors.js';
import { printable } from '../../model/printable.js';
import { beyondBudget, ByteBudget, MOST_BYTES_IN_ALL } from '../byte-budget.js';
import type { FindLimits, FoundBundle, FoundBundles, StoredSubject } from '../store.js';
import type { GithubApi } from './api-shapes.js';
import { placeOf, storedBundle, unpacked, type Fingerprints, type ListedAttestation } from './attestation-list.js';
import { fingerprint } from './bundle-text.js';

export interface ListedAttestations {
  readonly api: GithubApi;
  /** Newest first. */
  readonly pages: AsyncIterable<readonly ListedAttestation[]>;
  /** Of what is read; grows. */
  readonly fingerprints: Fingerprints;
}

/**
 * Every bundle that GitHub has for a digest, within limits. What turns out to be none counts too: a list full of rubbish
 * costs no more than another.
 * @throws WherefromError SERVICE_*, STORE_* when it could not be read to its end
 */
export async function findAttestations(
  listed: ListedAttestations,
  { digest, name }: StoredSubject,
  limits: FindLimits,
): Promise<FoundBundles> {
  const { repository, token } = listed.api.options;
  const place = `the attestations API of ${repository}${token === undefined ? ', without a token' : ''}`;
  if (digest.algorithm !== 'sha256') {
    return { bundles: [], lookedAt: [], skipped: [`${place}: it knows "${printable(name)}" by its sha256 only`] };
  }
  return new Reading(listed, { place, limits }).run();
}

class Reading {
  readonly #listed: ListedAttestations;
  readonly #place: string;
  readonly #limits: FindLimits;
  readonly #budget = new ByteBudget();
  readonly #bundles: FoundBundle[] = [];
  readonly #skipped: string[] = [];
  #read = 0;

  constructor(listed: ListedAttestations, { place, limits }: { readonly place: string; readonly limits: FindLimits }) {
    this.#listed = listed;
    this.#place = place;
    this.#limits = limits;
  }

  async run(): Promise<FoundBundles> {
    const end = await this.#readAll();
    const found = { bundles: this.#bundles, lookedAt: [this.#place], skipped: this.#skipped };
    if (end === undefined) return found;
    return { ...found, skipped: [...found.skipped, `${this.#place}: ${end}`], isPart: true };
  }

  /** @returns why it ended before the list did */
  async #readAll(): Promise<string | undefined> {
    const { count } = this.#limits;
    for await (const page of this.#listed.pages) {
      for (const one of page) {
        if (this.#read >= count) return `more than ${count} bundles`;
        if (this.#budget.left === 0) {
          return `what it lists after ${this.#read} of them: not more than ${MOST_BYTES_IN_ALL} bytes are read for one digest`;
        }
        this.#read += 1;
        await this.#take(one);
      }
    }
    return undefined;
  }

  async #take(one: ListedAttestation): Promise<void> {
    const { api, fingerprints } = this.#listed;
    const from = one.id === undefined ? this.#place : `${this.#place}, ${one.id}`;
    const most = Math.min(this.#limits.bytes, this.#budget.left);
    // Of what fails to come, so much may have come.
    let spent = most;
    try {
      const stored = await storedBundle(api, one, most);
      spent = stored.length;
      const bytes = one.bundle === undefined ? unpacked(stored, most) : stored;
      spent = Math.max(spent, bytes.length);
      fingerprints.set(placeOf(one), fingerprint(bytes));
      if (bytes.length <= most) this.#bundles.push({ from, bytes });
      else this.#skipped.push(`${from}: ${this.#tooLarge(bytes.length)}`);
    } catch (error) {
      // One that is unreadable or too large hides no other; a storage that cannot be reached might.
      const { code, message } = asWherefromError(error);
      if (code !== 'SERVICE_ANSWER_MALFORMED') throw error;
      this.#skipped.push(`${from}: ${message}`);
    } finally {
      this.#budget.spend(spent);
    }
  }

  #tooLarge(bytes: number): string {
    return bytes > this.#limits.bytes ? `larger than ${this.#limits.bytes} bytes` : beyondBudget(bytes);
  }
}
