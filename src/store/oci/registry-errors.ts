/** What a registry's refusal means. Source: OCI Distribution Specification, "Error Codes". */

import { fail, WherefromError, type ErrorCode } from '../../errors.js';
import { errorText } from '../../http-answer.js';
import { malformed, type HttpResponse } from '../../http.js';
import { printable } from '../../model/printable.js';
import { quote, redact } from '../../quote.js';
import type { Repository } from './registry.js';

export interface RegistryRefusal {
  readonly answer: HttpResponse;
  /** The status that its own amounts to. */
  readonly means?: number;
  readonly repository: Repository;
  /** Whether the registry was asked with somebody's credentials. */
  readonly known: boolean;
  /** Whose: see `Asker`. */
  readonly said: string;
  /** Parts of the request that no message may hold. */
  readonly secrets: readonly string[];
}

/** @throws WherefromError STORE_*, SERVICE_REFUSED, for an answer that is no 2xx */
export function refuseAnswer(refusal: RegistryRefusal): never {
  const { answer, repository, secrets } = refusal;
  const words = quote(redact(errorText(answer), secrets)).replace(/\.+$/, '');
  const what = `answered ${answer.status} for ${repository.name}${words === '' ? '' : `: ${words}`}`;
  const { code, remedy } = meaningOf(refusal);
  const isAboutUser = code === 'STORE_UNAUTHORIZED' || code === 'STORE_FORBIDDEN';
  const who = isAboutUser ? ` It was asked ${redact(refusal.said, secrets)}.` : '';
  return fail(code, `${answer.from ?? 'The registry'} ${what}.${who}`, { remedy });
}

/** @throws WherefromError STORE_UNAUTHORIZED always */
export function refuseAnonymous(repository: Repository, why: string): never {
  return fail('STORE_UNAUTHORIZED', `The registry ${repository.registry} ${why}.`, { remedy: logIn(repository) });
}

/** @throws WherefromError SERVICE_ANSWER_MALFORMED always */
export function refuseStranger(registry: string): never {
  return malformed(`The server at ${registry}`, 'is no container registry: it does not know /v2/');
}

/** Whether something answered, and not what its protocol says. */
export function isMalformed(error: unknown): error is WherefromError {
  return error instanceof WherefromError && error.code === 'SERVICE_ANSWER_MALFORMED';
}

/** The same error, and what was being read. */
export function errorAt(place: string, { code, message, remedy, cause }: WherefromError): WherefromError {
  return new WherefromError(code, `${place}: ${printable(message)}`, { remedy, cause });
}

function logIn({ registry }: Repository): string {
  return `Log in with a user who may do this: docker login${registry === 'docker.io' ? '' : ` ${registry}`}`;
}

interface Meaning {
  readonly code: ErrorCode;
  readonly remedy: string;
}

function meaningOf({ answer, means = answer.status, repository, known }: RegistryRefusal): Meaning {
  const service = { code: 'SERVICE_REFUSED', remedy: `Look at what ${repository.registry} says about it.` } as const;
  if (answer.redirectedTo !== undefined) return service;
  const notAccepted = known ? 'The credentials were not accepted. ' : '';
  const unauthorized = { code: 'STORE_UNAUTHORIZED', remedy: `${notAccepted}${logIn(repository)}` } as const;
  const forbidden = { code: 'STORE_FORBIDDEN', remedy: permit(repository) } as const;
  switch (means) {
    case 401:
      return known && isScopeMissing(answer) ? forbidden : unauthorized;
    case 403:
      return known ? forbidden : unauthorized;
    case 404:
      return {
        code: 'STORE_NOT_FOUND',
        remedy: `Check the name ${repository.registry}/${repository.name}; some registries want it to be made before the first push.`,
      };
    case 409:
    case 412:
      return {
        code: 'STORE_CONFLICT',
        remedy: 'Somebody else wrote there meanwhile, or the tag may not change: run again.',
      };
    case 413:
      return {
        code: 'STORE_TOO_LARGE',
        remedy: 'Attest fewer subjects in one bundle, or raise the limit of the registry.',
      };
    default:
      return service;
  }
}

function permit({ registry, name }: Repository): string {
  const place = `${registry}/${name}`;
  if (registry !== 'ghcr.io') return `Give this user the permission to read and write ${place}.`;
  return `Give the job \`permissions: packages: write\`, and its repository the role Write in the settings of the package ${place}.`;
}

/** RFC 6750 section 3.1: the token is good, and is not for this. */
function isScopeMissing(answer: HttpResponse): boolean {
  return /insufficient_scope/.test(answer.headers.get('www-authenticate') ?? '') || /^DENIED\b/.test(errorText(answer));
}
