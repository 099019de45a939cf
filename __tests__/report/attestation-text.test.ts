import { describe, expect, it } from '@jest/globals';
import { attestationJson } from '../../src/report/attestation-json.js';
import { attestationText } from '../../src/report/attestation-text.js';
import { attestation, DIRECTORY, result, SAN, subject } from './attestation-result.js';

const place = { directory: DIRECTORY };
const text = (fields = {}) => attestationText(result(fields), { ...place, color: false });

describe('attestationText', () => {
  it('says what was signed, by whom, where it is, its level and why, and how to verify it', () => {
    const said = text();
    expect(said).toMatch(/^✓ ATTESTED 1 subject in 1 bundle: SLSA provenance v1$/m);
    expect(said).toContain('  widget.tar.gz\n    sha256:abab');
    expect(said).toMatch(/^ {2}→ dist\/widget\.tar\.gz\.sigstore\.json$/m);
    expect(said).toMatch(/^ {4}logged by https:\/\/rekor\.sigstore\.dev at index 42$/m);
    expect(said).toMatch(/^signer +\.github\/workflows\/release\.yml of acme\/widget at tag v1\.0\.0$/m);
    expect(said).toMatch(/^source +acme\/widget at tag v1\.0\.0, commit (ef){20}$/m);
    expect(said).toMatch(/^sigstore +public-good, whose log everybody can read$/m);
    expect(said).toMatch(/^level +SLSA build level 2: signed by the workflow itself$/m);
    for (const tool of ['wherefrom', 'gh', 'cosign']) expect(said).toMatch(new RegExp(`^ {2}${tool} `, 'm'));
  });

  it('says which of several subjects the commands are for', () => {
    const others = [attestation({ subjects: [subject(), subject({ name: 'other' })] })];
    expect(text()).toContain('\nAny of these verifies it:\n');
    expect(text({ attestations: others })).toContain('\nAny of these verifies the first of them:\n');
    expect(text({ attestations: [attestation(), attestation()] })).toContain('verifies the first of them:');
  });

  it('begins with SANDBOX where a sandbox vouches', () => {
    expect(text({ trust: { name: 'x', sandbox: true } })).toMatch(/^SANDBOX /);
    expect(text()).not.toContain('SANDBOX');
  });

  it('shows every warning', () => {
    expect(text({ warnings: ['HEAD is not the commit of the event.'] })).toMatch(/^warning +HEAD is not the commit/m);
  });

  it('colours only where it may', () => {
    expect(text()).not.toContain('\u001B');
    expect(attestationText(result(), { ...place, color: true })).toContain('\u001B[32m✓ ATTESTED\u001B[0m');
  });

  it('shows a digest once where the name ends with it', () => {
    const digest = `sha256:${'ab'.repeat(32)}`;
    const subjects = [subject({ name: 'ghcr.io/acme/widget' }), subject({ name: `ghcr.io/acme/widget@${digest}` })];
    const said = text({ attestations: [attestation({ subjects })] });
    expect(said).toContain(`\n  ghcr.io/acme/widget\n    ${digest}\n  ghcr.io/acme/widget@${digest}\n  → `);
  });

  it('counts what it does not list', () => {
    const subjects = Array.from({ length: 25 }, (_, index) => subject({ name: `file-${index}` }));
    const said = text({ attestations: [attestation({ subjects })] });
    expect(said).toContain('25 subjects in 1 bundle');
    expect(said).toContain('file-19');
    expect(said).not.toContain('file-20');
    expect(said).toContain('… and 5 more subjects');
  });

  it('lets no control character of a path or name through', () => {
    const odd = subject({ name: 'a\u001B[2Jb', path: `${DIRECTORY}/a\u001B[2Jb` });
    // oxlint-disable-next-line no-control-regex
    expect(text({ attestations: [attestation({ subjects: [odd] })] })).not.toMatch(/\u001B/);
  });
});

describe('attestationJson', () => {
  it('holds the same, for scripts', () => {
    const json = JSON.parse(attestationJson(result(), place));
    expect(json).toMatchObject({
      schema: 1,
      sandbox: false,
      signer: { san: SAN },
      slsa: { level: 2 },
      attestations: [
        {
          bundlePath: `${DIRECTORY}/dist/widget.tar.gz.sigstore.json`,
          bundleDigest: `sha256:${'cd'.repeat(32)}`,
          subjects: [{ name: 'widget.tar.gz', digest: `sha256:${'ab'.repeat(32)}` }],
        },
      ],
    });
    expect(Object.keys(json.attestations[0].verify)).toEqual(['wherefrom', 'gh', 'cosign']);
  });

  it('leaves out the tools that cannot verify it', () => {
    const json = JSON.parse(attestationJson(result({ trust: { name: 'github', sandbox: false } }), place));
    expect(Object.keys(json.attestations[0].verify)).toEqual(['wherefrom', 'gh']);
  });
});
