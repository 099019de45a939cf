/** The result of a verification for a job summary. */
import type { ArtifactResult, AttestationResult, Check, VerifyResult } from '../verify/result.js';
import { code, plain } from './markdown.js';
import { predicateName } from './predicate-name.js';
import { isSignerProven, signerWords } from './signer-words.js';
import { placesOf, tagWords } from './place-words.js';
import { helpfulChecks, refusalWord, sandboxWords, tally } from './tally.js';

const MARKS: Record<Check['verdict'], string> = { passed: '✅', failed: '❌', skipped: '➖' };

export function verificationMarkdown(result: VerifyResult): string {
  const { verdict, sandbox, artifacts } = result;
  const [only] = artifacts;
  const about = only !== undefined && artifacts.length === 1 ? code(only.name) : tally(result);
  const lines = [
    `## ${sandbox ? 'SANDBOX: ' : ''}${verdict === 'passed' ? '✅ Verified' : '❌ Refused'}: ${about}`,
    ...sandboxWords(result).flatMap((line) => ['', line]),
    ...artifacts.flatMap((artifact) => artifactLines(artifact, artifacts.length === 1)),
  ];
  return `${lines.join('\n')}\n`;
}

function artifactLines(artifact: ArtifactResult, isOnly: boolean): string[] {
  const { name, digest, reference, verdict, attestations, refusal, note } = artifact;
  // Those that passed first; why the others did not is enough then.
  const ordered = [...attestations].sort((a, b) => Number(b.verdict === 'passed') - Number(a.verdict === 'passed'));
  return [
    ...(isOnly ? [] : ['', `### ${verdict === 'passed' ? '✅' : '❌'} ${code(name)}`]),
    '',
    code(reference ?? digest),
    ...(reference === undefined || name.includes('@') ? [] : ['', plain(tagWords(reference))]),
    ...(refusal === undefined ? [] : ['', `${plain(refusal.message)} ${plain(refusal.remedy)}`]),
    ...ordered.flatMap((attestation) => attestationLines(attestation, artifact)),
    ...placeLines(artifact),
    ...(note === undefined ? [] : ['', `⚠️ ${plain(note)}`]),
  ];
}

function placeLines(artifact: ArtifactResult): string[] {
  return placesOf(artifact).flatMap(({ label, texts }) => [
    '',
    `${label}:`,
    '',
    ...texts.map((text) => `- ${plain(text)}`),
  ]);
}

function attestationLines(attestation: AttestationResult, artifact: ArtifactResult): string[] {
  const { from, alsoFrom = [], predicateType, verdict, level } = attestation;
  const checks = helpfulChecks(attestation);
  const brief = artifact.verdict === 'passed' && verdict === 'refused';
  const what = predicateType === '' ? 'Attestation' : plain(predicateName(predicateType));
  return [
    '',
    `**${what}** in ${[from, ...alsoFrom].map(code).join(' and ')}: ${verdict === 'passed' ? 'passed every check' : refusalWord(attestation, artifact)}`,
    '',
    ...(brief ? [] : factLines(attestation)),
    ...(verdict === 'passed' && level > 0 ? [`- level: SLSA build level ${level}`] : []),
    '',
    '| | Check | |',
    '|---|---|---|',
    ...checks.filter((check) => !brief || check.verdict === 'failed').map(checkRow),
  ];
}

function factLines({ signer, timestamps, checks, trust }: AttestationResult): string[] {
  // Nobody vouches for a certificate whose signature was not proven.
  if (!isSignerProven(checks)) return [];
  return [
    ...(signer === undefined ? [] : signerWords(signer).map(({ label, text }) => `- ${label}: ${code(text)}`)),
    ...timestamps.map(({ time, authority }) => `- witnessed: ${code(time)} by ${code(authority)}`),
    `- trust: ${code(trust)}`,
  ];
}

function checkRow({ id, verdict, detail, expected, actual, remedy }: Check): string {
  const parts = [
    plain(detail),
    ...(expected === undefined ? [] : [`expected ${code(expected)}`]),
    ...(actual === undefined ? [] : [`actual ${code(actual)}`]),
    ...(remedy === undefined ? [] : [plain(remedy)]),
  ];
  return `| ${MARKS[verdict]} | ${code(id)} | ${parts.join('<br>')} |`;
}
