import type { Verifier } from './questions.js';
import type { Answer } from './tools.js';

/** What `outcome` says of a success. */
export const SUCCESS = { exit: 0, words: '' };

/** What a failure says, so that it stands in the test's output. */
export function outcome({ exit, stdout, stderr }: Answer): { exit: number; words: string } {
  return { exit, words: exit === 0 ? '' : stderr + stdout };
}

/** For a command that does something: what it ended with. */
export function done({ exit }: Answer): string {
  return exit === 0 ? 'done' : `ended with ${exit}`;
}

/** What a verifier ends with when it says no; all else is another fault. Of cosign: its errors/exit_codes.go. */
const REFUSALS: Readonly<Record<Verifier, readonly number[]>> = { cosign: [1, 10, 12], gh: [1], wherefrom: [1] };

/** For a verifier: our checks that said no in brackets; the others only tell their exit code. */
export function words(verifier: Verifier, answer: Answer): string {
  if (answer.exit === 0) return 'accepts';
  if (!REFUSALS[verifier].includes(answer.exit)) return `ended with ${answer.exit}`;
  const checks = verifier === 'wherefrom' ? failedChecks(answer) : [];
  return checks.length === 0 ? 'refuses' : `refuses (${checks.map((check) => `\`${check}\``).join(', ')})`;
}

/** The checks that failed in `wherefrom verify --format json`. */
export function failedChecks({ stdout }: Answer): string[] {
  if (stdout === '') return [];
  const result = JSON.parse(stdout) as {
    artifacts: { attestations: { checks: { id: string; verdict: string }[] }[] }[];
  };
  const checks = result.artifacts.flatMap(({ attestations }) => attestations.flatMap((one) => one.checks));
  return [...new Set(checks.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id))];
}
