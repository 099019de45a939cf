import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('the demo', () => {
  it('shows files and an image attested, stored and verified and a changed file refused, and keeps what it made where asked to', () => {
    const kept = mkdtempSync(path.join(tmpdir(), 'wherefrom-kept-'));
    try {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [path.join(ROOT, 'scripts', 'demo.mjs'), '--keep', kept],
        { encoding: 'utf8', cwd: tmpdir() },
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout.match(/SANDBOX ✓ VERIFIED widget-(linux|macos)\.tar\.gz/g)).toHaveLength(3);
      expect(stdout).toMatch(/SANDBOX ✓ VERIFIED oci:\/\/127\.0\.0\.1:\d+\/acme\/widget@sha256:/);
      for (const store of ['file', 'github', 'release:v1.0.0', 'registry', String.raw`oci://\S+/acme/evidence`]) {
        expect(stdout).toMatch(new RegExp(`^ {6}${store}: \\S+$`, 'm'));
      }
      expect(stdout).toMatch(/SANDBOX ✗ REFUSED widget-linux\.tar\.gz.*\n.*✗ subject-digest/);
      expect(readdirSync(kept)).toEqual(
        expect.arrayContaining([
          'changed-widget-linux.tar.gz',
          'trusted_root.json',
          'trusted_root.jsonl',
          'widget-linux.tar.gz.sigstore.json',
          'widget-macos.tar.gz.sigstore.json',
        ]),
      );
    } finally {
      rmSync(kept, { recursive: true, force: true });
    }
  });
});
