import { createPublicKey, X509Certificate } from 'node:crypto';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { toTrustMaterial, type TrustMaterial } from '@sigstore/verify';
import { createCtLog, type CtLog } from '../../src/sandbox/ct-log.js';
import { createFulcio, type Fulcio } from '../../src/sandbox/fulcio.js';
import { createOidcIssuer, type OidcIssuer, type OidcOptions } from '../../src/sandbox/oidc.js';
import { startService, type SandboxService } from '../../src/sandbox/service.js';

export interface IdentityServices {
  readonly oidc: OidcIssuer;
  readonly ctLog: CtLog;
  readonly fulcio: Fulcio;
  readonly urls: { readonly oidc: string; readonly fulcio: string; readonly ctLog: string };
  readonly close: () => Promise<void>;
}

/** Issuer, certificate authority and CT log on loopback; without `now` by the system's clock. */
export async function startIdentityServices(options: Partial<OidcOptions> = {}): Promise<IdentityServices> {
  const { directory, now = () => new Date() } = options;
  const oidc = await createOidcIssuer({ now, ...options });
  const ctLog = await createCtLog({ directory, now });
  const fulcio = await createFulcio({ directory, now, issuers: [oidc], ctLog });
  const services: SandboxService[] = [];
  const start = async (name: string, { handle }: { handle: Fulcio['handle'] }): Promise<string> => {
    const service = await startService(name, handle);
    services.push(service);
    return service.url;
  };
  return {
    oidc,
    ctLog,
    fulcio,
    urls: {
      oidc: await start('oidc', oidc),
      fulcio: await start('fulcio', fulcio),
      ctLog: await start('ctlog', ctLog),
    },
    close: async () => {
      await Promise.all(services.map(async (service) => service.close()));
    },
  };
}

/** What a reader of these services' certificates trusts: the authority and the CT log. */
export function trustMaterialOf({ fulcio, ctLog }: Pick<IdentityServices, 'fulcio' | 'ctLog'>): TrustMaterial {
  const start = new X509Certificate(fulcio.root.certificate).validFromDate.toISOString();
  const certificates = [fulcio.intermediate, fulcio.root].map(({ certificate }) => ({
    rawBytes: Buffer.from(certificate).toString('base64'),
  }));
  const root = TrustedRoot.fromJSON({
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    certificateAuthorities: [{ uri: 'http://fulcio', certChain: { certificates }, validFor: { start } }],
    ctlogs: [
      {
        baseUrl: 'http://ctlog',
        hashAlgorithm: 'SHA2_256',
        publicKey: {
          rawBytes: ctLog.publicKey.toString('base64'),
          keyDetails: 'PKIX_ECDSA_P256_SHA_256',
          validFor: { start },
        },
        logId: { keyId: ctLog.logId.toString('base64') },
      },
    ],
  });
  return toTrustMaterial(root);
}

export function publicKeyOf(spki: Buffer) {
  return createPublicKey({ key: spki, format: 'der', type: 'spki' });
}
