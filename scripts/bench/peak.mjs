// Loaded before the measured program (`node --import`): at its end, writes peak memory, JavaScript read and seconds to a file.
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import process from 'node:process';

let scriptBytes = 0;
registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (url.startsWith('file:') && url !== import.meta.url) scriptBytes += Buffer.byteLength(loaded.source ?? '');
    return loaded;
  },
});

const file = process.env.WHEREFROM_BENCH_PEAK;
process.on('exit', () => {
  // maxRSS is in kibibytes.
  const peakMb = process.resourceUsage().maxRSS / 1024;
  if (file) writeFileSync(file, JSON.stringify({ peakMb, scriptBytes, seconds: performance.now() / 1000 }));
});
