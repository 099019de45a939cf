/** What a store leaves out of the look before signing, because of its own limits, is not passed over in silence. */
import { expect, it } from '@jest/globals';
import { lookUp, refuseUnread } from '../../src/attest/look-up.js';
import { planStatements } from '../../src/attest/statement.js';
import { heldStore } from '../support/held-store.js';

it.each([
  ['is named', true, ['it offers more for one digest than is read. What it has of this run besides is not known']],
  ['is not said of a store that was read to its end', undefined, []],
] as const)('A part of what a store has %s', async (_, isPart, says) => {
  const digest = { algorithm: 'sha256', hex: '1'.repeat(64) } as const;
  const statements = planStatements([{ name: 'widget', digest }], { perSubject: true });
  const found = { bundles: [], lookedAt: [], skipped: ['a large one'], ...(isPart === undefined ? {} : { isPart }) };
  const store = { ...heldStore({}), find: async () => found };
  const looked = await lookUp({
    bundles: statements.map((statement) => ({ statement, file: 'bundle.json' })),
    stores: [store],
    predicateType: 'https://slsa.dev/provenance/v1',
    given: undefined,
  });
  expect(looked.warnings).toEqual(says.map((each) => expect.stringContaining(each)));
  expect(() => refuseUnread(looked)).not.toThrow();
});
