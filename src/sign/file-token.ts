import { fail } from '../errors.js';
import { causeCode } from '../quote.js';
import { identityTokenFromText, type IdentityProvider } from './identity.js';

export interface FileTokenOptions {
  /** The token's text, from the file or stream that the user named. */
  readonly read: () => Promise<string>;
  /** Hears the token before anything else does: the runner's `::add-mask::`. */
  readonly mask: (secret: string) => void;
}

/**
 * A token that somebody else asked for. What the user named is never shown: it may be the token itself, typed where
 * a file belongs.
 */
export function fileTokenProvider({ read, mask }: FileTokenOptions): IdentityProvider {
  return {
    getToken: async (audience) => {
      // The cause stays out: a file system's message holds the path.
      const text = await read().catch((error: unknown) => unreadable(causeCode(error)));
      if (text.trim() !== '') mask(text.trim());
      return identityTokenFromText(text, { audience });
    },
  };
}

function unreadable(code: string | undefined): never {
  fail('INPUT_INVALID', `The file that identity-token names cannot be read${code === undefined ? '' : ` (${code})`}.`, {
    remedy: 'Name a file that holds the token, or - for standard input; the token itself does not belong there.',
  });
}
