import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hrefOf,
  NEWEST,
  parseRoute,
  type ReadRoute,
  readRoute,
} from '../../../../lib/app/library/routes';

const day = { of: 'day', day: '2026-01-20' } as const;

describe('an address of the library', () => {
  it.each<[string, unknown]>([
    ['', NEWEST],
    ['#', NEWEST],
    ['#/', NEWEST],
    ['#/nowhere', NEWEST],
    ['#/day/yesterday', NEWEST],
    ['#/day/2026-99-99', NEWEST],
    ['#/day/2026-02-31', NEWEST],
    ['#/paper/none', NEWEST],
    ['#settings', { place: 'settings' }],
    ['#/settings', { place: 'settings' }],
    ['#/imports', { place: 'imports' }],
    ['#/feeds', { place: 'feeds', at: { seen: 'all' } }],
    ['#/feeds/elsewhere', { place: 'feeds', at: { seen: 'all' } }],
    ['#/feeds/0123456789abcdef', { place: 'feeds', at: { seen: 'feed', id: '0123456789abcdef' } }],
    ['#/feeds/follow', { place: 'feeds', at: { seen: 'follow', text: '' } }],
    [
      '#/feeds/follow/https%3A%2F%2Fgithub.com%2Fada%2Fpapers',
      { place: 'feeds', at: { seen: 'follow', text: 'https://github.com/ada/papers' } },
    ],
    [
      '#/feeds/follow/https://example.org/100%.xml',
      { place: 'feeds', at: { seen: 'follow', text: 'https://example.org/100%.xml' } },
    ],
    ['#/all', readRoute({ of: 'all' })],
    ['#/day/2026-01-20', readRoute(day)],
    ['#/day/2026-01-20/2601.10387', readRoute(day, '2601.10387')],
    ['#/day/2026-01-20/table', { ...readRoute(day), table: true }],
    ['#/paper/2601.10387', readRoute({ of: 'paper' }, '2601.10387')],
    ['#/search/field:nlp', readRoute({ of: 'search', text: 'field:nlp' })],
    ['#/search/a%2Fb%20c/2601.10387', readRoute({ of: 'search', text: 'a/b c' }, '2601.10387')],
    ['#/search/typed/by hand', readRoute({ of: 'search', text: 'typed/by hand' })],
    ['#/search/100%', readRoute({ of: 'search', text: '100%' })],
    ['#/search/2601.10387', readRoute({ of: 'search', text: '2601.10387' })],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('is of whatever is searched for, halves of characters included', () => {
    const route = readRoute({ of: 'search', text: 'a\ud800b' });
    expect(parseRoute(hrefOf(route))).toEqual(readRoute({ of: 'search', text: 'a\ufffdb' }));
  });

  it('leads back to where it is of', () => {
    const listed = fc.oneof(
      fc.constant({ of: 'all' } as const),
      fc.constant(day),
      fc.record({ of: fc.constant('search' as const), text: fc.string({ unit: 'grapheme' }) }),
    );
    const paperId = fc.constantFrom(null, '2601.10387', '0704.0001');
    fc.assert(
      fc.property(listed, paperId, (of, id) => {
        const route: ReadRoute = readRoute(of, id);
        expect(parseRoute(hrefOf(route))).toEqual(route);
      }),
    );
    const feeds = [{ seen: 'all' }, { seen: 'follow', text: 'a b/ü?#%' }] as const;
    for (const at of feeds) {
      const route = { place: 'feeds', at } as const;
      expect(parseRoute(hrefOf(route))).toEqual(route);
    }
    for (const route of [NEWEST, { ...readRoute(day), table: true }, { place: 'imports' } as const])
      expect(parseRoute(hrefOf(route))).toEqual(route);
  });
});
