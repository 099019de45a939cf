import { createHash } from 'node:crypto';
import { refuse } from './outcome.js';

interface Inclusion {
  readonly leaf: Buffer;
  readonly index: bigint;
  readonly size: bigint;
  readonly hashes: readonly Buffer[];
}

/**
 * The root hash that a leaf and its audit path lead to. Source: RFC 9162, section 2.1.3.2 (the tree of RFC 6962).
 * @throws Refusal when no path of this length belongs to this place in the tree
 */
export function rootOf({ leaf, index, size, hashes }: Inclusion): Buffer {
  if (index >= size) return refuse('The log index lies beyond the tree.', { actual: `${index} of ${size}` });
  let node = index;
  let last = size - 1n;
  let root = hash(0, leaf);
  for (const sibling of hashes) {
    if (last === 0n) return refuse('The inclusion proof is longer than the tree is high.');
    if (sibling.length !== 32) return refuse('A hash of the inclusion proof has a wrong length.');
    if ((node & 1n) === 1n || node === last) {
      root = hash(1, sibling, root);
      // Levels on which the right border has no sibling; `last` is not 0 here, so neither is an even `node`.
      while ((node & 1n) === 0n) {
        node >>= 1n;
        last >>= 1n;
      }
    } else {
      root = hash(1, root, sibling);
    }
    node >>= 1n;
    last >>= 1n;
  }
  return last === 0n ? root : refuse('The inclusion proof is shorter than the tree is high.');
}

/** 0 for leaves, 1 for nodes: RFC 6962, section 2.1. */
function hash(prefix: 0 | 1, ...parts: readonly Buffer[]): Buffer {
  const digest = createHash('sha256').update(Buffer.from([prefix]));
  for (const part of parts) digest.update(part);
  return digest.digest();
}
