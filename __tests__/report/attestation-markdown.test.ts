import { describe, expect, it } from '@jest/globals';
import { attestationMarkdown } from '../../src/report/attestation-markdown.js';
import { attestation, DIRECTORY, result, subject } from './attestation-result.js';

const markdown = (fields = {}) => attestationMarkdown(result(fields), { directory: DIRECTORY });
const named = (name: string) => markdown({ attestations: [attestation({ subjects: [subject({ name })] })] });

describe('attestationMarkdown', () => {
  it('says what was signed, by whom, where it is, its level and why, and how to verify it', () => {
    const said = markdown();
    expect(said).toContain(
      `| \`widget.tar.gz\` | \`sha256:${'ab'.repeat(32)}\` | \`dist/widget.tar.gz.sigstore.json\` |`,
    );
    expect(said).toMatch(/^- signer: .*release/m);
    expect(said).toMatch(/^- source: acme\/widget at tag v1\.0\.0/m);
    expect(said).toMatch(/^- SLSA build level: \*\*2\*\*, signed by the workflow itself$/m);
    expect(said).toMatch(
      /^```sh\nwherefrom verify .*\ngh attestation verify .*\ncosign verify-blob-attestation .*\n```$/m,
    );
  });

  it('begins with the sandbox where one vouches, and shows warnings', () => {
    expect(markdown({ trust: { name: 'x', sandbox: true } })).toMatch(/^> \[!CAUTION\]\n> SANDBOX/);
    expect(markdown({ warnings: ['HEAD differs.'] })).toContain('> [!WARNING]\n> HEAD differs.');
  });

  it.each(['a|b', '<img src=x onerror=alert(1)>', '[x](https://evil.example)', '`code` **bold**', '# heading\n- list'])(
    'lets the subject name %j mean nothing',
    (name) => {
      const row = named(name)
        .split('\n')
        .filter((line) => line.includes('sha256:'));
      expect(row).toHaveLength(1);
      expect(row[0]?.replaceAll(String.raw`\|`, '').split('|')).toHaveLength(5);
    },
  );

  it('lets no file name end the fence of the commands', () => {
    const path = `${DIRECTORY}/a\`\`\`b`;
    const said = markdown({ attestations: [attestation({ subjects: [subject({ path })] })] });
    expect(said).toContain('\n````sh\n');
    expect(said).toMatch(/\n````\n/);
  });

  it('stays far below what a runner takes, however many subjects there are', () => {
    const subjects = Array.from({ length: 20_000 }, (_, index) => subject({ name: `${'n'.repeat(200)}-${index}` }));
    const said = markdown({ attestations: [attestation({ subjects })] });
    expect(Buffer.byteLength(said)).toBeLessThan(900_000);
    expect(said).toContain('… and 19800 more');
  });
});
