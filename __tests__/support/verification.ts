/** What tests of verification ask for, and the world they ask it in. */
import { SILENT } from '../../src/progress.js';
import { hashArtifact } from '../../src/verify/hash-artifact.js';
import type { Expectation, VerifyRequest } from '../../src/verify/request.js';
import type { VerifyWorld } from '../../src/verify/verify.js';

export const WORLD: VerifyWorld = {
  hashFile: async (path, algorithm) => hashArtifact(path, algorithm, SILENT),
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
    stores: [],
    digestAlgorithm: 'sha256',
    require: { kind: 'provenance' },
    trust: { kind: 'embedded', publicGood: true },
    offline: true,
    limit: 30,
    ...fields,
    expect: expectation(fields.expect),
  };
}
