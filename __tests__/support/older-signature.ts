/** The signature of an image as cosign before version 3 made and stored it. Source: cosign, specs/SIGNATURE_SPEC.md. */
import { createHash } from 'node:crypto';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { certify } from '../../src/sign/fulcio.js';
import { quickHttp, sandboxToken } from './signing.js';

const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

export interface OlderSignature {
  readonly repository: string;
  /** Of the image beside whose digest the signature is tagged. */
  readonly digest: string;
  /** Of the image that the signed text names. */
  readonly names: string;
}

/** As the run whose claims the sandbox has now. */
export async function signOlderWay(sandbox: Sandbox, { repository, digest, names }: OlderSignature): Promise<void> {
  const payload = Buffer.from(
    JSON.stringify({
      critical: {
        identity: { 'docker-reference': `${sandbox.registry.host}/${repository}` },
        image: { 'docker-manifest-digest': names },
        type: 'cosign container image signature',
      },
      optional: null,
    }),
  );
  const http = quickHttp();
  const key = await certify({
    fulcioUrl: sandbox.services.fulcio.url,
    token: await sandboxToken(sandbox),
    http,
    now: new Date(),
  });
  const signature = key.sign(payload).toString('base64');
  const { body } = await http.send({
    service: 'Rekor',
    method: 'POST',
    url: `${sandbox.services.rekorV1.url}/api/v1/log/entries`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      apiVersion: '0.0.1',
      kind: 'hashedrekord',
      spec: {
        data: { hash: { algorithm: 'sha256', value: createHash('sha256').update(payload).digest('hex') } },
        signature: { content: signature, publicKey: { content: Buffer.from(key.certificatePem).toString('base64') } },
      },
    }),
  });
  const [entry] = Object.values(JSON.parse(body.toString()) as Record<string, Record<string, never>>);
  const { body: logged, integratedTime, logIndex, logID, verification } = entry ?? {};
  const { signedEntryTimestamp } = verification as unknown as { signedEntryTimestamp: string };
  const annotations = {
    'dev.cosignproject.cosign/signature': signature,
    'dev.sigstore.cosign/certificate': key.certificatePem,
    'dev.sigstore.cosign/bundle': JSON.stringify({
      SignedEntryTimestamp: signedEntryTimestamp,
      Payload: { body: logged, integratedTime, logIndex, logID },
    }),
  };
  const { store } = sandbox.registry;
  const config = Buffer.from('{"architecture":"","os":"","config":{}}');
  const manifest = {
    schemaVersion: 2,
    mediaType: MANIFEST,
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: store.putBlob(repository, config),
      size: config.length,
    },
    layers: [
      { mediaType: SIMPLE_SIGNING, digest: store.putBlob(repository, payload), size: payload.length, annotations },
    ],
  };
  const pushed = store.putManifest(repository, { mediaType: MANIFEST, bytes: Buffer.from(JSON.stringify(manifest)) });
  store.tag(repository, `${digest.replace(':', '-')}.sig`, pushed);
}
