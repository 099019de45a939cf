import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fail } from '../errors.js';
import type { GithubClaims } from '../sign/identity.js';
import type { RegistryBehaviour } from './registry-behaviour.js';
import type { SandboxRegistry } from './registry.js';
import type { SandboxGithub } from './github.js';
import { createServices, type Services } from './services.js';
import type { SandboxService } from './service.js';
import { writeTrustFiles } from './trust-directory.js';

export type SandboxServiceName =
  'oidc' | 'fulcio' | 'ctlog' | 'rekorV1' | 'rekorV2' | 'tsa' | 'tuf' | 'registry' | 'github' | 'githubStorage';

/** What a rehearsed run claims to be; anything not given is the sandbox's default run of `acme/widget`. */
export type RunClaims = Partial<Omit<GithubClaims, 'iss' | 'aud' | 'exp'>> & { readonly expiresInSeconds?: number };

export interface SandboxOptions {
  /** Keys, logs and files are kept here and used again; absent: a temporary directory that `close` removes. */
  readonly directory?: string;
  readonly claims?: RunClaims;
  /**
   * `iss` of the tokens: GitHub's real issuer, so that every verifier's default fits, or the URL of the sandbox's own
   * issuer, at which a certificate authority outside the sandbox finds its keys. Default: `github`.
   */
  readonly issuer?: 'github' | 'service';
  /** Timestamps with milliseconds, without trailing zeros, as DER demands; default: whole seconds. */
  readonly timestampFractions?: boolean;
  /** What the registry does otherwise than by default; while it runs, `sandbox.registry.configure`. */
  readonly registry?: Partial<RegistryBehaviour>;
  /** The clock of every service; default: the system's. */
  readonly now?: () => Date;
}

/** Paths of what the sandbox wrote for readers and signers. */
export interface SandboxFiles {
  /** Whole root: Fulcio, CT log, both Rekors, TSA. */
  readonly trustedRoot: string;
  /** The same, one root a line, for `gh`. */
  readonly trustedRootLines: string;
  /** Signing configs: Rekor v1 alone, and Rekor v2 with the TSA. */
  readonly signingConfigV1: string;
  readonly signingConfigV2: string;
  /** `root.json` that a TUF client starts from. */
  readonly tufRoot: string;
}

export interface Sandbox {
  readonly services: Readonly<Record<SandboxServiceName, SandboxService>>;
  readonly files: SandboxFiles;
  /** GitHub's API with its controls: what it stores, whose tokens may do what, how quick it is. */
  readonly github: SandboxGithub;
  /** The service `registry` with its controls. */
  readonly registry: SandboxRegistry;
  /** The token issuer's `iss`. */
  readonly issuer: string;
  /** Variables that a GitHub runner would set, for the current claims: ACTIONS_ID_TOKEN_REQUEST_*, GITHUB_*, RUNNER_*. */
  environment(): Record<string, string>;
  /** Claims of the tokens issued from now on. */
  setClaims(claims: RunClaims): void;
  /** A token as the runner's endpoint would issue it; for tests of foreign tools. */
  mintToken(audience: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts a local Sigstore: every service on a loopback port of the system's choosing, its trust files on disk. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const directory = await openDirectory(options.directory);
  const started: SandboxService[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(started.map(async (service) => service.close()));
    if (directory.temporary) await rm(directory.path, { recursive: true, force: true });
  };
  try {
    const services = await createServices({ ...options, state: directory.state, started });
    const files = await writeTrustFiles(directory.path, services.trust);
    return { ...sandboxOf(services, files, join(directory.path, 'event.json')), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function sandboxOf(
  { running, oidc, github, registry }: Services,
  files: SandboxFiles,
  eventFile: string,
): Omit<Sandbox, 'close'> {
  const event = (): Record<string, string> => {
    writeFileSync(eventFile, `${JSON.stringify(github.event())}\n`);
    return { GITHUB_EVENT_PATH: eventFile };
  };
  return {
    services: running,
    files,
    github,
    registry,
    issuer: oidc.issuer,
    environment: () => ({
      ...oidc.environment(running.oidc.url),
      ...github.environment(running.github.url),
      ...event(),
    }),
    setClaims: (claims) => oidc.setClaims(claims),
    mintToken: async (audience) => oidc.mintToken(audience),
  };
}

interface SandboxDirectory {
  readonly path: string;
  /** Where keys and logs are kept; absent: nowhere. */
  readonly state: string | undefined;
  readonly temporary: boolean;
}

async function openDirectory(given: string | undefined): Promise<SandboxDirectory> {
  if (given === undefined) {
    return { path: await mkdtemp(join(tmpdir(), 'wherefrom-sandbox-')), state: undefined, temporary: true };
  }
  const path = resolve(given);
  const state = join(path, 'state');
  try {
    await mkdir(state, { recursive: true, mode: 0o700 });
  } catch (cause) {
    fail('INPUT_INVALID', `${path} cannot hold the sandbox's keys and logs.`, {
      remedy: 'Name a directory that can be written, or one that does not exist yet.',
      cause,
    });
  }
  return { path, state, temporary: false };
}
