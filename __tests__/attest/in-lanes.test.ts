import { describe, expect, it } from '@jest/globals';
import { inLanes } from '../../src/attest/in-lanes.js';

/** Work that ends when the test says so. */
function handWork(answer: (item: number) => 'stop' | undefined) {
  const [started, ended]: [number[], number[]] = [[], []];
  const waiting = new Map<number, () => void>();
  const work = async (item: number): Promise<'stop' | undefined> => {
    started.push(item);
    await new Promise<void>((resolve) => waiting.set(item, resolve));
    ended.push(item);
    return answer(item);
  };
  const end = async (item: number): Promise<void> => {
    waiting.get(item)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { work, started, ended, end };
}

describe('work in lanes', () => {
  it('is done a few at once, in the order of the list', async () => {
    const { work, started, end } = handWork(() => undefined);
    const all = inLanes([1, 2, 3, 4].values(), { lanes: 2, work });
    expect(started).toEqual([1, 2]);
    await end(2);
    expect(started).toEqual([1, 2, 3]);
    await end(1);
    expect(started).toEqual([1, 2, 3, 4]);
    await end(3);
    await end(4);
    await all;
  });

  it('is not begun any more where it is not worth it, and what is under way ends', async () => {
    const { work, started, ended, end } = handWork((item) => (item === 1 ? 'stop' : undefined));
    let isOver = false;
    const all = inLanes([1, 2, 3, 4, 5].values(), { lanes: 2, work }).then(() => (isOver = true));
    await end(1);
    expect({ started, isOver }).toEqual({ started: [1, 2], isOver: false });
    await end(2);
    await all;
    expect({ started, ended }).toEqual({ started: [1, 2], ended: [1, 2] });
  });

  it('is over at once where there is none', async () => {
    const { work, started } = handWork(() => undefined);
    await inLanes([].values(), { lanes: 2, work });
    expect(started).toEqual([]);
  });
});
