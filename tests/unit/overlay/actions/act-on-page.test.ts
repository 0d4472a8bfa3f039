import { expect, it, vi } from 'vitest';
import { ActOnPage } from '../../../../lib/overlay/actions/act-on-page';
import type { SettingsChange } from '../../../../lib/settings/parse-settings';
import { headOf, placeOf, settings, stagedPage } from '../state/staged-page';

const listed = placeOf('2601.00001', 'list');
const standing = { all: [], at: () => undefined, isControl: () => false };

const [newer, older] = [
  headOf('2601.00001'),
  headOf('2601.00001', { key: '2601.00001/en/2026-01-01/b', source: 'Old', date: '2026-01-01' }),
];

async function begun() {
  const page = stagedPage([listed], [newer, older]);
  page.view.begin(settings);
  await page.view.settle();
  const saved: SettingsChange[] = [];
  const actions = new ActOnPage(page.view, standing, async (change) => void saved.push(change));
  return { ...page, actions, saved };
}

it('keeps what the reader chooses for all pages, and nothing that is of this one alone', async () => {
  const { actions, saved, view } = await begun();
  actions.chooseMode('zh');
  actions.chooseMode('both', '2601.00001');
  actions.lookAtNextSource('2601.00001');
  expect(saved).toEqual([{ language: { mode: 'zh', first: 'zh' } }]);
  await vi.waitFor(() => expect(view.shown?.modes.get('2601.00001')).toBe('both'));
  expect(view.shown?.digests.get('2601.00001')?.key).toBe(older.key);
  actions.chooseAsEverywhere('2601.00001');
  actions.chooseSource('2601.00001', older.key);
  actions.chooseOnlyHere();
  await vi.waitFor(() => expect(view.shown?.modes.size).toBe(0));
  expect(saved.slice(1)).toEqual([{ preferredSources: ['Old'] }, { preferredSources: [] }]);
});

it('shows a choice, too, that can’t be kept', async () => {
  const { view } = await begun();
  const actions = new ActOnPage(view, standing, () =>
    Promise.reject(new Error('The disk is full')),
  );
  actions.chooseMode('zh');
  await vi.waitFor(() => expect(view.shown?.settings.language.mode).toBe('zh'));
});
