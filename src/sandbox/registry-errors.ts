import { jsonAnswer, RequestRefused } from './request-json.js';

/** Codes of the OCI Distribution Specification 1.1, "Error Codes", and those that Distribution adds. */
export type RegistryErrorCode =
  | 'BLOB_UNKNOWN'
  | 'BLOB_UPLOAD_INVALID'
  | 'BLOB_UPLOAD_UNKNOWN'
  | 'DENIED'
  | 'DIGEST_INVALID'
  | 'MANIFEST_BLOB_UNKNOWN'
  | 'MANIFEST_INVALID'
  | 'MANIFEST_UNKNOWN'
  | 'NAME_INVALID'
  | 'NAME_UNKNOWN'
  | 'SIZE_INVALID'
  | 'TAG_INVALID'
  | 'UNAUTHORIZED'
  | 'UNSUPPORTED';

export interface RegistryRefusal {
  readonly status: number;
  readonly code: RegistryErrorCode;
  readonly message: string;
  readonly headers?: Record<string, string>;
}

/** @throws RequestRefused with the specification's `errors[]` */
export function refuse({ status, code, message, headers = {} }: RegistryRefusal): never {
  throw new RequestRefused(jsonAnswer(status, { errors: [{ code, message }] }, headers));
}
