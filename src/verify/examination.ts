import { parseCertificate, type Certificate } from '../model/x509.js';
import type { Digest } from '../model/digest.js';
import type { TrustMaterial } from '../trust/material.js';
import { asRefusal, attempt, failedOutcome, valueOf, type Attempt, type Outcome } from './outcome.js';
import type { ParsedBundle } from './parsed-bundle.js';
import type { PrehashVerifier } from './prehash.js';
import type { EvidenceCheckId } from './evidence-checks.js';

/** A check looks at one examination and answers; it may also throw: that is its failure. */
export type EvidenceCheck = (examination: Examination) => Outcome;
export type EvidenceChecks = Readonly<Record<EvidenceCheckId, EvidenceCheck>>;

interface ExaminationInput {
  readonly bundle: ParsedBundle;
  readonly trust: TrustMaterial;
  /** Of the anchor, for messages. */
  readonly rootName: string;
  readonly artifact: Digest | undefined;
  readonly prehash: PrehashVerifier | undefined;
}

/** One bundle before one anchor. What several checks need is found once. */
export class Examination {
  readonly bundle: ParsedBundle;
  readonly trust: TrustMaterial;
  readonly rootName: string;
  readonly artifact: Digest | undefined;
  readonly prehash: PrehashVerifier | undefined;
  readonly certificate: Attempt<Certificate>;
  readonly #checks: EvidenceChecks;
  readonly #outcomes = new Map<EvidenceCheckId, Outcome>();
  readonly #found = new Map<unknown, unknown>();

  constructor(checks: EvidenceChecks, { bundle, trust, rootName, artifact, prehash }: ExaminationInput) {
    this.bundle = bundle;
    this.trust = trust;
    this.rootName = rootName;
    this.artifact = artifact;
    this.prehash = prehash;
    this.certificate = attempt(() => parseCertificate(bundle.certificate), 'The signing certificate');
    this.#checks = checks;
  }

  /** What this check says; made once. */
  outcome(id: EvidenceCheckId): Outcome {
    const known = this.#outcomes.get(id);
    if (known !== undefined) return known;
    const outcome = this.#run(id);
    this.#outcomes.set(id, outcome);
    return outcome;
  }

  #run(id: EvidenceCheckId): Outcome {
    try {
      return this.#checks[id](this);
    } catch (error) {
      return failedOutcome(asRefusal(error));
    }
  }

  /** The value that `make` finds for this examination; made once. */
  once<T>(make: (examination: Examination) => T): T {
    if (!this.#found.has(make)) this.#found.set(make, make(this));
    return this.#found.get(make) as T;
  }

  /** @throws Refusal when the certificate cannot be read */
  leaf(): Certificate {
    return valueOf(this.certificate);
  }
}
