/** What the command line calls flags, as a workflow writes it. Pure. */
import { WherefromError } from '../errors.js';
import type { ArtifactResult, VerifyResult } from '../verify/result.js';

type Names = Readonly<Record<string, unknown>>;

/** `--repo` becomes `` `repo` `` where the action has an input of that name; other words stay as they are. */
export function inputWords(text: string, inputs: Names): string {
  return text.replaceAll(/(?<![\w-])--([a-z]+(?:-[a-z]+)*)(?![\w-])/g, (flag, name: string) =>
    Object.hasOwn(inputs, name) ? `\`${name}\`` : flag,
  );
}

/** The same error, saying what to do in the step. */
export function errorInInputWords(error: WherefromError, inputs: Names): WherefromError {
  const { code, message, remedy, cause } = error;
  return new WherefromError(code, inputWords(message, inputs), { remedy: inputWords(remedy, inputs), cause });
}

/** The same result with every hint for the step; what was seen is not touched. */
export function resultInInputWords(result: VerifyResult, inputs: Names): VerifyResult {
  const hint = <T extends { readonly remedy?: string }>(one: T): T =>
    one.remedy === undefined ? one : { ...one, remedy: inputWords(one.remedy, inputs) };
  const artifacts = result.artifacts.map((artifact): ArtifactResult => ({
    ...artifact,
    ...(artifact.refusal === undefined ? {} : { refusal: hint(artifact.refusal) }),
    ...(artifact.unread === undefined ? {} : { unread: artifact.unread.map(hint) }),
    ...(artifact.note === undefined ? {} : { note: inputWords(artifact.note, inputs) }),
    attestations: artifact.attestations.map((one) => ({ ...one, checks: one.checks.map(hint) })),
  }));
  return { ...result, artifacts };
}
