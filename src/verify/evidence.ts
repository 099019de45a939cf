import type { CertificateFacts } from '../model/fulcio-extensions.js';
import type { Check, TrustedTime } from './result.js';
import type { ParsedStatement } from './statement.js';

/** What a bundle proves under one anchor, whoever signed it: the first seven checks, in their order. */
export interface Evidence {
  readonly checks: readonly Check[];
  readonly passed: boolean;
  /** Present when the certificate can be read; believed only when `passed`. */
  readonly signer: CertificateFacts | undefined;
  readonly times: readonly TrustedTime[];
  /** Absent for a message signature or when the bundle cannot be read. */
  readonly statement: ParsedStatement | undefined;
}
