import { describe, expect, it } from '@jest/globals';
import { seemsSame } from '../../src/attest/recognise.js';
import { planSignatures, planStatements } from '../../src/attest/statement.js';
import { digestOf } from '../../src/model/digest.js';
import { unsignedBundle } from '../support/unsigned-bundle.js';

const predicate = { type: 'https://acme.example/x/v1', content: { a: 1 } };
const subject = (name: string, byte = 'ab') => ({ name, digest: digestOf('sha256', byte.repeat(32)) });
const planned = (...subjects: ReturnType<typeof subject>[]) => {
  const [statement] = planStatements(subjects, { perSubject: false });
  if (statement === undefined) throw new RangeError('nothing was planned');
  return statement;
};
const own = planned(subject('widget'), subject('gadget', 'cd'));
const bundle = unsignedBundle(own.bytes(predicate));

describe('a bundle that seems to say what is about to be signed', () => {
  it('speaks of the same subjects, in any order and case', () => {
    expect(seemsSame(bundle, own, predicate.type)).toBe(true);
    expect(seemsSame(bundle, planned(subject('gadget', 'cd'), subject('widget')), predicate.type)).toBe(true);
    const shouted = own
      .bytes(predicate)
      .toString()
      .replaceAll(/"[0-9a-f]{64}"/g, (hex) => hex.toUpperCase());
    expect(seemsSame(unsignedBundle(shouted), own, predicate.type)).toBe(true);
  });

  it('has no names where none are signed', () => {
    const [image] = planSignatures([subject('reg.example/acme/widget')]);
    if (image === undefined) throw new RangeError('nothing was planned');
    expect(seemsSame(unsignedBundle(image.bytes(predicate)), image, predicate.type)).toBe(true);
    const named = planned(subject('reg.example/acme/widget'));
    expect(seemsSame(unsignedBundle(named.bytes(predicate)), image, predicate.type)).toBe(false);
    expect(seemsSame(unsignedBundle(image.bytes(predicate)), named, predicate.type)).toBe(false);
  });

  it.each([
    ['no bundle', Buffer.from('junk')],
    ['two bundles', Buffer.concat([bundle, Buffer.from('\n'), bundle])],
    ['none in a list of them', Buffer.from('{"attestations":[]}')],
    ['one that cannot be read', Buffer.from('{"mediaType":"x"}')],
    ['another predicate type', unsignedBundle(own.bytes({ ...predicate, type: 'https://acme.example/y/v1' }))],
    ['fewer subjects', unsignedBundle(planned(subject('widget')).bytes(predicate))],
    [
      'more subjects',
      unsignedBundle(planned(subject('widget'), subject('gadget', 'cd'), subject('x', 'ef')).bytes(predicate)),
    ],
    ['another digest', unsignedBundle(planned(subject('widget'), subject('gadget', 'ef')).bytes(predicate))],
    ['another name', unsignedBundle(planned(subject('widget'), subject('gizmo', 'cd')).bytes(predicate))],
  ])('is not %s', (_, bytes) => {
    expect(seemsSame(bytes, own, predicate.type)).toBe(false);
  });

  it('is no signature of the subject\u2019s own bytes', () => {
    const message = JSON.stringify({
      ...(JSON.parse(bundle.toString()) as object),
      dsseEnvelope: undefined,
      messageSignature: { messageDigest: { algorithm: 'SHA2_256', digest: 'q83v' }, signature: 'c2ln' },
    });
    expect(seemsSame(Buffer.from(message), own, predicate.type)).toBe(false);
  });
});
