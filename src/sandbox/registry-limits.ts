import type { RegistryContext } from './registry-context.js';
import { refuse } from './registry-errors.js';

/** @throws RequestRefused when so many bytes more are beyond the quota */
export function assertQuota({ behaviour: { quota }, store }: RegistryContext, bytes: number): void {
  if (quota === undefined || store.totalBytes() + bytes <= quota.bytes) return;
  const message = 'requested access to the resource is denied: storage quota exceeded';
  if (quota.status === 403) refuse({ status: 403, code: 'DENIED', message });
  refuse({ status: 413, code: 'SIZE_INVALID', message: 'storage quota exceeded' });
}

/** @throws RequestRefused when nothing can be deleted */
export function undeletable({ behaviour }: RegistryContext): void {
  if (!behaviour.deletion) notAllowed();
}

export function notAllowed(): never {
  return refuse({ status: 405, code: 'UNSUPPORTED', message: 'The operation is unsupported.' });
}
