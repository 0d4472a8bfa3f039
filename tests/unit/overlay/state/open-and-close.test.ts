import { describe, expect, it } from 'vitest';
import {
  anyUnfolds,
  folded,
  foldedAll,
  isAllOpen,
  lookedAt,
} from '../../../../lib/overlay/state/open-and-close';
import { frameOf, frameOfDoubtful } from '../../../../lib/overlay/state/open-frames';
import { changed } from '../../../../lib/overlay/state/view-state';
import { NOW, placeOf, settings, viewOf } from './staged-page';

const listed = placeOf('2601.00001', 'list');
const other = placeOf('2601.00002', 'list');
const own = placeOf('2601.00003', 'paper');
const linked = placeOf('2601.00004', 'link');
const oneColumn = { severalColumns: false };

describe('one digest', () => {
  it('opens as a sheet where a list has several columns, and moves nothing', () => {
    const change = folded(listed, true, viewOf(), NOW);
    expect(change).toEqual({ here: { sheet: listed.anchor } });
    const open = changed(viewOf(), change);
    expect(frameOf(listed, open)).toBe('sheet');
    expect(frameOf(other, open)).toBeNull();
    expect(folded(listed, false, open, NOW)).toEqual({ here: { sheet: null } });
  });

  it('unfolds in a list of one column, and is remembered', () => {
    const view = viewOf(oneColumn);
    const change = folded(listed, true, view, NOW);
    expect(change).toEqual({ settings: { openPapers: { '2601.00001': NOW } } });
    // What is open is asked at the time of day, not at that of the change.
    const openPapers = { '2601.00001': Date.now() };
    expect(frameOf(listed, viewOf({ ...oneColumn, settings: { ...settings, openPapers } }))).toBe(
      'flow',
    );
    expect(folded(listed, false, changed(view, change), NOW)).toEqual({
      settings: { openPapers: { '2601.00001': -NOW } },
    });
  });

  it('that all were unfolded with closes by itself', () => {
    const view = viewOf({ unfolded: new Set(['2601.00001', '2601.00002']) });
    expect(frameOf(listed, view)).toBe('flow');
    expect(folded(listed, false, view, NOW)).toEqual({
      here: { unfolded: new Set(['2601.00002']) },
    });
  });

  it('of a paper’s own page opens as the reader has set, and closes on that page alone', () => {
    expect(frameOf(own, viewOf())).toBe('flow');
    const change = folded(own, false, viewOf(), NOW);
    expect(change.settings).toBeUndefined();
    expect(frameOf(own, changed(viewOf(), change))).toBeNull();
    const setClosed = viewOf({ settings: { ...settings, paperPageOpen: false } });
    expect(frameOf(own, setClosed)).toBeNull();
    expect(frameOf(own, changed(setClosed, folded(own, true, setClosed, NOW)))).toBe('flow');
  });

  it('behind a link has no room but a sheet’s', () => {
    expect(folded(linked, true, viewOf(oneColumn), NOW)).toEqual({
      here: { sheet: linked.anchor },
    });
  });
});

describe('a digest that may be another paper’s', () => {
  it('opens for this once, and is remembered nowhere', () => {
    for (const place of [own, listed]) {
      const view = viewOf(oneColumn);
      const change = lookedAt(place, true, view);
      expect(change.settings).toBeUndefined();
      expect(frameOfDoubtful(place, changed(view, change))).toBe('flow');
      const closed = lookedAt(place, false, changed(view, change));
      expect(frameOfDoubtful(place, changed(view, closed))).toBeNull();
    }
  });

  it('opens as a sheet where a list has several columns', () => {
    const change = lookedAt(listed, true, viewOf());
    expect(frameOfDoubtful(listed, changed(viewOf(), change))).toBe('sheet');
  });

  it('does not open because all are, or because such a page’s card was', () => {
    const openPapers = { '2601.00001': Date.now() };
    const view = viewOf({ ...oneColumn, settings: { ...settings, openPapers } });
    expect(frameOfDoubtful(listed, view)).toBeNull();
    expect(frameOfDoubtful(own, view)).toBeNull();
  });
});

describe('all digests', () => {
  const places = [listed, other, own, linked];

  it('unfold in several columns for as long as the page lives', () => {
    const change = foldedAll(places, true, viewOf({ sheet: other.anchor }), NOW);
    expect(change.here).toEqual({
      sheet: null,
      unfolded: new Set(['2601.00001', '2601.00002']),
      onPaperPage: new Map([[own.paperId, true]]),
    });
    expect(change.settings).toEqual({});
    expect(isAllOpen(places, changed(viewOf(), change))).toBe(true);
  });

  it('are remembered each in lists of one column', () => {
    const { here, settings: kept } = foldedAll(places, true, viewOf(oneColumn), NOW);
    expect(here?.unfolded).toEqual(new Set());
    expect(kept?.openPapers).toEqual({ '2601.00001': NOW, '2601.00002': NOW });
  });

  it('close, those too that were remembered, and nothing that was closed already', () => {
    const openPapers = { '2601.00001': NOW, '2601.09999': NOW };
    const view = viewOf({ settings: { ...settings, openPapers } });
    const { here, settings: kept } = foldedAll(places, false, view, NOW);
    expect(kept).toEqual({ openPapers: { '2601.00001': -NOW } });
    expect(here?.onPaperPage).toEqual(new Map([[own.paperId, false]]));
  });

  it('are not all open while one is a sheet, or closed', () => {
    expect(isAllOpen([listed], viewOf({ sheet: listed.anchor }))).toBe(false);
    expect(isAllOpen([listed, own], viewOf())).toBe(false);
    expect(isAllOpen([own, linked], viewOf())).toBe(true);
  });

  it('are in the panel where nothing unfolds', () => {
    expect(anyUnfolds([linked])).toBe(false);
    expect(isAllOpen([linked], viewOf())).toBe(false);
    expect(isAllOpen([linked], viewOf({ panel: '2601.00004' }))).toBe(true);
  });
});
