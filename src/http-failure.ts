/** Attempts that ended without an answer. */
import { fail, WherefromError } from './errors.js';
import { malformed, NETWORK_ENDS, withinSentence } from './http-answer.js';
import { type Attempt, secretsFor, serviceAt } from './http-attempt.js';
import { causeCode, safeCause } from './quote.js';

/** One attempt's end that another attempt may mend. */
export class Retryable {
  constructor(
    readonly error: WherefromError,
    readonly waitMs?: number,
  ) {}
}

export function timedOut(attempt: Attempt): WherefromError {
  const message = `${serviceAt(attempt)} did not answer within ${attempt.timeoutMs / 1000} s (${attempt.count}).`;
  return new WherefromError('SERVICE_TIMEOUT', message, {
    remedy: 'Try again; if it lasts, check the network between this machine and that host.',
  });
}

export function networkFailure(attempt: Attempt, error: unknown, answered: boolean): Retryable {
  const cause = safeCause(error, secretsFor(attempt));
  const code = causeCode(error);
  if (answered) {
    return new Retryable(
      new WherefromError('SERVICE_ANSWER_MALFORMED', `${serviceAt(attempt)} broke off its answer (${attempt.count}).`, {
        remedy: 'Try again; if it lasts, check what lies between this machine and that host.',
        cause,
      }),
    );
  }
  // The platform's names for what its parser refuses: HPE_INVALID_CONSTANT, HPE_HEADER_OVERFLOW.
  if (code?.startsWith('HPE_') === true) return malformed(serviceAt(attempt), `answered no HTTP (${code})`, cause);
  if (code !== undefined && /CERT|SIGNATURE|ISSUER|TLS|SSL/.test(code)) {
    return fail('SERVICE_UNREACHABLE', `The TLS certificate of ${serviceAt(attempt)} was not accepted (${code}).`, {
      remedy: 'For an authority of your own, name its certificate in NODE_EXTRA_CA_CERTS.',
      cause,
    });
  }
  const end = (code === undefined ? undefined : NETWORK_ENDS[code]) ?? `cannot be reached (${code ?? cause.message})`;
  return new Retryable(
    new WherefromError('SERVICE_UNREACHABLE', `${serviceAt(attempt)} ${end} (${attempt.count}).`, {
      remedy: `Check the address of ${withinSentence(attempt.request.service)}, the network and the proxy settings.`,
      cause,
    }),
  );
}
