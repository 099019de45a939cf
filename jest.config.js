/** Commands of their own: one kills some hundred processes, the other runs every gate once for each way to close it. */
const SLOW = { 'test:kill': '/faults/kill\\.test\\.ts$', 'test:gates': '/gates\\.test\\.ts$' };
const command = process.env['npm_lifecycle_event'];
const left = Object.entries(SLOW).flatMap(([name, path]) => (name === command ? [] : [path]));

/** @type {import('jest').Config} */
export default {
  maxWorkers: '100%',
  // For tests that hang; none is slow, but machines are.
  testTimeout: 60_000,
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/__tests__/interop/', ...left],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.[tj]s$': [
      '@swc/jest',
      {
        jsc: { target: 'es2023', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
      },
    ],
  },
};
