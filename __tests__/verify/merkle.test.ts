import { describe, expect, it } from '@jest/globals';
import { leafHash, MerkleTree } from '../../src/sandbox/merkle.js';
import { rootOf } from '../../src/verify/merkle.js';
import { refused } from '../support/examine.js';

const leaf = (index: number): Buffer => Buffer.from(`leaf ${index}`);

function treeOf(size: number): MerkleTree {
  const tree = new MerkleTree();
  for (let index = 0; index < size; index += 1) tree.append(leafHash(leaf(index)));
  return tree;
}

/** What the path leads to, or the reason why it leads nowhere. */
function outcome(inclusion: Parameters<typeof rootOf>[0]): string {
  try {
    return rootOf(inclusion).toString('hex');
  } catch (error) {
    expect(error).toMatchObject({ name: 'Refusal' });
    return 'refused';
  }
}

describe('rootOf', () => {
  it('leads from every leaf of every tree to its root, and from no other place', () => {
    for (let size = 1; size <= 18; size += 1) {
      const tree = treeOf(size);
      const root = tree.root().toString('hex');
      for (let index = 0; index < size; index += 1) {
        const hashes = tree.inclusionProof(index);
        const inclusion = { leaf: leaf(index), index: BigInt(index), size: BigInt(size), hashes };
        expect(outcome(inclusion)).toBe(root);
        expect(outcome({ ...inclusion, leaf: leaf(size) })).not.toBe(root);
        for (let other = 0; other < size; other += 1) {
          if (other !== index) expect(outcome({ ...inclusion, index: BigInt(other) })).not.toBe(root);
        }
        expect(outcome({ ...inclusion, hashes: [...hashes, leafHash(leaf(0))] })).toBe('refused');
        if (hashes.length > 0) expect(outcome({ ...inclusion, hashes: hashes.slice(1) })).toBe('refused');
        expect(outcome({ ...inclusion, index: BigInt(size) })).toBe('refused');
      }
    }
  });

  it.each<[object, bigint, bigint, readonly number[]]>([
    [{ detail: 'The log index lies beyond the tree.', actual: '2 of 2' }, 2n, 2n, [32]],
    [{ detail: 'The log index lies beyond the tree.', actual: '3 of 2' }, 3n, 2n, [32]],
    [{ detail: 'A hash of the inclusion proof has a wrong length.' }, 0n, 2n, [31]],
    [{ detail: 'A hash of the inclusion proof has a wrong length.' }, 1n, 2n, [33]],
    [{ detail: 'The inclusion proof is longer than the tree is high.' }, 0n, 1n, [32]],
    [{ detail: 'The inclusion proof is shorter than the tree is high.' }, 0n, 2n, []],
  ])('says %j of leaf %i of %i with hashes of these lengths: %j', (words, index, size, lengths) => {
    const hashes = lengths.map((length) => Buffer.alloc(length));
    expect(refused(() => rootOf({ leaf: leaf(0), index, size, hashes }))).toEqual(words);
  });
});
