import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bundleFromJSON, bundleToJSON, type SerializedBundle } from '@sigstore/bundle';
import { dsse } from '@sigstore/core';
import { TransparencyLogEntry, TrustedRoot } from '@sigstore/protobuf-specs';
import { DSSEBundleBuilder, FulcioSigner, RekorWitness, type Witness } from '@sigstore/sign';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { postJson } from './json-client.js';

/** Signing and verifying with Sigstore's own libraries, to which the sandbox has to be a Sigstore. */

const STATEMENT = Buffer.from(JSON.stringify({ _type: 'https://in-toto.io/Statement/v1', subject: [] }));

export function rekorV1({ services }: Sandbox, entryType: 'dsse' | 'intoto'): Witness {
  return new RekorWitness({ rekorBaseURL: services.rekorV1.url, entryType, fetchOnConflict: true });
}

/** The library sends an envelope to Rekor v2, which takes none; this sends the digest of what is signed. */
export function rekorV2({ services }: Sandbox): Witness {
  return {
    testify: async (content, certificate) => {
      if (content.$case !== 'dsseEnvelope') throw new TypeError('not an envelope');
      const { payloadType, payload, signatures } = content.dsseEnvelope;
      const digest = createHash('sha256').update(dsse.preAuthEncoding(payloadType, payload)).digest('base64');
      const rawBytes = new X509Certificate(certificate).raw.toString('base64');
      const verifier = { x509Certificate: { rawBytes }, keyDetails: 'PKIX_ECDSA_P256_SHA_256' };
      const signature = { content: signatures[0]?.sig.toString('base64'), verifier };
      const url = `${services.rekorV2.url}/api/v2/log/entries`;
      const { json } = await postJson(url, { hashedRekordRequestV002: { digest, signature } });
      const entry = TransparencyLogEntry.fromJSON(json);
      const { logId, kindVersion } = entry;
      if (logId === undefined || kindVersion === undefined) throw new TypeError('not an entry');
      return { tlogEntries: [{ ...entry, logId, kindVersion }] };
    },
  };
}

export async function signStatement(sandbox: Sandbox, witnesses: Witness[]): Promise<SerializedBundle> {
  const signer = new FulcioSigner({
    fulcioBaseURL: sandbox.services.fulcio.url,
    identityProvider: { getToken: async () => sandbox.mintToken('sigstore') },
  });
  const builder = new DSSEBundleBuilder({ signer, witnesses });
  return bundleToJSON(await builder.create({ data: STATEMENT, type: 'application/vnd.in-toto+json' }));
}

/** @returns undefined where the bundle verifies under the sandbox's trusted root */
export function refusal(bundle: SerializedBundle, { files }: Sandbox): unknown {
  const root = TrustedRoot.fromJSON(JSON.parse(readFileSync(files.trustedRoot, 'utf8')));
  try {
    new Verifier(toTrustMaterial(root)).verify(toSignedEntity(bundleFromJSON(bundle)));
    return undefined;
  } catch (error) {
    return error;
  }
}
