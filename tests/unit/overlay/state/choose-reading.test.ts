import { describe, expect, it } from 'vitest';
import {
  modeChosen,
  nextModeChosen,
  nextSourceLookedAt,
  onlyHereChosen,
  sourceChosen,
} from '../../../../lib/overlay/state/choose-reading';
import { choiceFor } from '../../../../lib/overlay/state/open-frames';
import { changed, type ViewState } from '../../../../lib/overlay/state/view-state';
import { headOf, viewOf } from './staged-page';

const ID = '2601.00001';

it('changes the language everywhere', () => {
  expect(modeChosen(viewOf(), 'zh')).toEqual({
    settings: { language: { mode: 'zh', first: 'zh' } },
  });
  expect(nextModeChosen(viewOf()).settings?.language?.mode).not.toBe('en');
});

describe('the language of one paper', () => {
  it('is chosen on its card, and for nothing else', () => {
    const change = modeChosen(viewOf(), 'both', ID);
    expect(change.settings).toBeUndefined();
    const both = changed(viewOf(), change);
    expect(choiceFor(ID, both).mode).toBe('both');
    expect(choiceFor('2601.00002', both).mode).toBe('en');
  });

  it('is none of its own where it is that of all', () => {
    const both = changed(viewOf(), modeChosen(viewOf(), 'both', ID));
    expect(changed(both, modeChosen(both, 'en', ID)).modes.size).toBe(0);
  });

  it('is that of all again once one is chosen for all, here or elsewhere', () => {
    const both = changed(viewOf(), modeChosen(viewOf(), 'both', ID));
    expect(changed(both, modeChosen(both, 'zh')).modes.size).toBe(0);
    // Told once more of what is chosen already, nothing changes.
    const told = changed(both, { settings: { language: { mode: 'en', first: 'en' } } });
    expect(choiceFor(ID, told).mode).toBe('both');
  });
});

describe('a choice among sources', () => {
  const head = (source: string, date: string, lang = 'en') =>
    headOf(ID, { key: `${ID}/${source}/${lang}/${date}`, source, date, lang });
  const morning = head('Morning', '2026-01-19');
  const evening = head('Evening', '2026-01-21');
  const heads = [evening, morning];
  const choose = (view: ViewState, { key }: { key: string }, all = heads) =>
    changed(view, sourceChosen(view, ID, key, all));

  it('is remembered for all papers, and told of until another is made', () => {
    const view = choose(viewOf(), morning);
    expect(view.settings.preferredSources).toEqual(['Morning']);
    expect(view.remembered).toMatchObject({ paperId: ID, before: [] });
    // What comes first by now need not be held.
    expect(view.digests.size).toBe(0);
    const again = choose(view, evening);
    expect(again.settings.preferredSources).toEqual(['Evening', 'Morning']);
  });

  it('can be for this paper alone', () => {
    const view = choose(viewOf(), morning);
    const here = changed(view, onlyHereChosen(view));
    expect(here.settings.preferredSources).toEqual([]);
    expect(here.digests.get(ID)?.key).toBe(morning.key);
    expect(here.remembered).toBeNull();
    expect(onlyHereChosen(here)).toEqual({});
  });

  it('is not told of any more once the order is chosen elsewhere', () => {
    const view = choose(viewOf(), morning);
    const told = changed(view, { settings: { preferredSources: ['Morning'] } });
    expect(told.remembered).not.toBeNull();
    expect(changed(view, { settings: { preferredSources: [] } }).remembered).toBeNull();
  });

  it('of another day’s digest says nothing of its source', () => {
    const older = head('Evening', '2026-01-02');
    const view = choose(viewOf(), older, [...heads, older]);
    expect(view.settings.preferredSources).toEqual([]);
    expect(view.remembered).toBeNull();
    expect(view.digests.get(ID)?.key).toBe(older.key);
  });

  it('of a source’s older digest is remembered, and holds that one here', () => {
    const older = head('Morning', '2026-01-02');
    const view = choose(viewOf(), older, [...heads, older]);
    expect(view.settings.preferredSources).toEqual(['Morning']);
    expect(view.digests.get(ID)?.key).toBe(older.key);
  });

  it('of a digest in another language says nothing of its source', () => {
    const chinese = head('中文', '2026-01-22', 'zh');
    const view = choose(viewOf(), chinese, [...heads, chinese]);
    expect(view.settings.preferredSources).toEqual([]);
    expect(view.digests.get(ID)?.key).toBe(chinese.key);
  });

  it('back to what comes first lets go of what was held', () => {
    const looked = changed(viewOf(), nextSourceLookedAt(viewOf(), ID, evening, heads) ?? {});
    expect(looked.digests.get(ID)?.key).toBe(morning.key);
    const back = choose(looked, evening);
    expect(back.digests.size).toBe(0);
    expect(back.settings.preferredSources).toEqual([]);
  });

  it('is not made by a second opinion, which goes round the sources', () => {
    const third = head('Third', '2026-01-01');
    const all = [...heads, third];
    let [view, shown] = [viewOf(), evening];
    const seen = [];
    for (let step = 0; step < 3; step++) {
      view = changed(view, nextSourceLookedAt(view, ID, shown, all) ?? {});
      shown = all.find(({ key }) => key === view.digests.get(ID)?.key) ?? evening;
      seen.push(shown.source);
    }
    expect(seen).toEqual(['Morning', 'Third', 'Evening']);
    expect(view.settings.preferredSources).toEqual([]);
    expect(view.digests.size).toBe(0);
  });

  it('is none where no other source has a digest', () => {
    const older = head('Evening', '2026-01-02');
    const abstract = { ...head('Abstracts', '2026-01-22'), abstractAlone: true as const };
    expect(nextSourceLookedAt(viewOf(), ID, evening, [evening, older, abstract])).toBeNull();
  });
});
