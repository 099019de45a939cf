import { createHash, type KeyObject } from 'node:crypto';
import { child, parseDer } from '../model/der.js';
import { subjectAlternativeNameOf } from '../model/workflow-identity.js';
import { FULCIO_EXTENSIONS, fulcioOid, type FulcioExtensionName } from '../model/fulcio-extensions.js';
import { GITHUB_SERVER } from '../model/github.js';
import { sctList, type CtLog } from './ct-log.js';
import { octetString, utf8String } from './der.js';
import { issue, randomSerialNumber, type Authority } from './pki.js';
import * as x509 from './x509.js';

/** Reads a claim as text. @throws where the token does not have it */
export type ClaimReader = (name: string) => string;

export interface CertificateRequest {
  readonly publicKey: KeyObject;
  readonly claim: ClaimReader;
  readonly now: Date;
}

const VALID_MINUTES = 10;
const SCT_LIST_OID = '1.3.6.1.4.1.11129.2.4.2';

const signerUri = (claim: ClaimReader): string => `${GITHUB_SERVER}/${claim('job_workflow_ref')}`;

/**
 * What each extension says, by the claims of a GitHub token.
 * Source: sigstore/fulcio, config/identity/config.yaml (github-workflow) and docs/oid-info.md.
 */
const EXTENSION_VALUES: Readonly<Record<FulcioExtensionName, (claim: ClaimReader) => string>> = {
  issuerV1: (claim) => claim('iss'),
  githubWorkflowTrigger: (claim) => claim('event_name'),
  githubWorkflowSha: (claim) => claim('sha'),
  githubWorkflowName: (claim) => claim('workflow'),
  githubWorkflowRepository: (claim) => claim('repository'),
  githubWorkflowRef: (claim) => claim('ref'),
  issuer: (claim) => claim('iss'),
  buildSignerURI: signerUri,
  buildSignerDigest: (claim) => claim('job_workflow_sha'),
  runnerEnvironment: (claim) => claim('runner_environment'),
  sourceRepositoryURI: (claim) => `${GITHUB_SERVER}/${claim('repository')}`,
  sourceRepositoryDigest: (claim) => claim('sha'),
  sourceRepositoryRef: (claim) => claim('ref'),
  sourceRepositoryIdentifier: (claim) => claim('repository_id'),
  sourceRepositoryOwnerURI: (claim) => `${GITHUB_SERVER}/${claim('repository_owner')}`,
  sourceRepositoryOwnerIdentifier: (claim) => claim('repository_owner_id'),
  buildConfigURI: (claim) => `${GITHUB_SERVER}/${claim('workflow_ref')}`,
  buildConfigDigest: (claim) => claim('workflow_sha'),
  buildTrigger: (claim) => claim('event_name'),
  runInvocationURI: (claim) =>
    `${GITHUB_SERVER}/${claim('repository')}/actions/runs/${claim('run_id')}/attempts/${claim('run_attempt')}`,
  sourceRepositoryVisibilityAtSigning: (claim) => claim('repository_visibility'),
  deploymentEnvironment: (claim) => claim('environment'),
  tokenSubject: (claim) => claim('sub'),
};

/** The signing certificate of a run, logged and with the log's promise inside, as DER. */
export async function issueSigningCertificate(
  { authority, ctLog }: { readonly authority: Authority; readonly ctLog: CtLog },
  { publicKey, claim, now }: CertificateRequest,
): Promise<Buffer> {
  const request = {
    publicKey,
    serialNumber: randomSerialNumber(),
    notBefore: now,
    notAfter: new Date(now.getTime() + VALID_MINUTES * 60_000),
    extensions: [...leafExtensions(claim), ...fulcioExtensions(claim)],
  };
  // RFC 6962, section 3.2: the log signs the TBSCertificate as it is without the list of SCTs.
  const unlogged = await issue(authority, request);
  const sct = ctLog.addPrecertificate({
    issuerKeyHash: createHash('sha256')
      .update(authority.publicKey.export({ type: 'spki', format: 'der' }))
      .digest(),
    tbsCertificate: child(parseDer(unlogged), 0).toDER(),
  });
  const scts = new x509.Extension(SCT_LIST_OID, false, octetString(sctList([sct])));
  return issue(authority, { ...request, extensions: [...request.extensions, scts] });
}

function leafExtensions(claim: ClaimReader): x509.Extension[] {
  return [
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.codeSigning]),
    // RFC 5280, section 4.1.2.6: critical, because the subject is empty.
    new x509.SubjectAlternativeNameExtension(
      [{ type: 'url', value: subjectAlternativeNameOf(signerUri(claim)) }],
      true,
    ),
  ];
}

/** In the order of their numbers; one without a value is left out. */
function fulcioExtensions(claim: ClaimReader): x509.Extension[] {
  const names = Object.keys(FULCIO_EXTENSIONS) as FulcioExtensionName[];
  return names.flatMap((name) => {
    const value = EXTENSION_VALUES[name](claim);
    if (value === '') return [];
    const encoded = FULCIO_EXTENSIONS[name].encoding === 'raw' ? Buffer.from(value) : utf8String(value);
    return [new x509.Extension(fulcioOid(name), false, encoded)];
  });
}
