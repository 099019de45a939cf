/** Every gate of `npm run check` and `npm run check-dist` is seen to close once; a gate that never closes is none. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';

const ROOT = process.cwd();
const COPIED = [
  'src',
  'scripts',
  '__tests__',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'knip.json',
  'jest.config.js',
  'stryker.config.json',
  '.oxlintrc.json',
  '.prettierrc.json',
  '.prettierignore',
];

const GATES = {
  lint: ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings', 'src'],
  format: ['prettier/bin/prettier.cjs', '--check', 'src'],
  types: ['typescript/bin/tsc', '-p', '.'],
  unused: ['knip/bin/knip.js'],
} as const;

interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

let scratch = '';

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'wherefrom-gates-'));
  for (const name of COPIED) cpSync(join(ROOT, name), join(scratch, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(scratch, 'node_modules'), 'junction');
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function run(script: string, parameters: readonly string[], cwd: string): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...parameters], { cwd, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

function gate(name: keyof typeof GATES): Outcome {
  const [tool, ...parameters] = GATES[name];
  return run(join(ROOT, 'node_modules', tool), parameters, scratch);
}

/** Writes files below the scratch copy's `src`, asks, and takes them away again. */
function withFiles<T>(files: Readonly<Record<string, string>>, ask: () => T): T {
  const paths = Object.keys(files).map((name) => join(scratch, 'src', name));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(scratch, 'src', name)), { recursive: true });
      writeFileSync(join(scratch, 'src', name), text);
    }
    return ask();
  } finally {
    for (const path of paths) rmSync(path, { force: true });
  }
}

describe('the gates', () => {
  it.each(['lint', 'format', 'types', 'unused'] as const)('let the sources pass: %s', (name) => {
    expect(gate(name)).toMatchObject({ status: 0 });
  });

  it.each([
    {
      what: 'a floating promise',
      name: 'lint',
      text: 'async function later(): Promise<void> {}\nexport function now(): void {\n  later();\n}\n',
      says: 'no-floating-promises',
    },
    {
      what: 'a switch that forgets a case',
      name: 'lint',
      text: "export function f(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n",
      says: 'switch-exhaustiveness-check',
    },
    {
      what: 'process.env outside the front ends',
      name: 'lint',
      text: "export const HOME = process.env['HOME'];\n",
      says: 'no-process-env',
    },
    {
      what: 'a lazy import whose target is computed',
      name: 'lint',
      text: 'export const load = async (name: string): Promise<unknown> => import(name);\n',
      says: 'no-dynamic-require',
    },
    { what: 'an untidy line', name: 'format', text: 'export const   x = "1"\n', says: 'zz-gate.ts' },
    { what: 'a wrong type', name: 'types', text: "export const x: number = '1';\n", says: 'TS2322' },
    { what: 'a file that nobody imports', name: 'unused', text: 'export const x = 1;\n', says: 'zz-gate.ts' },
  ] as const)('refuse $what', ({ name, text, says }) => {
    const outcome = withFiles({ 'verify/zz-gate.ts': text }, () => gate(name));
    expect(outcome.status).not.toBe(0);
    expect(outcome.output).toContain(says);
  });

  it('refuse an export that nobody uses', () => {
    const file = join(scratch, 'src', 'errors.ts');
    const before = readFileSync(file);
    appendFileSync(file, '\nexport const zzUnused = 1;\n');
    const outcome = gate('unused');
    writeFileSync(file, before);
    expect(outcome.status).not.toBe(0);
    expect(outcome.output).toContain('zzUnused');
  });

  it('refuse an edited dist', () => {
    const copy = join(scratch, 'dist');
    cpSync(join(ROOT, 'dist'), copy, { recursive: true });
    appendFileSync(join(copy, 'verify.js'), '\n');
    const outcome = run(join(ROOT, 'scripts', 'check-dist.mjs'), ['--dist', copy], ROOT);
    expect(outcome.status).toBe(1);
    expect(outcome.output).toContain('dist: verify.js differs');
    expect(outcome.output).not.toContain('dist: cli.js differs');
  }, 120_000);
});

/** The import table of docs/architecture.md: room → rooms whose values, and rooms of which only types, it may import. */
const BELOW = ['trust', 'model'];
const TABLE: Readonly<Record<string, { values: readonly string[]; types: readonly string[] }>> = {
  actions: { values: ['attest', 'verify', 'report', 'sign', 'store', ...BELOW], types: [] },
  cli: { values: ['attest', 'verify', 'report', 'sign', 'store', ...BELOW], types: [] },
  attest: { values: ['sign', 'store', 'verify', ...BELOW], types: [] },
  verify: { values: ['store', ...BELOW], types: [] },
  report: { values: ['model'], types: ['attest', 'verify'] },
  sign: { values: ['model'], types: ['trust'] },
  store: { values: BELOW, types: [] },
  trust: { values: ['model'], types: [] },
  model: { values: [], types: [] },
  sandbox: { values: ['model'], types: ['sign'] },
};
const ROOMS = Object.keys(TABLE);

const KINDS = {
  static: (target: string) => `import { x } from '${target}';\nexport const y = x;\n`,
  lazy: (target: string) => `export const y = import('${target}');\n`,
  reexport: (target: string) => `export * from '${target}';\n`,
  type: (target: string) => `import type { X } from '${target}';\nexport type Y = X;\n`,
} as const;

interface ImportCase {
  readonly file: string;
  readonly text: string;
  readonly allowed: boolean;
}

function importCases(): ImportCase[] {
  return ROOMS.flatMap((room) =>
    ROOMS.filter((other) => other !== room).flatMap((other) =>
      Object.entries(KINDS).map(([kind, write]) => ({
        file: `${room}/zz-${other}-${kind}.ts`,
        text: write(`../${other}/zz.js`),
        allowed:
          TABLE[room]?.values.includes(other) === true ||
          (kind === 'type' && TABLE[room]?.types.includes(other) === true),
      })),
    ),
  );
}

describe('the import table', () => {
  const cases = importCases();
  let reported: ReadonlySet<string> = new Set();

  beforeAll(() => {
    const files = Object.fromEntries(cases.map(({ file, text }) => [file, text]));
    const [tool, ...parameters] = GATES.lint;
    const { output } = withFiles(files, () =>
      run(join(ROOT, 'node_modules', tool), [...parameters, '--format', 'json'], scratch),
    );
    const { diagnostics } = JSON.parse(output) as { diagnostics: { code: string; filename: string }[] };
    const refused = diagnostics.filter(({ code }) => code.includes('no-restricted-imports'));
    reported = new Set(refused.map(({ filename }) => filename.replaceAll('\\', '/')));
  });

  it.each(ROOMS)('holds for %s: static, lazy, re-exported and type imports', (room) => {
    const wrong = cases
      .filter(({ file }) => file.startsWith(`${room}/`))
      .filter(({ file, allowed }) => reported.has(`src/${file}`) === allowed)
      .map(({ file, allowed }) => `${file} should be ${allowed ? 'allowed' : 'refused'}`);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['cli/sandbox.ts', '../sandbox/sandbox.js', true],
    ['cli/zz.ts', '../sandbox/sandbox.js', false],
    ['verify/zz.ts', '../main.js', false],
    ['model/zz.ts', '../http.js', false],
    ['index.ts', './cli/zz.js', false],
    ['main.ts', './verify/zz.js', false],
  ])('%s importing %s: allowed %s', (file, target, allowed) => {
    const path = join(scratch, 'src', file);
    const before = readIfThere(path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, KINDS.lazy(target));
    const { output } = run(
      join(ROOT, 'node_modules', 'oxlint/bin/oxlint'),
      ['--allow', 'all', path, '--format', 'json'],
      scratch,
    );
    if (before === undefined) rmSync(path);
    else writeFileSync(path, before);
    expect(output.includes('no-restricted-imports')).toBe(!allowed);
  });

  // The rule does not read two spellings: template literals, and types as in `typeof import('…')`.
  it('is not passed by through a spelling that the rule does not read', () => {
    const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[jt]s$/.test(name))
      .map((name) => name.replaceAll('\\', '/'));
    const offenders = sources.flatMap((name) => {
      const text = readFileSync(join(ROOT, 'src', name), 'utf8');
      const templates = text.match(/\bimport\(\s*`[^`]*`/g) ?? [];
      const targets = [...text.matchAll(/\bimport\(\s*'(\.[^']*)'/g)].map((match) => match[1] ?? '');
      return [...templates, ...targets.filter((target) => !mayReach(name, target))].map((found) => `${name}: ${found}`);
    });
    expect(sources.length).toBeGreaterThan(10);
    expect(offenders).toEqual([]);
  });

  it.each([
    ['verify/x.ts', '../sign/y.js', false],
    ['verify/x.ts', '../store/y.js', true],
    ['report/x.ts', '../verify/y.js', true],
    ['cli/sandbox.ts', '../sandbox/y.js', true],
    ['cli/x.ts', '../sandbox/y.js', false],
  ])('reads %s importing %s as allowed: %s', (name, target, allowed) => {
    expect(mayReach(name, target)).toBe(allowed);
  });
});

/** Whether the table lets this source reach that target, as value or as type. */
function mayReach(name: string, target: string): boolean {
  const [room = ''] = name.split('/');
  const [other = ''] = posix.join(posix.dirname(name), target).split('/');
  const row = TABLE[room];
  if (row === undefined || !ROOMS.includes(other) || room === other) return true;
  if (name === 'cli/sandbox.ts' && other === 'sandbox') return true;
  return row.values.includes(other) || row.types.includes(other);
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
