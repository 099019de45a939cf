// Hashes the files named, as an attest run does, and prints the seconds that it took.
import { stat } from 'node:fs/promises';
import process from 'node:process';

// `npm run bench` compiles lib/; in a clean clone there is none, and the type check must not miss it.
/** @param {string} name */
const load = async (name) => import(new URL(`../../lib/${name}`, import.meta.url).href);
const { hashFiles } = await load('attest/hash.js');
const { SILENT } = await load('progress.js');

const files = await Promise.all(process.argv.slice(2).map(async (path) => ({ path, size: (await stat(path)).size })));
const start = process.hrtime.bigint();
await hashFiles(files, { progress: SILENT });
process.stdout.write(String(Number(process.hrtime.bigint() - start) / 1e9));
