import { expect, it } from 'vitest';
import { deletedHere, isKept, keptOpen } from '../../../../lib/overlay/state/deleted-here';
import { changed, firstView, type ViewChange } from '../../../../lib/overlay/state/view-state';
import { parseSettings } from '../../../../lib/settings/parse-settings';

const first = firstView(parseSettings({}, ['en']), true);
const after = (...changes: ((view: typeof first) => ViewChange | null)[]) =>
  changes.reduce((view, change) => changed(view, change(view) ?? {}), first);

const key = '2601.10387/en/2026-01-20/a';
const other = '2601.10387/zh/2026-01-20/a';
const elsewhere = '2601.10388/en/2026-01-20/a';

it('keeps a paper as it is from the first word of its deletion until that is undone', () => {
  const begun = after((view) => deletedHere(view, key, null));
  expect(begun.deleted.get(key)).toBeNull();
  expect(isKept('2601.10387', begun)).toBe(true);
  expect(isKept('2601.1038', begun)).toBe(false);
  const done = changed(begun, deletedHere(begun, key, 7));
  expect(done.deleted.get(key)).toBe(7);
  expect(isKept('2601.10387', changed(done, deletedHere(done, key, 'undone')))).toBe(false);
});

it('lets go of what is closed, and of nothing that is open', () => {
  const view = after(
    (each) => deletedHere(each, key, 1),
    (each) => deletedHere(each, other, 2),
    (each) => deletedHere(each, elsewhere, 3),
  );
  expect(keptOpen(view, ['2601.10388', '2601.10387'])).toBeNull();
  const kept = changed(view, keptOpen(view, ['2601.10387']) ?? {});
  expect([...kept.deleted.keys()]).toEqual([key, other]);
});
