import { asWherefromError, type WherefromError } from '../errors.js';
import { errorCause, errorDocs, safeLines } from '../report/error.js';
import { errorAnnotation } from './workflow-commands.js';

/**
 * Runs a step and answers its exit code. An error becomes one annotation: code, what happened, what to do; `worded` puts
 * it into the words of the step's inputs.
 */
export async function runStep(
  step: () => Promise<number>,
  worded: (error: WherefromError) => WherefromError = (error) => error,
): Promise<number> {
  try {
    return await step();
  } catch (caught) {
    const error = worded(asWherefromError(caught));
    const cause = errorCause(error);
    const lines = [
      ...safeLines(error.message),
      ...safeLines(error.remedy),
      ...(cause === undefined ? [] : [`Cause: ${cause}`]),
      `Docs: ${errorDocs(error)}`,
    ];
    process.stdout.write(errorAnnotation(`Wherefrom: ${error.code}`, lines.join('\n')));
    return error.exitCode;
  }
}
