import { fail } from '../errors.js';
import { causeCode } from '../quote.js';
import { identityTokenFromText, type IdentityProvider, type IdentityToken } from './identity.js';

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
  let text: Promise<string> | undefined;
  async function readOnce(): Promise<string> {
    // The cause stays out: a file system's message holds the path.
    const token = await read().catch((error: unknown) => unreadable(causeCode(error)));
    if (token.trim() !== '') mask(token.trim());
    return token;
  }
  const getToken = async (audience: string): Promise<IdentityToken> =>
    // Standard input gives it once.
    identityTokenFromText(await (text ??= readOnce()), { audience });
  return { assertAvailable: async (audience) => void (await getToken(audience)), getToken };
}

function unreadable(code: string | undefined): never {
  fail('INPUT_INVALID', `The file that identity-token names cannot be read${code === undefined ? '' : ` (${code})`}.`, {
    remedy: 'Name a file that holds the token, or - for standard input; the token itself does not belong there.',
  });
}
