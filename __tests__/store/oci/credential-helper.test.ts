import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inspect } from 'node:util';
import { askHelper, runHelper } from '../../../src/store/oci/credential-helper.js';
import { refusal } from '../../support/refusal.js';
import { helperProgram, HELPERS_RUN, type HelperProgram } from './helper-program.js';

const SECRET = 'dckr_pat_0123456789abcdef';

(HELPERS_RUN ? describe : describe.skip)(
  `a helper program${HELPERS_RUN ? '' : ' (SKIPPED: Windows runs no scripts)'}`,
  () => {
    let helper: HelperProgram;

    beforeEach(async () => {
      helper = await helperProgram();
    });

    afterEach(async () => helper.remove());

    it('is asked for a server, once, in its own protocol, and answers a user and a secret', async () => {
      await helper.write({ 'ghcr.io': { ServerURL: 'ghcr.io', Username: 'jo', Secret: SECRET } });
      expect(await askHelper(helper.name, 'ghcr.io', runHelper)).toEqual({
        kind: 'password',
        username: 'jo',
        password: SECRET,
      });
      expect(await helper.asked()).toEqual([{ arguments: ['get'], input: 'ghcr.io' }]);
    });

    it('prints nothing of what it answers, nor its command', async () => {
      await helper.writeProgram(`console.error('${SECRET}'); console.log('{"Username":"jo","Secret":"${SECRET}"}')`);
      const printed = await printedBy(async () => askHelper(helper.name, 'ghcr.io', runHelper));
      expect(printed).toEqual([]);
    });

    it('may answer an identity token', async () => {
      await helper.write({ 'acr.example': { ServerURL: 'acr.example', Username: '<token>', Secret: SECRET } });
      expect(await askHelper(helper.name, 'acr.example', runHelper)).toEqual({ kind: 'identity-token', token: SECRET });
    });

    it('may say that it has nothing, which means: anonymous', async () => {
      await helper.write({});
      expect(await askHelper(helper.name, 'ghcr.io', runHelper)).toBeUndefined();
    });

    it.each<[string, string]>([
      ['ends with an error', `console.log('${SECRET}'); console.error('${SECRET}'); process.exit(1);`],
      [
        'says that it found nothing, and more',
        `console.log('credentials not found in native keychain ${SECRET}'); process.exit(1);`,
      ],
      ['answers no JSON', `console.log('${SECRET}')`],
      ['answers no secret', `console.log('{"Username":"${SECRET}"}')`],
      ['answers an empty secret', `console.log('{"Username":"${SECRET}","Secret":""}')`],
      ['answers null', `console.error('${SECRET}'); console.log('null')`],
      ['answers nothing', ''],
      ['is killed', `process.kill(process.pid, 'SIGKILL')`],
    ])('that %s is refused, and nothing of what it said is shown', async (_, body) => {
      await helper.writeProgram(body);
      const error = await refusal(async () => askHelper(helper.name, 'ghcr.io', runHelper));
      expect(error.code).toBe('CREDENTIALS_MALFORMED');
      expect(inspect(error, { depth: 9 })).not.toContain(SECRET);
    });
  },
);

describe('a helper', () => {
  it('that is not installed is refused: an anonymous request would hide what is wrong', async () => {
    const error = await refusal(async () => askHelper('wherefrom-has-no-such', 'ghcr.io', runHelper));
    expect(error.code).toBe('CREDENTIALS_MALFORMED');
    expect(error.message).toContain('docker-credential-wherefrom-has-no-such');
    expect(error.remedy).toContain('credsStore');
  });

  it.each(['../../bin/sh', 'a b', '-x', '', 'a\nb', String.raw`c\d`])('by the name "%s" is not run', async (name) => {
    let runs = 0;
    const run = async () => {
      runs += 1;
      return { exitCode: 0, stdout: '{}' };
    };
    expect((await refusal(async () => askHelper(name, 'ghcr.io', run))).code).toBe('CREDENTIALS_MALFORMED');
    expect(runs).toBe(0);
  });
});

/** What goes to the standard streams of this process meanwhile. */
async function printedBy(work: () => Promise<unknown>): Promise<string[]> {
  const printed: string[] = [];
  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }));
  for (const { stream } of streams) stream.write = (chunk: string | Uint8Array) => printed.push(String(chunk)) > 0;
  try {
    await work();
  } finally {
    for (const { stream, write } of streams) stream.write = write;
  }
  return printed;
}
