/**
 * Fulcio's certificate extensions: one row a fact.
 * Source: sigstore/fulcio docs/oid-info.md. 1 to 6 are raw strings, 8 and up DER UTF8String.
 */
const FULCIO_ARC = '1.3.6.1.4.1.57264.1';

export type FulcioEncoding = 'raw' | 'der-utf8';

export const FULCIO_EXTENSIONS = {
  issuerV1: { number: 1, encoding: 'raw' },
  githubWorkflowTrigger: { number: 2, encoding: 'raw' },
  githubWorkflowSha: { number: 3, encoding: 'raw' },
  githubWorkflowName: { number: 4, encoding: 'raw' },
  githubWorkflowRepository: { number: 5, encoding: 'raw' },
  githubWorkflowRef: { number: 6, encoding: 'raw' },
  issuer: { number: 8, encoding: 'der-utf8' },
  buildSignerURI: { number: 9, encoding: 'der-utf8' },
  buildSignerDigest: { number: 10, encoding: 'der-utf8' },
  runnerEnvironment: { number: 11, encoding: 'der-utf8' },
  sourceRepositoryURI: { number: 12, encoding: 'der-utf8' },
  sourceRepositoryDigest: { number: 13, encoding: 'der-utf8' },
  sourceRepositoryRef: { number: 14, encoding: 'der-utf8' },
  sourceRepositoryIdentifier: { number: 15, encoding: 'der-utf8' },
  sourceRepositoryOwnerURI: { number: 16, encoding: 'der-utf8' },
  sourceRepositoryOwnerIdentifier: { number: 17, encoding: 'der-utf8' },
  buildConfigURI: { number: 18, encoding: 'der-utf8' },
  buildConfigDigest: { number: 19, encoding: 'der-utf8' },
  buildTrigger: { number: 20, encoding: 'der-utf8' },
  runInvocationURI: { number: 21, encoding: 'der-utf8' },
  sourceRepositoryVisibilityAtSigning: { number: 22, encoding: 'der-utf8' },
  deploymentEnvironment: { number: 23, encoding: 'der-utf8' },
  tokenSubject: { number: 24, encoding: 'der-utf8' },
} as const satisfies Record<string, { number: number; encoding: FulcioEncoding }>;

export type FulcioExtensionName = keyof typeof FULCIO_EXTENSIONS;

/** Facts of a signing certificate by their Fulcio names; absent where the certificate does not say. */
export type CertificateFacts = { readonly san: string } & { readonly [name in FulcioExtensionName]?: string };

export function fulcioOid(name: FulcioExtensionName): string {
  return `${FULCIO_ARC}.${FULCIO_EXTENSIONS[name].number}`;
}
