import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { entryFault, isRekorV2 } from '../../src/verify/log-body.js';
import type { LogEntry, ParsedBundle, SignedContent } from '../../src/verify/parsed-bundle.js';
import { refused } from '../support/examine.js';
import type { Json } from '../support/forge.js';

const payloadType = 'application/vnd.in-toto+json';
const payload = Buffer.from('{}');
const SIGNATURE = Buffer.from('signature');
const CERTIFICATE = Buffer.from('a certificate whose Base64 needs more than one line of sixty-four letters');
const PAE = Buffer.from(`DSSEv1 28 ${payloadType} 2 {}`);

const statement = { type: 'https://in-toto.io/Statement/v1', predicateType: 'x', subjects: [], predicate: {} } as const;
const dsse: SignedContent = { kind: 'dsse', payloadType, payload, statement, signature: SIGNATURE };
const message = (algorithm: 'sha256' | 'sha384' | 'sha512'): SignedContent => {
  return { kind: 'message', digest: { algorithm, hex: digest(algorithm, PAE).toString('hex') }, signature: SIGNATURE };
};
const bundle = (content: SignedContent): ParsedBundle => {
  const certificate = CERTIFICATE;
  return { version: '0.3', content, certificate, certificateForm: 'single', entries: [], timestamps: [] };
};

function digest(algorithm: string, bytes: Buffer): Buffer {
  return createHash(algorithm).update(bytes).digest();
}
const base64 = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64');
const hex = (bytes: Buffer, algorithm = 'sha256') => {
  return { algorithm, value: digest(algorithm, bytes).toString('hex') };
};
const named = (bytes: Buffer, algorithm = 'SHA2_256') => {
  return { algorithm, digest: digest(algorithm.replace('SHA2_', 'sha'), bytes).toString('base64') };
};

const LINES = base64(CERTIFICATE)
  .match(/.{1,64}/g)
  ?.join('\n');
const PEM = base64(`-----BEGIN CERTIFICATE-----\n${LINES}\n-----END CERTIFICATE-----\n`);
const verifier = () => ({ x509Certificate: { rawBytes: base64(CERTIFICATE) } });

/** Each kind of entry about the signature above, as its log writes it. */
const SPECS: Record<string, () => Json> = {
  'dsse 0.0.1': () => {
    return { payloadHash: hex(payload), signatures: [{ signature: base64(SIGNATURE), verifier: PEM }] };
  },
  'dsse 0.0.2': () => {
    const signatures = [{ content: base64(SIGNATURE), verifier: verifier() }];
    return { dsseV002: { payloadHash: named(payload), signatures } };
  },
  'intoto 0.0.2': () => {
    const envelope = { signatures: [{ sig: base64(base64(SIGNATURE)), publicKey: PEM }] };
    return { content: { payloadHash: hex(payload), envelope } };
  },
  'hashedrekord 0.0.1': () => {
    return { data: { hash: hex(PAE) }, signature: { content: base64(SIGNATURE), publicKey: { content: PEM } } };
  },
  'hashedrekord 0.0.2': () => {
    const signature = { content: base64(SIGNATURE), verifier: verifier() };
    return { hashedRekordV002: { data: named(PAE), signature } };
  },
};
const KINDS = Object.keys(SPECS);

function entryOf(name: string, body?: unknown): LogEntry {
  const [kind = '', version = ''] = name.split(' ');
  const canonicalizedBody = Buffer.from(
    typeof body === 'string' ? body : JSON.stringify(body ?? { kind, apiVersion: version, spec: SPECS[name]?.() }),
  );
  return {
    logIndex: 0n,
    logId: Buffer.alloc(32),
    kind,
    version,
    integratedTime: 0,
    inclusionPromise: undefined,
    inclusionProof: undefined,
    canonicalizedBody,
  };
}

/** The entry of this name with a changed spec. */
function changed(name: string, change: (spec: Json) => void): LogEntry {
  const spec = SPECS[name]?.() as Json;
  change(spec);
  const [kind, apiVersion] = name.split(' ');
  return entryOf(name, { kind, apiVersion, spec });
}

const fault = (entry: LogEntry, content: SignedContent = dsse) => entryFault(entry, bundle(content));

describe('entryFault', () => {
  it.each(KINDS)('finds none in a true %s entry', (name) => {
    expect(fault(entryOf(name))).toBeUndefined();
  });

  it.each(KINDS)('finds another signature, certificate and content in a %s entry', (name) => {
    const entry = entryOf(name);
    expect(fault(entry, { ...dsse, signature: Buffer.from('other') })).toBe('The log entry records another signature.');
    const certificate = Buffer.from('other');
    expect(entryFault(entry, { ...bundle(dsse), certificate })).toBe('The log entry records another certificate.');
    const other = { ...dsse, payload: Buffer.from('[]') };
    expect(fault(entry, other)).toBe('The log entry records another content.');
  });

  it.each<[string, 'sha256' | 'sha384' | 'sha512']>([
    ['sha256', 'sha256'],
    ['sha384', 'sha384'],
    ['sha512', 'sha512'],
  ])('compares a message by its digest of the same algorithm: %s', (algorithm, own) => {
    const v1 = changed('hashedrekord 0.0.1', (spec) => (spec['data'].hash = hex(PAE, algorithm)));
    const v2 = changed('hashedrekord 0.0.2', (spec) => {
      spec['hashedRekordV002'].data = named(PAE, algorithm.replace('sha', 'SHA2_'));
    });
    for (const entry of [v1, v2]) {
      expect(fault(entry, message(own))).toBeUndefined();
      expect(fault(entry, message(own === 'sha256' ? 'sha512' : 'sha256'))).toBe(
        'The log entry records another content.',
      );
      expect(fault(entry)).toBeUndefined();
    }
  });

  it("takes no digest for one of another algorithm, though its bytes are the message's", () => {
    const { value } = hex(PAE, 'sha256');
    const lying = changed('hashedrekord 0.0.1', (spec) => (spec['data'].hash = { algorithm: 'sha512', value }));
    expect(fault(lying, message('sha256'))).toBe('The log entry records another content.');
  });

  it('compares a payload type that is signed, not one that is not', () => {
    const other = { ...dsse, payloadType: 'text/plain' };
    expect(fault(entryOf('hashedrekord 0.0.1'), other)).toBe('The log entry records another content.');
    expect(fault(entryOf('dsse 0.0.1'), other)).toBeUndefined();
  });

  it.each<[string, string, unknown]>([
    ['The body of the log entry is not valid JSON.', 'dsse 0.0.1', '{'],
    ['The body of the log entry is missing or no JSON object.', 'dsse 0.0.1', '[]'],
    ['The body of the log entry is missing or no JSON object.', 'dsse 0.0.1', { kind: 'dsse', apiVersion: '0.0.1' }],
    ['The log entry is of another kind than the bundle says.', 'dsse 0.0.1', { kind: 'dsse', apiVersion: '0.0.2' }],
    ['The log entry is of another kind than the bundle says.', 'dsse 0.0.1', { kind: 'intoto', apiVersion: '0.0.1' }],
  ])('refuses: %s', (detail, name, body) => {
    expect(refused(() => fault(entryOf(name, body)))).toEqual({ detail });
  });

  it.each(['rekord 0.0.1', 'hashedrekord 0.0.3', 'intoto 0.0.1'])('does not know the kind %s', (name) => {
    const [kind, apiVersion] = name.split(' ');
    expect(refused(() => fault(entryOf(name, { kind, apiVersion, spec: {} })))).toEqual({
      detail: 'The log entry is of a kind that is not known.',
      actual: name,
    });
  });

  it.each<[string, number]>([
    ['dsse 0.0.1', 0],
    ['dsse 0.0.1', 2],
    ['dsse 0.0.2', 2],
    ['intoto 0.0.2', 2],
  ])('refuses a %s entry with %i signatures', (name, count) => {
    const entry = changed(name, (spec) => {
      const holder = spec['dsseV002'] ?? spec['content']?.envelope ?? spec;
      holder.signatures = Array(count).fill(holder.signatures[0]);
    });
    expect(refused(() => fault(entry))).toEqual({ detail: 'The log entry has to record exactly one signature.' });
  });

  it.each(['MD5', 'SHA256', 'constructor'])('refuses the digest algorithm %s', (algorithm) => {
    const entry = changed('dsse 0.0.1', (spec) => (spec['payloadHash'].algorithm = algorithm));
    expect(refused(() => fault(entry))).toEqual({
      detail: 'The log entry uses an unknown digest algorithm.',
      actual: algorithm,
    });
  });
});

describe('entryFault reads a certificate in PEM', () => {
  const block = `-----BEGIN CERTIFICATE-----\n${LINES}\n-----END CERTIFICATE-----`;
  const read = (pem: string) => fault(changed('dsse 0.0.1', (spec) => (spec['signatures'][0].verifier = base64(pem))));

  it.each([block, `${block}\n`, ` \n${block}\r\n`, block.replaceAll('\n', '\r\n'), block.replaceAll('\n', ' ')])(
    'with whatever space around it: %j',
    (pem) => {
      expect(read(pem)).toBeUndefined();
    },
  );

  it.each([
    `x${block}`,
    `${block}x`,
    block.replaceAll('CERTIFICATE', 'PUBLIC KEY'),
    block.replace('-----\n', '-----'),
    block.replace('BEGIN', 'begin'),
    '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----',
    `${block}\n${block}`,
  ])('and nothing else: %j', (pem) => {
    expect(refused(() => read(pem))).toEqual({ detail: 'The log entry records no certificate.' });
  });

  it('in canonical Base64', () => {
    const pem = '-----BEGIN CERTIFICATE-----\nAB==\n-----END CERTIFICATE-----';
    expect(refused(() => read(pem))).toEqual({ detail: 'The field "publicKey" is not canonical Base64.' });
  });
});

describe('every field of an entry is needed', () => {
  const text = (name: string) => `The field "${name}" is missing or no text.`;
  const object = (what: string) => `${what} is missing or no JSON object.`;
  const list = (name: string) => `The field "${name}" is missing or no list.`;

  it.each<[string, string, string]>([
    ['dsse 0.0.1', 'signatures', list('signatures')],
    ['dsse 0.0.1', 'signatures.0.signature', text('signature')],
    ['dsse 0.0.1', 'signatures.0.verifier', text('publicKey')],
    ['dsse 0.0.1', 'payloadHash', object('A hash of the log entry')],
    ['dsse 0.0.1', 'payloadHash.algorithm', text('algorithm')],
    ['dsse 0.0.1', 'payloadHash.value', text('value')],
    ['dsse 0.0.2', 'dsseV002', object('dsseV002')],
    ['dsse 0.0.2', 'dsseV002.signatures', list('signatures')],
    ['dsse 0.0.2', 'dsseV002.signatures.0.content', text('content')],
    ['dsse 0.0.2', 'dsseV002.signatures.0.verifier', object('verifier')],
    ['dsse 0.0.2', 'dsseV002.payloadHash', object('A digest of the log entry')],
    ['dsse 0.0.2', 'dsseV002.payloadHash.digest', text('digest')],
    ['intoto 0.0.2', 'content', object('content')],
    ['intoto 0.0.2', 'content.envelope', object('envelope')],
    ['intoto 0.0.2', 'content.envelope.signatures', list('signatures')],
    ['intoto 0.0.2', 'content.envelope.signatures.0.sig', text('sig')],
    ['intoto 0.0.2', 'content.envelope.signatures.0.publicKey', text('publicKey')],
    ['intoto 0.0.2', 'content.payloadHash', object('A hash of the log entry')],
    ['hashedrekord 0.0.1', 'signature', object('signature')],
    ['hashedrekord 0.0.1', 'signature.content', text('content')],
    ['hashedrekord 0.0.1', 'signature.publicKey', object('publicKey')],
    ['hashedrekord 0.0.1', 'signature.publicKey.content', text('publicKey')],
    ['hashedrekord 0.0.1', 'data', object('data')],
    ['hashedrekord 0.0.1', 'data.hash', object('A hash of the log entry')],
    ['hashedrekord 0.0.2', 'hashedRekordV002', object('hashedRekordV002')],
    ['hashedrekord 0.0.2', 'hashedRekordV002.signature', object('signature')],
    ['hashedrekord 0.0.2', 'hashedRekordV002.signature.content', text('content')],
    ['hashedrekord 0.0.2', 'hashedRekordV002.signature.verifier', object('verifier')],
    ['hashedrekord 0.0.2', 'hashedRekordV002.signature.verifier.x509Certificate', object('x509Certificate')],
    ['hashedrekord 0.0.2', 'hashedRekordV002.signature.verifier.x509Certificate.rawBytes', text('rawBytes')],
    ['hashedrekord 0.0.2', 'hashedRekordV002.data', object('A digest of the log entry')],
  ])('%s: %s', (name, path, detail) => {
    const entry = changed(name, (spec) => {
      const steps = path.split('.');
      const last = steps.pop() ?? '';
      delete steps.reduce((node: Json, step) => node[step], spec)[last];
    });
    expect(refused(() => fault(entry))).toEqual({ detail });
  });

  it.each<[string, string, (spec: Json) => void]>([
    ['A signature of the log entry', 'dsse 0.0.1', (spec) => (spec['signatures'] = ['x'])],
  ])('%s', (what, name, change) => {
    expect(refused(() => fault(changed(name, change)))).toEqual({ detail: object(what) });
  });

  it('and the inner Base64 of an intoto signature', () => {
    const entry = changed('intoto 0.0.2', (spec) => (spec['content'].envelope.signatures[0].sig = base64('no Base64')));
    expect(refused(() => fault(entry))).toEqual({ detail: 'The field "sig" is not canonical Base64.' });
  });
});

describe('isRekorV2', () => {
  it.each([
    ['dsse 0.0.1', false],
    ['dsse 0.0.2', true],
    ['intoto 0.0.2', false],
    ['hashedrekord 0.0.1', false],
    ['hashedrekord 0.0.2', true],
  ] as const)('%s: %p', (name, expected) => {
    expect(isRekorV2(entryOf(name))).toBe(expected);
  });
});
