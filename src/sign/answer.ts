import { malformed } from '../http.js';
import { fromCanonicalBase64 } from '../model/base64.js';

/** A field of foreign JSON, `undefined` where there is none. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** Reads fields of a service's answer, each refused by name when it is not what the protocol says. */
export class AnswerReader {
  constructor(
    private readonly service: string,
    private readonly value: unknown,
    private readonly path = '',
  ) {}

  object(name: string): AnswerReader {
    const value = field(this.value, name);
    if (typeof value !== 'object' || value === null) return this.refuse(name);
    return new AnswerReader(this.service, value, `${this.path}${name}.`);
  }

  text(name: string): string {
    const value = field(this.value, name);
    return typeof value === 'string' && value !== '' ? value : this.refuse(name);
  }

  /** A whole number, in JSON a number or (as protobuf writes 64 bits) its decimal digits; decimal digits here. */
  integer(name: string): string {
    const value = field(this.value, name);
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return String(value);
    return typeof value === 'string' && /^(0|[1-9]\d{0,18})$/.test(value) ? value : this.refuse(name);
  }

  /** Where protobuf's JSON may have left a zero out. */
  integerOrZero(name: string): string {
    return field(this.value, name) === undefined ? '0' : this.integer(name);
  }

  base64(name: string): Buffer {
    return fromCanonicalBase64(this.text(name)) ?? this.refuse(name);
  }

  hex(name: string): Buffer {
    return hexBytes(field(this.value, name)) ?? this.refuse(name);
  }

  hexes(name: string): Buffer[] {
    const list = field(this.value, name);
    return Array.isArray(list) ? list.map((item) => hexBytes(item) ?? this.refuse(name)) : this.refuse(name);
  }

  base64s(name: string): Buffer[] {
    // Protobuf's JSON leaves an empty list out.
    const list = field(this.value, name) ?? [];
    if (!Array.isArray(list)) return this.refuse(name);
    return list.map((_, index) => new AnswerReader(this.service, list, `${this.path}${name}.`).base64(String(index)));
  }

  /** @throws WherefromError SERVICE_ANSWER_MALFORMED always */
  refuse(name: string): never {
    return malformed(this.service, `answered an entry without a valid ${this.path}${name}`);
  }
}

function hexBytes(value: unknown): Buffer | undefined {
  return typeof value === 'string' && /^([0-9a-f]{2})+$/i.test(value) ? Buffer.from(value, 'hex') : undefined;
}
