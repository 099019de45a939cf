/** What the one bundle holds: the library, and the way in for the actions and the command line. */
export * from './index.js';
export { main } from './main.js';
