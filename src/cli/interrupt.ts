import { WherefromError } from '../errors.js';

function interruption(): WherefromError {
  return new WherefromError('INTERRUPTED', 'Interrupted.', {
    remedy: 'Run the command again; nothing half-written was left behind.',
  });
}

/**
 * `work`, or the end as soon as somebody presses Ctrl-C; the entry file then ends the process.
 * @throws WherefromError INTERRUPTED
 */
export async function unlessInterrupted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const interrupted = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(interruption());
    else signal.addEventListener('abort', () => reject(interruption()), { once: true });
  });
  return Promise.race([work, interrupted]);
}
