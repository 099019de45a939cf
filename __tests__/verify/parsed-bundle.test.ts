import { describe, expect, it } from '@jest/globals';
import { checkForm } from '../../src/verify/form.js';
import { parseBundle } from '../../src/verify/parsed-bundle.js';
import { refused } from '../support/examine.js';
import type { Json } from '../support/forge.js';

const STATEMENT = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'a', digest: { sha256: '00' } }],
  predicateType: 'x',
};
const base64 = (text: string) => Buffer.from(text).toString('base64');

const entry = (): Json => ({
  logIndex: '7',
  logId: { keyId: base64('id') },
  kindVersion: { kind: 'dsse', version: '0.0.1' },
  integratedTime: '1795262400',
  inclusionPromise: { signedEntryTimestamp: base64('promise') },
  inclusionProof: {
    logIndex: '5',
    rootHash: base64('root'),
    treeSize: '6',
    hashes: [base64('hash')],
    checkpoint: { envelope: 'checkpoint' },
  },
  canonicalizedBody: base64('body'),
});

const bundle = (): Json => ({
  mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
  verificationMaterial: {
    certificate: { rawBytes: base64('certificate') },
    tlogEntries: [entry()],
    timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: base64('stamp') }] },
  },
  dsseEnvelope: {
    payload: base64(JSON.stringify(STATEMENT)),
    payloadType: 'application/vnd.in-toto+json',
    signatures: [{ sig: base64('sig'), keyid: '' }],
  },
});

function put(json: Json, path: string, value: unknown): Json {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const node = steps.reduce((each: Json, step) => each[step], json);
  if (value === undefined) delete node[last];
  else node[last] = value;
  return json;
}
const parse = (path: string, value: unknown) => parseBundle(put(bundle(), path, value));
const material = (name: string) => `verificationMaterial.${name}`;
const first = (name: string) => `verificationMaterial.tlogEntries.0.${name}`;

const messageBundle = (algorithm = 'SHA2_256'): Json => {
  const { dsseEnvelope: _, ...rest } = bundle();
  return {
    ...rest,
    messageSignature: { messageDigest: { algorithm, digest: base64('digest') }, signature: base64('sig') },
  };
};

const ENTRY = {
  logIndex: 7n,
  logId: Buffer.from('id'),
  kind: 'dsse',
  version: '0.0.1',
  integratedTime: 1795262400,
  inclusionPromise: Buffer.from('promise'),
  inclusionProof: {
    logIndex: 5n,
    rootHash: Buffer.from('root'),
    treeSize: 6n,
    hashes: [Buffer.from('hash')],
    checkpoint: 'checkpoint',
  },
  canonicalizedBody: Buffer.from('body'),
};

describe('parseBundle reads', () => {
  it('every field', () => {
    expect(parseBundle(bundle())).toEqual({
      version: '0.3',
      content: {
        kind: 'dsse',
        payloadType: 'application/vnd.in-toto+json',
        payload: Buffer.from(JSON.stringify(STATEMENT)),
        statement: {
          type: STATEMENT._type,
          predicateType: 'x',
          subjects: [{ name: 'a', digests: { sha256: '00' } }],
          predicate: {},
        },
        signature: Buffer.from('sig'),
      },
      certificate: Buffer.from('certificate'),
      certificateForm: 'single',
      entries: [ENTRY],
      timestamps: [Buffer.from('stamp')],
    });
  });

  it.each([
    ['application/vnd.dev.sigstore.bundle+json;version=0.1', '0.1'],
    ['application/vnd.dev.sigstore.bundle+json;version=0.2', '0.2'],
    ['application/vnd.dev.sigstore.bundle+json;version=0.3', '0.3'],
    ['application/vnd.dev.sigstore.bundle.v0.3+json', '0.3'],
  ])('the version of %s', (mediaType, version) => {
    expect(parse('mediaType', mediaType)).toMatchObject({ version });
  });

  it.each([
    ['SHA2_256', 'sha256'],
    ['SHA2_384', 'sha384'],
    ['SHA2_512', 'sha512'],
  ])('a message signature over a %s digest', (name, algorithm) => {
    const hex = Buffer.from('digest').toString('hex');
    const content = { kind: 'message', digest: { algorithm, hex }, signature: Buffer.from('sig') };
    expect(parseBundle(messageBundle(name)).content).toEqual(content);
  });

  it('the first certificate of a chain', () => {
    const json = put(bundle(), material('x509CertificateChain'), {
      certificates: [{ rawBytes: base64('leaf') }, { rawBytes: base64('issuer') }],
    });
    expect(parseBundle(put(json, material('certificate'), undefined))).toMatchObject({
      certificate: Buffer.from('leaf'),
      certificateForm: 'chain',
    });
  });

  it.each<[string, object]>([
    [material('tlogEntries'), { entries: [] }],
    [material('timestampVerificationData'), { timestamps: [] }],
    [material('timestampVerificationData.rfc3161Timestamps'), { timestamps: [] }],
    ['dsseEnvelope.signatures.0.keyid', {}],
    [first('logIndex'), { entries: [{ ...ENTRY, logIndex: 0n }] }],
    [first('integratedTime'), { entries: [{ ...ENTRY, integratedTime: 0 }] }],
    [first('inclusionPromise'), { entries: [{ ...ENTRY, inclusionPromise: undefined }] }],
    [first('inclusionProof'), { entries: [{ ...ENTRY, inclusionProof: undefined }] }],
    [first('inclusionProof.logIndex'), { entries: [{ inclusionProof: { logIndex: 0n } }] }],
    [first('inclusionProof.hashes'), { entries: [{ inclusionProof: { hashes: [] } }] }],
    [first('inclusionProof.checkpoint'), { entries: [{ inclusionProof: { checkpoint: undefined } }] }],
  ])('%s, absent or null', (path, expected) => {
    expect(parse(path, undefined)).toMatchObject(expected);
    expect(parse(path, null)).toMatchObject(expected);
  });

  it('a moment in the last second of the year 9999, and none after it', () => {
    expect(parse(first('integratedTime'), '253402300799')).toMatchObject({
      entries: [{ integratedTime: 253402300799 }],
    });
    expect(refused(() => parse(first('integratedTime'), '253402300800'))).toEqual({
      detail: 'The integrated time of a log entry lies beyond all calendars.',
    });
  });

  it('64 hashes of a proof, and not 65', () => {
    const path = first('inclusionProof.hashes');
    expect(parse(path, Array(64).fill('AA=='))).toMatchObject({ version: '0.3' });
    expect(refused(() => parse(path, Array(65).fill('AA==')))).toEqual({
      detail: 'An inclusion proof has more hashes than any tree has levels.',
    });
  });

  it.each<[string, string, Json]>([
    ['tlogEntries', material('tlogEntries'), entry()],
    [
      'rfc3161Timestamps',
      material('timestampVerificationData.rfc3161Timestamps'),
      { signedTimestamp: base64('stamp') },
    ],
  ])('32 %s, and not 33', (name, path, each) => {
    expect(parse(path, Array(32).fill(each))).toMatchObject({ version: '0.3' });
    expect(refused(() => parse(path, Array(33).fill(each)))).toEqual({
      detail: `The bundle has more than 32 ${name}.`,
    });
  });
});

const text = (name: string) => `The field "${name}" is missing or no text.`;
const object = (what: string) => `${what} is missing or no JSON object.`;
const list = (name: string) => `The field "${name}" is missing or no list.`;
const number = (name: string) => `The field "${name}" is missing or no whole number.`;

describe('parseBundle refuses', () => {
  it.each<[string, string]>([
    ['mediaType', text('mediaType')],
    ['verificationMaterial', object('verificationMaterial')],
    [material('certificate'), 'The bundle holds no certificate.'],
    [material('certificate.rawBytes'), text('rawBytes')],
    [material('timestampVerificationData.rfc3161Timestamps.0.signedTimestamp'), text('signedTimestamp')],
    ['dsseEnvelope', 'The bundle holds no signature: neither an envelope nor a message signature.'],
    ['dsseEnvelope.payload', text('payload')],
    ['dsseEnvelope.payloadType', text('payloadType')],
    ['dsseEnvelope.signatures', list('signatures')],
    ['dsseEnvelope.signatures.0.sig', text('sig')],
    [first('logId'), object('logId')],
    [first('logId.keyId'), text('keyId')],
    [first('kindVersion'), object('kindVersion')],
    [first('kindVersion.kind'), text('kind')],
    [first('kindVersion.version'), text('version')],
    [first('inclusionPromise.signedEntryTimestamp'), text('signedEntryTimestamp')],
    [first('inclusionProof.rootHash'), text('rootHash')],
    [first('inclusionProof.treeSize'), number('treeSize')],
    [first('inclusionProof.checkpoint.envelope'), text('envelope')],
    [first('canonicalizedBody'), text('canonicalizedBody')],
  ])('a bundle without %s', (path, detail) => {
    expect(refused(() => parse(path, undefined))).toEqual({ detail });
  });

  it.each<[string, unknown, string]>([
    [material('tlogEntries'), {}, list('tlogEntries')],
    [material('timestampVerificationData'), [], object('timestampVerificationData')],
    [material('timestampVerificationData.rfc3161Timestamps'), {}, list('rfc3161Timestamps')],
    [first('logIndex'), 'x', number('logIndex')],
    [first('integratedTime'), 'x', number('integratedTime')],
    [first('inclusionProof.logIndex'), 'x', number('logIndex')],
    [first('inclusionProof.hashes'), {}, list('hashes')],
    [first('inclusionProof.hashes.0'), 1, text('hashes')],
    ['messageSignature', {}, 'The bundle holds both an envelope and a message signature.'],
    [material('publicKey'), { hint: 'x' }, 'The bundle names its signer in more than one way.'],
    [material('x509CertificateChain'), {}, 'The bundle names its signer in more than one way.'],
  ])('%s that is %j', (path, value, detail) => {
    expect(refused(() => parse(path, value))).toEqual({ detail });
  });

  it.each<[string, string]>([
    ['', 'The bundle'],
    ['verificationMaterial', 'verificationMaterial'],
    [material('certificate'), 'A certificate'],
    [material('timestampVerificationData'), 'timestampVerificationData'],
    [material('timestampVerificationData.rfc3161Timestamps.0'), 'A timestamp'],
    ['dsseEnvelope', 'dsseEnvelope'],
    ['dsseEnvelope.signatures.0', 'The signature'],
    [material('tlogEntries.0'), 'A log entry'],
    [first('logId'), 'logId'],
    [first('kindVersion'), 'kindVersion'],
    [first('inclusionPromise'), 'inclusionPromise'],
    [first('inclusionProof'), 'inclusionProof'],
    [first('inclusionProof.checkpoint'), 'checkpoint'],
  ])('a member of %s that is not known', (path, what) => {
    const json = put(bundle(), `${path}${path === '' ? '' : '.'}more`, 1);
    expect(refused(() => parseBundle(json))).toEqual({ detail: `${what} has the member "more", which is not known.` });
  });

  it.each<[string, unknown, string]>([
    ['messageSignature.messageDigest', undefined, object('messageDigest')],
    ['messageSignature.messageDigest.algorithm', undefined, text('algorithm')],
    ['messageSignature.messageDigest.digest', undefined, text('digest')],
    ['messageSignature.signature', undefined, text('signature')],
    ['messageSignature.more', 1, 'messageSignature has the member "more", which is not known.'],
    ['messageSignature.messageDigest.more', 1, 'messageDigest has the member "more", which is not known.'],
  ])('a message signature with %s: %j', (path, value, detail) => {
    expect(refused(() => parseBundle(put(messageBundle(), path, value)))).toEqual({ detail });
  });

  it.each(['MD5', 'SHA2_224', 'constructor'])('a message digest of the algorithm %s', (actual) => {
    expect(refused(() => parseBundle(messageBundle(actual)))).toEqual({
      detail: 'The message digest has an unknown algorithm.',
      actual,
    });
  });

  it.each(['application/json', 'constructor'])('the media type %s', (actual) => {
    expect(refused(() => parse('mediaType', actual))).toEqual({
      detail: 'The bundle has a media type that is not known.',
      actual,
      remedy:
        'Name a Sigstore bundle of version 0.1, 0.2 or 0.3 with --bundle; a trusted root is named with --custom-trusted-root.',
    });
  });

  it('another payload type', () => {
    expect(refused(() => parse('dsseEnvelope.payloadType', 'text/plain'))).toEqual({
      detail: 'The envelope holds something other than an in-toto statement.',
      expected: 'application/vnd.in-toto+json',
      actual: 'text/plain',
    });
  });

  it.each([0, 2])('%i signatures', (count) => {
    expect(
      refused(() =>
        parse(
          'dsseEnvelope.signatures',
          Array.from({ length: count }, () => ({ sig: 'AA==' })),
        ),
      ),
    ).toEqual({
      detail: 'The envelope has to hold exactly one signature.',
      actual: String(count),
    });
  });

  it.each<[string, unknown, object]>([
    [
      'publicKey',
      { hint: 'x' },
      {
        detail: 'The bundle was signed with a bare key, not with a certificate: it does not say who signed.',
        remedy: 'Use an attestation that was signed with a Sigstore certificate.',
      },
    ],
    ['x509CertificateChain', {}, { detail: 'The bundle holds no certificate.' }],
    ['x509CertificateChain', { certificates: [] }, { detail: 'The bundle holds no certificate.' }],
    ['x509CertificateChain', { certificates: 1 }, { detail: list('certificates') }],
    [
      'x509CertificateChain',
      { certificates: Array.from({ length: 33 }, () => ({ rawBytes: 'AA==' })) },
      { detail: 'The bundle has more than 32 certificates.' },
    ],
    [
      'x509CertificateChain',
      { more: 1 },
      { detail: 'x509CertificateChain has the member "more", which is not known.' },
    ],
  ])('in the place of a certificate, a %s of %j', (name, value, words) => {
    const json = put(put(bundle(), material('certificate'), undefined), material(name), value);
    expect(refused(() => parseBundle(json))).toEqual(words);
  });
});

describe('checkForm', () => {
  const form = (version: string, change: (json: Json) => Json = (json) => json) => {
    return () =>
      checkForm(
        parseBundle(change(put(bundle(), 'mediaType', `application/vnd.dev.sigstore.bundle+json;version=${version}`))),
      );
  };
  const chained = (json: Json) => {
    const certificates = [{ rawBytes: base64('leaf') }];
    return put(put(json, material('certificate'), undefined), material('x509CertificateChain'), { certificates });
  };
  const without = (name: string) => (json: Json) => put(json, first(name), undefined);

  it.each(['0.1', '0.2', '0.3'])('passes a bundle of version %s, and says what it is', (version) => {
    expect(form(version)()).toEqual({
      verdict: 'passed',
      detail: `Sigstore bundle ${version}, one signature over an in-toto statement`,
    });
  });

  it('says that a message was signed', () => {
    expect(checkForm(parseBundle(messageBundle()))).toEqual({
      verdict: 'passed',
      detail: "Sigstore bundle 0.3, one signature over the artifact's own bytes",
    });
  });

  it.each<[string, string, (json: Json) => Json]>([
    ['0.1', 'a chain', chained],
    ['0.2', 'a chain', chained],
    ['0.1', 'no proof', without('inclusionProof')],
    ['0.1', 'no checkpoint', without('inclusionProof.checkpoint')],
    ['0.2', 'no promise', without('inclusionPromise')],
    ['0.3', 'no promise', without('inclusionPromise')],
    ['0.3', 'no entry', (json) => put(json, material('tlogEntries'), [])],
  ])('allows version %s %s', (version, _, change) => {
    expect(form(version, change)()).toMatchObject({ verdict: 'passed' });
  });

  it.each<[string, string, (json: Json) => Json]>([
    ['0.3', 'A bundle of version 0.3 holds a single certificate, not a chain.', chained],
    ['0.1', 'A log entry of a version 0.1 bundle lacks its inclusion promise.', without('inclusionPromise')],
    ['0.2', 'A log entry of a version 0.2 bundle lacks its inclusion proof.', without('inclusionProof')],
    ['0.3', 'A log entry of a version 0.3 bundle lacks its inclusion proof.', without('inclusionProof')],
    ['0.3', 'A log entry of a version 0.3 bundle lacks its checkpoint.', without('inclusionProof.checkpoint')],
  ])('refuses version %s: %s', (version, detail, change) => {
    expect(refused(form(version, change))).toEqual({ detail });
  });
});
