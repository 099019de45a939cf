import { createHash, verify } from 'node:crypto';
import { isContext, octets, oid, parseDer, sequence, type Der } from '../model/der.js';
import { OID_SCT_LIST, type Certificate } from '../model/x509.js';
import { holdsAt } from '../trust/material.js';
import { issuingPath } from './chain.js';
import type { Examination } from './examination.js';
import { OTHER_INSTANCE, OTHER_PERIOD, refuse, remedied, type Outcome } from './outcome.js';

/** A signed certificate timestamp. Source: RFC 6962, section 3.2. */
interface Sct {
  readonly version: number;
  readonly logId: Buffer;
  /** Big-endian milliseconds, as signed. */
  readonly timestamp: Buffer;
  readonly extensions: Buffer;
  readonly hash: number;
  readonly signature: Buffer;
}

/** TLS HashAlgorithm. Source: RFC 5246, section 7.4.1.4.1. */
const TLS_HASHES: Readonly<Record<number, string>> = { 4: 'sha256', 5: 'sha384', 6: 'sha512' };

/**
 * A CT log of the root has seen the certificate before it was issued. Demanded where the root lists CT logs.
 * Every timestamp in the certificate has to hold: one that cannot be verified is not evidence.
 * @throws Refusal
 */
export function checkTransparency(examination: Examination): Outcome {
  return remedied(() => judgeTimestamps(examination), 'A CT timestamp');
}

function judgeTimestamps(examination: Examination): Outcome {
  const logs = examination.trust.ctLogs;
  if (logs.length === 0) return { verdict: 'skipped', demanded: false, detail: 'The trusted root lists no CT log.' };
  const leaf = examination.leaf();
  const extension = leaf.extensions.get(OID_SCT_LIST);
  if (extension === undefined)
    return refuse('No CT log has signed for the certificate, but the trusted root lists one.');
  const scts = parseSctList(octets(parseDer(extension.value)));
  if (scts.length === 0) return refuse("The certificate's list of CT timestamps is empty.");
  const path = issuingPath(examination);
  if (!path.ok)
    return { verdict: 'skipped', demanded: true, detail: 'The issuer, which a CT log signs for, is not known.' };
  const preCertificate = preCertificateOf(leaf, path.value.issuer);
  const urls = scts.map((sct) => verifySct(sct, { preCertificate, examination }));
  return { verdict: 'passed', detail: `Logged by ${urls.join(', ')}` };
}

function verifySct(
  sct: Sct,
  { preCertificate, examination }: { preCertificate: Buffer; examination: Examination },
): string {
  const { trust, rootName } = examination;
  if (sct.version !== 0) return refuse('A CT timestamp has an unknown version.');
  const moment = new Date(Number(sct.timestamp.readBigUInt64BE()));
  const named = trust.ctLogs.filter(({ ids }) => ids.some((id) => id.equals(sct.logId)));
  if (named.length === 0) {
    return refuse('A CT timestamp is of a log that the trusted root does not list.', {
      expected: `a CT log of the root ${rootName}`,
      actual: `the log with the id ${sct.logId.toString('hex')}`,
      remedy: OTHER_INSTANCE,
    });
  }
  const valid = named.filter(({ period }) => holdsAt(period, moment));
  if (valid.length === 0)
    return refuse(`The CT log of the trusted root was not valid at ${moment.toISOString()}.`, { remedy: OTHER_PERIOD });
  const hash = TLS_HASHES[sct.hash];
  if (hash === undefined) return refuse('A CT timestamp uses an unknown hash.');
  const signed = signedPart(sct, preCertificate);
  const log = valid.find(({ key }) => verify(hash, signed, key, sct.signature));
  return log === undefined ? refuse('The signature of a CT timestamp does not verify.') : log.url;
}

/** The digitally-signed struct of RFC 6962, section 3.2, for a precert_entry. */
function signedPart(sct: Sct, preCertificate: Buffer): Buffer {
  const head = Buffer.from([sct.version, 0]);
  const entryType = Buffer.from([0, 1]);
  return Buffer.concat([
    head,
    sct.timestamp,
    entryType,
    preCertificate,
    uint(sct.extensions.length, 2),
    sct.extensions,
  ]);
}

/** PreCert of RFC 6962, section 3.2: hash of the issuer's key, and the TBSCertificate without the list of timestamps. */
function preCertificateOf(leaf: Certificate, issuer: Certificate): Buffer {
  const extensions = leaf.tbs.subs.find((field) => isContext(field, 3));
  const fields = leaf.tbs.subs.map((field) => (field === extensions ? withoutScts(field) : field.toDER()));
  const tbs = wrap(0x30, Buffer.concat(fields));
  return Buffer.concat([createHash('sha256').update(issuer.spki).digest(), uint(tbs.length, 3), tbs]);
}

function withoutScts(wrapper: Der): Buffer {
  const kept = sequence(wrapper.subs[0]).filter((extension) => oid(sequence(extension)[0]) !== OID_SCT_LIST);
  return wrap(0xa3, wrap(0x30, Buffer.concat(kept.map((extension) => extension.toDER()))));
}

function wrap(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const size = length < 0x100 ? 1 : length < 0x10000 ? 2 : 3;
  return Buffer.concat([Buffer.from([tag, 0x80 | size]), uint(length, size), content]);
}

function uint(value: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntBE(value, 0, size);
  return bytes;
}

/** SignedCertificateTimestampList. Source: RFC 6962, section 3.3. */
function parseSctList(bytes: Buffer): Sct[] {
  const list = reader(bytes);
  const entries = reader(list.vector(2));
  list.end();
  const scts: Sct[] = [];
  while (!entries.done()) scts.push(parseSct(entries.vector(2)));
  return scts;
}

function parseSct(bytes: Buffer): Sct {
  const fields = reader(bytes);
  const sct = {
    version: fields.number(1),
    logId: fields.bytes(32),
    timestamp: fields.bytes(8),
    extensions: fields.vector(2),
    hash: fields.number(1),
    // The signature algorithm is the key's.
    algorithm: fields.number(1),
    signature: fields.vector(2),
  };
  fields.end();
  return sct;
}

/** TLS presentation language. Source: RFC 5246, section 4. */
function reader(buffer: Buffer) {
  let at = 0;
  function bytes(size: number): Buffer {
    if (at + size > buffer.length) refuse('A CT timestamp is cut off.');
    at += size;
    return buffer.subarray(at - size, at);
  }
  const number = (size: number): number => bytes(size).readUIntBE(0, size);
  return {
    bytes,
    number,
    vector: (lengthSize: number): Buffer => bytes(number(lengthSize)),
    done: (): boolean => at === buffer.length,
    end: (): void => {
      if (at !== buffer.length) refuse('A CT timestamp has bytes after its end.');
    },
  };
}
