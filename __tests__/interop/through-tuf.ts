import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Question } from './questions.js';
import { CLI, run, toolPath, type Answer } from './tools.js';

export type TufReader = 'cosign' | 'gh' | 'sigstore' | 'wherefrom';

export const TUF_READERS: readonly TufReader[] = ['cosign', 'gh', 'sigstore', 'wherefrom'];

export interface TufQuestion extends Question {
  readonly issuer: string;
  readonly mirror: string;
  /** The root.json that the reader starts from. */
  readonly root: string;
  /** Empty: nothing is left from an earlier question. */
  readonly home: string;
}

/** The question, with no trusted root given: the reader fetches it through TUF. */
export async function askThroughTuf(reader: TufReader, question: TufQuestion): Promise<Answer> {
  await mkdir(question.home, { recursive: true });
  switch (reader) {
    case 'cosign':
      return askCosign(question);
    case 'gh':
      return askGh(question);
    case 'sigstore':
      return askSigstore(question);
    case 'wherefrom':
      return askWherefrom(question);
  }
}

async function askCosign(question: TufQuestion): Promise<Answer> {
  const env = { HOME: question.home };
  const fetched = await run(toolPath('cosign'), ['initialize', '--mirror', question.mirror, '--root', question.root], {
    env,
  });
  if (fetched.exit !== 0) return fetched;
  const identity = ['--certificate-identity', question.identity, '--certificate-oidc-issuer', question.issuer];
  const artifact = [question.file, '--bundle', question.bundle, '--type', question.predicateType];
  return run(toolPath('cosign'), ['verify-blob-attestation', ...artifact, ...identity], { env });
}

async function askGh(question: TufQuestion): Promise<Answer> {
  const env = { HOME: question.home, GH_TOKEN: 'unused' };
  const source = ['--tuf-url', question.mirror, '--tuf-root', question.root];
  const fetched = await run(toolPath('gh'), ['attestation', 'trusted-root', ...source], { env });
  if (fetched.exit !== 0) return fetched;
  const root = join(question.home, 'trusted_root.jsonl');
  await writeFile(root, fetched.stdout);
  const artifact = [question.file, '--bundle', question.bundle, '--custom-trusted-root', root];
  const signer = ['--repo', question.repository, '--cert-identity', question.identity];
  return run(toolPath('gh'), ['attestation', 'verify', ...artifact, ...signer], { env });
}

async function askSigstore(question: TufQuestion): Promise<Answer> {
  const { bundle, mirror, root, home, identity, issuer } = question;
  const script = join('__tests__', 'interop', 'sigstore-verify.mjs');
  return run(process.execPath, [script, bundle, mirror, root, join(home, 'tuf'), identity, issuer]);
}

async function askWherefrom(question: TufQuestion): Promise<Answer> {
  const artifact = [question.file, '--bundle', question.bundle, '--predicate-type', question.predicateType];
  const signer = ['--repo', question.repository, '--cert-identity', question.identity];
  const trust = ['--tuf-mirror', question.mirror, '--tuf-root', question.root];
  const command = [CLI, 'verify', ...artifact, ...signer, ...trust, '--format', 'json'];
  return run(process.execPath, command, { env: { HOME: question.home } });
}
