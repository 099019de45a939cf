import { describe, expect, it } from '@jest/globals';
import type { SignatureBundle } from '@sigstore/sign';
import { envelopeOf } from '../../src/sign/envelope.js';

const sig = Buffer.from('signature');
const signature = { sig, keyid: '' };
const of = (signatures: readonly object[]) =>
  ({
    $case: 'dsseEnvelope',
    dsseEnvelope: { payloadType: 'type', payload: Buffer.from('payload'), signatures },
  }) as SignatureBundle;

describe('what a witness is given', () => {
  it('is an envelope with one signature', () => {
    expect(envelopeOf(of([signature]))).toEqual({
      payloadType: 'type',
      payload: Buffer.from('payload'),
      signature: sig,
    });
  });

  it.each<[string, SignatureBundle]>([
    ['no signature', of([])],
    ['two signatures', of([signature, signature])],
    ['a message signature', { $case: 'messageSignature', messageSignature: { signature: sig } as never }],
  ])('is not %s', (_, content) => {
    expect(() => envelopeOf(content)).toThrow(
      new TypeError('a witness was given something other than a DSSE envelope with one signature'),
    );
  });
});
