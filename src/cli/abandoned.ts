import { WherefromError } from '../errors.js';
import { errorText } from '../report/error.js';
import type { CliWorld } from './world.js';

/** What is said of work that waits for something that can no longer happen. @returns the exit code */
export function tellAbandoned({ stderr }: Pick<CliWorld, 'stderr'>): number {
  const error = new WherefromError('INTERNAL', 'The work waits for something that can no longer happen.', {
    remedy: 'Run the command again, and please report this with it.',
  });
  stderr.write(errorText(error));
  return error.exitCode;
}
