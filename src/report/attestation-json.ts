import type { AttestResult, StoreReport } from '../attest/request.js';
import type { WherefromError } from '../errors.js';
import { formatDigest } from '../model/digest.js';
import { verifyCommands } from './attestation-commands.js';
import type { AttestationPlace, Command } from './verifier-lines.js';
import { errorObject } from './error.js';

export interface AttestationJsonPlace extends AttestationPlace {
  /** Why a store has not got everything. */
  readonly error?: WherefromError;
}

/** The result of `attest` for scripts, with a line break at its end. Paths are absolute. */
export function attestationJson(result: AttestResult, { error, ...place }: AttestationJsonPlace): string {
  const { signer, slsa, instance, publicLog, trust, warnings } = result;
  const attestations = result.attestations.map((attestation) => {
    const [first] = attestation.subjects;
    const commands = first === undefined ? [] : verifyCommands({ result, attestation, subject: first, place });
    return {
      ...(attestation.bundlePath === undefined ? {} : { bundlePath: attestation.bundlePath }),
      bundleDigest: attestation.bundleDigest,
      origin: attestation.origin,
      predicateType: attestation.predicateType,
      subjects: attestation.subjects.map(({ name, digest }) => ({ name, digest: formatDigest(digest) })),
      logEntries: attestation.logEntries,
      verify: commandsByTool(commands),
    };
  });
  const whole = {
    ...(error === undefined ? {} : { error: errorObject(error) }),
    ...{ schema: 1, sandbox: trust.sandbox, attestations, stores: result.stores.map(storeJson) },
    ...{ signer, slsa, instance, publicLog, trust, warnings },
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** What one store has; an error in it is told like any other. */
export function storeJson({ failures, ...report }: StoreReport): unknown {
  return { ...report, failures: failures.map(errorObject) };
}

/** Only tools that can verify it, each in the way that needs least; the first subject stands for all. */
function commandsByTool(commands: readonly Command[]): Record<string, string> {
  const lines = new Map<string, string>();
  for (const one of commands) if ('line' in one && !lines.has(one.tool)) lines.set(one.tool, one.line);
  return Object.fromEntries(lines);
}
