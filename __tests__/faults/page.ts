/** `docs/faults.md`: a pure function of what the test saw. */
import { cell, table } from './table.js';

export interface PageRow {
  readonly service: string;
  readonly fault: string;
  readonly exit: number;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  /** What is on disk afterwards. */
  readonly disk: string;
}

const INTRODUCTION = `# When a service fails

What \`wherefrom attest\` and \`wherefrom verify --tuf-mirror\` do when a service is down, slow or something else. This page is
written by \`__tests__/faults/services.test.ts\`, which makes each service of the sandbox misbehave in each way and holds
this page to what happens. HOST stands for the service's address, FILES for the bundles that were made.

Every failing request is tried four times (the TUF client's three times), but for answers that another attempt does not
mend (a web page in the place of an answer); \`Retry-After\` is honoured, up to a minute. The exit code is 3: the surroundings failed, nothing was wrong with
the request. A bundle is on disk whole or not at all. With \`--per-subject\` the bundles that were made before the fault
stay: they are complete, verified and in their log, and the error names them. Its remedy then goes on: "Then run the same
command with --resume: what is signed is not signed again."`;

const HEAD = ['Fault', 'Exit', 'Code', 'Message', 'On disk'];

export function faultsPage(rows: readonly PageRow[]): string {
  const services = [...new Set(rows.map(({ service }) => service))];
  return [INTRODUCTION, ...services.map((service) => section(service, rows)), ''].join('\n\n').replace(/\n+$/, '\n');
}

function section(service: string, rows: readonly PageRow[]): string {
  const own = rows.filter((row) => row.service === service);
  const cells = own.map(({ fault, exit, code, message, disk }) => [fault, String(exit), code, message, disk]);
  const early = own.filter(({ disk }) => !disk.includes('bundles'));
  const remedies = [...new Map(early.map(({ code, remedy }) => [`${code} ${remedy}`, { code, remedy }])).values()];
  return [
    `## ${service}`,
    table(HEAD, cells),
    ['Remedies:', '', ...remedies.map(({ code, remedy }) => `- ${code}: ${cell(remedy)}`)].join('\n'),
  ].join('\n\n');
}
