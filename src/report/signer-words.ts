/** Who signed, for whom and where, in the words of a person. */
import type { CertificateFacts } from '../model/fulcio-extensions.js';
import type { Check, CheckId } from '../verify/result.js';
import { parseRepositoryUri, parseWorkflowIdentity } from '../model/workflow-identity.js';

/** What has to hold before a certificate may be read out as the signer; that it signed for this artifact is another question. */
const PROOF: readonly CheckId[] = [
  'bundle-form',
  'certificate-chain',
  'certificate-transparency',
  'timestamp',
  'transparency-log',
  'signature',
];

export function isSignerProven(checks: readonly Check[]): boolean {
  const failed = checks.some(({ id, verdict }) => verdict === 'failed' && PROOF.includes(id));
  return !failed && checks.some(({ id, verdict }) => id === 'signature' && verdict === 'passed');
}

/** Label and text of what a certificate says; only what it says. */
export function signerWords(signer: CertificateFacts): { readonly label: string; readonly text: string }[] {
  const workflow = parseWorkflowIdentity(signer.san);
  const source = parseRepositoryUri(signer.sourceRepositoryURI);
  const words = [
    {
      label: 'signer',
      text:
        workflow === undefined
          ? other(signer)
          : `${workflow.path} of ${workflow.repository} at ${refWords(workflow.ref)}`,
    },
  ];
  if (source !== undefined) words.push({ label: 'source', text: sourceWords(source.repository, signer) });
  if (signer.runInvocationURI !== undefined)
    words.push({ label: 'run', text: runWords(signer.runInvocationURI, signer) });
  return words;
}

/** "acme/widget at tag v1.2.3", or who signed where no source is named. */
export function originWords(signer: CertificateFacts): string {
  const source = parseRepositoryUri(signer.sourceRepositoryURI);
  if (source === undefined) return `signed by ${signer.san}`;
  return `built from ${source.repository} at ${refWords(signer.sourceRepositoryRef)}`;
}

function other({ san, issuer, issuerV1 }: CertificateFacts): string {
  const by = issuer ?? issuerV1;
  return by === undefined ? san : `${san}, vouched for by ${by}`;
}

function sourceWords(repository: string, { sourceRepositoryRef, sourceRepositoryDigest }: CertificateFacts): string {
  const commit = sourceRepositoryDigest === undefined ? '' : `, commit ${sourceRepositoryDigest}`;
  return `${repository} at ${refWords(sourceRepositoryRef)}${commit}`;
}

function runWords(uri: string, { buildTrigger, runnerEnvironment }: CertificateFacts): string {
  const facts = [buildTrigger && `event ${buildTrigger}`, runnerEnvironment && `${runnerEnvironment} runner`].filter(
    Boolean,
  );
  return facts.length === 0 ? uri : `${uri} (${facts.join(', ')})`;
}

function refWords(ref: string | undefined): string {
  if (ref === undefined) return 'an unknown ref';
  const [, kind, name] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? [];
  if (name !== undefined) return `${kind === 'tags' ? 'tag' : 'branch'} ${name}`;
  return /^[0-9a-f]{40,64}$/.test(ref) ? `commit ${ref}` : ref;
}
