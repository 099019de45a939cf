import { asWherefromError } from '../errors.js';
import { errorCause, errorDocs, safeLines } from '../report/error.js';
import { errorAnnotation } from './workflow-commands.js';

/** Runs a step and answers its exit code. An error becomes one annotation: code, what happened, what to do. */
export async function runStep(step: () => Promise<number>): Promise<number> {
  try {
    return await step();
  } catch (caught) {
    const error = asWherefromError(caught);
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
