import type { LogStore } from './log-store.js';

/** Hashes or entries in a full tile. Source: C2SP tlog-tiles, "Merkle Tree" and "Log Entries". */
const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

const TILE_PATH = /^(entries|[0-9]|[1-5][0-9]|6[0-3])\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/;

/**
 * A tile or entry bundle by its path after `tile/`, like `0/x001/234.p/17` or `entries/000`.
 * @returns undefined where the log is too short for it, or the path is none
 */
export function readTile(store: LogStore, path: string): Buffer | undefined {
  const [, level, encodedIndex, partial] = TILE_PATH.exec(path) ?? [];
  if (level === undefined || encodedIndex === undefined) return undefined;
  const index = Number(encodedIndex.replaceAll(/[x/]/g, ''));
  const width = partial === undefined ? TILE_WIDTH : Number(partial);
  if (width < 1 || (partial !== undefined && width >= TILE_WIDTH)) return undefined;
  return level === 'entries'
    ? entryBundle(store, index * TILE_WIDTH, width)
    : hashTile(store, { height: Number(level) * TILE_HEIGHT, first: index * TILE_WIDTH, width });
}

function hashTile(store: LogStore, tile: { height: number; first: number; width: number }): Buffer | undefined {
  const hashes = store.tree.subtrees(tile.height, tile.first, tile.width);
  return hashes.length === tile.width ? Buffer.concat(hashes) : undefined;
}

/** Each entry after its length in two bytes, big-endian. */
function entryBundle(store: LogStore, first: number, width: number): Buffer | undefined {
  const parts: Buffer[] = [];
  for (let index = first; index < first + width; index += 1) {
    const entry = store.entry(index);
    if (entry === undefined) return undefined;
    const length = Buffer.alloc(2);
    length.writeUInt16BE(entry.body.length);
    parts.push(length, entry.body);
  }
  return Buffer.concat(parts);
}
