/** Records of runs on a disk that is full, fills up, or is read-only. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AttestRequest, AttestResult } from '../../src/attest/request.js';
import { createHttp, type Http } from '../../src/http.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { attestIn, type Attesting, createMachine, type Machine, requestsOf } from '../support/attesting.js';
import { mountSmallDisk } from '../support/small-disk.js';

const DISK_BYTES = 128 * 1024;
const disk = mountSmallDisk(DISK_BYTES);
if (disk === undefined) console.warn('SKIPPED: a full and a read-only disk cannot be mounted here.');

(disk === undefined ? describe.skip : describe)(
  disk === undefined ? 'a disk of its own (SKIPPED: cannot be mounted here)' : 'a disk of its own',
  () => {
    const onDisk = (...names: string[]): string => path.join(disk?.path ?? '', ...names);
    let sandbox: Sandbox;
    let machine: Machine;
    let warnings: string[];

    beforeAll(async () => {
      sandbox = await startSandbox();
    });
    afterAll(async () => {
      disk?.remove();
      await sandbox.close();
    });
    beforeEach(() => {
      warnings = [];
      machine = createMachine({ 'widget.tar.gz': 'a widget', 'gadget.tar.gz': 'a gadget' });
    });
    afterEach(() => {
      disk?.makeWritable();
      for (const name of readdirSync(onDisk())) rmSync(onDisk(name), { recursive: true });
      machine.remove();
    });

    const leave = (bytes: number): void => writeFileSync(onDisk('filler'), Buffer.alloc(DISK_BYTES - bytes));
    const signatures = (): number => requestsOf(sandbox, 'rekorV1').filter(({ method }) => method === 'POST').length;
    const inJob = (name: string): string => path.join(machine.directory, name);
    /** The disk had room when it was looked at, and has none for the bundle. */
    const fillingUp = (): Http => {
      const http = createHttp({ attempts: 1 });
      const send: Http['send'] = async (request) => {
        if (request.service === 'Fulcio') leave(12 * 1024);
        return http.send(request);
      };
      return { send };
    };
    /** Larger than what the disk has left, though what comes before it is not. */
    const predicate = { kind: 'inline', type: 'spdx', text: `{"name":"${'x'.repeat(20_000)}"}` } as const;
    const large: Partial<AttestRequest> = { predicate };

    async function run(
      stores: readonly string[],
      request: Partial<AttestRequest> = {},
      given: Pick<Attesting, 'http'> = {},
    ): Promise<AttestResult> {
      const subjects: AttestRequest['subjects'] = [{ kind: 'files', patterns: ['widget.tar.gz'] }];
      const world = { stateDirectory: onDisk('wherefrom'), warn: (message: string) => void warnings.push(message) };
      return attestIn({ sandbox, machine, stores, request: { subjects, ...request }, world, ...given });
    }

    it('that is full before anything is signed costs no signature', async () => {
      leave(4 * 1024);
      const before = signatures();
      await expect(run(['file'])).rejects.toMatchObject({
        code: 'OUTPUT_UNWRITABLE',
        message: expect.stringContaining('the disk is full'),
        remedy: expect.stringContaining('XDG_STATE_HOME'),
      });
      expect(signatures()).toBe(before);
      expect(existsSync(inJob('widget.tar.gz.sigstore.json'))).toBe(false);
    });

    it('that fills up while it is signed loses no bundle', async () => {
      const file = inJob('widget.tar.gz.spdx.sigstore.json');
      await expect(run(['file'], large, { http: fillingUp() })).rejects.toMatchObject({
        code: 'OUTPUT_UNWRITABLE',
        message: expect.stringContaining(`The bundle was written to "${file}" all the same.`),
      });
      const before = signatures();
      writeFileSync(onDisk('filler'), '');
      warnings = [];
      const again = await run(['file'], large);
      expect({ stores: again.stores, warnings }).toMatchObject({ stores: [{ written: 0, present: 1 }], warnings: [] });
      expect(signatures()).toBe(before);
    });

    it('that fills up while several are signed loses none of those that have a file each', async () => {
      const each: Partial<AttestRequest> = { subjects: [{ kind: 'files', patterns: ['*.tar.gz'] }], perSubject: true };
      await expect(run(['file'], { ...large, ...each }, { http: fillingUp() })).rejects.toMatchObject({
        code: 'OUTPUT_UNWRITABLE',
        message: expect.stringContaining('all the same.'),
      });
      expect(readdirSync(machine.directory).filter((name) => name.includes('json'))).toHaveLength(2);
    });

    it.each<[string, readonly string[], () => Partial<AttestRequest>]>([
      ['the bundle goes to no file', ['oci'], () => ({})],
      [
        'the file is for several bundles',
        ['file'],
        () => ({ output: 'all.jsonl', perSubject: true, subjects: [{ kind: 'files', patterns: ['*.tar.gz'] }] }),
      ],
      ['the file would lie on the same disk', ['file'], () => ({ output: onDisk('bundle.json') })],
    ])('that fills up while it is signed is not said to be made up for where %s', async (_, names, request) => {
      const stores = names.map((name) => (name === 'oci' ? `oci://${sandbox.registry.host}/acme/full` : name));
      const before = signatures();
      await expect(run(stores, { ...large, ...request() }, { http: fillingUp() })).rejects.toMatchObject({
        code: 'OUTPUT_UNWRITABLE',
        message: expect.not.stringContaining('all the same'),
        remedy: expect.not.stringContaining('what was written is found'),
      });
      expect(signatures()).toBeGreaterThan(before);
      const files = [...readdirSync(machine.directory), ...readdirSync(onDisk())];
      expect(files.filter((name) => name.includes('json'))).toEqual([]);
    });

    it('that is read-only is refused before a token is asked for', async () => {
      mkdirSync(onDisk('wherefrom'), { mode: 0o700 });
      disk?.makeReadOnly();
      const asked = requestsOf(sandbox, 'oidc').length;
      await expect(run(['file'])).rejects.toMatchObject({
        code: 'OUTPUT_UNWRITABLE',
        message: expect.stringContaining('the file system is read-only'),
      });
      expect(requestsOf(sandbox, 'oidc')).toHaveLength(asked);
    });
  },
);
