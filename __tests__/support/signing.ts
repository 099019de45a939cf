import { bundleFromJSON, type SerializedBundle } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import { readFileSync } from 'node:fs';
import { createHttp, type Http, type HttpOptions } from '../../src/http.js';
import { startService, type SandboxAnswer, type SandboxService } from '../../src/sandbox/service.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { parseIdentityToken, type IdentityToken } from '../../src/sign/identity.js';
import type { SigningServices } from '../../src/trust/services.js';

/** A client that never waits between its attempts, and not long for one. */
export function quickHttp(options: HttpOptions = {}): Http {
  return createHttp({ timeoutMs: 5000, attempts: 3, sleep: async () => undefined, ...options });
}

export async function sandboxToken(sandbox: Sandbox): Promise<IdentityToken> {
  return parseIdentityToken(await sandbox.mintToken('sigstore'));
}

/** The sandbox's certificate authority with these of its witnesses. */
export function sandboxServices({ services }: Sandbox, witnesses: readonly ('v1' | 'v2' | 'tsa')[]): SigningServices {
  return {
    name: 'sandbox',
    fulcioUrl: services.fulcio.url,
    rekor: [
      ...(witnesses.includes('v1') ? [{ url: services.rekorV1.url, majorApiVersion: 1 as const }] : []),
      ...(witnesses.includes('v2') ? [{ url: services.rekorV2.url, majorApiVersion: 2 as const }] : []),
    ],
    timestampUrls: witnesses.includes('tsa') ? [services.tsa.url] : [],
    publicLog: false,
  };
}

/** A service that passes requests on and changes what comes back. */
export async function tampering(
  target: string,
  change: (answer: { status: number; body: Buffer; json: () => never }) => SandboxAnswer,
): Promise<SandboxService> {
  return startService('tampering', async ({ method, path, headers, body }) => {
    const response = await fetch(`${target}${path}`, {
      method,
      headers: { 'content-type': headers['content-type'] ?? 'application/json' },
      ...(method === 'GET' ? {} : { body: new Uint8Array(body) }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return change({ status: response.status, body: bytes, json: () => JSON.parse(bytes.toString('utf8')) as never });
  });
}

/** Has the Sigstore project's own verifier judge the bytes of a bundle. @throws where it refuses */
export function verifyWithSigstore(bundle: Buffer, { files }: Sandbox, tlogThreshold = 1): void {
  const root = TrustedRoot.fromJSON(JSON.parse(readFileSync(files.trustedRoot, 'utf8')));
  const parsed = bundleFromJSON(JSON.parse(bundle.toString('utf8')) as SerializedBundle);
  new Verifier(toTrustMaterial(root), { tlogThreshold }).verify(toSignedEntity(parsed));
}
