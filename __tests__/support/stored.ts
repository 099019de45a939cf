/** How many bundles each store shows to whoever asks for a digest. */
import { createHttp } from '../../src/http.js';
import { SILENT } from '../../src/progress.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { openStores, parseStores } from '../../src/store/open.js';
import type { StoredSubject } from '../../src/store/store.js';

export async function shownBy(
  sandbox: Sandbox,
  { store, subject, directory }: { store: string; subject: StoredSubject; directory: string },
): Promise<number> {
  const environment = sandbox.environment();
  const [opened] = await openStores(parseStores([store]), {
    ...{ http: createHttp(), progress: SILENT, directory, registry: {} },
    now: () => new Date(),
    github: {
      serverUrl: 'https://github.com',
      apiUrl: environment['GITHUB_API_URL'] ?? '',
      repository: environment['GITHUB_REPOSITORY'] ?? '',
      token: environment['GITHUB_TOKEN'] ?? '',
    },
  });
  const found = await opened?.find(subject, { count: 100, bytes: 1024 * 1024 });
  return found?.bundles.length ?? 0;
}
