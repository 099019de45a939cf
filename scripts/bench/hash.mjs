// Hashes the files named, as an attest run does, and prints the seconds that it took.
import { stat } from 'node:fs/promises';
import process from 'node:process';
import { hashFiles } from '../../lib/attest/hash.js';
import { SILENT } from '../../lib/progress.js';

const files = await Promise.all(process.argv.slice(2).map(async (path) => ({ path, size: (await stat(path)).size })));
const start = process.hrtime.bigint();
await hashFiles(files, { progress: SILENT });
process.stdout.write(String(Number(process.hrtime.bigint() - start) / 1e9));
