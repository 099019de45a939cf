import base from '../../jest.config.js';

/** @type {import('jest').Config} */
export default {
  ...base,
  rootDir: '../..',
  roots: ['<rootDir>/__tests__/interop'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
};
