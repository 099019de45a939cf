/** The result of a verification for a terminal: the verdict first, then why. */
import type { ArtifactResult, AttestationResult, Check, Verdict, VerifyResult } from '../verify/result.js';
import { isSignerProven, originWords, signerWords } from './signer-words.js';
import { predicateName } from './predicate-name.js';
import { placesOf, tagWords } from './place-words.js';
import { helpfulChecks, mainFailure, refusalWord, sandboxWords, tally } from './tally.js';

export interface TextOptions {
  readonly color: boolean;
}

type Style = 'green' | 'red' | 'yellow' | 'dim' | 'bold';
type Paint = (style: Style, text: string) => string;

const SGR: Record<Style, number> = { green: 32, red: 31, yellow: 33, dim: 2, bold: 1 };
const MARKS: Record<Check['verdict'], { readonly mark: string; readonly style: Style }> = {
  passed: { mark: '✓', style: 'green' },
  failed: { mark: '✗', style: 'red' },
  skipped: { mark: '–', style: 'dim' },
};
const LABEL_WIDTH = 11;
const ID_WIDTH = 25;

/** @returns lines, the last one ended */
export function verificationText(result: VerifyResult, { color }: TextOptions): string {
  const paint: Paint = (style, text) => (color ? `\u001B[${SGR[style]}m${text}\u001B[0m` : text);
  const lines = [
    verdictLine(result, paint),
    ...sandboxWords(result),
    ...result.artifacts.flatMap((artifact) => artifactLines(artifact, paint, result.artifacts.length === 1)),
  ];
  return `${lines.join('\n')}\n`;
}

function verdictLine(result: VerifyResult, paint: Paint): string {
  const { verdict, sandbox, artifacts } = result;
  const [only] = artifacts;
  const about = only !== undefined && artifacts.length === 1 ? summary(only) : tally(result);
  return `${sandbox ? `${paint('yellow', 'SANDBOX')} ` : ''}${verdictWord(verdict, paint)} ${about}`;
}

function verdictWord(verdict: Verdict, paint: Paint): string {
  return verdict === 'passed' ? paint('green', '✓ VERIFIED') : paint('red', '✗ REFUSED');
}

/** What happened to one artifact, in one line. */
function summary({ name, attestations, refusal, verdict }: ArtifactResult): string {
  if (verdict === 'passed') {
    const best = attestations.find((attestation) => attestation.verdict === 'passed');
    const level = best === undefined || best.level === 0 ? '' : `, SLSA build level ${best.level}`;
    return best?.signer === undefined ? name : `${name}: ${originWords(best.signer)}${level}`;
  }
  if (refusal !== undefined) return `${name}: no attestation was found`;
  const [only] = attestations;
  const failure = only === undefined || attestations.length > 1 ? undefined : mainFailure(only);
  if (only !== undefined && failure !== undefined)
    return `${name}: ${isUnreadable(only) ? unreadable(only.from, failure) : failure.detail}`;
  return `${name}: none of its ${attestations.length} attestations passed every check`;
}

/** Nothing could be checked, because there was no bundle to check. */
function isUnreadable({ checks }: AttestationResult): boolean {
  return checks.every(({ id, verdict }) => (id === 'bundle-form' ? verdict === 'failed' : verdict === 'skipped'));
}

function unreadable(from: string, { detail }: Check): string {
  return detail.startsWith(from) ? detail : `${from}: ${detail}`;
}

function artifactLines(artifact: ArtifactResult, paint: Paint, isOnly: boolean): string[] {
  const { name, verdict, attestations, refusal, note } = artifact;
  const { mark, style } = MARKS[verdict === 'passed' ? 'passed' : 'failed'];
  const [lone] = attestations;
  // The verdict has said it all but what to do.
  if (isOnly && lone !== undefined && attestations.length === 1 && isUnreadable(lone)) {
    const hints = lone.checks.flatMap((check) => (check.verdict === 'failed' ? hintLines(check, '  ') : []));
    return [...hints, ...placeLines(artifact, paint)];
  }
  // Once one attestation has passed, of the others it is enough to know why they did not.
  const ordered = [...attestations].sort((a, b) => Number(b.verdict === 'passed') - Number(a.verdict === 'passed'));
  return [
    // One artifact is named by the verdict already.
    ...(isOnly ? [] : ['', `${paint(style, mark)} ${paint('bold', name)}`]),
    ...digestLines(artifact, paint),
    ...(refusal === undefined ? [] : [`  ${refusal.message}`, `  → ${refusal.remedy}`]),
    ...ordered.flatMap((attestation) => ['', ...attestationLines(attestation, artifact, paint)]),
    ...placeLines(artifact, paint),
    ...(note === undefined ? [] : ['', `  ${paint('yellow', note)}`]),
  ];
}

/** What was verified, where the name does not say it. */
function digestLines({ name, digest, reference }: ArtifactResult, paint: Paint): string[] {
  if (reference !== undefined && !name.includes('@')) return [`  ${tagWords(reference)}`];
  return name.includes(digest) ? [] : [`  ${paint('dim', digest)}`];
}

function placeLines(artifact: ArtifactResult, paint: Paint): string[] {
  const places = placesOf(artifact);
  const lines = places.flatMap(({ label, texts }) =>
    texts.map((text, index) => `  ${paint('dim', (index === 0 ? label : '').padEnd(LABEL_WIDTH))}${text}`),
  );
  return lines.length === 0 ? [] : ['', ...lines];
}

function attestationLines(attestation: AttestationResult, artifact: ArtifactResult, paint: Paint): string[] {
  const { verdict } = attestation;
  const checks = helpfulChecks(attestation);
  const brief = (artifact.verdict === 'passed' && verdict === 'refused') || isUnreadable(attestation);
  const shown = brief ? checks.filter((check) => check.verdict === 'failed') : checks;
  return [
    `  ${attestationTitle(attestation, artifact)}`,
    ...(brief ? [] : factLines(attestation, paint)),
    ...groupSkipped(shown).flatMap((check) => checkLines(check, paint)),
  ];
}

function attestationTitle(attestation: AttestationResult, artifact: ArtifactResult): string {
  const { from, alsoFrom = [], predicateType, verdict } = attestation;
  const what = predicateType === '' ? 'Attestation' : predicateName(predicateType);
  const where = `${what} in ${[from, ...alsoFrom].join(' and ')}`;
  return verdict === 'passed' ? where : `${where}, ${refusalWord(attestation, artifact)}:`;
}

function factLines({ signer, timestamps, level, checks, verdict, trust }: AttestationResult, paint: Paint): string[] {
  const proven = isSignerProven(checks);
  const facts = [
    // Nobody vouches for a certificate whose signature was not proven.
    ...(signer === undefined || !proven ? [] : signerWords(signer)),
    ...(proven
      ? timestamps.map(({ time, authority }) => ({ label: 'witnessed', text: `${time} by ${authority}` }))
      : []),
    ...(verdict === 'passed' && level > 0 ? [{ label: 'level', text: `SLSA build level ${level}` }] : []),
    ...(proven ? [{ label: 'trust', text: trust }] : []),
  ];
  return facts.map(({ label, text }) => `    ${paint('dim', label.padEnd(LABEL_WIDTH))}${text}`);
}

/** Neighbours that were not made for one reason share a line. */
function groupSkipped(checks: readonly Check[]): (Omit<Check, 'id'> & { readonly id: string })[] {
  const groups: (Omit<Check, 'id'> & { id: string })[] = [];
  for (const check of checks) {
    const last = groups.at(-1);
    if (check.verdict === 'skipped' && last?.verdict === 'skipped' && last.detail === check.detail)
      last.id += `, ${check.id}`;
    else groups.push({ ...check });
  }
  return groups;
}

function checkLines(check: Omit<Check, 'id'> & { id: string }, paint: Paint): string[] {
  const { id, verdict, detail } = check;
  const { mark, style } = MARKS[verdict];
  const indent = ' '.repeat(6);
  const line =
    id.length > ID_WIDTH
      ? [`${paint(style, mark)} ${id}`, `${indent}${paint('dim', detail)}`]
      : [`${paint(style, mark)} ${id.padEnd(ID_WIDTH)} ${verdict === 'skipped' ? paint('dim', detail) : detail}`];
  return [`    ${line.join('\n')}`, ...hintLines(check, indent)];
}

function hintLines({ expected, actual, remedy }: Omit<Check, 'id'>, indent: string): string[] {
  return [
    ...(expected === undefined ? [] : [`${indent}expected  ${expected}`]),
    ...(actual === undefined ? [] : [`${indent}actual    ${actual}`]),
    ...(remedy === undefined ? [] : [`${indent}→ ${remedy}`]),
  ];
}
