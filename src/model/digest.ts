import { fail } from '../errors.js';

/** Hex length of each digest algorithm that a subject may carry. Source: in-toto Attestation Framework, DigestSet. */
const HEX_LENGTH = {
  sha224: 56,
  sha256: 64,
  sha384: 96,
  sha512: 128,
} as const;

export type DigestAlgorithm = keyof typeof HEX_LENGTH;

export const DIGEST_ALGORITHMS = Object.keys(HEX_LENGTH) as DigestAlgorithm[];

/** A digest whose algorithm is known and whose lower-case hex has exactly the length of that algorithm. */
export interface Digest {
  readonly algorithm: DigestAlgorithm;
  readonly hex: string;
}

export function isDigestAlgorithm(name: string): name is DigestAlgorithm {
  return Object.hasOwn(HEX_LENGTH, name);
}

/** The algorithm whose hex has this many characters; checksum files name none. */
export function algorithmOfHexLength(length: number): DigestAlgorithm | undefined {
  return DIGEST_ALGORITHMS.find((algorithm) => HEX_LENGTH[algorithm] === length);
}

/**
 * A digest from its two parts; upper-case hex is lowered.
 * @throws WherefromError DIGEST_MALFORMED
 */
export function digestOf(algorithm: string, hex: string): Digest {
  const name = algorithm.toLowerCase();
  if (!isDigestAlgorithm(name)) {
    return fail('DIGEST_MALFORMED', `"${algorithm}" is no digest algorithm that a subject can carry.`, {
      remedy: `Use one of ${DIGEST_ALGORITHMS.join(', ')}.`,
    });
  }
  const lower = hex.toLowerCase();
  if (lower.length !== HEX_LENGTH[name] || !/^[0-9a-f]+$/.test(lower)) {
    return fail(
      'DIGEST_MALFORMED',
      `A ${name} digest is ${HEX_LENGTH[name]} hexadecimal characters; this one has ${hex.length}.`,
      {
        remedy: `Write it as ${name}:<${HEX_LENGTH[name]} hexadecimal characters>.`,
      },
    );
  }
  return { algorithm: name, hex: lower };
}

/**
 * Reads `algorithm:hex`.
 * @throws WherefromError DIGEST_MALFORMED
 */
export function parseDigest(text: string): Digest {
  const colon = text.indexOf(':');
  if (colon < 0) {
    return fail('DIGEST_MALFORMED', 'A digest names its algorithm.', {
      remedy: 'Write it as sha256:<64 hexadecimal characters>.',
    });
  }
  return digestOf(text.slice(0, colon), text.slice(colon + 1));
}

export function formatDigest(digest: Digest): string {
  return `${digest.algorithm}:${digest.hex}`;
}
