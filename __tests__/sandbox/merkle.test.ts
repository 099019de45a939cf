import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { leafHash, MerkleTree, nodeHash } from '../../src/sandbox/merkle.js';

/** Merkle tree of the RFC 6962 reference implementations: these inputs, and the root after each. */
const REFERENCE = [
  ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  ['00', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  ['10', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  ['2021', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
  ['3031', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
  ['40414243', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
  ['5051525354555657', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
  ['606162636465666768696a6b6c6d6e6f', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
] as const;

const LARGEST = 70;

describe('the Merkle tree', () => {
  it('has the empty hash as root while it is empty', () => {
    expect(new MerkleTree().root()).toEqual(createHash('sha256').digest());
  });

  it('has the roots of the reference tree', () => {
    const tree = new MerkleTree();
    const roots = REFERENCE.map(([entry]) => {
      tree.append(leafHash(Buffer.from(entry, 'hex')));
      return tree.root().toString('hex');
    });
    expect(roots).toEqual(REFERENCE.map(([, root]) => root));
  });

  it('has at every size the root of the definition, also after it has grown on', () => {
    const { tree, leaves } = treeOf(LARGEST);
    for (let size = 0; size <= LARGEST; size += 1) {
      expect(tree.root(size)).toEqual(definedRoot(leaves.slice(0, size)));
    }
  });

  it('proves every leaf at every size', () => {
    const { tree, leaves } = treeOf(LARGEST);
    for (let size = 1; size <= LARGEST; size += 1) {
      for (const [index, leaf] of leaves.slice(0, size).entries()) {
        expect(rootFrom({ leaf, index, size, path: tree.inclusionProof(index, size) })).toEqual(tree.root(size));
      }
    }
  });

  it('proves no other leaf in a leaf’s place', () => {
    const { tree, leaves } = treeOf(7);
    const proved = { index: 3, size: 7, path: tree.inclusionProof(3) };
    expect(rootFrom({ ...proved, leaf: leaves[4] as Buffer })).not.toEqual(tree.root());
  });
});

function treeOf(size: number): { tree: MerkleTree; leaves: Buffer[] } {
  const tree = new MerkleTree();
  const leaves = Array.from({ length: size }, (_, n) => leafHash(Buffer.from(`entry ${n}`)));
  for (const leaf of leaves) tree.append(leaf);
  return { tree, leaves };
}

/** RFC 9162, section 2.1.1, word for word. */
function definedRoot(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return createHash('sha256').digest();
  if (leaves.length === 1) return only;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(definedRoot(leaves.slice(0, k)), definedRoot(leaves.slice(k)));
}

/** RFC 9162, section 2.1.3.2: what a verifier computes. */
function rootFrom(proof: { leaf: Buffer; index: number; size: number; path: readonly Buffer[] }): Buffer | undefined {
  let fn = proof.index;
  let sn = proof.size - 1;
  let r = proof.leaf;
  for (const p of proof.path) {
    if (sn === 0) return undefined;
    if (fn % 2 === 1 || fn === sn) {
      r = nodeHash(p, r);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else {
      r = nodeHash(r, p);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 ? r : undefined;
}
