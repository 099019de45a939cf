import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { X509Certificate as SigstoreCertificate } from '@sigstore/core';
import { SANDBOX_ORGANIZATION } from '../../src/model/sandbox.js';
import { keptAuthority, keptKey } from '../../src/sandbox/keep.js';
import { createIntermediate, createRoot, createTimestampLeaf, type Authority } from '../../src/sandbox/pki.js';

const NOW = new Date('2026-03-04T05:06:07.890Z');

function asX509({ certificate }: Authority): X509Certificate {
  return new X509Certificate(certificate);
}

describe('the authorities of the sandbox', () => {
  it('form chains that node:crypto verifies', async () => {
    const root = await createRoot({ commonName: 'root' }, NOW);
    const stranger = await createRoot({ commonName: 'root' }, NOW);
    const children = [
      await createIntermediate(root, { commonName: 'intermediate' }, NOW),
      await createTimestampLeaf(root, { commonName: 'tsa' }, NOW),
    ];
    for (const child of children.map(asX509)) {
      expect(child.checkIssued(asX509(root))).toBe(true);
      expect(child.verify(root.publicKey)).toBe(true);
      expect(child.verify(stranger.publicKey)).toBe(false);
    }
    expect(asX509(root).verify(root.publicKey)).toBe(true);
  });

  it('carry the organisation by which a sandbox is recognised, and start at the whole second', async () => {
    const root = await createRoot({ commonName: 'root' }, NOW);
    expect(asX509(root).subject.split('\n')).toContain(`O=${SANDBOX_ORGANIZATION}`);
    expect(new Date(asX509(root).validFrom)).toEqual(new Date('2026-03-04T05:06:07Z'));
    expect(new Date(asX509(root).validTo)).toEqual(new Date('2036-03-04T05:06:07Z'));
  });

  it('may do what their place allows and no more', async () => {
    const root = await createRoot({ commonName: 'root' }, NOW);
    const intermediate = await createIntermediate(root, { commonName: 'intermediate' }, NOW);
    const leaf = await createTimestampLeaf(root, { commonName: 'tsa' }, NOW);
    expect([root, intermediate, leaf].map((one) => asX509(one).ca)).toEqual([true, true, false]);
    expect(asX509(intermediate).keyUsage).toEqual(['1.3.6.1.5.5.7.3.3']);
    expect(asX509(leaf).keyUsage).toEqual(['1.3.6.1.5.5.7.3.8']);
    const parsed = SigstoreCertificate.parse(Buffer.from(leaf.certificate));
    expect(parsed.extension('2.5.29.37')?.critical).toBe(true);
    expect(
      SigstoreCertificate.parse(Buffer.from(intermediate.certificate)).extBasicConstraints?.pathLenConstraint,
    ).toBe(0n);
  });
});

describe('a kept authority', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'wherefrom-keep-'));
  });
  afterEach(async () => rm(directory, { recursive: true, force: true }));

  const create = async (): Promise<Authority> => createRoot({ commonName: 'root' }, NOW);

  it('is the same at the next start, with its key', async () => {
    const first = await keptAuthority(directory, 'root', create);
    const second = await keptAuthority(directory, 'root', create);
    expect(second.certificate.equals(first.certificate)).toBe(true);
    expect(second.pem).toBe(first.pem);
    expect(second.privateKey.equals(first.privateKey)).toBe(true);
    expect(second.publicKey.equals(first.publicKey)).toBe(true);
  });

  it('is made anew where nothing is kept', async () => {
    const [first, second] = [
      await keptAuthority(undefined, 'root', create),
      await keptAuthority(undefined, 'root', create),
    ];
    expect(second.certificate.equals(first.certificate)).toBe(false);
  });

  it('keeps bare keys too', async () => {
    const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const first = await keptKey(directory, 'log', newKey);
    expect((await keptKey(directory, 'log', newKey)).equals(first)).toBe(true);
    expect((await keptKey(directory, 'other', newKey)).equals(first)).toBe(false);
  });

  (process.platform === 'win32' ? it.skip : it)('is readable by its owner alone', async () => {
    await keptAuthority(directory, 'root', create);
    expect((await stat(join(directory, 'root.pem'))).mode & 0o077).toBe(0);
  });

  it.each([
    ['something else', () => 'hello'],
    ['a certificate without key', (own: Authority) => own.pem],
    [
      'a certificate with the key of another',
      (own: Authority, other: Authority) =>
        own.pem + other.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ],
  ])('is refused, not replaced, when the file holds %s', async (_what, text) => {
    await writeFile(join(directory, 'root.pem'), text(await create(), await create()));
    await expect(keptAuthority(directory, 'root', create)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});
