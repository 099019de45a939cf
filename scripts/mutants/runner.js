import jestRunner from 'jest-runner';

// A CommonJS package with a default export of its own, whoever imports it.
const TestRunner = jestRunner.default ?? jestRunner;

/** Ends a run with the first test file that fails: Stryker asks whether a mutant is killed, and turns jest's `bail` off. */
export default class FailFastRunner extends TestRunner {
  /** @override @type {InstanceType<typeof TestRunner>['runTests']} */
  async runTests(tests, watcher, options) {
    const stop = () => void watcher.setState({ interrupted: true });
    this.on('test-file-failure', stop);
    this.on('test-file-success', ([, result]) => {
      if (result.numFailingTests > 0 || result.testExecError) stop();
    });
    return super.runTests(tests, watcher, options);
  }
}
