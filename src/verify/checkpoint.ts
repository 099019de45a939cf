import { createHash, type KeyObject } from 'node:crypto';
import type { LogAuthority } from '../trust/material.js';
import { isSignedBy } from './keys.js';
import { refuse } from './outcome.js';

/** The state of a log that it has signed. Source: C2SP, tlog-checkpoint. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: bigint;
  readonly rootHash: Buffer;
}

interface NoteSignature {
  readonly name: string;
  readonly keyHint: Buffer;
  readonly signature: Buffer;
}

const SIZE = /^(?:0|[1-9]\d{0,18})$/;
const UNREADABLE = 'The checkpoint is not written as it has to be.';
const MOST_SIGNATURES = 32;

/**
 * Reads a checkpoint that one of `logs` has signed. Signatures of others, witnesses, are left aside.
 * Source: C2SP, signed-note.
 * @throws Refusal
 */
export function verifyCheckpoint(envelope: string, logs: readonly LogAuthority[]): Checkpoint {
  const separator = envelope.indexOf('\n\n');
  if (separator < 0) return refuse('The checkpoint is not signed.');
  const text = envelope.slice(0, separator + 1);
  const checkpoint = parseText(text);
  const signatures = parseSignatures(envelope.slice(separator + 2));
  const signed = Buffer.from(text);
  const named = logs.flatMap((log) =>
    signatures
      .filter((each) => isOfLog(each, { log, origin: checkpoint.origin }))
      .map(({ signature }) => ({ log, signature })),
  );
  if (named.length === 0) return refuse('The checkpoint carries no signature of the log of the entry.');
  if (!named.some(({ log, signature }) => isSignedBy(log.key, signed, signature))) {
    return refuse('The signature of the checkpoint does not verify.');
  }
  return checkpoint;
}

function parseText(text: string): Checkpoint {
  // The text ends with a line break: after a size comes a third part, if an empty one.
  const [origin, size, hash] = text.split('\n') as [string, string, string];
  if (origin === '' || !SIZE.test(size)) return refuse(UNREADABLE);
  const rootHash = Buffer.from(hash, 'base64');
  if (rootHash.length !== 32 || rootHash.toString('base64') !== hash) return refuse(UNREADABLE);
  return { origin, size: BigInt(size), rootHash };
}

function parseSignatures(text: string): readonly NoteSignature[] {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length === 0 || lines.length > MOST_SIGNATURES) {
    return refuse('The signatures of the checkpoint are not written as they have to be.');
  }
  return lines.map((line) => {
    const [, name = '', base64 = ''] = /^\u2014 (\S+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length < 5) return refuse('A signature of the checkpoint cannot be read.');
    return { name, keyHint: bytes.subarray(0, 4), signature: bytes.subarray(4) };
  });
}

/**
 * The key names itself by four bytes: those of its digest (Rekor v1, and P-256 keys of Rekor v2), or those of a hash
 * over name and key (C2SP, signed-note), which then has to be that of this origin.
 */
function isOfLog({ name, keyHint }: NoteSignature, { log, origin }: { log: LogAuthority; origin: string }): boolean {
  if (origin !== name && !origin.startsWith(`${name} `)) return false;
  if (!keyHint.equals(log.keyHint)) return false;
  const plain = createHash('sha256').update(spki(log.key)).digest().subarray(0, 4);
  return keyHint.equals(plain) || noteKeyHints(name, log.key).some((hint) => hint.equals(keyHint));
}

function noteKeyHints(name: string, key: KeyObject): readonly Buffer[] {
  const bare = key.asymmetricKeyType === 'ed25519' ? spki(key).subarray(-32) : spki(key);
  // Algorithm bytes of signed-note: 1 Ed25519, 2 ECDSA.
  return [1, 2].map((algorithm) =>
    createHash('sha256')
      .update(`${name}\n`)
      .update(Buffer.from([algorithm]))
      .update(bare)
      .digest()
      .subarray(0, 4),
  );
}

function spki(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' });
}
