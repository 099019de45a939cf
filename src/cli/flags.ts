/** Every command and flag in one table: the parser, `--help` and the tests read it, and nothing else knows a flag. */

export interface Flag {
  readonly short?: string;
  /** What the value is called in help; a flag without one is on or off. */
  readonly value?: string;
  /** May be given several times. */
  readonly many?: true;
  /** Other tools' names for it, accepted and shown. */
  readonly spellings?: readonly string[];
  readonly help: string;
}

export type FlagTable = Readonly<Record<string, Flag>>;

export interface Command {
  readonly summary: string;
  /** What follows the command's name. */
  readonly usage: string;
  /** What the operands are. */
  readonly operands: string;
  readonly flags: FlagTable;
  /** What it takes from variables, where one has to know of it. */
  readonly environment?: readonly (readonly [name: string, purpose: string])[];
  /** A command line, and what it is for. */
  readonly examples: readonly (readonly [line: string, purpose: string])[];
}

export const COMMON_FLAGS = {
  format: { value: 'text|json', help: 'Form of the result on standard output. Default: text' },
  quiet: { help: 'No progress and no result in text; errors and the exit code remain' },
  'no-color': { help: 'No colours; the variable NO_COLOR does the same' },
  help: { short: 'h', help: 'Show this help' },
} as const satisfies FlagTable;

/** Of every command that reaches registries. */
export const REGISTRY_FLAGS = {
  'registry-username': { value: 'NAME', help: 'User of the registry; otherwise as in the Docker configuration' },
  'registry-password-stdin': { help: 'Read the password of that user from standard input' },
  'registry-ca': { value: 'FILE', help: 'Certificates in PEM that registries are believed by, besides the usual ones' },
  'registry-cert': { value: 'FILE', help: 'Client certificate in PEM, shown to registries; with --registry-key' },
  'registry-key': { value: 'FILE', help: 'Its key in PEM, without a passphrase' },
  'registry-insecure': { value: 'HOST[:PORT]', many: true, help: 'Ask this registry without TLS, credentials too' },
} as const satisfies FlagTable;

export const ATTEST_FLAGS = {
  subject: { value: 'NAME@sha256:HEX', many: true, help: 'An artifact that is not here, by name and digest' },
  image: { value: 'REF@sha256:HEX', many: true, help: 'A container image, by digest' },
  checksums: { value: 'FILE', many: true, help: 'A checksum file (sha256sum and BSD forms, sha224 to sha512)' },
  predicate: { value: 'FILE', help: 'A JSON predicate instead of SLSA provenance; needs --predicate-type' },
  'predicate-type': {
    value: 'URI|NAME',
    help: "A URI or a name such as cyclonedx, spdx, vuln; signature, without --predicate: cosign's, of images",
  },
  output: {
    value: 'PATH',
    help: "The bundle's file; ending in .jsonl: one bundle a line. Default: beside the artifact",
  },
  'per-subject': { help: 'One bundle for each subject, all under one certificate' },
  sigstore: {
    value: 'NAME|FILE',
    help: "public-good, github, or a signing config. Default: by the repository's visibility",
  },
  'fulcio-url': { value: 'URL', help: 'Certificate authority, instead of --sigstore' },
  'rekor-url': { value: 'URL', help: 'Transparency log; with --fulcio-url' },
  'rekor-version': { value: '1|2', help: 'Its major version. Default: 1' },
  'timestamp-url': { value: 'URL', help: 'Timestamp authority; with --fulcio-url' },
  'trusted-root': { value: 'FILE', help: 'The root that readers will verify with; needed for a private Sigstore' },
  'oidc-audience': { value: 'NAME', help: 'Audience of the identity token. Default: sigstore' },
  'identity-token': {
    value: 'FILE|-',
    help: "A file with an identity token, or - for standard input. Default: the runner's",
  },
  'allow-event': { value: 'EVENT', many: true, help: 'Sign also in a run of this event, e.g. workflow_run' },
  'public-log': { help: 'Let a private repository write to a public log' },
  store: {
    value: 'NAME',
    many: true,
    help: 'file (default), registry, release[:TAG], github, oci://REPOSITORY, oci-layout:DIR',
  },
  release: { value: 'TAG|ID', help: "The release of the store release. Default: that of the run's tag" },
  'if-exists': {
    value: 'skip|add',
    help: 'What this run has attested before: skip it (default), or add another',
  },
  resume: { help: 'Finish a run that was interrupted or could not store everything, without signing again' },
  platforms: { help: 'Attest the manifest of each platform of an image, besides its index' },
  ...REGISTRY_FLAGS,
} as const satisfies FlagTable;

export const VERIFY_FLAGS = {
  bundle: {
    short: 'b',
    value: 'FILE',
    many: true,
    help: 'A bundle, or a file with one a line: nothing else counts then. Default: beside the file',
  },
  store: {
    value: 'NAME',
    many: true,
    help: 'Look here too: oci://REPOSITORY, oci-layout:DIR, github, release:TAG, registry',
  },
  'bundle-from-oci': { help: "Look in an image's registry, as goes without saying where no store is named" },
  repo: { short: 'R', value: 'OWNER/NAME', help: 'The repository that the artifact was built from' },
  owner: { short: 'o', value: 'OWNER', help: 'The owner of that repository' },
  'signer-repo': { value: 'OWNER/NAME', help: 'The repository of the workflow that signed' },
  'signer-workflow': { value: 'OWNER/NAME/PATH[@REF]', help: 'The workflow that signed, by its whole path' },
  'signer-digest': { value: 'COMMIT', help: 'The commit of the workflow that signed' },
  'source-ref': { value: 'REF', help: 'The branch or tag that was built, short or whole' },
  'source-digest': { value: 'COMMIT', help: 'The commit that was built' },
  'cert-identity': {
    short: 'i',
    value: 'IDENTITY',
    spellings: ['certificate-identity'],
    help: 'The whole identity in the certificate',
  },
  'cert-identity-regex': {
    value: 'PATTERN',
    spellings: ['certificate-identity-regexp'],
    help: 'A pattern for the whole identity',
  },
  'cert-oidc-issuer': {
    value: 'URL',
    spellings: ['certificate-oidc-issuer'],
    help: "The issuer of the signer's identity token. Default: GitHub's",
  },
  'predicate-type': {
    value: 'URI|NAME',
    spellings: ['type'],
    help: 'Only statements of this type; implies --require statement',
  },
  require: { value: 'WHAT', help: 'What is enough: provenance, statement or signature. Default: provenance' },
  level: { value: '0…3', help: 'The SLSA build level that is needed' },
  'digest-alg': { short: 'd', value: 'NAME', help: 'Digest of files: sha256, sha512, … Default: sha256' },
  limit: { short: 'L', value: 'COUNT', help: 'Bundles looked at for one artifact, at most. Default: 30' },
  'deny-self-hosted-runners': { help: 'Refuse what a self-hosted runner signed' },
  'allow-event': { value: 'EVENT', many: true, help: 'Accept runs of this event, e.g. pull_request' },
  'custom-trusted-root': {
    value: 'FILE',
    spellings: ['trusted-root'],
    help: 'A trusted root, or a file with one a line',
  },
  'tuf-mirror': { value: 'URL', help: 'Take the trusted root from this TUF repository; with --tuf-root' },
  'tuf-root': { value: 'FILE', help: 'The root.json that the TUF repository is trusted by' },
  'no-public-good': { help: "Trust GitHub's own Sigstore alone, not the public-good one" },
  offline: { help: 'Open no connection' },
  ...REGISTRY_FLAGS,
} as const satisfies FlagTable;

export const SANDBOX_FLAGS = {
  directory: { value: 'PATH', help: 'Keep keys, logs and files here and use them again. Default: a temporary folder' },
  shell: { value: 'sh|powershell', help: 'Form of the printed variables. Default: by the platform' },
  repo: { value: 'OWNER/NAME', help: 'The repository that the rehearsed run belongs to. Default: acme/widget' },
  ref: { value: 'REF', help: 'The whole ref that it builds, e.g. refs/tags/v1.0.0' },
  sha: { value: 'COMMIT', help: 'The commit that it builds' },
  event: { value: 'EVENT', help: 'The event that started it, e.g. release' },
  workflow: { value: 'PATH', help: 'Its workflow file, e.g. .github/workflows/release.yml' },
  'signer-workflow': { value: 'OWNER/NAME/PATH@REF', help: 'A reusable workflow that its job runs' },
  visibility: { value: 'WHAT', help: 'Visibility of the repository: public, private or internal' },
  runner: { value: 'WHAT', help: 'github-hosted or self-hosted' },
} as const satisfies FlagTable;

const IDENTITY = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.0.0';

/** Of every command that reaches stores. */
const STORE_ENVIRONMENT = [
  ['GITHUB_TOKEN, GH_TOKEN', 'Token for the stores github and release'],
  ['DOCKER_CONFIG', 'Folder of the Docker configuration, which docker login writes. Default: ~/.docker'],
] as const;

export const COMMANDS = {
  attest: {
    summary: 'Make signed SLSA provenance, or another attestation, for files and images',
    usage: '[FILE|GLOB…] [options]',
    operands: 'FILE|GLOB…  files to attest; "!" before a glob takes its files out again',
    flags: ATTEST_FLAGS,
    environment: STORE_ENVIRONMENT,
    examples: [
      ["wherefrom attest 'dist/*.tar.gz'", 'provenance for every archive, in one bundle'],
      ['wherefrom attest --checksums SHA256SUMS --per-subject', 'one bundle for each line of a checksum file'],
      [`wherefrom attest --image ghcr.io/acme/widget@sha256:${'ab'.repeat(32)}`, 'provenance for an image'],
      [
        'wherefrom attest widget.tar.gz --predicate sbom.json --predicate-type cyclonedx',
        'an SBOM instead of provenance',
      ],
      [
        `wherefrom attest --image ghcr.io/acme/widget@sha256:${'ab'.repeat(32)} --store registry`,
        'beside the image in its registry',
      ],
      [
        'wherefrom attest widget.tar.gz --store file --store release --release v1.0.0',
        'beside the file, and as an asset of a release',
      ],
      ['wherefrom attest widget.tar.gz --store file --store oci://ghcr.io/acme/evidence', 'found by digest later'],
      [
        'wherefrom attest widget.tar.gz --sigstore signing_config.json --trusted-root trusted_root.json',
        'with a private Sigstore',
      ],
    ],
  },
  verify: {
    summary: 'Check where files and images came from: every attestation, every check, one verdict',
    usage: 'FILE|sha256:HEX|oci://REF… [options]',
    operands: 'FILE|sha256:HEX|oci://REF…  artifacts; all of them have to pass',
    flags: VERIFY_FLAGS,
    environment: STORE_ENVIRONMENT,
    examples: [
      ['wherefrom verify widget.tar.gz --repo acme/widget', 'signed inside acme/widget, bundle beside the file'],
      ['wherefrom verify widget.tar.gz', 'shows who signed it, with the flags to paste; exits 2'],
      ['wherefrom verify oci://ghcr.io/acme/widget:v1.0.0 --repo acme/widget', 'an image, from its registry'],
      [
        'wherefrom verify widget.tar.gz --repo acme/widget --store oci://ghcr.io/acme/evidence',
        'bundle in a registry, by the digest of the file',
      ],
      [
        'wherefrom verify widget.tar.gz --repo acme/widget --source-ref v1.0.0 --offline',
        'built from that tag; no network',
      ],
      [`wherefrom verify widget.tar.gz -b widget.sigstore.json --cert-identity ${IDENTITY}`, 'by the whole identity'],
      [
        'wherefrom verify widget.tar.gz --repo acme/widget --signer-workflow acme/ci/.github/workflows/build.yml',
        'built by a reusable workflow',
      ],
    ],
  },
  sandbox: {
    summary: 'Run a local Sigstore, GitHub (tokens, releases, attestations) and OCI registry, to rehearse a release',
    usage: '[options] [-- COMMAND…]',
    operands: 'COMMAND…  run this inside the sandbox and pass its exit code on',
    flags: SANDBOX_FLAGS,
    examples: [
      ['wherefrom sandbox', 'print the environment to use, until Ctrl-C'],
      [
        `wherefrom sandbox -- sh -c 'wherefrom attest FILE --sigstore "$WHEREFROM_SIGNING_CONFIG" --trusted-root "$WHEREFROM_TRUSTED_ROOT"'`,
        'sign FILE as a rehearsed run of acme/widget',
      ],
      [
        `wherefrom sandbox -- sh -c 'crane manifest "$WHEREFROM_IMAGE"'`,
        'the two-platform image that its registry, $WHEREFROM_REGISTRY, holds',
      ],
      [
        'wherefrom sandbox --repo acme/app --ref refs/tags/v2.0.0 --event release -- make release',
        'as a run of your own',
      ],
    ],
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;
