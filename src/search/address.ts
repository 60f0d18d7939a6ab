import { type Choice, FACETS } from './facets.ts';

export type Order = 'relevance' | 'newest' | 'oldest';

/** What the search page shows, as its address says it. */
export interface Request {
  query: string;
  choice: Choice;
  order: Order;
}

/** Reads `?q=gaz&year=2021&outlet=A&outlet=B&order=newest`; what it does not know it leaves alone. */
export function readRequest(search: string): Request {
  const asked = new URLSearchParams(search);
  const order = asked.get('order');
  const choice: Choice = {};
  for (const facet of FACETS) if (asked.has(facet)) choice[facet] = asked.getAll(facet);
  return {
    query: asked.get('q') ?? '',
    choice,
    order: order === 'newest' || order === 'oldest' ? order : 'relevance',
  };
}

/** The address of a request; empty for an empty one. */
export function writeRequest({ query, choice, order }: Request): string {
  const asked = new URLSearchParams();
  if (query.trim()) asked.set('q', query);
  for (const facet of FACETS) for (const value of choice[facet] ?? []) asked.append(facet, value);
  if (order !== 'relevance') asked.set('order', order);
  const text = asked.toString();
  return text && `?${text}`;
}
