import { beforeAll, describe, expect, it } from '@jest/globals';
import { readBundles } from '../../src/verify/bundle.js';
import { createForge, type Json } from '../support/forge.js';
import { readData, REAL_BUNDLES } from '../support/real-bundles.js';
import { describeReal } from '../support/real-data.js';

let bundle: Json;
beforeAll(async () => {
  ({ bundle } = await (await createForge()).forge());
});

const read = (text: string | Uint8Array) => readBundles(typeof text === 'string' ? Buffer.from(text) : text, 'a.json');

/** One entry that carries its refusal; or the whole file refused. */
function refusal(text: string | Uint8Array): string {
  try {
    const [only] = read(text);
    expect(only?.form.verdict).toBe('failed');
    return only?.form.detail ?? '';
  } catch (error) {
    expect(error).toMatchObject({ code: 'BUNDLE_MALFORMED', exitCode: 1 });
    return (error as Error).message;
  }
}

describe('readBundles', () => {
  it('reads one bundle, on one line or on many', () => {
    for (const text of [JSON.stringify(bundle), JSON.stringify(bundle, null, 2), `${JSON.stringify(bundle)}\r\n`]) {
      expect(read(text)).toMatchObject([{ from: 'a.json', form: { verdict: 'passed' }, bundle: { version: '0.3' } }]);
    }
  });

  it('reads one bundle a line, with the number of the line', () => {
    const line = JSON.stringify(bundle);
    const found = read(`${line}\n\n${line}\r\n{"mediaType": broken\n`);
    expect(found.map(({ from, form }) => [from, form.verdict])).toEqual([
      ['a.json:1', 'passed'],
      ['a.json:3', 'passed'],
      ['a.json:4', 'failed'],
    ]);
  });

  it('reads one bundle a line below a blank one', () => {
    const line = JSON.stringify(bundle);
    const found = read(`\n${line}\n${line}`);
    expect(found.map(({ from, form }) => [from, form.verdict])).toEqual([
      ['a.json:2', 'passed'],
      ['a.json:3', 'passed'],
    ]);
  });

  it("reads an answer of npm's and of GitHub's endpoint", () => {
    const found = read(
      JSON.stringify({ attestations: [{ predicateType: 'x', bundle }, { bundle, repository_id: 1 }, {}] }),
    );
    expect(found.map(({ from, form }) => [from, form.verdict])).toEqual([
      ['a.json[0]', 'passed'],
      ['a.json[1]', 'passed'],
      ['a.json[2]', 'failed'],
    ]);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\n'],
    ['text', 'not a bundle'],
    ['HTML', '<!doctype html>\n<title>404</title>'],
    ['a number', '42'],
    ['null', 'null'],
    ['a list', '[]'],
    ['another object', '{"name": "widget"}'],
    ['a bare envelope', '{"payload":"e30=","payloadType":"x","signatures":[]}'],
    ['an object cut off', '{"mediaType": "application/vnd.dev.sigstore.bundle.v0.3+json"'],
    ['bytes that are no UTF-8', Buffer.from('{"mediaType": "\xff"}', 'latin1')],
    ['deep nesting', '['.repeat(1_000_000)],
    ['deep nesting inside a bundle', `{"mediaType":"x","a":${'{"a":'.repeat(200)}1${'}'.repeat(200)}}`],
    ['a name that stands twice', '{"mediaType":"x","mediaType":"y"}'],
    ['a name that stands twice, once escaped', '{"mediaType":"x","media\\u0054ype":"y"}'],
    ['the name __proto__', '{"mediaType":"x","__proto__":{}}'],
    ['NaN', '{"mediaType":"x","a":NaN}'],
    ['a number that overflows', '{"mediaType":"x","a":1e999}'],
    ['a digit string of a million places', `{"mediaType":"x","a":${'9'.repeat(1_000_000)}}`],
    ['a text that never ends', `{"mediaType":"${'\\"'.repeat(100_000)}`],
  ])('refuses %s', (_, text) => {
    expect(refusal(text)).not.toMatch(/undefined|\[object/);
  });

  it.each<[string, (json: Json) => void]>([
    ['an unknown media type', (json) => (json['mediaType'] = 'application/vnd.dev.sigstore.bundle.v9.9+json')],
    ['a media type from the prototype', (json) => (json['mediaType'] = 'constructor')],
    ['an envelope and a message signature', (json) => (json['messageSignature'] = { signature: 'AA==' })],
    ['a member that is not known', (json) => (json['verification_material'] = {})],
    [
      'a member of an entry that is not known',
      (json) => (json['verificationMaterial'].tlogEntries[0].integrated_time = '1'),
    ],
    ['a certificate and a key', (json) => (json['verificationMaterial'].publicKey = { hint: 'x' })],
    ['Base64 without padding', (json) => (json['dsseEnvelope'].signatures[0].sig = 'AA')],
    ['Base64 with spare bits', (json) => (json['dsseEnvelope'].signatures[0].sig = 'AB==')],
    ['Base64 with a line break', (json) => (json['dsseEnvelope'].payload += '\n')],
    ['a negative index', (json) => (json['verificationMaterial'].tlogEntries[0].logIndex = '-1')],
    ['an index in hex', (json) => (json['verificationMaterial'].tlogEntries[0].logIndex = '0x10')],
    [
      'an index beyond 64 bits',
      (json) => (json['verificationMaterial'].tlogEntries[0].logIndex = '9223372036854775808'),
    ],
    [
      'a time beyond all calendars',
      (json) => (json['verificationMaterial'].tlogEntries[0].integratedTime = '9007199254740992'),
    ],
    [
      'a hundred entries',
      (json) =>
        (json['verificationMaterial'].tlogEntries = Array(100).fill(json['verificationMaterial'].tlogEntries[0])),
    ],
    [
      'a hundred hashes',
      (json) => (json['verificationMaterial'].tlogEntries[0].inclusionProof.hashes = Array(100).fill('AA==')),
    ],
    ['a payload that is no JSON', (json) => (json['dsseEnvelope'].payload = Buffer.from('{').toString('base64'))],
    ['a payload that is no statement', (json) => (json['dsseEnvelope'].payload = Buffer.from('{}').toString('base64'))],
    [
      'a statement of another version',
      (json) => (json['dsseEnvelope'].payload = payload({ _type: 'https://in-toto.io/Statement/v2' })),
    ],
    ['a statement without predicate type', (json) => (json['dsseEnvelope'].payload = payload({ predicateType: '' }))],
    ['a statement without subject', (json) => (json['dsseEnvelope'].payload = payload({ subject: [] }))],
    [
      'a subject without digest',
      (json) => (json['dsseEnvelope'].payload = payload({ subject: [{ name: 'a', digest: {} }] })),
    ],
    ['a predicate that is no object', (json) => (json['dsseEnvelope'].payload = payload({ predicate: [] }))],
    ['a statement that names a member twice', (json) => (json['dsseEnvelope'].payload = twice('"subject"'))],
    ['a predicate that names a member twice', (json) => (json['dsseEnvelope'].payload = twice('"builder"'))],
    ['a statement with __proto__', (json) => (json['dsseEnvelope'].payload = twice('"__proto__"'))],
  ])('refuses a bundle with %s', (_, change) => {
    const json = structuredClone(bundle);
    change(json);
    const [found] = read(JSON.stringify(json));
    expect(found).toMatchObject({ bundle: undefined, form: { verdict: 'failed' } });
  });

  it('accepts both versions of the statement', () => {
    for (const _type of ['https://in-toto.io/Statement/v0.1', 'https://in-toto.io/Statement/v1']) {
      const json = structuredClone(bundle);
      json['dsseEnvelope'].payload = payload({ _type });
      expect(read(JSON.stringify(json))).toMatchObject([{ form: { verdict: 'passed' } }]);
    }
  });
});

const REMEDY = 'Give a Sigstore bundle (.sigstore.json), one bundle a line (.jsonl), or what npm or GitHub answered.';
const list = (count: number, each = '{}') => `{"attestations":[${Array<string>(count).fill(each).join(',')}]}`;
const lines = (count: number) => '{"mediaType":"x"}\n'.repeat(count);
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('readBundles says why a file is refused', () => {
  it.each<[string, string, string | Uint8Array]>([
    ['no bytes', 'is empty', ''],
    ['blanks of every kind', 'is empty', ' \t\r\n'],
    ['UTF-16', 'is UTF-16 text, not UTF-8', utf16('{}')],
    ['UTF-16 of the other order', 'is UTF-16 text, not UTF-8', utf16('{}').swap16()],
    ['a byte order mark', 'begins with a byte order mark, which JSON may not', '\ufeff{}'],
    ['half a byte order mark', 'is not valid UTF-8', Buffer.of(0xef, 0xbb, 0x7b)],
    ['a byte that begins UTF-16', 'is not valid UTF-8', Buffer.of(0xff, 0x7b)],
    ['another byte that begins UTF-16', 'is not valid UTF-8', Buffer.of(0xfe, 0x7b)],
    ['a byte that ends a mark of UTF-16', 'is not valid UTF-8', Buffer.of(0x7b, 0xfe)],
    ['a byte that ends the other mark of UTF-16', 'is not valid UTF-8', Buffer.of(0x7b, 0xff)],
    ['the first byte of a byte order mark', 'is not valid UTF-8', Buffer.of(0xef, 0x7b, 0x7b)],
    ['the last byte of a byte order mark', 'is not valid UTF-8', Buffer.of(0xef, 0x7b, 0xbf)],
    ['the end of a byte order mark', 'is not valid UTF-8', Buffer.of(0x7b, 0xbb, 0xbf)],
    ['text', 'is not valid JSON', 'text'],
    ['a list', 'is no JSON object', '[]'],
    ['null', 'is no JSON object', 'null'],
    ['text in JSON', 'is no JSON object', '"mediaType"'],
    ['another object', 'holds no Sigstore bundle', '{"name":"x"}'],
    ['attestations that are no list', 'holds no Sigstore bundle', '{"attestations":{}}'],
    ['lines that are no bundles', 'is not valid JSON', '{"a":1}\n{"b":2}\n'],
    ['a document over lines that has no end', 'is not valid JSON', '{\n"mediaType":"x"\n'],
    ['10,001 bundles', 'holds more than 10000 bundles', list(10_001)],
    ['10,001 lines', 'holds more than 10000 lines', lines(10_001)],
    ['128 MB and a byte', 'is larger than 128 MB', Buffer.alloc(128 * 1024 * 1024 + 1)],
  ])('%s', (_, reason, bytes) => {
    let error: unknown;
    try {
      read(bytes);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code: 'BUNDLE_MALFORMED', message: `a.json ${reason}.`, remedy: REMEDY });
  });

  it('but takes 10,000 bundles or lines, and none', () => {
    expect(read(list(10_000))).toHaveLength(10_000);
    expect(read(lines(10_000))).toHaveLength(10_000);
    expect(read(list(0))).toEqual([]);
  });

  it.each<[string, string]>([
    ['an entry that is no object', '1'],
    ['an entry without a bundle', '{}'],
    ['an entry whose bundle is none', '{"bundle":[]}'],
  ])('%s is one refused bundle', (_, entry) => {
    const form = { verdict: 'failed', detail: 'The entry holds no bundle.' };
    expect(read(list(2, entry))).toEqual([
      { from: 'a.json[0]', bundle: undefined, form },
      { from: 'a.json[1]', bundle: undefined, form },
    ]);
  });

  it('and of each line what is wrong with it, counting blank ones', () => {
    const found = read('{"verificationMaterial":{}}\n \t\r\n{"a":1,"a":2}\nx');
    expect(found).toEqual([
      {
        from: 'a.json:1',
        bundle: undefined,
        form: {
          verdict: 'failed',
          detail: 'The field "mediaType" is missing or no text.',
          remedy: 'Get the bundle again from where it was published; if it is the same, do not trust it.',
        },
      },
      {
        from: 'a.json:3',
        bundle: undefined,
        form: { verdict: 'failed', detail: 'The line has the member "a" twice.' },
      },
      { from: 'a.json:4', bundle: undefined, form: { verdict: 'failed', detail: 'The line is not valid JSON.' } },
    ]);
  });

  it('and of a trusted root where it belongs', () => {
    expect(read('{"mediaType":"application/vnd.dev.sigstore.trustedroot+json;version=0.1","tlogs":[]}')).toMatchObject([
      {
        form: {
          verdict: 'failed',
          detail: 'The bundle has a media type that is not known.',
          remedy:
            'Name a Sigstore bundle of version 0.1, 0.2 or 0.3 with --bundle; a trusted root is named with --custom-trusted-root.',
        },
      },
    ]);
  });

  it('and keeps a bundle whose form is wrong though it can be read', () => {
    const json = structuredClone(bundle);
    delete json['verificationMaterial'].tlogEntries[0].inclusionProof;
    const [found] = read(JSON.stringify(json));
    expect(found?.bundle).toMatchObject({ version: '0.3' });
    expect(found?.form).toEqual({
      verdict: 'failed',
      detail: 'A log entry of a version 0.3 bundle lacks its inclusion proof.',
      remedy: 'Get the bundle again from where it was published; if it is the same, do not trust it.',
    });
  });
});

const STATEMENT = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'a', digest: { sha256: '00' } }],
  predicateType: 'x',
  predicate: {},
};

function payload(change: Json): string {
  return Buffer.from(JSON.stringify({ ...STATEMENT, ...change })).toString('base64');
}

/** A statement whose predicate, or the whole, has this member twice. */
function twice(member: string): string {
  const text = JSON.stringify({ ...STATEMENT, predicate: { builder: {} } });
  const doubled = text.replace(/"predicate":\{/, `"predicate":{${member}:{},`);
  const whole = member === '"subject"' ? text.replace('{', `{"subject":[],`) : doubled;
  return Buffer.from(whole).toString('base64');
}

describeReal('readBundles on real files', () => {
  it.each(REAL_BUNDLES)('$name: no cut-off part of the file is a bundle, none crashes the reader', ({ file }) => {
    const whole = readData(file);
    for (let part = 1; part < 40; part += 1) {
      const cut = whole.subarray(0, Math.floor((whole.length * part) / 40));
      expect(refusal(cut)).not.toBe('');
    }
  });
});
