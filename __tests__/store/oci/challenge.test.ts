import { describe, expect, it } from '@jest/globals';
import { parseChallenges } from '../../../src/store/oci/challenge.js';

function read(header: string): [string, Record<string, string>][] {
  return parseChallenges(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);
}

describe('a WWW-Authenticate header', () => {
  it.each<[string, string, ReturnType<typeof read>]>([
    [
      'of a token service',
      'Bearer realm="https://auth.example/token",service="r.example",scope="repository:acme/widget:pull,push"',
      [
        [
          'bearer',
          { realm: 'https://auth.example/token', service: 'r.example', scope: 'repository:acme/widget:pull,push' },
        ],
      ],
    ],
    ['without parameters', 'Basic', [['basic', {}]]],
    [
      'with names in any case and spaces',
      'BEARER  Realm = "a" , SERVICE= b ',
      [['bearer', { realm: 'a', service: 'b' }]],
    ],
    [
      'with quotes in a quoted text',
      String.raw`Basic realm="a \"b\" \\, c"`,
      [['basic', { realm: String.raw`a "b" \, c` }]],
    ],
    [
      'with an address that nobody quoted',
      'Bearer realm=https://a.example/t',
      [['bearer', { realm: 'https://a.example/t' }]],
    ],
    [
      'with two challenges',
      'Basic realm="registry", Bearer realm="https://a.example/t",service="s"',
      [
        ['basic', { realm: 'registry' }],
        ['bearer', { realm: 'https://a.example/t', service: 's' }],
      ],
    ],
    [
      'with one that has a token for its parameters',
      'Negotiate YWJj==, Basic realm="r"',
      [
        ['negotiate', {}],
        ['basic', { realm: 'r' }],
      ],
    ],
    [
      'with empty places',
      ', ,Basic realm="r",, Bearer realm="t" ,',
      [
        ['basic', { realm: 'r' }],
        ['bearer', { realm: 't' }],
      ],
    ],
    [
      'that names a realm twice, which is none',
      'Bearer realm="a",realm="b", Basic realm="r"',
      [['basic', { realm: 'r' }]],
    ],
    ['that breaks off', 'Basic realm="r", Bearer realm="htt', [['basic', { realm: 'r' }]]],
    ['of rubbish', '"???"', []],
    ['that is empty', '', []],
  ])('%s is read', (_, header, challenges) => {
    expect(read(header)).toEqual(challenges);
  });

  it('of any length is read in no time worth speaking of', () => {
    expect(read(`Basic ${'a '.repeat(100_000)}`)).toEqual([]);
    expect(read(`Bearer realm="${'\\'.repeat(200_000)}`)).toEqual([]);
    expect(read(`Basic${' '.repeat(200_000)}x`)).toHaveLength(1);
  });
});
