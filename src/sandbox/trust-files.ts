import type { KeyObject } from 'node:crypto';
import {
  HashAlgorithm,
  PublicKeyDetails,
  ServiceSelector,
  SigningConfig,
  TrustedRoot,
  type CertificateAuthority,
  type Service,
  type TransparencyLogInstance,
} from '@sigstore/protobuf-specs';
import { SANDBOX_ORGANIZATION } from '../model/sandbox.js';
import type { Authority } from './pki.js';

/** A log as its readers know it. */
export interface TrustedLog {
  readonly url: string;
  readonly publicKey: KeyObject;
  /** 32 bytes. */
  readonly logId: Buffer;
}

/** All that a reader of the sandbox's bundles trusts. Chains begin with what issues or signs and end with the root. */
export interface TrustMaterial {
  /** From when on everything is valid: when the sandbox's keys were made. */
  readonly start: Date;
  readonly fulcio: { readonly url: string; readonly chain: readonly Authority[] };
  readonly ctLog: TrustedLog;
  readonly rekorV1: TrustedLog;
  readonly rekorV2: TrustedLog;
  readonly tsa: { readonly url: string; readonly chain: readonly Authority[] };
}

// sigstore-go reads no other version of the media type.
const TRUSTED_ROOT_MEDIA_TYPE = 'application/vnd.dev.sigstore.trustedroot+json;version=0.1';
const SIGNING_CONFIG_MEDIA_TYPE = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';

/** `trusted_root.json` as JSON value. Source: protobuf-specs, sigstore_trustroot.proto. */
export function trustedRoot(material: TrustMaterial): unknown {
  const { start, rekorV1, rekorV2, ctLog } = material;
  return TrustedRoot.toJSON({
    mediaType: TRUSTED_ROOT_MEDIA_TYPE,
    tlogs: [logInstance(rekorV1, start), { ...logInstance(rekorV2, start), checkpointKeyId: { keyId: rekorV2.logId } }],
    certificateAuthorities: [certificateAuthority(material.fulcio, start)],
    ctlogs: [logInstance(ctLog, start)],
    timestampAuthorities: [certificateAuthority(material.tsa, start)],
  });
}

export interface ServiceUrls {
  readonly oidc: string;
  readonly fulcio: string;
  readonly rekor: { readonly url: string; readonly majorApiVersion: 1 | 2 };
  /** With its path. */
  readonly tsa?: string;
}

/** A signing config with one log, and the timestamp authority where it is named, as JSON value. */
export function signingConfig(urls: ServiceUrls, start: Date): unknown {
  const service = (url: string, majorApiVersion = 1): Service => ({
    url,
    majorApiVersion,
    validFor: { start },
    operator: SANDBOX_ORGANIZATION,
  });
  return SigningConfig.toJSON({
    mediaType: SIGNING_CONFIG_MEDIA_TYPE,
    caUrls: [service(urls.fulcio)],
    oidcUrls: [service(urls.oidc)],
    rekorTlogUrls: [service(urls.rekor.url, urls.rekor.majorApiVersion)],
    rekorTlogConfig: { selector: ServiceSelector.ANY, count: 0 },
    tsaUrls: urls.tsa === undefined ? [] : [service(urls.tsa)],
    tsaConfig: urls.tsa === undefined ? undefined : { selector: ServiceSelector.ANY, count: 0 },
  });
}

function logInstance({ url, publicKey, logId }: TrustedLog, start: Date): TransparencyLogInstance {
  const ed25519 = publicKey.asymmetricKeyType === 'ed25519';
  return {
    baseUrl: url,
    hashAlgorithm: HashAlgorithm.SHA2_256,
    publicKey: {
      rawBytes: publicKey.export({ type: 'spki', format: 'der' }),
      keyDetails: ed25519 ? PublicKeyDetails.PKIX_ED25519 : PublicKeyDetails.PKIX_ECDSA_P256_SHA_256,
      validFor: { start },
    },
    logId: { keyId: logId },
    checkpointKeyId: undefined,
    operator: SANDBOX_ORGANIZATION,
  };
}

function certificateAuthority(
  { url, chain }: { url: string; chain: readonly Authority[] },
  start: Date,
): CertificateAuthority {
  return {
    subject: { organization: SANDBOX_ORGANIZATION, commonName: url },
    uri: url,
    certChain: { certificates: chain.map(({ certificate }) => ({ rawBytes: certificate })) },
    validFor: { start },
    operator: SANDBOX_ORGANIZATION,
  };
}
