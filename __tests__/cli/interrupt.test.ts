import { describe, expect, it } from '@jest/globals';
import { unlessInterrupted } from '../../src/cli/interrupt.js';

const never = new Promise<never>(() => undefined);

describe('unlessInterrupted', () => {
  it('passes on what the work answers', async () => {
    await expect(unlessInterrupted(new AbortController().signal, Promise.resolve(7))).resolves.toBe(7);
  });

  it('ends with INTERRUPTED, exit code 130, while the work goes on', async () => {
    const interruption = new AbortController();
    const ended = unlessInterrupted(interruption.signal, never);
    interruption.abort();
    await expect(ended).rejects.toMatchObject({ code: 'INTERRUPTED', exitCode: 130 });
  });

  it('does not begin to wait once interrupted', async () => {
    await expect(unlessInterrupted(AbortSignal.abort(), never)).rejects.toMatchObject({ code: 'INTERRUPTED' });
  });
});
