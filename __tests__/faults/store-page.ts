/** `docs/store-faults.md`: a pure function of what the test saw. */
import { cell, table } from './table.js';

export interface StorePageRow {
  readonly store: string;
  readonly fault: string;
  /** When it begins: before anything is signed, or when it is. */
  readonly begins: 'before signing' | 'after signing';
  readonly exit: number;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  /** What each store has afterwards. */
  readonly stored: string;
  /** What `--resume` does when the fault is gone. */
  readonly next: string;
}

const INTRODUCTION = `# When a store fails

What \`wherefrom attest\` does when a store is down, slow, full, forbidden or lying, and what \`--resume\` does afterwards. This
page is written by \`__tests__/faults/stores.test.ts\`, which makes each store of the sandbox misbehave in each way and holds
this page to what happens; what is stored is looked up in the sandbox's own state, past every client. HOST stands for an
address, FOLDER for the folder of the run.

Every run here has two stores, of which one fails. A fault that is there before signing is found by the look into the
stores: nothing is signed, no token is asked for, and there is nothing to resume. A fault that begins when the bundle is
signed leaves the bundle in the record of the run and in every other store; \`--resume\` then puts it where it is missing,
once, and asks neither Fulcio nor Rekor for anything. Requests that another attempt may mend are sent four times.
"Slow" is an answer that does not come within the time-out; "cut" is a connection that ends while the bundle is being sent;
"lost" is a store that takes the bundle, and whose answer never arrives; "lying" is one that says that it wrote, and did not.`;

const HEAD = ['Fault', 'Begins', 'Exit', 'Code', 'Message', 'Stored', 'Then `--resume`'];

export function storeFaultsPage(rows: readonly StorePageRow[]): string {
  const stores = [...new Set(rows.map(({ store }) => store))];
  return `${[INTRODUCTION, ...stores.map((store) => section(store, rows))].join('\n\n')}\n`;
}

function section(store: string, rows: readonly StorePageRow[]): string {
  const own = rows.filter((row) => row.store === store);
  const body = own.map(({ fault, begins, exit, code, message, stored, next }) => {
    return [fault, begins, String(exit), code, message, stored, next];
  });
  const remedies = [...new Set(own.map(({ remedy }) => remedy))].filter((one) => one !== '').toSorted();
  return [
    `## ${store}`,
    table(HEAD, body),
    ['Remedies:', '', ...remedies.map((one) => `- ${cell(one)}`)].join('\n'),
  ].join('\n\n');
}
