import type { GithubState } from './github-state.js';
import type { SandboxHandler } from './service.js';
import { snappyCompress } from './snappy.js';

/** The storage behind GitHub: an address that was signed opens it, and a credential besides is an error there. */
export function githubStorage(state: GithubState, signature: string): SandboxHandler {
  return ({ path, query, headers }) => {
    if (headers.authorization !== undefined) return { status: 400, body: 'Only one auth mechanism allowed' };
    if (query.get('sig') !== signature) return { status: 403, body: 'Server failed to authenticate the request' };
    const id = Number(/\/(\d+)(?:\.json\.sn)?$/.exec(path)?.[1]);
    if (path.startsWith('/release-assets/')) {
      const assets = [...state.releases.values()].flat().flatMap((release) => release.assets);
      const asset = assets.find((each) => each.id === id);
      if (asset !== undefined)
        return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: asset.bytes };
    }
    const attestation = path.startsWith('/attestations/')
      ? state.attestations.find((each) => each.id === id)
      : undefined;
    if (attestation === undefined) return { status: 404, body: 'The specified blob does not exist.' };
    return {
      status: 200,
      headers: { 'content-type': 'application/x-snappy' },
      body: snappyCompress(attestation.bundle),
    };
  };
}
