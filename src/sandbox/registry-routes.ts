import { actionOf, authorize } from './registry-access.js';
import { beginUpload, blobRoute, continueUpload, type BlobCall } from './registry-blobs.js';
import type { RegistryContext } from './registry-context.js';
import { noSuchPage, referrersRoute, tagsRoute } from './registry-listing.js';
import { manifestRoute } from './registry-manifests.js';
import { assertName } from './registry-names.js';
import { tokenEndpoint } from './registry-token-endpoint.js';
import { jsonAnswer, RequestRefused } from './request-json.js';
import type { SandboxAnswer, SandboxHandler, SandboxRequest } from './service.js';

type Route = (call: BlobCall, last: string) => SandboxAnswer;

/** The first that matches; a repository's name may hold `blobs` or `manifests` itself, so names are taken as long as they go. */
const ROUTES: readonly (readonly [pattern: RegExp, route: Route])[] = [
  [/^\/v2\/(.+)\/blobs\/uploads\/?$/, beginUpload],
  [/^\/v2\/(.+)\/blobs\/uploads\/([^/]+)$/, continueUpload],
  [/^\/v2\/(.+)\/blobs\/([^/]+)$/, blobRoute],
  [/^\/v2\/(.+)\/manifests\/([^/]+)$/, manifestRoute],
  [/^\/v2\/(.+)\/referrers\/([^/]+)$/, referrersRoute],
  [/^\/v2\/(.+)\/tags\/list$/, tagsRoute],
];

export function registryHandler(context: RegistryContext): SandboxHandler {
  return (request) => {
    const answer = answerOf(context, request);
    const headers = { 'docker-distribution-api-version': 'registry/2.0', ...context.behaviour.headers };
    return { ...answer, headers: { ...headers, ...answer.headers } };
  };
}

function answerOf(context: RegistryContext, request: SandboxRequest): SandboxAnswer {
  try {
    return dispatch(context, request);
  } catch (error) {
    if (error instanceof RequestRefused) return error.answer;
    throw error;
  }
}

function dispatch(context: RegistryContext, request: SandboxRequest): SandboxAnswer {
  if (request.path === '/token' && context.behaviour.auth === 'bearer') return tokenEndpoint(context, request);
  const action = actionOf(request.method);
  if (request.path === '/v2/' || request.path === '/v2') {
    authorize(context, request, { action });
    return jsonAnswer(200, {});
  }
  for (const [pattern, route] of ROUTES) {
    const [, name, last] = pattern.exec(request.path) ?? [];
    if (name === undefined) continue;
    // A path that no route has is not found, whoever asks.
    if (route === referrersRoute && context.behaviour.referrers === false) return noSuchPage();
    const repository = decoded(name);
    assertName(repository);
    authorize(context, request, { repository, action });
    return route({ context, request, repository }, decoded(last ?? ''));
  }
  return noSuchPage();
}

/** What cannot be decoded stays as it is; no name, tag or digest has a percent sign. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
