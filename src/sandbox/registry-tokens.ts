import { randomBytes } from 'node:crypto';

/** Actions by repository: what a token is good for. */
export type Grants = ReadonlyMap<string, ReadonlySet<string>>;

export interface RegistryToken {
  /** Absent: anonymous. */
  readonly user?: string;
  readonly grants: Grants;
  readonly expires: Date;
}

/** Opaque tokens that the registry's endpoint gave out. */
export class RegistryTokens {
  private readonly access = new Map<string, RegistryToken>();
  private readonly refresh = new Map<string, string>();

  issue(token: RegistryToken): string {
    const text = randomBytes(24).toString('base64url');
    this.access.set(text, token);
    return text;
  }

  issueRefresh(user: string): string {
    const text = randomBytes(24).toString('base64url');
    this.refresh.set(text, user);
    return text;
  }

  /** @returns undefined when it is unknown or has expired */
  find(text: string, now: Date): RegistryToken | undefined {
    const token = this.access.get(text);
    return token !== undefined && token.expires > now ? token : undefined;
  }

  refreshed(text: string): string | undefined {
    return this.refresh.get(text);
  }

  /** Every access token is worth nothing from now on. */
  revoke(): void {
    this.access.clear();
  }
}
