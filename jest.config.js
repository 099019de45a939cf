/** `npm run test:kill` kills some hundred processes, which takes a minute of its own. */
const killing = process.env['npm_lifecycle_event'] === 'test:kill';

/** @type {import('jest').Config} */
export default {
  maxWorkers: '100%',
  // For tests that hang; none is slow, but machines are.
  testTimeout: 60_000,
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/__tests__/interop/',
    ...(killing ? [] : ['/faults/kill\\.test\\.ts$']),
  ],
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
