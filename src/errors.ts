/** 1: the check was made and says no. 2: the request is wrong. 3: the surroundings failed. 130: interrupted. */
export type ExitCode = 1 | 2 | 3 | 130;

interface CodeEntry {
  readonly exit: ExitCode;
  /** One sentence for `docs/errors.md`, which a test holds to this list. */
  readonly meaning: string;
}

/** The closed list of codes; `docs/errors.md` documents each. */
export const ERROR_CODES = {
  // The request
  USAGE: { exit: 2, meaning: 'The command line or the inputs cannot be understood.' },
  INPUT_INVALID: { exit: 2, meaning: 'A flag or an input has a value that it cannot have.' },
  INPUT_CONFLICT: { exit: 2, meaning: 'Two flags or inputs contradict each other.' },
  // Subjects and predicates
  SUBJECT_NONE: { exit: 2, meaning: 'Nothing to attest was named, or the named list is empty.' },
  SUBJECT_PATH_MISSING: { exit: 2, meaning: 'A path that was named does not exist.' },
  SUBJECT_GLOB_UNMATCHED: { exit: 2, meaning: 'A glob matched no file.' },
  SUBJECT_IS_DIRECTORY: { exit: 2, meaning: 'A directory was named where a file belongs.' },
  SUBJECT_UNREADABLE: { exit: 3, meaning: 'A file exists but could not be read.' },
  SUBJECT_CHANGED: { exit: 3, meaning: 'A file changed while it was hashed.' },
  SUBJECT_NAME_CONFLICT: { exit: 2, meaning: 'Two subjects have one name and different digests.' },
  CHECKSUM_MALFORMED: { exit: 2, meaning: 'A line of a checksum file is not a checksum.' },
  DIGEST_MALFORMED: { exit: 2, meaning: 'A digest has no known algorithm or the wrong length.' },
  DIGEST_REQUIRED: { exit: 2, meaning: 'An image was named by a tag where a digest belongs.' },
  PREDICATE_MALFORMED: { exit: 2, meaning: 'The predicate is not a JSON object.' },
  PREDICATE_TOO_LARGE: { exit: 2, meaning: 'The predicate is larger than 16 MB.' },
  PREDICATE_CONTRADICTED: {
    exit: 2,
    meaning: 'The provenance that was given says something else than the identity token of the run.',
  },
  // Identity
  OIDC_PERMISSION_MISSING: { exit: 2, meaning: 'The job may not request an OIDC token.' },
  OIDC_FORK_PULL_REQUEST: { exit: 2, meaning: 'Pull requests from forks never get an OIDC token.' },
  OIDC_TOKEN_MALFORMED: {
    exit: 2,
    meaning: 'What was given or answered as an identity token is no JWT. It is never printed.',
  },
  OIDC_CLAIM_MISSING: { exit: 2, meaning: 'The identity token lacks a claim that the provenance needs.' },
  OIDC_TOKEN_EXPIRED: { exit: 3, meaning: 'The identity token expired before a certificate was asked for with it.' },
  OIDC_IDENTITY_CHANGED: { exit: 3, meaning: 'A token that was asked for later in the run names another identity.' },
  EVENT_REFUSED: { exit: 2, meaning: 'Runs of this event are not signed unless the workflow names the event.' },
  PUBLIC_LOG_REFUSED: { exit: 2, meaning: 'A private repository would write to a public log.' },
  // Services
  SERVICE_UNREACHABLE: { exit: 3, meaning: 'No connection to a service, or it was cut.' },
  SERVICE_TIMEOUT: { exit: 3, meaning: 'A service did not answer in time.' },
  SERVICE_REFUSED: { exit: 3, meaning: 'A service answered that the request is not allowed or not valid.' },
  SERVICE_FAILED: { exit: 3, meaning: 'A service answered with an error of its own, also after retries.' },
  SERVICE_ANSWER_MALFORMED: { exit: 3, meaning: 'A service answered something that is not what its protocol says.' },
  // Output
  OUTPUT_EXISTS: { exit: 2, meaning: 'A different bundle already lies where this one belongs.' },
  OUTPUT_UNWRITABLE: { exit: 3, meaning: 'The bundle could not be written.' },
  SELF_CHECK_FAILED: {
    exit: 3,
    meaning: 'The fresh bundle did not verify against the trusted root of its readers; nothing was published.',
  },
  // Stores
  REFERENCE_MALFORMED: { exit: 2, meaning: 'An image or repository reference cannot be understood.' },
  STORE_UNKNOWN: { exit: 2, meaning: 'A store was named that does not exist, or named twice.' },
  STORE_UNAVAILABLE: { exit: 2, meaning: 'A store cannot hold what was asked for, which is known before signing.' },
  STORE_UNAUTHORIZED: { exit: 3, meaning: 'A store did not accept the credentials, or none were found for it.' },
  STORE_FORBIDDEN: { exit: 3, meaning: 'A store knows the user, who may not do this there.' },
  STORE_NOT_FOUND: { exit: 3, meaning: 'The image, repository or release that a store belongs to does not exist.' },
  STORE_CONFLICT: { exit: 3, meaning: 'Something else lies in a store where the bundle belongs; it was not replaced.' },
  STORE_TOO_LARGE: { exit: 3, meaning: 'A store holds nothing as large as this.' },
  STORE_READ_BACK: { exit: 3, meaning: 'A store said that it wrote, and answers something else when it is read.' },
  STORE_INCOMPLETE: {
    exit: 3,
    meaning: 'One store or more failed; what is stored and what is not stands in the report.',
  },
  CREDENTIALS_MALFORMED: { exit: 2, meaning: 'A Docker configuration or a credential helper cannot be used.' },
  STATE_MISSING: { exit: 2, meaning: 'There is no unfinished run of these subjects, predicate and stores to resume.' },
  STATE_IN_USE: { exit: 3, meaning: 'Another process is attesting the same at this moment.' },
  STATE_MALFORMED: { exit: 2, meaning: 'The record of an unfinished run is damaged, altered or not ours.' },
  // Trust
  TRUSTED_ROOT_MALFORMED: { exit: 2, meaning: 'A trusted root cannot be read.' },
  TRUSTED_ROOT_MISSING: {
    exit: 2,
    meaning: 'The trusted root that was named does not exist, or a private Sigstore was named without one.',
  },
  SIGNING_CONFIG_MALFORMED: { exit: 2, meaning: 'A signing config cannot be read or names no usable service.' },
  TUF_FAILED: { exit: 3, meaning: 'A trusted root could not be refreshed through TUF.' },
  // Verification
  ATTESTATION_NOT_FOUND: { exit: 1, meaning: 'No attestation of the artifact was found.' },
  ATTESTATION_REFUSED: { exit: 1, meaning: 'Attestations were found, none passed every check.' },
  BUNDLE_MISSING: { exit: 2, meaning: 'A bundle file that was named does not exist.' },
  BUNDLE_MALFORMED: { exit: 1, meaning: 'A file that was named as a bundle is none.' },
  SIGNER_NOT_NAMED: { exit: 2, meaning: 'Nobody was named whose signature would be believed.' },
  SOURCE_NOT_NAMED: {
    exit: 2,
    meaning: 'Signer and source lie in different repositories and the source was not named.',
  },
  PATTERN_UNANCHORED: { exit: 2, meaning: 'An identity pattern would match only a part of the identity.' },
  SOURCE_REF_AMBIGUOUS: { exit: 2, meaning: 'A short ref name fits a branch and a tag.' },
  // The rest
  INTERRUPTED: { exit: 130, meaning: 'The run was interrupted.' },
  INTERNAL: { exit: 3, meaning: 'A defect in Wherefrom.' },
} as const satisfies Record<string, CodeEntry>;

export type ErrorCode = keyof typeof ERROR_CODES;

export interface ErrorDetails {
  /** What to do now: one or two sentences, or a line to paste. */
  readonly remedy: string;
  readonly cause?: unknown;
}

/** Every error that a user meets: a code of the closed list, what happened, what to do, and the cause. Never holds a secret. */
export class WherefromError extends Error {
  override readonly name = 'WherefromError';
  readonly remedy: string;

  constructor(
    readonly code: ErrorCode,
    message: string,
    { remedy, cause }: ErrorDetails,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.remedy = remedy;
  }

  get exitCode(): ExitCode {
    return ERROR_CODES[this.code].exit;
  }
}

/** @throws WherefromError always */
export function fail(code: ErrorCode, message: string, details: ErrorDetails): never {
  throw new WherefromError(code, message, details);
}

/** An error as a user may see it: unknown ones become INTERNAL, with the original as cause. */
export function asWherefromError(error: unknown): WherefromError {
  if (error instanceof WherefromError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new WherefromError('INTERNAL', `Unexpected: ${message}`, {
    remedy: 'Please report this with the command that you ran.',
    cause: error,
  });
}
