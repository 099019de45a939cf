import { TestEnvironment } from 'jest-environment-node';

/** Skips what follows the first failure within a test file. */
export default class FailFastEnvironment extends TestEnvironment {
  failed = false;

  /** @param {{ name: string, test?: { errors: unknown[], mode?: string | null } }} event of jest-circus */
  handleTestEvent({ name, test }) {
    if (test === undefined) return;
    if (name === 'test_done' && test.errors.length > 0) this.failed = true;
    if (name === 'test_start' && this.failed) test.mode = 'skip';
  }
}
