import { describe, expect, it } from '@jest/globals';
import { errorAnnotation } from '../../src/actions/workflow-commands.js';

describe('errorAnnotation', () => {
  it('is one line that says everything', () => {
    expect(errorAnnotation('Wherefrom: USAGE', 'first\r\nsecond 100 %')).toBe(
      '::error title=Wherefrom%3A USAGE::first%0D%0Asecond 100 %25\n',
    );
  });

  it('lets no foreign text end the title, add a property or begin another command', () => {
    const line = errorAnnotation('a,file=x::b\n::set-output name=y::z', 'c\n::add-mask::d');
    expect(line.trimEnd()).not.toContain('\n');
    expect(/^::error title=([^:,]*)::/.exec(line)?.[1]).toBe('a%2Cfile=x%3A%3Ab%0A%3A%3Aset-output name=y%3A%3Az');
  });
});
