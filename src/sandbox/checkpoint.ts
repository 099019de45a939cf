import { createHash, createPublicKey, sign, type KeyObject } from 'node:crypto';

/** Signature type of Ed25519 in a key hash. Source: C2SP signed-note, "Signature types". */
const SIGNATURE_TYPE_ED25519 = 0x01;

/** A log's key under the name that stands in its notes. */
export interface NoteSigner {
  readonly name: string;
  /** 32 bytes; a note's signature line begins with the first four. Sigstore uses the whole as log id. */
  readonly keyHash: Buffer;
  readonly sign: (text: string) => Buffer;
}

/**
 * A key's hash under a name. Ed25519: over name, type and key, as C2SP signed-note says. ECDSA P-256: over the
 * SubjectPublicKeyInfo alone, whatever the name, as signed-note records of the logs that came before it.
 */
export function noteKeyHash(name: string, publicKey: KeyObject): Buffer {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  if (publicKey.asymmetricKeyType !== 'ed25519') return sha256(spki);
  const raw = spki.subarray(-32);
  return sha256(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(SIGNATURE_TYPE_ED25519), raw]));
}

export function noteSigner(name: string, privateKey: KeyObject): NoteSigner {
  const algorithm = privateKey.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  return {
    name,
    keyHash: noteKeyHash(name, createPublicKey(privateKey)),
    sign: (text) => sign(algorithm, Buffer.from(text), privateKey),
  };
}

export interface TreeHead {
  readonly origin: string;
  readonly size: number;
  readonly rootHash: Buffer;
}

/** A checkpoint as signed note. Source: C2SP tlog-checkpoint, "Note text", and signed-note, "Format". */
export function signCheckpoint(head: TreeHead, signer: NoteSigner): string {
  const text = `${head.origin}\n${head.size}\n${head.rootHash.toString('base64')}\n`;
  const signature = Buffer.concat([signer.keyHash.subarray(0, 4), signer.sign(text)]);
  return `${text}\n\u2014 ${signer.name} ${signature.toString('base64')}\n`;
}

function sha256(data: Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}
