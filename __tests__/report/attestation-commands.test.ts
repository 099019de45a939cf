import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import type { AttestResult, ResolvedSubject, WrittenAttestation } from '../../src/attest/request.js';
import { digestOf } from '../../src/model/digest.js';
import { verifyCommands } from '../../src/report/attestation-commands.js';
import type { AttestationPlace } from '../../src/report/verifier-lines.js';
import { shellLine, shellQuote } from '../../src/report/shell.js';
import { attestation, DIRECTORY, result, SAN, subject } from './attestation-result.js';

interface Case {
  readonly result?: Partial<AttestResult>;
  readonly signer?: Partial<AttestResult['signer']>;
  readonly attestation?: Partial<WrittenAttestation>;
  readonly subject?: ResolvedSubject;
  readonly place?: Partial<AttestationPlace>;
}

/** The three commands by tool, each a line or a reason. */
function commands(given: Case = {}): Record<string, string> {
  const one = attestation(given.attestation);
  const whole = result({ attestations: [one], ...given.result });
  const list = verifyCommands({
    result: { ...whole, signer: { ...whole.signer, ...given.signer } },
    attestation: one,
    subject: given.subject ?? subject(),
    place: { directory: DIRECTORY, ...given.place },
  });
  return Object.fromEntries(list.map((command) => [command.tool, 'line' in command ? command.line : command.reason]));
}

const FILES = 'dist/widget.tar.gz --bundle dist/widget.tar.gz.sigstore.json';
const ROOT = { trust: { name: 'trusted_root.json', sandbox: false, path: `${DIRECTORY}/trusted_root.json` } };
const digestOnly: ResolvedSubject = { name: 'ghcr.io/acme/widget', digest: digestOf('sha256', 'ab'.repeat(32)) };

describe('the commands that verify an attestation', () => {
  it('name the file, its bundle and its source', () => {
    expect(commands()).toEqual({
      wherefrom: `wherefrom verify ${FILES} --repo acme/widget`,
      gh: `gh attestation verify ${FILES} --repo acme/widget --cert-identity ${SAN}`,
      cosign: `cosign verify-blob-attestation ${FILES} --type slsaprovenance1 --certificate-identity ${SAN} --certificate-oidc-issuer https://token.actions.githubusercontent.com`,
    });
  });

  it('name the signer too where it lies in another repository: a signer is not a source', () => {
    const san = 'https://github.com/acme/ci/.github/workflows/build.yml@refs/tags/v3';
    const { wherefrom, gh } = commands({ signer: { san } });
    expect(wherefrom).toBe(`wherefrom verify ${FILES} --repo acme/widget --cert-identity ${san}`);
    expect(gh).toContain(`--repo acme/widget --cert-identity ${san}`);
  });

  it('does not take a repository whose name only begins like the source for the source', () => {
    const san = 'https://github.com/acme/widget-evil/.github/workflows/x.yml@refs/heads/main';
    expect(commands({ signer: { san } })['wherefrom']).toContain(`--cert-identity ${san}`);
  });

  it('name the root in the form that each tool reads', () => {
    const place = { rootLines: `${DIRECTORY}/trusted_root.jsonl` };
    const { wherefrom, gh, cosign } = commands({ result: ROOT, place });
    expect(wherefrom).toMatch(/ --custom-trusted-root trusted_root\.json$/);
    expect(gh).toMatch(/ --custom-trusted-root trusted_root\.jsonl$/);
    expect(cosign).toMatch(/ --trusted-root trusted_root\.json$/);
  });

  it('make the lines that gh reads where no such file is there', () => {
    expect(commands({ result: ROOT })['gh']).toMatch(
      /^jq -c \. trusted_root\.json > trusted_root\.jsonl && gh attestation verify .* --custom-trusted-root trusted_root\.jsonl$/,
    );
  });

  it("name an issuer other than GitHub's", () => {
    const { wherefrom, gh, cosign } = commands({ signer: { issuer: 'https://token.acme.example' } });
    expect(wherefrom).toContain('--cert-oidc-issuer https://token.acme.example');
    expect(gh).toContain('--cert-oidc-issuer https://token.acme.example');
    expect(cosign).toContain('--certificate-oidc-issuer https://token.acme.example');
  });

  it('name another predicate type', () => {
    const predicateType = 'https://cyclonedx.org/bom';
    const { wherefrom, gh, cosign } = commands({ attestation: { predicateType } });
    expect(wherefrom).toContain('--predicate-type cyclonedx');
    expect(gh).toContain(`--predicate-type ${predicateType}`);
    expect(cosign).toMatch(/ --type https:\/\/cyclonedx\.org\/bom /);
  });

  it.each(['pull_request', 'pull_request_target', 'workflow_run', 'issue_comment'])(
    'allow the event %s, which verify refuses unless it is named',
    (buildTrigger) => {
      expect(commands({ signer: { buildTrigger } })['wherefrom']).toContain(`--allow-event ${buildTrigger}`);
    },
  );

  it('name the ref of a pull request', () => {
    const signer = { buildTrigger: 'pull_request', sourceRepositoryRef: 'refs/pull/7/merge' };
    expect(commands({ signer })['wherefrom']).toContain('--allow-event pull_request --source-ref refs/pull/7/merge');
  });

  it('go by the digest where there is no file, and say that gh cannot', () => {
    const { wherefrom, gh, cosign } = commands({ subject: digestOnly });
    expect(wherefrom).toContain(`wherefrom verify sha256:${'ab'.repeat(32)} --bundle`);
    expect(gh).toBe('gh verifies files; this subject is known by its digest.');
    expect(cosign).toContain(`verify-blob-attestation --digest ${'ab'.repeat(32)} --digestAlg sha256 --bundle`);
  });

  it('say that cosign cannot read one of several lines', () => {
    const bundlePath = `${DIRECTORY}/all.jsonl`;
    const one = attestation({ bundlePath });
    const { cosign, gh } = commands({ attestation: { bundlePath }, result: { attestations: [one, one] } });
    expect(cosign).toMatch(/one bundle a file/);
    expect(gh).toMatch(/^gh attestation verify/);
  });

  it("say that cosign does not know GitHub's own root", () => {
    const { cosign, gh } = commands({ result: { trust: { name: 'github', sandbox: false } } });
    expect(cosign).toMatch(/root of GitHub/);
    expect(gh).not.toContain('--custom-trusted-root');
  });

  it('ask cosign for timestamps where nothing was logged', () => {
    const { cosign } = commands({ attestation: { logEntries: [] }, result: ROOT });
    expect(cosign).toMatch(/ --insecure-ignore-tlog --use-signed-timestamps$/);
  });

  it('leave gh out for another server, and go by the identity', () => {
    const san = 'https://git.acme.example/acme/widget/.github/workflows/release.yml@refs/heads/main';
    const signer = { san, sourceRepositoryURI: 'https://git.acme.example/acme/widget' };
    const { wherefrom, gh } = commands({ signer });
    expect(wherefrom).toContain(`--cert-identity ${san}`);
    expect(gh).toBe('gh needs a source repository on github.com.');
  });

  it('keep a file that looks like a flag a file', () => {
    const odd = subject({ path: `${DIRECTORY}/-rf` });
    expect(commands({ subject: odd })['wherefrom']).toMatch(/^wherefrom verify \.\/-rf /);
  });

  it('show a path outside of the directory whole', () => {
    const far = subject({ path: '/elsewhere/widget' });
    expect(commands({ subject: far })['wherefrom']).toMatch(/^wherefrom verify \/elsewhere\/widget /);
  });
});

describe('shellQuote', () => {
  const words = [
    'plain',
    '',
    'two words',
    "it's",
    '$HOME',
    '`id`',
    '$(id)',
    'a;b',
    'a\nb',
    '*',
    '~',
    '"',
    '\\',
    '&&',
    '#x',
  ];

  it.each(words)('leaves nothing of %j to the shell', (word) => {
    // A real shell is the judge; Windows has none.
    if (process.platform === 'win32') return;
    const script = `printf '%s|' ${shellQuote(word)}`;
    expect(execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' })).toBe(`${word}|`);
  });

  it('leaves ordinary words as they are', () => {
    expect(shellLine(['verify', SAN, '--repo', 'acme/widget'])).toBe(`verify ${SAN} --repo acme/widget`);
  });
});
