import { fileURLToPath } from 'node:url';
import base from '../../jest.config.js';

const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * The tests that judge a mutant: those of the mutated rooms, without the whole product's own, which need a build or are slow
 * for what they add. One failure is enough to kill a mutant, so a run ends there.
 * @type {import('jest').Config}
 */
export default {
  ...base,
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  testMatch: [
    '<rootDir>/__tests__/{verify,attest,sign,trust,store,model}/**/*.test.ts',
    '<rootDir>/__tests__/http.test.ts',
  ],
  testPathIgnorePatterns: [...(base.testPathIgnorePatterns ?? []), '/differential\\.test\\.ts$'],
  // A test that hangs is how many a mutant shows itself.
  testTimeout: 15_000,
  runner: here('runner.js'),
  testSequencer: here('sequencer.js'),
  testEnvironment: here('environment.js'),
};
