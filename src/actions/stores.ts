/** What stores and registries are told by a step's inputs, the same for both actions. */
import { fail } from '../errors.js';
import { type RegistryChoice, registryChoice } from '../store/oci/registry-choice.js';
import type { ATTEST_INPUTS, InputValues, VERIFY_INPUTS } from './inputs.js';

/** Those that must never be printed. */
export const SECRET_INPUTS = ['github-token', 'registry-password'] as const;

/**
 * @param directory where relative paths start
 * @throws WherefromError INPUT_INVALID
 */
export function registryInputs(
  inputs: InputValues<typeof ATTEST_INPUTS> | InputValues<typeof VERIFY_INPUTS>,
  directory: string,
): RegistryChoice {
  const { 'registry-username': username, 'registry-password': password } = inputs;
  if ((username === undefined) !== (password === undefined)) {
    fail('INPUT_INVALID', 'registry-username and registry-password belong together.', {
      remedy: 'Give both, or neither: what docker login wrote is read then.',
    });
  }
  const words = {
    credentials: username === undefined || password === undefined ? undefined : { username, password },
    ca: inputs['registry-ca'],
    cert: inputs['registry-cert'],
    key: inputs['registry-key'],
    insecure: inputs['registry-insecure'],
  };
  return registryChoice(words, directory);
}
