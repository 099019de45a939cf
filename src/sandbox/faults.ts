/** Misbehaviour by name, for one service and the nth request that matches: what every later test needs of a bad network. */

export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** Answers correctly after so many milliseconds. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Never answers. */
  | { readonly kind: 'hang' }
  /** Destroys the connection before any answer; with `afterBytes`, as soon as so many bytes of the request's body came. */
  | { readonly kind: 'cut'; readonly afterBytes?: number }
  /** Does what was asked, and destroys the connection instead of saying so. */
  | { readonly kind: 'lost' }
  /** The right status and length, half the body, then the connection is destroyed. */
  | { readonly kind: 'truncated' }
  /** 200 and a body that never ends, of the type `application/octet-stream`. */
  | { readonly kind: 'endless' }
  /** 200 with an HTML page. */
  | { readonly kind: 'html' }
  /** 200 with the right content type and a body that is not what it says. */
  | { readonly kind: 'malformed' };

export interface FaultRule {
  readonly fault: Fault;
  /** Only requests whose path starts with this. */
  readonly path?: string;
  /** Only requests of this method. */
  readonly method?: string;
  /** The nth matching request, from 1; absent: every one. */
  readonly nth?: number;
}
