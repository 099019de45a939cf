/**
 * Preloaded into a process that is to be killed at its nth write to the file system: `KILL_AT=n` ends it with SIGKILL as
 * soon as that write is done. `KILL_COUNT=FILE` writes down how many there were.
 */
import fs, { promises, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const at = Number(process.env['KILL_AT'] ?? 0);
const counted = process.env['KILL_COUNT'];
let seen = 0;

/** @param {Record<string, any>} holder @param {string} name */
function watch(holder, name) {
  const original = holder[name];
  holder[name] = async function watched(/** @type {unknown[]} */ ...parameters) {
    const result = await original.apply(this, parameters);
    seen += 1;
    if (seen === at) process.kill(process.pid, 'SIGKILL');
    return result;
  };
}

const handle = await promises.open(new URL(import.meta.url));
for (const name of ['write', 'writev', 'writeFile', 'sync', 'datasync', 'truncate']) {
  watch(Object.getPrototypeOf(handle), name);
}
await handle.close();
for (const name of ['mkdir', 'mkdtemp', 'rename', 'link', 'rm', 'writeFile']) watch(fs.promises, name);
syncBuiltinESMExports();

if (counted !== undefined) process.on('exit', () => writeFileSync(counted, String(seen)));
