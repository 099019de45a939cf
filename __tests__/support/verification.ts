/** What tests of verification ask for, and the world they ask it in. */
import { SILENT } from '../../src/progress.js';
import type { Http } from '../../src/http.js';
import { hashArtifact } from '../../src/verify/hash-artifact.js';
import type { Expectation, VerifyRequest } from '../../src/verify/request.js';
import type { VerifyWorld } from '../../src/verify/verify.js';

/** A network that nobody may use. */
const NO_NETWORK: Http = {
  send: async ({ url }) => Promise.reject(new Error(`no network in this test: ${url}`)),
};

export const WORLD: VerifyWorld = {
  hashFile: async (path, algorithm) => hashArtifact(path, algorithm, SILENT),
  http: NO_NETWORK,
  now: () => new Date(),
  progress: SILENT,
};

export function expectation(fields: Partial<Expectation> = {}): Expectation {
  return { denySelfHosted: false, allowEvents: [], ...fields };
}

/** A request for one file, judged offline by the embedded roots unless said otherwise. */
export function requestFor(
  artifact: string,
  fields: Partial<Omit<VerifyRequest, 'expect'>> & { readonly expect?: Partial<Expectation> },
): VerifyRequest {
  return {
    artifacts: [{ kind: 'file', path: artifact }],
    bundles: [],
    digestAlgorithm: 'sha256',
    require: { kind: 'provenance' },
    trust: { kind: 'embedded', publicGood: true },
    offline: true,
    limit: 30,
    ...fields,
    expect: expectation(fields.expect),
  };
}
