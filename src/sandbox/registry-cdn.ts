import type { SandboxRegistry } from './registry.js';
import { startService, type SandboxAnswer, type SandboxRequest, type SandboxService } from './service.js';

/**
 * A server that `redirectBlobsTo` can name: it hands out the registry's blobs to everybody, and refuses who brings
 * credentials, as S3 does with addresses that are signed themselves.
 */
export async function startRegistryCdn(registry: SandboxRegistry): Promise<SandboxService> {
  return startService('cdn', (request) => answer(registry, request));
}

function answer({ store }: SandboxRegistry, { path, headers }: SandboxRequest): SandboxAnswer {
  if (headers.authorization !== undefined || headers.cookie !== undefined) {
    return { status: 400, body: 'Only one auth mechanism allowed' };
  }
  const [, repository = '', digest = ''] = /^\/v2\/(.+)\/blobs\/([^/]+)$/.exec(path) ?? [];
  const body = store.blob(repository, decodeURIComponent(digest));
  return body === undefined ? { status: 404 } : { status: 200, body };
}
