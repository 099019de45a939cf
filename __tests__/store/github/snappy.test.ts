import { describe, expect, it } from '@jest/globals';
import { snappyCompress } from '../../../src/sandbox/snappy.js';
import { snappyDecompress } from '../../../src/store/github/snappy.js';
import { refusal } from '../../support/refusal.js';

const BUNDLE =
  '{"mediaType":"application/vnd.dev.sigstore.bundle.v0.3+json","dsseEnvelope":{"payload":"e30=","payloadType":"application/vnd.in-toto+json","signatures":[{"sig":"AAAA"}]}}';
const HALF = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7,47dc5';

/** Each as Google's Go library wrote it. */
const WRITTEN: readonly (readonly [title: string, text: string, compressed: string])[] = [
  ['nothing', '', 'AA=='],
  ['one literal', 'a', 'AQBh'],
  ['copies that overlap what they write', 'abcd'.repeat(20), 'UAxhYmNk/gQALgQA'],
  ['the longest of copies', 'x'.repeat(300), 'rAIAeP4BAP4BAP4BAP4BAKoBAA=='],
  [
    'a long literal, and copies with two and with eleven bits more',
    HALF + HALF,
    'jAHwSTk2YTI5NmQyMjRmMjg1YzY3YmVlOTNjMzBmOGEzMDkxNTdmMGRhYTM1ZGM1Yjg3ZTQxMGI3ODYzMGEwOWNmYzcsNDdkYzU5NmEy7kYACUY=',
  ],
  [
    'a bundle',
    BUNDLE,
    'qgHwaXsibWVkaWFUeXBlIjoiYXBwbGljYXRpb24vdm5kLmRldi5zaWdzdG9yZS5idW5kbGUudjAuMytqc29uIiwiZHNzZUVudmVsb3BlIjp7InBheWxvYWQiOiJlMzA9IiwicGF5bG9hZFR5cGVKXwAcaW4tdG90bysNTjRzaWduYXR1cmVzIjpbewEPLCI6IkFBQUEifV19fQ==',
  ],
];

describe('compressed bundles', () => {
  it.each(WRITTEN)('are read as they were: %s', (_title, text, compressed) => {
    expect(snappyDecompress(Buffer.from(compressed, 'base64'), 1000).toString()).toBe(text);
  });

  it.each(WRITTEN)('of the sandbox are read too: %s', (_title, text) => {
    expect(snappyDecompress(snappyCompress(Buffer.from(text)), 1000).toString()).toBe(text);
  });

  it('are read where a literal’s length takes four bytes and a copy’s offset four', () => {
    const long = Buffer.alloc(70_000, 'ab');
    const literal = Buffer.concat([Buffer.of(0xfc, 0x6f, 0x11, 0x01, 0x00), long]);
    const copy = Buffer.of(0x0f, 0x70, 0x11, 0x01, 0x00);
    const whole = Buffer.concat([Buffer.of(0xf4, 0xa2, 0x04), literal, copy]);
    expect(snappyDecompress(whole, 100_000)).toEqual(Buffer.concat([long, Buffer.from('abab')]));
  });

  it.each([
    ['end within the length', 'gA=='],
    ['name a length of more than 32 bits', '//////8A'],
    ['end within a literal', 'BRBhYg=='],
    ['end within the length of a literal', 'BfA='],
    ['end within an offset', 'BQBhBg=='],
    ['copy from before the beginning', 'BQBhAQU='],
    ['copy from nowhere', 'BQBhAQA='],
    ['hold more than they name', 'AQRhYg=='],
    ['hold less than they name', 'AwRhYg=='],
    ['are nothing', ''],
  ])('are refused when they %s', async (_title, compressed) => {
    const { code } = await refusal(() => snappyDecompress(Buffer.from(compressed, 'base64'), 1000));
    expect(code).toBe('SERVICE_ANSWER_MALFORMED');
  });

  it('are refused by the length that they name, before it is allocated', async () => {
    const { message } = await refusal(() => snappyDecompress(Buffer.from('/////w8A', 'base64'), 1000));
    expect(message).toContain('4294967295 bytes');
  });
});
