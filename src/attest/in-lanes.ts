/** Works through a list, a few at once. `work` answers whether the rest is still worth it. */
export async function inLanes<T>(
  items: Iterable<T>,
  { lanes, work }: { readonly lanes: number; readonly work: (item: T) => Promise<'on' | 'stop'> },
): Promise<void> {
  const queue = items[Symbol.iterator]();
  let stopped = false;
  async function lane(): Promise<void> {
    while (!stopped) {
      const { value, done } = queue.next();
      if (done === true) return;
      if ((await work(value)) === 'stop') stopped = true;
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane));
}
