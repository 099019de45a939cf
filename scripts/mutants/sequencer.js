import { readFileSync } from 'node:fs';
import jestSequencer from '@jest/test-sequencer';

// A CommonJS package with a default export of its own, whoever imports it.
const Sequencer = jestSequencer.default ?? jestSequencer;

const SLOW = /startSandbox|support\/forge|hash\.test|real-bundles|tamper/;

/** Quick test files first: most mutants are killed before the slow ones start. */
export default class QuickFirst extends Sequencer {
  /** @override @type {InstanceType<typeof Sequencer>['sort']} */
  sort(tests) {
    const rank = (/** @type {string} */ path) =>
      Number(SLOW.test(path)) + Number(SLOW.test(readFileSync(path, 'utf8')));
    return [...tests].sort((a, b) => rank(a.path) - rank(b.path));
  }
}
