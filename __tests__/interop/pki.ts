import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { must } from './tools.js';

/** Files that the real servers start from, all made by openssl: no line of the sandbox's own PKI is in them. */
export interface LabKeys {
  /** Intermediate first, then root. */
  readonly fulcioChain: string;
  readonly fulcioKey: string;
  readonly fulcioPassword: string;
  /** PKCS #8, Ed25519. */
  readonly rekorKey: string;
  readonly rekorPublicKey: string;
  readonly tsaKey: string;
  /** Leaf first, then root. */
  readonly tsaChain: string;
}

const PASSWORD = 'lab';
// Every subject has an O=: gh looks its verifier up by it.
const ORGANIZATION = '/O=lab.test';

const EXTENSIONS = `
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[fulcio]
basicConstraints = critical,CA:TRUE,pathlen:0
keyUsage = critical,keyCertSign,cRLSign
extendedKeyUsage = codeSigning
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[tsa]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
`;

export async function makeKeys(directory: string): Promise<LabKeys> {
  const at = (name: string): string => join(directory, name);
  const openssl = async (...parameters: string[]): Promise<void> =>
    void (await must('openssl', parameters, { cwd: directory }));
  await writeFile(at('extensions.cnf'), EXTENSIONS);

  const root = async (name: string): Promise<void> => {
    await key(name);
    await request(name, `${name} root`);
    await openssl(...certificate(name), '-extensions', 'root', '-key', `${name}.key`);
  };
  const issued = async (name: string, by: string, profile: string): Promise<void> => {
    await key(name);
    await request(name, name);
    await openssl(
      ...certificate(name),
      '-extensions',
      profile,
      '-CA',
      `${by}.pem`,
      '-CAkey',
      `${by}.key`,
      '-CAcreateserial',
    );
  };
  const key = async (name: string): Promise<void> =>
    openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', `${name}.key`);
  const request = async (name: string, commonName: string): Promise<void> =>
    openssl('req', '-new', '-key', `${name}.key`, '-subj', `${ORGANIZATION}/CN=${commonName}`, '-out', `${name}.csr`);
  const certificate = (name: string): string[] => [
    'x509',
    '-req',
    '-in',
    `${name}.csr`,
    '-out',
    `${name}.pem`,
    '-days',
    '30',
    '-sha256',
    '-extfile',
    'extensions.cnf',
  ];

  await root('fulcio-root');
  await issued('fulcio', 'fulcio-root', 'fulcio');
  await root('tsa-root');
  await issued('tsa', 'tsa-root', 'tsa');
  await openssl('pkcs8', '-topk8', '-in', 'fulcio.key', '-passout', `pass:${PASSWORD}`, '-out', 'fulcio.pkcs8');
  await openssl('genpkey', '-algorithm', 'ED25519', '-out', 'rekor.key');
  await openssl('pkey', '-in', 'rekor.key', '-pubout', '-out', 'rekor.pub');
  await concatenate(at('fulcio-chain.pem'), [at('fulcio.pem'), at('fulcio-root.pem')]);
  await concatenate(at('tsa-chain.pem'), [at('tsa.pem'), at('tsa-root.pem')]);
  return {
    fulcioChain: at('fulcio-chain.pem'),
    fulcioKey: at('fulcio.pkcs8'),
    fulcioPassword: PASSWORD,
    rekorKey: at('rekor.key'),
    rekorPublicKey: at('rekor.pub'),
    tsaKey: at('tsa.key'),
    tsaChain: at('tsa-chain.pem'),
  };
}

async function concatenate(target: string, sources: readonly string[]): Promise<void> {
  const parts = await Promise.all(sources.map(async (source) => readFile(source, 'utf8')));
  await writeFile(target, parts.join(''));
}
