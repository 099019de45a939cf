import { describe, expect, it } from '@jest/globals';
import type { AttestResult, StoreReport } from '../../src/attest/request.js';
import { WherefromError } from '../../src/errors.js';
import { verifyCommands } from '../../src/report/attestation-commands.js';
import { attestationJson } from '../../src/report/attestation-json.js';
import { attestationMarkdown } from '../../src/report/attestation-markdown.js';
import { attestationText } from '../../src/report/attestation-text.js';
import { attestation, DIRECTORY, result, SAN, storeReport, subject } from './attestation-result.js';

const place = { directory: DIRECTORY };
const HEX = 'ab'.repeat(32);
const FORBIDDEN = new WherefromError('STORE_FORBIDDEN', 'GitHub at api.github.com did not store it.', {
  remedy: 'Give the job `permissions: attestations: write`.',
});

function stores(...reports: readonly Partial<StoreReport>[]): Partial<AttestResult> {
  return { stores: reports.map((report) => storeReport(report)) };
}

const placesOf = (count: number): StoreReport['locations'] =>
  Array.from({ length: count }, (_, number) => ({ location: `https://x/${number}`, outcome: 'written' }));
const text = (fields: Partial<AttestResult>): string => attestationText(result(fields), { ...place, color: false });
const failing = stores(
  {},
  { store: 'github', written: 0, failed: 2, untried: 3, locations: [], failures: [FORBIDDEN] },
);

describe('what each store has, in text', () => {
  it('is a line a store: where it is, and whether it was there', () => {
    const location = 'ghcr.io/acme/widget@sha256:cd';
    const said = text(
      stores({}, { store: 'registry', written: 0, present: 1, locations: [{ location, outcome: 'present' }] }),
    );
    expect(said).toMatch(
      /^stores +file: written; dist\/widget\.tar\.gz\.sigstore\.json\n +registry: there already; ghcr/m,
    );
    expect(said).toMatch(/^✓ ATTESTED /);
  });

  it('says first that a store has not got everything, and why', () => {
    const said = text(failing);
    expect(said).toMatch(/^! NOT STORED EVERYWHERE 1 subject/);
    expect(said).toMatch(/github: 2 FAILED; 3 not tried after that\n +STORE_FORBIDDEN: GitHub at api/);
  });

  it.each([
    [2, 0],
    [10, 0],
    [12, 2],
  ])('names places a line each, of %i at most ten, and counts the rest', (written, rest) => {
    const indented = (line: string): string => `\n${' '.repeat(13)}${line}`;
    const named = placesOf(written).slice(0, 10);
    const lines = named.map(({ location }) => indented(location)).join('');
    expect(text(stores({ store: 'github', written, locations: placesOf(written) }))).toContain(
      `\nstores     github: ${written} written${lines}${rest === 0 ? '' : indented(`and ${rest} more`)}\nlevel `,
    );
  });

  it('says what was not signed anew', () => {
    const attestations = [attestation({ origin: 'found' }), attestation({ origin: 'resumed' })];
    expect(text({ attestations })).toMatch(
      /2 bundles: .* \(1 attested by this run before, found in a store; 1 signed before, kept in the record of the unfinished run\)$/m,
    );
  });

  it('lets no control character of a place or a reason through', () => {
    const location = 'https://x/\u001B[2J';
    const failures = [new WherefromError('STORE_CONFLICT', 'a\u001B[2Jb', { remedy: '' })];
    const said = text(stores({ locations: [{ location, outcome: 'written' }], failed: 1, failures }));
    // oxlint-disable-next-line no-control-regex
    expect(said).not.toMatch(/\u001B/);
  });
});

describe('what each store has, in Markdown and JSON', () => {
  it('is the same', () => {
    const markdown = attestationMarkdown(result(failing), place);
    expect(markdown).toContain('### ⚠ Attested, not stored everywhere');
    expect(markdown).toMatch(/^- store: github: 2 FAILED; 3 not tried after that$/m);
    expect(JSON.parse(attestationJson(result(failing), place)).stores).toMatchObject([
      { store: 'file', written: 1, failures: [] },
      {
        store: 'github',
        failed: 2,
        untried: 3,
        failures: [{ code: 'STORE_FORBIDDEN', remedy: FORBIDDEN.remedy, docs: 'docs/errors.md#store_forbidden' }],
      },
    ]);
  });

  it('is a list of places below the store, and one list with the other facts', () => {
    const markdown = attestationMarkdown(result(stores({ written: 2, locations: placesOf(2) })), place);
    expect(markdown).toMatch(
      /^- sigstore: .*\n- store: file: 2 written\n {2}- https\\:\/\/x\/0\n {2}- https\\:\/\/x\/1\n- SLSA build level: .*\n\n/m,
    );
  });

  it('begins with the error, where there is one', () => {
    const json = JSON.parse(attestationJson(result(failing), { ...place, error: FORBIDDEN }));
    expect(Object.keys(json)[0]).toBe('error');
    expect(json.error).toMatchObject({ code: 'STORE_FORBIDDEN' });
    expect(JSON.parse(attestationJson(result(), place))).not.toHaveProperty('error');
  });

  it('leaves out the path of a bundle that lies in no file', () => {
    const { bundlePath: _, ...unfiled } = attestation();
    const json = JSON.parse(
      attestationJson(result({ attestations: [unfiled], ...stores({ store: 'github' }) }), place),
    );
    expect(json.attestations[0]).not.toHaveProperty('bundlePath');
    expect(json.attestations[0].verify.wherefrom).toBe(
      'wherefrom verify dist/widget.tar.gz --store github --repo acme/widget',
    );
  });
});

describe('the commands that verify what a store has', () => {
  const { bundlePath: _, ...unfiled } = attestation();
  const image = subject({ name: 'ghcr.io/acme/widget' });
  const { path: __, ...imageSubject } = image;
  const lines = (store: string, one = subject(), predicateType = unfiled.predicateType): string[] => {
    const made = { ...unfiled, predicateType };
    const whole = result({ attestations: [made], ...stores({ store }) });
    const commands = verifyCommands({ result: whole, attestation: made, subject: one, place });
    return commands.flatMap((command) => ('line' in command ? [command.line] : []));
  };
  const signer = `--certificate-identity ${SAN} --certificate-oidc-issuer https://token.actions.githubusercontent.com`;

  it.each<[string, string[]]>([
    [
      'github',
      [
        'wherefrom verify dist/widget.tar.gz --store github --repo acme/widget',
        `gh attestation verify dist/widget.tar.gz --repo acme/widget --cert-identity ${SAN}`,
      ],
    ],
    ['release:v1.0.0', ['wherefrom verify dist/widget.tar.gz --store release:v1.0.0 --repo acme/widget']],
    [
      'oci-layout:/srv/x',
      ['wherefrom verify dist/widget.tar.gz --store oci-layout:/srv/x --offline --repo acme/widget'],
    ],
    [
      'oci://ghcr.io/acme/evidence',
      [
        'wherefrom verify dist/widget.tar.gz --store oci://ghcr.io/acme/evidence --repo acme/widget',
        `cosign verify-attestation --type slsaprovenance1 ghcr.io/acme/evidence@sha256:${HEX} ${signer}`,
      ],
    ],
  ])('of a file in %s', (store, expected) => {
    expect(lines(store)).toEqual(expected);
  });

  it('of an image beside it', () => {
    const reference = `ghcr.io/acme/widget@sha256:${HEX}`;
    expect(lines('registry', imageSubject)).toEqual([
      `wherefrom verify oci://${reference} --repo acme/widget`,
      `gh attestation verify oci://${reference} --bundle-from-oci --repo acme/widget --cert-identity ${SAN}`,
      `cosign verify-attestation --type slsaprovenance1 ${reference} ${signer}`,
    ]);
  });

  it('of a file in a sandbox are none that ask GitHub itself', () => {
    const whole = result({
      attestations: [unfiled],
      trust: { name: 'sandbox', sandbox: true, path: '/srv/root.json' },
      ...stores({ store: 'github' }),
    });
    const commands = verifyCommands({ result: whole, attestation: unfiled, subject: subject(), place });
    expect(commands).toEqual([
      expect.objectContaining({ tool: 'wherefrom', line: expect.stringContaining('--store github') }),
      { tool: 'gh', reason: 'gh without --bundle asks GitHub itself, which knows nothing of a sandbox.' },
    ]);
  });

  it('of a bare signature', () => {
    const type = 'https://sigstore.dev/cosign/sign/v1';
    expect(lines('registry', imageSubject, type).at(-1)).toBe(
      `cosign verify ghcr.io/acme/widget@sha256:${HEX} ${signer}`,
    );
  });

  it.each([{ failed: 1 }, { untried: 1 }])('are none for a store that lacks one of several, %j', (missing) => {
    const whole = result({
      attestations: [unfiled, unfiled],
      ...stores({ store: 'oci://ghcr.io/acme/evidence', present: 1, ...missing }),
    });
    expect(verifyCommands({ result: whole, attestation: unfiled, subject: subject(), place })).toEqual([]);
  });

  it('say why a tool cannot, only where it cannot in any way', () => {
    const made = { ...unfiled, bundlePath: '/srv/space/widget.sigstore.json' };
    const whole = result({ attestations: [made], ...stores({ store: 'registry' }) });
    const commands = verifyCommands({ result: whole, attestation: made, subject: imageSubject, place });
    expect(commands.map((command) => ('line' in command ? command.line.split(' ')[0] : command.reason))).toEqual([
      ...['wherefrom', 'cosign', 'wherefrom', 'gh', 'cosign'],
    ]);
  });

  it('are none for a store that has nothing', () => {
    const whole = result({ attestations: [unfiled], ...stores({ store: 'github', written: 0, failed: 1 }) });
    expect(verifyCommands({ result: whole, attestation: unfiled, subject: subject(), place })).toEqual([]);
  });
});
