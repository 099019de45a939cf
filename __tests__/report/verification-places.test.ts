import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { verificationJson } from '../../src/report/verification-json.js';
import { verificationMarkdown } from '../../src/report/verification-markdown.js';
import { verificationText } from '../../src/report/verification-text.js';
import { type ArtifactResult, type AttestationResult, CHECK_IDS, type VerifyResult } from '../../src/verify/result.js';

const DIGEST = `sha256:${'ab'.repeat(32)}`;
const REFERENCE = `ghcr.io/acme/widget@${DIGEST}`;

const attestation: AttestationResult = {
  from: 'widget.sigstore.json',
  alsoFrom: ['ghcr.io/acme/evidence@sha256:1', 'https://api.example/1'],
  predicateType: 'https://slsa.dev/provenance/v1',
  trust: 'public-good',
  timestamps: [],
  level: 2,
  verdict: 'passed',
  checks: CHECK_IDS.map((id) => ({ id, verdict: 'passed', detail: 'Seen.' })),
};

const UNREAD = { store: 'github', code: 'SERVICE_TIMEOUT', message: 'No answer.', remedy: 'Try again.' } as const;

function resultOf(fields: Partial<ArtifactResult>): VerifyResult {
  const artifact = {
    name: 'widget',
    digest: DIGEST,
    verdict: 'passed',
    attestations: [attestation],
    ...fields,
  } as const;
  return { schema: 1, verdict: artifact.verdict, sandbox: false, artifacts: [artifact] };
}

const everything = resultOf({
  name: 'oci://ghcr.io/acme/widget:v1',
  reference: REFERENCE,
  lookedAt: ['the referrers API of ghcr.io/acme/widget', 'ghcr.io/acme/widget:sha256-ab'],
  skipped: ['3 more: over the limit'],
  unread: [UNREAD],
});
const unreadable: AttestationResult = {
  ...attestation,
  verdict: 'refused',
  checks: CHECK_IDS.map((id) => ({ id, verdict: id === 'bundle-form' ? 'failed' : 'skipped', detail: 'It is none.' })),
};

const text = (result: VerifyResult) => verificationText(result, { color: false });

describe('the text of a verification', () => {
  it('ends with where was looked, what was left out, and what could not be read', () => {
    expect(text(everything)).toMatch(
      new RegExp(
        [
          '',
          '',
          '  looked at  the referrers API of ghcr.io/acme/widget',
          '             ghcr.io/acme/widget:sha256-ab',
          '  left out   3 more: over the limit',
          '  not read   github: No answer.',
          '             → Try again.',
          '$',
        ].join('\n'),
      ),
    );
  });

  it('says so of a lone bundle that is none, too', () => {
    const lone = resultOf({ verdict: 'refused', attestations: [unreadable], lookedAt: ['the layout'] });
    expect(text(lone)).toMatch(/\n {2}looked at {2}the layout\n$/);
  });

  it('leaves out the places that a refusal for want of attestations has named, and no other lines', () => {
    const refusal = { code: 'ATTESTATION_NOT_FOUND', message: 'None is in the layout.', remedy: 'Look.' } as const;
    const places = { lookedAt: ['the layout'], skipped: ['1 more'] };
    const absent = resultOf({ verdict: 'refused', attestations: [], refusal, ...places });
    expect(text(absent).split('the layout')).toHaveLength(2);
    expect(text(absent)).toMatch(/\n {2}left out {3}1 more\n$/);
    expect(verificationMarkdown(absent)).not.toContain('looked at');
  });

  it('names a place once', () => {
    expect(text(resultOf({ lookedAt: ['the layout', 'the layout'] })).split('the layout')).toHaveLength(2);
  });

  it('says nothing of places where only files were looked at', () => {
    expect(text(resultOf({}))).not.toMatch(/looked at|left out|not read/);
  });

  it('names every place of one bundle', () => {
    expect(text(everything)).toContain(
      '\n  SLSA provenance v1 in widget.sigstore.json and ghcr.io/acme/evidence@sha256:1 and https://api.example/1\n',
    );
  });

  it('says what a tag stood for, and nothing twice', () => {
    expect(text(everything)).toContain(
      `\n  The tag stood for ${REFERENCE}: use it by that digest, because a tag may move.\n`,
    );
    const byDigest = text(resultOf({ name: `oci://${REFERENCE}`, reference: REFERENCE }));
    expect(byDigest).not.toContain('tag');
    expect(byDigest.split(DIGEST)).toHaveLength(2);
  });
});

describe('the Markdown of a verification', () => {
  it('has the places as lists', () => {
    expect(verificationMarkdown(everything)).toMatch(
      /\nlooked at:\n\n- the referrers API of ghcr\.io\/acme\/widget\n- .*\n\nleft out:\n\n- 3 more: over the limit\n\nnot read:\n\n- github: No answer\.\n- → Try again\.\n$/,
    );
    expect(verificationMarkdown(resultOf({}))).not.toMatch(/looked at|left out|not read/);
  });

  it('names every place of one bundle, and the image by its digest', () => {
    const markdown = verificationMarkdown(everything);
    expect(markdown).toContain(
      'in `widget.sigstore.json` and `ghcr.io/acme/evidence@sha256:1` and `https://api.example/1`: ',
    );
    expect(markdown).toContain(`\n\`${REFERENCE}\`\n\nThe tag stood for `);
    expect(verificationMarkdown(resultOf({ name: `oci://${REFERENCE}`, reference: REFERENCE }))).not.toContain(
      'The tag',
    );
  });

  it('lets nothing of a store become markup', () => {
    const hostile = '<img src=x>\n# **[a](javascript:b)**';
    const markdown = verificationMarkdown(
      resultOf({ lookedAt: [hostile], skipped: [hostile], unread: [{ ...UNREAD, store: hostile, message: hostile }] }),
    );
    expect(markdown).not.toMatch(/(^|[^\\])<img|^# \*|(^|[^\\])\[a\]/m);
  });
});

describe('the JSON of a verification', () => {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
    JSON.parse(readFileSync('schema/verify-result.schema.json', 'utf8')) as object,
  );

  it('has all of it, as the schema says', () => {
    const json = JSON.parse(verificationJson(everything));
    validate(json);
    expect(validate.errors).toBeNull();
    const [{ reference, lookedAt, skipped, unread, attestations }] = json.artifacts;
    const [{ reference: _, ...artifact }] = everything.artifacts as [ArtifactResult];
    expect({ reference, lookedAt, skipped, unread }).toEqual({
      reference: REFERENCE,
      lookedAt: artifact.lookedAt,
      skipped: artifact.skipped,
      unread: artifact.unread,
    });
    expect(attestations[0].alsoFrom).toEqual(attestation.alsoFrom);
  });

  it('leaves out what there is not', () => {
    const { alsoFrom: _, ...once } = attestation;
    const json = JSON.parse(verificationJson(resultOf({ attestations: [once] })));
    expect(Object.keys(json.artifacts[0])).toEqual(['name', 'digest', 'verdict', 'attestations']);
    expect(json.artifacts[0].attestations[0]).not.toHaveProperty('alsoFrom');
    validate(json);
    expect(validate.errors).toBeNull();
  });
});
