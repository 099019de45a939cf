import type { SandboxRequest } from './service.js';

const MOST_PER_PAGE = 100;
const DEFAULT_PER_PAGE = 30;

export interface Page<T> {
  readonly items: readonly T[];
  readonly headers: Record<string, string>;
}

/** Numbered pages with a Link header. Source: GitHub, "Using pagination in the REST API". */
export function numberedPage<T>(all: readonly T[], request: SandboxRequest): Page<T> {
  const size = pageSize(request);
  const page = Math.max(1, wholeNumber(request.query.get('page')) ?? 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (number: number, rel: string): string => `<${address(request, { page: String(number) })}>; rel="${rel}"`;
  const links = page < last ? [link(page + 1, 'next'), link(last, 'last')] : [];
  return { items: all.slice((page - 1) * size, page * size), headers: linkHeader(links) };
}

/** Pages by cursor, `after` and `before`; a cursor is good only for the listing that named it. */
export function cursorPage<T extends { readonly id: number }>(all: readonly T[], request: SandboxRequest): Page<T> {
  const size = pageSize(request);
  const after = position(all, request.query.get('after'));
  const before = position(all, request.query.get('before'));
  const start = before === undefined ? (after ?? -1) + 1 : Math.max(0, before - size);
  const items = all.slice(start, before === undefined ? start + size : before);
  const next = all[start + size] === undefined ? undefined : items.at(-1);
  return { items, headers: linkHeader(next === undefined ? [] : [nextLink(request, next.id)]) };
}

function nextLink(request: SandboxRequest, id: number): string {
  return `<${address(request, { after: Buffer.from(String(id)).toString('base64url') })}>; rel="next"`;
}

function position(all: readonly { readonly id: number }[], cursor: string | null): number | undefined {
  if (cursor === null) return undefined;
  const id = Number(Buffer.from(cursor, 'base64url').toString('latin1'));
  const found = all.findIndex((item) => item.id === id);
  return found < 0 ? undefined : found;
}

function pageSize({ query }: SandboxRequest): number {
  const asked = wholeNumber(query.get('per_page')) ?? DEFAULT_PER_PAGE;
  return Math.min(Math.max(asked, 1), MOST_PER_PAGE);
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function address({ headers, path, query }: SandboxRequest, changed: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changed)) search.set(name, value);
  return `http://${headers.host ?? '127.0.0.1'}${path}?${search.toString()}`;
}

function linkHeader(links: readonly string[]): Record<string, string> {
  return links.length === 0 ? {} : { link: links.join(', ') };
}
