/** How the sandbox's registry behaves: every difference between real registries that a client has to live with. */

export interface RegistryUser {
  readonly name: string;
  readonly password: string;
  readonly access: 'read' | 'write';
  /** The only repositories that the user may see; absent: all. */
  readonly repositories?: readonly string[];
  /** Accepted as a refresh token at the token endpoint: an identity token of Docker's configuration. */
  readonly identityToken?: string;
}

export interface RegistryBehaviour {
  /**
   * `ghcr-empty`: the API answers 200 with an empty list, whatever there is, as GHCR may. `ecr`: manifests are answered
   * with `OCI-Subject`, and there is no API.
   */
  readonly referrers: boolean | 'ghcr-empty' | 'ecr';
  /** Descriptors on a page of the referrers API. */
  readonly referrersPage: number;
  /** Whether `artifactType` filters; a registry may leave that to its client. */
  readonly referrersFilter: boolean;
  /** What an empty list of referrers is: olareg's is `null`. */
  readonly emptyReferrers: 'list' | 'null';
  /** Whether `rel` of a `Link` is quoted: Distribution quotes, olareg does not. */
  readonly links: 'quoted' | 'bare';
  /** What the `Link` of the referrers API names instead of the true next page: a loop, or another host. */
  readonly referrersNext: string | undefined;
  readonly auth: 'none' | 'basic' | 'bearer';
  readonly users: readonly RegistryUser[];
  /** Whoever has no account may pull; with Bearer, with an anonymous token. */
  readonly publicPull: boolean;
  /** The token endpoint that the challenge names; absent: the registry's own `/token`. */
  readonly realm: string | undefined;
  /** The `service` of the challenge. */
  readonly service: string;
  /** Seconds that a token of the endpoint lives. */
  readonly tokenSeconds: number;
  /** The answer to a user who is known and may not: 403, or another challenge as Distribution's with Bearer. */
  readonly denial: 401 | 403;
  /** `ignored`: sends ETags and overlooks the conditions of writers, as Distribution does. */
  readonly etag: boolean | 'ignored';
  /** The bytes that all contents may have together, and how a writer beyond them is refused. */
  readonly quota: { readonly bytes: number; readonly status: 403 | 413 } | undefined;
  /** Bytes of one manifest, at most: 413 beyond. */
  readonly manifestBytes: number;
  /** A server that blobs are redirected to (307), as `URL/v2/…` of the same path. */
  readonly redirectBlobsTo: string | undefined;
  /** Whether a blob of another repository can be mounted. */
  readonly mount: boolean;
  /** Whether `Location` of an upload is a path or a whole URL; both are allowed. */
  readonly uploadUrls: 'relative' | 'absolute';
  /** Another host that the `Location` of an upload names. */
  readonly uploadsAt: string | undefined;
  /** Whether anything can be deleted; Distribution's default is no. */
  readonly deletion: boolean;
  /** Whether an index may list manifests that are not there; Distribution and olareg refuse it. */
  readonly sparseIndexes: boolean;
  /** Sent with every answer. */
  readonly headers: Readonly<Record<string, string>>;
}

export const DEFAULT_BEHAVIOUR: RegistryBehaviour = {
  referrers: true,
  referrersPage: 1000,
  referrersFilter: true,
  emptyReferrers: 'list',
  links: 'quoted',
  referrersNext: undefined,
  auth: 'none',
  users: [],
  publicPull: false,
  realm: undefined,
  service: 'sandbox-registry',
  tokenSeconds: 300,
  denial: 403,
  etag: false,
  quota: undefined,
  manifestBytes: 4 * 1024 * 1024,
  redirectBlobsTo: undefined,
  mount: true,
  uploadUrls: 'relative',
  uploadsAt: undefined,
  deletion: true,
  sparseIndexes: false,
  headers: {},
};
