import { describe, expect, it } from '@jest/globals';
import { WherefromError } from '../../src/errors.js';
import { unreadableBundle } from '../../src/verify/candidates.js';

describe('what is no bundle', () => {
  it('is a candidate that carries its refusal', () => {
    const error = new WherefromError('BUNDLE_MALFORMED', 'It is none.', { remedy: 'Give a bundle.' });
    expect(unreadableBundle(error, 'a.json')).toEqual({
      from: 'a.json',
      bundle: undefined,
      form: { verdict: 'failed', detail: 'It is none.', remedy: 'Give a bundle.' },
    });
  });

  it('is not blamed for a defect', () => {
    const defect = new RangeError('no file has anything to do with this');
    expect(() => unreadableBundle(defect, 'a.json')).toThrow(defect);
  });
});
