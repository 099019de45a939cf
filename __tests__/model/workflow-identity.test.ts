import { describe, expect, it } from '@jest/globals';
import { signerUriOf, subjectAlternativeNameOf } from '../../src/model/workflow-identity.js';

const WORKFLOW = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/heads/';

// What Fulcio 1.8.8 was seen to write for tokens of these refs.
const SEEN = [
  ['main', 'main'],
  ["it's(1)!", "it's(1)!"],
  ['fix#12', 'fix#12'],
  ['a@b', 'a@b'],
  ['[x]', '[x]'],
  ['größe', 'gr%C3%B6%C3%9Fe'],
  ['a"b', 'a%22b'],
  ['v1.0+b{1}', 'v1.0+b%7B1%7D'],
  ["ü!'()*", '%C3%BC%21%27%28%29%2A'],
] as const;

describe('subjectAlternativeNameOf', () => {
  it.each(SEEN)('names the branch %s as Fulcio does', (branch, expected) => {
    expect(subjectAlternativeNameOf(WORKFLOW + branch)).toBe(WORKFLOW + expected);
  });

  it('escapes a fragment by its own rule', () => {
    expect(subjectAlternativeNameOf(`${WORKFLOW}a#ü!?`)).toBe(`${WORKFLOW}a#%C3%BC!?`);
    expect(subjectAlternativeNameOf(`${WORKFLOW}ü#a`)).toBe(`${WORKFLOW}%C3%BC#a`);
  });

  it.each(['mailto:ü@acme.example', 'ü', ''])('leaves what is no address of a server: "%s"', (text) => {
    expect(subjectAlternativeNameOf(text)).toBe(text);
  });
});

describe('signerUriOf', () => {
  it.each(SEEN)('is the URI as the token named it, where the name is of it: %s', (branch, escaped) => {
    expect(signerUriOf({ san: WORKFLOW + escaped, buildSignerURI: WORKFLOW + branch })).toBe(WORKFLOW + branch);
  });

  it("is the certificate's name where the two differ or there is only one", () => {
    expect(signerUriOf({ san: `${WORKFLOW}main`, buildSignerURI: `${WORKFLOW}other` })).toBe(`${WORKFLOW}main`);
    expect(signerUriOf({ san: 'somebody@acme.example', buildSignerURI: `${WORKFLOW}main` })).toBe(
      'somebody@acme.example',
    );
    expect(signerUriOf({ san: `${WORKFLOW}main` })).toBe(`${WORKFLOW}main`);
  });
});
