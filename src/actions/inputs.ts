/** Every input of both actions in one table each; `action.yml`, README and the tests are held to them. */
import { fail } from '../errors.js';
import { quote } from '../quote.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What an input is: one text, several (by line or comma), or on and off. */
export type InputKind = 'text' | 'list' | 'switch';

export type InputTable = Readonly<Record<string, InputKind>>;

const REGISTRY_INPUTS = {
  'registry-username': 'text',
  'registry-password': 'text',
  'registry-ca': 'text',
  'registry-cert': 'text',
  'registry-key': 'text',
  'registry-insecure': 'list',
} as const satisfies InputTable;

export const ATTEST_INPUTS = {
  'subject-path': 'list',
  'subject-digest': 'text',
  'subject-name': 'text',
  'subject-version': 'text',
  'subject-checksums': 'text',
  image: 'list',
  'predicate-type': 'text',
  predicate: 'text',
  'predicate-path': 'text',
  'sbom-path': 'text',
  'per-subject': 'switch',
  output: 'text',
  sigstore: 'text',
  'fulcio-url': 'text',
  'rekor-url': 'text',
  'rekor-version': 'text',
  'timestamp-url': 'text',
  'trusted-root': 'text',
  'oidc-audience': 'text',
  'identity-token': 'text',
  'allow-event': 'list',
  'public-log': 'switch',
  store: 'list',
  'push-to-registry': 'switch',
  'create-storage-record': 'switch',
  release: 'text',
  'if-exists': 'text',
  resume: 'switch',
  platforms: 'switch',
  ...REGISTRY_INPUTS,
  'show-summary': 'switch',
  'github-token': 'text',
} as const satisfies InputTable;

export const VERIFY_INPUTS = {
  'subject-path': 'list',
  'subject-digest': 'list',
  image: 'list',
  bundle: 'list',
  store: 'list',
  'bundle-from-oci': 'switch',
  repo: 'text',
  owner: 'text',
  'signer-repo': 'text',
  'signer-workflow': 'text',
  'signer-digest': 'text',
  'source-ref': 'text',
  'source-digest': 'text',
  'cert-identity': 'text',
  'cert-identity-regex': 'text',
  'cert-oidc-issuer': 'text',
  'predicate-type': 'text',
  require: 'text',
  level: 'text',
  'digest-alg': 'text',
  limit: 'text',
  'deny-self-hosted-runners': 'switch',
  'allow-event': 'list',
  'custom-trusted-root': 'text',
  'tuf-mirror': 'text',
  'tuf-root': 'text',
  'no-public-good': 'switch',
  offline: 'switch',
  ...REGISTRY_INPUTS,
  'show-summary': 'switch',
  'github-token': 'text',
} as const satisfies InputTable;

/** An absent text is undefined, an absent list empty, an absent switch undefined: the reader knows the default. */
export type InputValues<T extends InputTable> = {
  readonly [K in keyof T]: T[K] extends 'list'
    ? readonly string[]
    : T[K] extends 'switch'
      ? boolean | undefined
      : string | undefined;
};

/**
 * Reads the runner's `INPUT_*` variables once. An empty input is an absent one: that is how the runner passes it.
 * @throws WherefromError INPUT_INVALID
 */
export function readInputs<T extends InputTable>(table: T, environment: Environment): InputValues<T> {
  const rows = Object.entries<InputKind>(table).map(([name, kind]) => {
    const text = (environment[inputVariable(name)] ?? '').trim();
    return [name, valueOf(name, kind, text)] as const;
  });
  // Every row of the table was read by its kind.
  return Object.fromEntries(rows) as InputValues<T>;
}

/** Source: GitHub, "Workflow syntax", `INPUT_<NAME>`: upper case, blanks as underscores, dashes kept. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

function valueOf(name: string, kind: InputKind, text: string): string | readonly string[] | boolean | undefined {
  switch (kind) {
    case 'text':
      return text === '' ? undefined : text;
    case 'list':
      return parseList(name, text);
    case 'switch':
      return parseSwitch(name, text);
  }
}

/** YAML 1.2 core schema, as `@actions/core` reads it. */
function parseSwitch(name: string, text: string): boolean | undefined {
  if (text === '') return undefined;
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  return fail('INPUT_INVALID', `The input ${name} is true or false, not "${quote(text)}".`, {
    remedy: `Write ${name}: true or ${name}: false.`,
  });
}

/** Items by line and by comma; an item with a comma in it stands in double quotes (a doubled quote is a quote), as in CSV. */
function parseList(name: string, text: string): readonly string[] {
  const items = text.split(/\r?\n/).flatMap((line) => splitLine(name, line));
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

function splitLine(name: string, line: string): string[] {
  const items: string[] = [];
  const row = /\s*(?:"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))(,|$)/gy;
  for (let found = row.exec(line); found !== null; found = row.exec(line)) {
    const [, quoted, bare = '', comma] = found;
    if (quoted === undefined && bare.trimStart().startsWith('"')) refuseQuote(name, line);
    items.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (comma === '') break;
  }
  return items;
}

function refuseQuote(name: string, line: string): never {
  fail('INPUT_INVALID', `A double quote in the input ${name} is not closed where its item ends: ${quote(line)}`, {
    remedy: 'Write one item a line, or "an item, with a comma" in double quotes.',
  });
}
