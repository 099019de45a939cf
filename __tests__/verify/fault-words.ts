import { expect } from '@jest/globals';

/** What a reader is told of each lone fault, word for word: by `what` of the fault. A text alone has the usual remedy. */

type Shape = ReturnType<typeof expect.stringMatching>;

export interface Words {
  readonly detail: string;
  readonly expected?: string | Shape;
  readonly actual?: string | Shape;
  readonly remedy?: string;
}

export const DAMAGED = 'Get the bundle again from where it was published; if it is the same, do not trust it.';
export const OTHER_INSTANCE =
  'Signed by another Sigstore instance? Name its root with --custom-trusted-root. If not, do not trust it.';
export const OTHER_PERIOD =
  'The trusted root may be older or newer than the bundle: name the root of that time with --custom-trusted-root.';

/** Keys, and so log ids and tree hashes, are made anew for each run. */
const LOG_ID = expect.stringMatching(/^the log with the id [0-9a-f]{64}$/);
const HASH = expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/);
const SIZE = expect.stringMatching(/^\d+$/);

const LIST: Readonly<Record<string, string | Words>> = {
  'a v0.3 bundle with a chain of certificates': 'A bundle of version 0.3 holds a single certificate, not a chain.',
  'a v0.1 bundle without an inclusion promise': 'A log entry of a version 0.1 bundle lacks its inclusion promise.',
  'another artifact': {
    detail: 'The statement is about another artifact: no subject has its digest.',
    expected: 'sha256:d9298a10d1b0735837dc4bd85dac641b0f3cef27a47e5d53a54f2f3f5b2fcffa',
    actual: 'sha256:5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03',
    remedy: 'Check that the artifact is the one that was published, unchanged.',
  },
  'a subject whose digest stands under another algorithm': {
    detail: 'The statement is about another artifact: no subject has its digest.',
    expected: 'sha256:5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03',
    actual: 'sha512:5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03',
    remedy: 'The statement has no sha256 digests: name the algorithm that it has with --digest-alg.',
  },
  'a subject whose digest is the beginning of the true one': {
    detail: 'The statement is about another artifact: no subject has its digest.',
    expected: 'sha256:5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03',
    actual: 'sha256:5891b5b522d5df086d0ff0b110fbd9d2',
    remedy: 'Check that the artifact is the one that was published, unchanged.',
  },
  'a log entry made after the certificate had ended': {
    detail: 'The certificate was not valid at 2026-11-21T12:30:00.000Z.',
    expected: '2026-11-21T11:59:00.000Z to 2026-11-21T12:09:00.000Z',
    actual: '2026-11-21T12:30:00.000Z',
    remedy: DAMAGED,
  },
  'a log entry made before the certificate began': {
    detail: 'The certificate was not valid at 2026-11-21T11:30:00.000Z.',
    expected: '2026-11-21T11:59:00.000Z to 2026-11-21T12:09:00.000Z',
    actual: '2026-11-21T11:30:00.000Z',
    remedy: DAMAGED,
  },
  'a timestamp made after the certificate had ended, beside a log entry in time': {
    detail: 'The certificate was not valid at 2026-11-21T12:30:00.000Z.',
    expected: '2026-11-21T11:59:00.000Z to 2026-11-21T12:09:00.000Z',
    actual: '2026-11-21T12:30:00.000Z',
    remedy: DAMAGED,
  },
  'a certificate without extended key usage': {
    detail: 'The signing certificate is not meant for signing code.',
    expected: 'extended key usage codeSigning',
    remedy: DAMAGED,
  },
  'a certificate for servers': {
    detail: 'The signing certificate is not meant for signing code.',
    expected: 'extended key usage codeSigning',
    remedy: DAMAGED,
  },
  'a certificate that may not make signatures': {
    detail: 'The signing certificate is not meant for signatures.',
    expected: 'key usage digitalSignature',
    remedy: DAMAGED,
  },
  'a certificate without key usage': {
    detail: 'The signing certificate is not meant for signatures.',
    expected: 'key usage digitalSignature',
    remedy: DAMAGED,
  },
  "an authority's certificate": 'The signing certificate is one of an authority.',
  'a certificate for two identities': 'The signing certificate has to name exactly one identity.',
  'a certificate for nobody': 'The signing certificate names no identity.',
  'an identity with a line break': 'The identity in the signing certificate is no plain text.',
  'an issuer that is no UTF8String': 'The signing certificate cannot be read: request past end of buffer',
  'an authority whose period had ended': {
    detail: 'No authority of the trusted root forge.json is valid at 2026-11-21T12:00:00.000Z.',
    remedy: OTHER_PERIOD,
  },
  'an authority whose period had not begun': {
    detail: 'No authority of the trusted root forge.json is valid at 2026-11-21T12:00:00.000Z.',
    remedy: OTHER_PERIOD,
  },
  'a certificate that no CT log has seen': 'No CT log has signed for the certificate, but the trusted root lists one.',
  'an empty list of CT timestamps': "The certificate's list of CT timestamps is empty.",
  'a CT timestamp of a log that the root does not list': {
    detail: 'A CT timestamp is of a log that the trusted root does not list.',
    expected: 'a CT log of the root forge.json',
    actual: LOG_ID,
    remedy: OTHER_INSTANCE,
  },
  'a CT timestamp of another certificate': 'The signature of a CT timestamp does not verify.',
  'a CT log whose period had ended': {
    detail: 'The CT log of the trusted root was not valid at 2026-11-21T12:00:00.000Z.',
    remedy: OTHER_PERIOD,
  },
  'a CT log with another key': 'The signature of a CT timestamp does not verify.',
  'a timestamp of another signature': 'The timestamp is one of another signature.',
  'a timestamp by nobody whom the root lists': {
    detail: 'The trusted root forge.json lists no timestamp authority.',
    remedy: OTHER_INSTANCE,
  },
  'a timestamp authority whose period had ended': {
    detail: 'No authority of the trusted root forge.json is valid at 2026-11-21T12:00:00.000Z.',
    remedy: OTHER_PERIOD,
  },
  'a timestamp by a certificate whose usage is not critical':
    "The timestamp authority's certificate is not one for timestamps alone.",
  'a timestamp by a certificate with a second usage':
    "The timestamp authority's certificate is not one for timestamps alone.",
  'a timestamp by a certificate without usages':
    "The timestamp authority's certificate is not one for timestamps alone.",
  'the same timestamp twice': 'The bundle holds the same timestamp twice.',
  'a timestamp with one changed byte': 'The signature of the timestamp does not verify.',
  'a timestamp that is no DER': 'A timestamp cannot be read: request past end of buffer',
  'no log entry': 'No log entry is in the bundle, but the trusted root lists a log.',
  'an entry of a log that the root does not list': {
    detail: 'A log entry is of a log that the trusted root does not list.',
    expected: 'a log of the root forge.json',
    actual: LOG_ID,
    remedy: OTHER_INSTANCE,
  },
  'a log whose period had ended': {
    detail: 'The log of the entry was not valid at the time of signing.',
    remedy: OTHER_PERIOD,
  },
  'a Rekor v2 log whose period had ended': {
    detail: 'The log of the entry was not valid at the time of signing.',
    remedy: OTHER_PERIOD,
  },
  'a dsse entry with another certificate': 'The log entry records another certificate.',
  'a dsse entry with another signature': 'The log entry records another signature.',
  'a dsse entry with another content': 'The log entry records another content.',
  'a intoto entry with another certificate': 'The log entry records another certificate.',
  'a intoto entry with another signature': 'The log entry records another signature.',
  'a intoto entry with another content': 'The log entry records another content.',
  'a hashedrekord entry with another certificate': 'The log entry records another certificate.',
  'a hashedrekord entry with another signature': 'The log entry records another signature.',
  'a hashedrekord entry with another content': 'The log entry records another content.',
  'a Rekor v2 entry with another certificate': 'The log entry records another certificate.',
  'a Rekor v2 entry with another signature': 'The log entry records another signature.',
  'a Rekor v2 entry with another content': 'The log entry records another content.',
  'a proof with another root hash': {
    detail: 'The inclusion proof is for another root hash than the checkpoint.',
    expected: HASH,
    actual: HASH,
    remedy: DAMAGED,
  },
  'a proof for another size': {
    detail: 'The inclusion proof is for a tree of another size than the checkpoint.',
    expected: SIZE,
    actual: SIZE,
    remedy: DAMAGED,
  },
  'a proof for another index': 'The inclusion proof is longer than the tree is high.',
  'a proof with a changed hash': 'The inclusion proof does not lead to the root hash of the log.',
  'a proof that lacks a hash': 'The inclusion proof is shorter than the tree is high.',
  'a proof with a hash too many': 'The inclusion proof is longer than the tree is high.',
  'a checkpoint of another size': 'The signature of the checkpoint does not verify.',
  'a checkpoint without signature': 'The signatures of the checkpoint are not written as they have to be.',
  'a checkpoint under another name': 'The checkpoint carries no signature of the log of the entry.',
  'a checkpoint of another log of the root': 'The checkpoint carries no signature of the log of the entry.',
  'a changed promise, beside a timestamp': "The log's promise to include the entry does not verify.",
  'a changed index of the entry, beside a timestamp': "The log's promise to include the entry does not verify.",
  'a changed time of the entry, beside a timestamp': "The log's promise to include the entry does not verify.",
  'a Rekor v2 entry with a time': 'The log entry carries a time or a promise that logs of its kind do not give.',
  'a Rekor v2 entry whose two indexes differ': 'The log entry and its inclusion proof have different indexes.',
  'an entry of an unknown kind': 'The log entry is of another kind than the bundle says.',
  'an entry of an unknown version': 'The log entry is of another kind than the bundle says.',
  'an entry that only the promise vouches for, in a v0.1 bundle': 'The log entry has no inclusion proof.',
  'the same entry twice': 'The bundle holds the same log entry twice.',
  "a stranger's signature, logged by Rekor v1": "The signature over the statement is not one of the certificate's key.",
  "a stranger's signature, logged by Rekor v2 and timestamped":
    "The signature over the statement is not one of the certificate's key.",
  'a signature by a curve that nobody uses': "The certificate's key is of a kind that does not sign artifacts.",
};

/** @throws RangeError for a fault that nobody has found words for */
export function wordsOf(what: string): Words {
  const words = LIST[what];
  if (words === undefined) throw new RangeError(what);
  return typeof words === 'string' ? { detail: words, remedy: DAMAGED } : words;
}
