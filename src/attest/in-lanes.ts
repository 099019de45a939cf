export interface Lanes<T> {
  readonly lanes: number;
  /** Answers where the rest is not worth it any more; what is under way ends in any case. */
  readonly work: (item: T) => Promise<'stop' | undefined>;
}

/** Works through a list, a few at once. */
export async function inLanes<T>(queue: IterableIterator<T>, { lanes, work }: Lanes<T>): Promise<void> {
  let stopped = false;
  async function lane(): Promise<void> {
    for (const item of queue) {
      if (stopped) return;
      if ((await work(item)) === 'stop') stopped = true;
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane));
}
