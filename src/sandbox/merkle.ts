import { createHash } from 'node:crypto';

/** Source: RFC 6962 and RFC 9162, section 2.1: domain separation of leaves and nodes. */
const LEAF_PREFIX = Buffer.of(0x00);
const NODE_PREFIX = Buffer.of(0x01);

export function leafHash(entry: Buffer): Buffer {
  return createHash('sha256').update(LEAF_PREFIX).update(entry).digest();
}

export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(NODE_PREFIX).update(left).update(right).digest();
}

/** An append-only SHA-256 Merkle tree. Every size that the tree once had can still be asked for. */
export class MerkleTree {
  /** `levels[h][i]` is the hash of the complete subtree over the leaves `i * 2^h` up to `(i + 1) * 2^h`. */
  private readonly levels: Buffer[][] = [[]];

  get size(): number {
    return this.level(0).length;
  }

  /** @returns the new leaf's index */
  append(leaf: Buffer): number {
    const index = this.size;
    this.level(0).push(leaf);
    for (let height = 0, at = index; at % 2 === 1; height += 1, at = (at - 1) / 2) {
      this.level(height + 1).push(nodeHash(this.node(height, at - 1), this.node(height, at)));
    }
    return index;
  }

  /** Merkle Tree Hash of the first `size` leaves; RFC 9162, section 2.1.1. */
  root(size: number = this.size): Buffer {
    if (size === 0) return createHash('sha256').digest();
    return this.rangeHash(0, size);
  }

  /** PATH(index, D[size]), from the leaf upwards; RFC 9162, section 2.1.3.1. */
  inclusionProof(index: number, size: number = this.size): Buffer[] {
    const path: Buffer[] = [];
    let start = 0;
    let end = size;
    while (end - start > 1) {
      const split = start + largestPowerBelow(end - start);
      if (index < split) {
        path.unshift(this.rangeHash(split, end));
        end = split;
      } else {
        path.unshift(this.rangeHash(start, split));
        start = split;
      }
    }
    return path;
  }

  /** Up to `count` hashes of complete subtrees of `2^height` leaves, from the given one on. */
  subtrees(height: number, first: number, count: number): Buffer[] {
    return (this.levels[height] ?? []).slice(first, first + count);
  }

  /** `start` is a multiple of the largest power of two that is not above the range's length. */
  private rangeHash(start: number, end: number): Buffer {
    const length = end - start;
    if (Number.isInteger(Math.log2(length))) return this.node(Math.log2(length), start / length);
    const split = start + largestPowerBelow(length);
    return nodeHash(this.rangeHash(start, split), this.rangeHash(split, end));
  }

  private level(height: number): Buffer[] {
    return (this.levels[height] ??= []);
  }

  private node(height: number, index: number): Buffer {
    const hash = this.level(height)[index];
    if (hash === undefined) throw new RangeError(`no complete subtree ${index} of height ${height}`);
    return hash;
  }
}

/** The largest power of two below `n`, for `n > 1`. */
function largestPowerBelow(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1));
}
