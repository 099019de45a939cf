/** 1: the check was made and says no. 2: the request is wrong. 3: the surroundings failed. 130: interrupted. */
export type ExitCode = 1 | 2 | 3 | 130;
/** The closed list of codes; `docs/errors.md` documents each. */
export declare const ERROR_CODES: {
    readonly USAGE: {
        readonly exit: 2;
        readonly meaning: 'The command line or the inputs cannot be understood.';
    };
    readonly INPUT_INVALID: {
        readonly exit: 2;
        readonly meaning: 'A flag or an input has a value that it cannot have.';
    };
    readonly INPUT_CONFLICT: {
        readonly exit: 2;
        readonly meaning: 'Two flags or inputs contradict each other.';
    };
    readonly SUBJECT_NONE: {
        readonly exit: 2;
        readonly meaning: 'Nothing to attest was named, or the named list is empty.';
    };
    readonly SUBJECT_PATH_MISSING: {
        readonly exit: 2;
        readonly meaning: 'A path that was named does not exist.';
    };
    readonly SUBJECT_GLOB_UNMATCHED: {
        readonly exit: 2;
        readonly meaning: 'A glob matched no file.';
    };
    readonly SUBJECT_IS_DIRECTORY: {
        readonly exit: 2;
        readonly meaning: 'A directory was named where a file belongs.';
    };
    readonly SUBJECT_UNREADABLE: {
        readonly exit: 3;
        readonly meaning: 'A file exists but could not be read.';
    };
    readonly SUBJECT_CHANGED: {
        readonly exit: 3;
        readonly meaning: 'A file changed while it was hashed.';
    };
    readonly SUBJECT_NAME_CONFLICT: {
        readonly exit: 2;
        readonly meaning: 'Two subjects have one name and different digests.';
    };
    readonly CHECKSUM_MALFORMED: {
        readonly exit: 2;
        readonly meaning: 'A line of a checksum file is not a checksum.';
    };
    readonly DIGEST_MALFORMED: {
        readonly exit: 2;
        readonly meaning: 'A digest has no known algorithm or the wrong length.';
    };
    readonly DIGEST_REQUIRED: {
        readonly exit: 2;
        readonly meaning: 'An image was named by a tag where a digest belongs.';
    };
    readonly PREDICATE_MALFORMED: {
        readonly exit: 2;
        readonly meaning: 'The predicate is not a JSON object.';
    };
    readonly PREDICATE_TOO_LARGE: {
        readonly exit: 2;
        readonly meaning: 'The predicate is larger than 16 MB.';
    };
    readonly PREDICATE_CONTRADICTED: {
        readonly exit: 2;
        readonly meaning: 'The provenance that was given says something else than the identity token of the run.';
    };
    readonly OIDC_PERMISSION_MISSING: {
        readonly exit: 2;
        readonly meaning: 'The job may not request an OIDC token.';
    };
    readonly OIDC_FORK_PULL_REQUEST: {
        readonly exit: 2;
        readonly meaning: 'Pull requests from forks never get an OIDC token.';
    };
    readonly OIDC_TOKEN_MALFORMED: {
        readonly exit: 2;
        readonly meaning: 'What was given or answered as an identity token is no JWT. It is never printed.';
    };
    readonly OIDC_CLAIM_MISSING: {
        readonly exit: 2;
        readonly meaning: 'The identity token lacks a claim that the provenance needs.';
    };
    readonly OIDC_TOKEN_EXPIRED: {
        readonly exit: 3;
        readonly meaning: 'The identity token expired before a certificate was asked for with it.';
    };
    readonly OIDC_IDENTITY_CHANGED: {
        readonly exit: 3;
        readonly meaning: 'A token that was asked for later in the run names another identity.';
    };
    readonly EVENT_REFUSED: {
        readonly exit: 2;
        readonly meaning: 'Runs of this event are not signed unless the workflow names the event.';
    };
    readonly PUBLIC_LOG_REFUSED: {
        readonly exit: 2;
        readonly meaning: 'A private repository would write to a public log.';
    };
    readonly SERVICE_UNREACHABLE: {
        readonly exit: 3;
        readonly meaning: 'No connection to a service, or it was cut.';
    };
    readonly SERVICE_TIMEOUT: {
        readonly exit: 3;
        readonly meaning: 'A service did not answer in time.';
    };
    readonly SERVICE_REFUSED: {
        readonly exit: 3;
        readonly meaning: 'A service answered that the request is not allowed or not valid.';
    };
    readonly SERVICE_FAILED: {
        readonly exit: 3;
        readonly meaning: 'A service answered with an error of its own, also after retries.';
    };
    readonly SERVICE_ANSWER_MALFORMED: {
        readonly exit: 3;
        readonly meaning: 'A service answered something that is not what its protocol says.';
    };
    readonly OUTPUT_EXISTS: {
        readonly exit: 2;
        readonly meaning: 'A different bundle already lies where this one belongs.';
    };
    readonly OUTPUT_UNWRITABLE: {
        readonly exit: 3;
        readonly meaning: 'The bundle could not be written.';
    };
    readonly SELF_CHECK_FAILED: {
        readonly exit: 3;
        readonly meaning: 'The fresh bundle did not verify against the trusted root of its readers; nothing was published.';
    };
    readonly REFERENCE_MALFORMED: {
        readonly exit: 2;
        readonly meaning: 'An image or repository reference cannot be understood.';
    };
    readonly STORE_UNKNOWN: {
        readonly exit: 2;
        readonly meaning: 'A store was named that does not exist, or named twice.';
    };
    readonly STORE_UNAVAILABLE: {
        readonly exit: 2;
        readonly meaning: 'A store cannot hold what was asked for, which is known before signing.';
    };
    readonly STORE_UNAUTHORIZED: {
        readonly exit: 3;
        readonly meaning: 'A store did not accept the credentials, or none were found for it.';
    };
    readonly STORE_FORBIDDEN: {
        readonly exit: 3;
        readonly meaning: 'A store knows the user, who may not do this there.';
    };
    readonly STORE_NOT_FOUND: {
        readonly exit: 3;
        readonly meaning: 'The image, repository or release that a store belongs to does not exist.';
    };
    readonly STORE_CONFLICT: {
        readonly exit: 3;
        readonly meaning: 'Something else lies in a store where the bundle belongs; it was not replaced.';
    };
    readonly STORE_TOO_LARGE: {
        readonly exit: 3;
        readonly meaning: 'A store holds nothing as large as this.';
    };
    readonly STORE_READ_BACK: {
        readonly exit: 3;
        readonly meaning: 'A store said that it wrote, and answers something else when it is read.';
    };
    readonly STORE_INCOMPLETE: {
        readonly exit: 3;
        readonly meaning: 'One store or more failed; what is stored and what is not stands in the report.';
    };
    readonly CREDENTIALS_MALFORMED: {
        readonly exit: 2;
        readonly meaning: 'A Docker configuration or a credential helper cannot be used.';
    };
    readonly STATE_MISSING: {
        readonly exit: 2;
        readonly meaning: 'There is no unfinished run of these subjects, predicate and stores to resume.';
    };
    readonly STATE_IN_USE: {
        readonly exit: 3;
        readonly meaning: 'Another process is attesting the same at this moment.';
    };
    readonly STATE_MALFORMED: {
        readonly exit: 2;
        readonly meaning: 'The record of an unfinished run is damaged, altered or not ours.';
    };
    readonly TRUSTED_ROOT_MALFORMED: {
        readonly exit: 2;
        readonly meaning: 'A trusted root cannot be read.';
    };
    readonly TRUSTED_ROOT_MISSING: {
        readonly exit: 2;
        readonly meaning: 'The trusted root that was named does not exist, or a private Sigstore was named without one.';
    };
    readonly SIGNING_CONFIG_MALFORMED: {
        readonly exit: 2;
        readonly meaning: 'A signing config cannot be read or names no usable service.';
    };
    readonly TUF_FAILED: {
        readonly exit: 3;
        readonly meaning: 'A trusted root could not be refreshed through TUF.';
    };
    readonly ATTESTATION_NOT_FOUND: {
        readonly exit: 1;
        readonly meaning: 'No attestation of the artifact was found.';
    };
    readonly ATTESTATION_REFUSED: {
        readonly exit: 1;
        readonly meaning: 'Attestations were found, none passed every check.';
    };
    readonly BUNDLE_MISSING: {
        readonly exit: 2;
        readonly meaning: 'A bundle file that was named does not exist.';
    };
    readonly BUNDLE_MALFORMED: {
        readonly exit: 1;
        readonly meaning: 'A file that was named as a bundle is none.';
    };
    readonly SIGNER_NOT_NAMED: {
        readonly exit: 2;
        readonly meaning: 'Nobody was named whose signature would be believed.';
    };
    readonly SOURCE_NOT_NAMED: {
        readonly exit: 2;
        readonly meaning: 'Signer and source lie in different repositories and the source was not named.';
    };
    readonly PATTERN_UNANCHORED: {
        readonly exit: 2;
        readonly meaning: 'An identity pattern would match only a part of the identity.';
    };
    readonly SOURCE_REF_AMBIGUOUS: {
        readonly exit: 2;
        readonly meaning: 'A short ref name fits a branch and a tag.';
    };
    readonly INTERRUPTED: {
        readonly exit: 130;
        readonly meaning: 'The run was interrupted.';
    };
    readonly INTERNAL: {
        readonly exit: 3;
        readonly meaning: 'A defect in Wherefrom.';
    };
};
export type ErrorCode = keyof typeof ERROR_CODES;
export interface ErrorDetails {
    /** What to do now: one or two sentences, or a line to paste. */
    readonly remedy: string;
    readonly cause?: unknown;
}
/** Every error that a user meets: a code of the closed list, what happened, what to do, and the cause. Never holds a secret. */
export declare class WherefromError extends Error {
    readonly code: ErrorCode;
    readonly name = "WherefromError";
    readonly remedy: string;
    constructor(code: ErrorCode, message: string, { remedy, cause }: ErrorDetails);
    get exitCode(): ExitCode;
}
/** @throws WherefromError always */
export declare function fail(code: ErrorCode, message: string, details: ErrorDetails): never;
/** An error as a user may see it: unknown ones become INTERNAL, with the original as cause. */
export declare function asWherefromError(error: unknown): WherefromError;
