/** The command lines that verify what a store has, without the bundle's file. Pure. */
import type { StoreReport } from '../attest/request.js';
import { formatDigest } from '../model/digest.js';
import { COSIGN_SIGNATURE } from '../model/predicate-types.js';
import {
  artifactOf,
  type Command,
  type CommandInput,
  cosignLine,
  cosignType,
  ghLine,
  wherefromFlags,
} from './verifier-lines.js';
import { shellLine } from './shell.js';

const OCI = 'oci://';
const LAYOUT = 'oci-layout:';
/** A name with a registry host before it. Source: Distribution's reference grammar. */
const IMAGE = /^(?:[^/]*[.:][^/]*|localhost)\/[^@\s]+$/;

export function storeCommands(input: CommandInput): readonly Command[] {
  return input.result.stores.filter(hasAll).flatMap((store) => commandsOf(store, input));
}

/** Which of several bundles a store lacks, its report does not say: a command may name none that could be that one. */
function hasAll({ written, present, failed, untried }: StoreReport): boolean {
  return written + present > 0 && failed + untried === 0;
}

function commandsOf({ store }: StoreReport, input: CommandInput): Command[] {
  const { subject } = input;
  if (store === 'file') return [];
  if (store === 'registry') return imageCommands(input);
  const offline = store.startsWith(LAYOUT) ? ['--offline'] : [];
  const ours = wherefrom([artifactOf(input), '--store', store, ...offline], input);
  if (store === 'github') return [ours, ...(subject.path === undefined ? [] : [ghOnlineCommand(input)])];
  if (!store.startsWith(OCI)) return [ours];
  return [ours, cosignOf(`${store.slice(OCI.length)}@${formatDigest(subject.digest)}`, input)];
}

/** Asked for no bundle, gh asks GitHub itself, wherever the attestation was stored. */
function ghOnlineCommand(input: CommandInput): Command {
  if (!input.result.trust.sandbox) return ghLine(input, [artifactOf(input)]);
  const reason = 'gh without --bundle asks GitHub itself, which knows nothing of a sandbox.';
  return { tool: 'gh', reason };
}

function imageCommands(input: CommandInput): Command[] {
  const { name, digest } = input.subject;
  if (!IMAGE.test(name)) return [];
  const image = `${name}@${formatDigest(digest)}`;
  return [
    wherefrom([`${OCI}${image}`], input),
    ghLine(input, [`${OCI}${image}`, '--bundle-from-oci']),
    cosignOf(image, input),
  ];
}

function wherefrom(words: readonly string[], input: CommandInput): Command {
  return { tool: 'wherefrom', line: shellLine(['wherefrom', 'verify', ...words, ...wherefromFlags(input)]) };
}

/** What `cosign sign` makes is read by `cosign verify`, every other statement by `verify-attestation`. */
function cosignOf(reference: string, input: CommandInput): Command {
  const { predicateType } = input.attestation;
  if (predicateType === COSIGN_SIGNATURE) return cosignLine(input, ['verify', reference]);
  return cosignLine(input, ['verify-attestation', '--type', cosignType(predicateType), reference]);
}
