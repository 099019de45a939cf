import { createPublicKey, type KeyObject } from 'node:crypto';
import type { CertificateAuthority, TimeRange, TransparencyLogInstance, TrustedRoot } from '@sigstore/protobuf-specs';
import { parseCertificate, type Certificate } from '../model/x509.js';

/** When an authority's word counts. */
export interface Period {
  readonly start: Date;
  /** Absent: until further notice. */
  readonly end: Date | undefined;
}

export interface LogAuthority {
  readonly url: string;
  /** As entries and SCTs name it. */
  readonly ids: readonly Buffer[];
  /** First four bytes of the key's name in checkpoints. */
  readonly keyHint: Buffer;
  readonly key: KeyObject;
  readonly period: Period;
}

export interface CertifyingAuthority {
  readonly uri: string;
  /** As listed: the certificate that issues (or, for a timestamp authority, signs) first, the root last. */
  readonly chain: readonly Certificate[];
  readonly period: Period;
}

/** A trusted root, parsed: keys, certificates and periods that are known to be there. */
export interface TrustMaterial {
  readonly certificateAuthorities: readonly CertifyingAuthority[];
  readonly timestampAuthorities: readonly CertifyingAuthority[];
  readonly logs: readonly LogAuthority[];
  readonly ctLogs: readonly LogAuthority[];
}

const known = new WeakMap<TrustedRoot, TrustMaterial>();

/** @throws Error that says what the root lacks, as the end of a sentence */
export function trustMaterialOf(root: TrustedRoot): TrustMaterial {
  const seen = known.get(root);
  if (seen !== undefined) return seen;
  const material = {
    certificateAuthorities: root.certificateAuthorities.map((each) => authority(each, 'certificate authority')),
    timestampAuthorities: root.timestampAuthorities.map((each) => authority(each, 'timestamp authority')),
    logs: root.tlogs.map((each) => log(each, 'transparency log')),
    ctLogs: root.ctlogs.map((each) => log(each, 'CT log')),
  };
  if (material.certificateAuthorities.length === 0) throw new RangeError('lists no certificate authority');
  known.set(root, material);
  return material;
}

export function holdsAt({ start, end }: Period, moment: Date): boolean {
  return start <= moment && (end === undefined || moment <= end);
}

function authority(instance: CertificateAuthority, what: string): CertifyingAuthority {
  const chain = instance.certChain?.certificates ?? [];
  if (chain.length === 0) throw new RangeError(`lists a ${what} without certificates`);
  return {
    uri: instance.uri,
    chain: chain.map(({ rawBytes }) => readable(() => parseCertificate(rawBytes), `a certificate of a ${what}`)),
    period: period(instance.validFor, what),
  };
}

function log(instance: TransparencyLogInstance, what: string): LogAuthority {
  const bytes = instance.publicKey?.rawBytes;
  const id = instance.logId?.keyId;
  if (bytes === undefined || id === undefined || id.length < 4) {
    throw new RangeError(`lists a ${what} without key or log id`);
  }
  const ids = [id, ...(instance.checkpointKeyId === undefined ? [] : [instance.checkpointKeyId.keyId])];
  return {
    url: instance.baseUrl,
    ids: ids.map((each) => Buffer.from(each)),
    keyHint: Buffer.from(instance.checkpointKeyId?.keyId ?? id).subarray(0, 4),
    key: readable(() => publicKey(Buffer.from(bytes)), `the key of a ${what}`),
    period: period(instance.publicKey?.validFor, what),
  };
}

/** SubjectPublicKeyInfo; roots also hold bare PKCS#1 RSA keys (protobuf-specs, PublicKeyDetails). */
function publicKey(der: Buffer): KeyObject {
  try {
    return createPublicKey({ key: der, format: 'der', type: 'spki' });
  } catch {
    return createPublicKey({ key: der, format: 'der', type: 'pkcs1' });
  }
}

/** An authority without a beginning would vouch for all of the past: it is refused. */
function period(range: TimeRange | undefined, what: string): Period {
  const start = range?.start;
  if (start === undefined || Number.isNaN(start.getTime())) {
    throw new RangeError(`lists a ${what} without "validFor.start"`);
  }
  if (range?.end !== undefined && Number.isNaN(range.end.getTime())) {
    throw new RangeError(`lists a ${what} with an unreadable "validFor.end"`);
  }
  return { start, end: range?.end };
}

function readable<T>(read: () => T, what: string): T {
  try {
    return read();
  } catch (cause) {
    throw new RangeError(`holds ${what} that cannot be read`, { cause });
  }
}
