import { describe, expect, it } from '@jest/globals';
import { EMPTY_INDEX, entryOf, type IndexDocument, parseIndex } from '../../../src/store/oci/index-document.js';
import { IMAGE_INDEX, IMAGE_MANIFEST, sha256 } from '../../sandbox/registry-client.js';

const ADDED = entryOf({ mediaType: IMAGE_MANIFEST, digest: sha256('added'), size: 5 });

function read(text: string): IndexDocument {
  const parsed = parseIndex(Buffer.from(text));
  if (!parsed.ok) throw new RangeError(parsed.reason);
  return parsed.index;
}

function entry(name: string, more = ''): string {
  return `{"mediaType":"${IMAGE_MANIFEST}","digest":"${sha256(name)}","size":1${more}}`;
}

describe('an index', () => {
  it('that is new is one that every reader takes', () => {
    expect(EMPTY_INDEX.entries).toEqual([]);
    expect(JSON.parse(EMPTY_INDEX.with([ADDED]).toString())).toEqual({
      schemaVersion: 2,
      mediaType: IMAGE_INDEX,
      manifests: [ADDED.descriptor],
    });
  });

  it.each([
    {
      what: 'other members around',
      before: '{"a": [1, {"manifests": []}], "schemaVersion": 2, "manifests": [',
      after: '], "b": {"manifests": [2]}}',
    },
    {
      what: 'brackets and escapes in texts',
      before: '{"a]\\"}": "[{\\\\\\"", "schemaVersion": 2,"manifests":[',
      after: '],"c":"]}"}',
    },
    { what: 'blanks', before: '\n{ "schemaVersion" : 2 ,\t"manifests" : [\n', after: '\n]\n}\n' },
    { what: 'its list named with escapes', before: '{"schemaVersion":2,"\\u006danifests":[', after: ']}' },
    { what: 'texts beyond ASCII', before: '{"schemaVersion":2,"ö😀":"ß","manifests":[', after: ']}' },
  ])('with $what keeps all of it to the byte', ({ before, after }) => {
    const entries = [entry('one', ', "x": "a,]}\\"" '), entry('two', ',"annotations":{"n":"1.0"},"y":1.50')];
    const index = read(`${before}${entries.join(' , ')}${after}`);
    expect(index.entries.map(({ text }) => text)).toEqual(entries);
    const written = index.with([ADDED]).toString();
    expect(written).toBe(`${before.trimEnd()}${[...entries, ADDED.text].join(',')}${after.trimStart()}`);
    expect(read(written).digests).toEqual(new Set([sha256('one'), sha256('two'), sha256('added')]));
  });

  it('takes an entry into an empty list', () => {
    expect(read('{"schemaVersion":2,"manifests":[ ]}').with([ADDED]).toString()).toBe(
      `{"schemaVersion":2,"manifests":[${ADDED.text}]}`,
    );
  });

  it('keeps elements that are no descriptors, and counts them for none', () => {
    const elements = [
      '1',
      '"x"',
      'null',
      '[]',
      '{"digest":"sha256:00"}',
      entry('one', ',"size":-1').replace('"size":1,', ''),
      entry('two'),
    ];
    const index = read(`{"schemaVersion":2,"manifests":[${elements.join(',')}]}`);
    expect(index.entries.map(({ descriptor }) => descriptor.digest)).toEqual([sha256('two')]);
    expect(index.with([]).toString()).toBe(`{"schemaVersion":2,"manifests":[${elements.join(',')}]}`);
  });

  it('lets go of an entry, and of nothing else', () => {
    const index = read(`{"schemaVersion":2,"manifests":[${entry('one')},${entry('two')},${entry('three')}]}`);
    const [, two] = index.entries;
    expect(two && index.with([ADDED], [two]).toString()).toBe(
      `{"schemaVersion":2,"manifests":[${entry('one')},${entry('three')},${ADDED.text}]}`,
    );
  });

  it.each([
    { what: 'no JSON', text: '{', reason: 'is not valid JSON' },
    { what: 'a list', text: '[]', reason: 'is no JSON object' },
    { what: 'an image', text: '{"schemaVersion":2,"layers":[]}', reason: 'is no OCI image index' },
    { what: 'of another version', text: '{"schemaVersion":1,"manifests":[]}', reason: 'is no OCI image index' },
    {
      what: 'of another type',
      text: '{"schemaVersion":2,"mediaType":"x/y","manifests":[]}',
      reason: 'is no OCI image index',
    },
    {
      what: 'one with two lists',
      text: '{"schemaVersion":2,"manifests":[],"manifests":[]}',
      reason: 'has the member "manifests" twice',
    },
  ])('is not what is $what', ({ text, reason }) => {
    expect(parseIndex(Buffer.from(text))).toEqual({ ok: false, reason });
  });
});
