import { isDay } from '../../../components/library/month';
import { parsePaperId } from '../../paper/paper-id';
import {
  decoded,
  type FeedsAddress,
  parseFeedsAddress,
  writeFeedsAddress,
} from '../feeds/feeds-address';

/** What the list of the place *Read* holds; a day of null is the newest. */
export type Listed =
  | { of: 'day'; day: string | null }
  | { of: 'all' }
  | { of: 'search'; text: string }
  /** The day of the paper that is open. */
  | { of: 'paper' };

/** What is to be seen of the papers that one has. */
export interface ReadRoute {
  place: 'read';
  listed: Listed;
  /** The paper that is open beside the list; null for none in particular. */
  paperId: string | null;
  /** Whether a day stands as a table. */
  table: boolean;
}

/** A place of the library, as its address tells it. */
export type Route =
  | ReadRoute
  | { place: 'feeds'; at: FeedsAddress }
  | { place: 'imports' }
  | { place: 'settings' };

/** Where a place begins. */
export function placeRoute(place: Route['place']): Route {
  if (place === 'read') return NEWEST;
  return place === 'feeds' ? { place, at: { seen: 'all' } } : { place };
}

/** Where the library opens: its newest day. */
export const NEWEST: ReadRoute = readRoute({ of: 'day', day: null });

/** Reads an address, `#/day/2026-01-20`; what nobody wrote leads to the newest day. */
export function parseRoute(hash: string): Route {
  const [place = '', ...rest] = hash.replace(/^#\/?/, '').split('/');
  switch (place) {
    case 'feeds':
      return { place, at: parseFeedsAddress(rest) };
    case 'imports':
    case 'settings':
      return { place };
    case 'all':
      return readRoute({ of: 'all' }, parsePaperId(rest[0] ?? ''));
    case 'paper': {
      const paperId = parsePaperId(rest[0] ?? '');
      return paperId ? readRoute({ of: 'paper' }, paperId) : NEWEST;
    }
    case 'day': {
      const [day = '', of = ''] = rest;
      if (!isDay(day)) return NEWEST;
      return { ...readRoute({ of: 'day', day }, parsePaperId(of)), table: of === 'table' };
    }
    case 'search':
      return searchRoute(rest);
    default:
      return NEWEST;
  }
}

/** The address of a place, for a link to it. */
export function hrefOf(route: Route): string {
  if (route.place === 'feeds') return writeFeedsAddress(route.at);
  if (route.place !== 'read') return `#/${route.place}`;
  const { listed, paperId, table } = route;
  const open = paperId ? `/${paperId}` : '';
  switch (listed.of) {
    case 'paper':
      return `#/paper${open}`;
    case 'all':
      return `#/all${open}`;
    case 'search':
      return `#/search/${encodeURIComponent(listed.text.toWellFormed()).replaceAll('%3A', ':')}${open}`;
    case 'day':
      if (listed.day === null) return paperId ? `#/paper${open}` : '#/';
      return `#/day/${listed.day}${table ? '/table' : open}`;
  }
}

/** A list of the place *Read*, with a paper open beside it or none. */
export function readRoute(listed: Listed, paperId: string | null = null): ReadRoute {
  return { place: 'read', listed, paperId, table: false };
}

/** Words may hold a slash, where somebody typed the address; an id behind them is the open paper. */
function searchRoute(parts: string[]): ReadRoute {
  const paperId = parts.length > 1 ? parsePaperId(parts.at(-1) ?? '') : null;
  const text = (paperId ? parts.slice(0, -1) : parts).map(decoded).join('/');
  return readRoute({ of: 'search', text }, paperId);
}
