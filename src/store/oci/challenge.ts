/** `WWW-Authenticate`: how a registry wants to be asked. Source: RFC 9110 section 11.6.1. */

export interface Challenge {
  /** In lower case: `bearer`, `basic`. */
  readonly scheme: string;
  /** Names in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
}

const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const PARAMETER =
  /[ \t]*([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+.^_`|~0-9A-Za-z:/?-]+))/y;
/** `token68`, of schemes that are not ours (Negotiate): read over. */
const TOKEN68 = /[ \t]+[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y;
const SEPARATOR = /[ \t]*(?:,[ \t]*)*/y;

/**
 * Every challenge of a header, or of several joined with commas, in their order.
 * @returns what stood before anything that is no challenge; one that names a parameter twice is left out
 */
export function parseChallenges(header: string): Challenge[] {
  const challenges: Challenge[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(header);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  /** Whether what was read ends here. */
  const separate = (): boolean => take(SEPARATOR)?.[0].includes(',') === true || at >= header.length;
  separate();
  while (at < header.length) {
    const scheme = take(TOKEN)?.[0];
    if (scheme === undefined) break;
    const parameters = new Map<string, string>();
    take(TOKEN68);
    let isWhole = separate();
    let twice = false;
    for (let match = take(PARAMETER); match !== null; match = take(PARAMETER)) {
      const name = (match[1] ?? '').toLowerCase();
      twice ||= parameters.has(name);
      parameters.set(name, match[2]?.replaceAll(/\\(.)/g, '$1') ?? match[3] ?? '');
      isWhole = separate();
    }
    if (!isWhole) break;
    if (!twice) challenges.push({ scheme: scheme.toLowerCase(), parameters });
  }
  return challenges;
}
