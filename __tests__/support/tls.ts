import { generateKeyPairSync } from 'node:crypto';
import { createRoot, issue, toPem, type Authority } from '../../src/sandbox/pki.js';
import * as x509 from '../../src/sandbox/x509.js';

/** A certificate with its key, as PEM. */
export interface TlsIdentity {
  readonly cert: string;
  readonly key: string;
}

export interface TlsMaterial {
  /** PEM of the authority that issued both. */
  readonly ca: string;
  /** For 127.0.0.1, ::1 and localhost. */
  readonly server: TlsIdentity;
  readonly client: TlsIdentity;
}

/** An authority of its own, with a server's and a client's certificate. */
export async function tlsMaterial(): Promise<TlsMaterial> {
  const root = await createRoot({ commonName: 'TLS Root' }, new Date());
  const names = new x509.SubjectAlternativeNameExtension([
    { type: 'ip', value: '127.0.0.1' },
    { type: 'ip', value: '::1' },
    { type: 'dns', value: 'localhost' },
  ]);
  const { serverAuth, clientAuth } = x509.ExtendedKeyUsage;
  return {
    ca: root.pem,
    server: await identity(root, 'server', [new x509.ExtendedKeyUsageExtension([serverAuth]), names]),
    client: await identity(root, 'client', [new x509.ExtendedKeyUsageExtension([clientAuth])]),
  };
}

async function identity(root: Authority, name: string, extensions: x509.Extension[]): Promise<TlsIdentity> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const notBefore = new Date();
  const notAfter = new Date(notBefore.getTime() + 3_600_000);
  const certificate = await issue(root, { publicKey, notBefore, notAfter, subject: `CN=${name}`, extensions });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { cert: toPem(certificate, 'CERTIFICATE'), key };
}
