/** `sigstore`, the npm package, in a process of its own. Usage: BUNDLE MIRROR ROOT CACHE IDENTITY ISSUER */
import { readFileSync } from 'node:fs';
import { verify } from 'sigstore';

const [bundle, tufMirrorURL, tufRootPath, tufCachePath, certificateIdentityURI, certificateIssuer] =
  /** @type {[string, string, string, string, string, string]} */ (process.argv.slice(2));
try {
  await verify(JSON.parse(readFileSync(bundle, 'utf8')), {
    tufMirrorURL,
    tufRootPath,
    tufCachePath,
    certificateIdentityURI,
    certificateIssuer,
    tlogThreshold: 1,
    retry: 0,
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
