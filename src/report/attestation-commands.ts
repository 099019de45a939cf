/** The command lines that verify a fresh attestation, each with the flags that its tool needs here. Pure. */
import { shellLine } from './shell.js';
import { storeCommands } from './store-commands.js';
import {
  artifactOf,
  type Command,
  type CommandInput,
  cosignLine,
  cosignType,
  ghLine,
  shown,
  wherefromFlags,
} from './verifier-lines.js';

/** From the bundle's file where there is one, then from each store that has it. */
export function verifyCommands(input: CommandInput): readonly Command[] {
  const { bundlePath } = input.attestation;
  const fromFile = bundlePath === undefined ? [] : fileCommands(input, bundlePath);
  const commands = [...fromFile, ...storeCommands(input)];
  const able = new Set(commands.flatMap((one) => ('line' in one ? [one.tool] : [])));
  // Why a tool cannot in one way is no news where it can in another.
  return commands.filter((one) => 'line' in one || !able.has(one.tool));
}

/** The line that a reader with this tool needs first. */
export function wherefromLine(input: CommandInput): string | undefined {
  const lines = verifyCommands(input).flatMap((one) => (one.tool === 'wherefrom' && 'line' in one ? [one.line] : []));
  return lines[0];
}

function fileCommands(input: CommandInput, bundlePath: string): Command[] {
  const bundle = ['--bundle', shown(bundlePath, input.place)];
  const line = shellLine(['wherefrom', 'verify', artifactOf(input), ...bundle, ...wherefromFlags(input)]);
  return [{ tool: 'wherefrom', line }, ghCommand(input, bundlePath), cosignCommand(input, bundlePath)];
}

function ghCommand(input: CommandInput, bundlePath: string): Command {
  if (input.subject.path === undefined)
    return { tool: 'gh', reason: 'gh verifies files; this subject is known by its digest.' };
  return ghLine(input, [artifactOf(input), '--bundle', shown(bundlePath, input.place)]);
}

function cosignCommand(input: CommandInput, bundlePath: string): Command {
  const { result, attestation, subject, place } = input;
  const sharesFile = result.attestations.filter((one) => one.bundlePath === attestation.bundlePath).length > 1;
  if (sharesFile) return { tool: 'cosign', reason: 'cosign reads one bundle a file; these are lines of one file.' };
  const { algorithm, hex } = subject.digest;
  // cosign hashes files with sha256 only.
  const byFile = subject.path !== undefined && algorithm === 'sha256';
  return cosignLine(input, [
    'verify-blob-attestation',
    ...(byFile ? [artifactOf(input)] : ['--digest', hex, '--digestAlg', algorithm]),
    ...['--bundle', shown(bundlePath, place)],
    ...['--type', cosignType(attestation.predicateType)],
  ]);
}
