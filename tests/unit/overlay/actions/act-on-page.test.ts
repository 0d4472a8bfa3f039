import { expect, it, vi } from 'vitest';
import { ActOnPage } from '../../../../lib/overlay/actions/act-on-page';
import type { SettingsChange } from '../../../../lib/settings/parse-settings';
import { headOf, placeOf, settings, stagedPage } from '../state/staged-page';

const listed = placeOf('2601.00001', 'list');
const standing = { all: [], at: () => undefined, isControl: () => false };

async function begun() {
  const page = stagedPage([listed], [headOf('2601.00001')]);
  page.view.begin(settings);
  await page.view.settle();
  const saved: SettingsChange[] = [];
  const actions = new ActOnPage(page.view, standing, async (change) => void saved.push(change));
  return { ...page, actions, saved };
}

it('keeps what the reader chooses for all pages, and nothing that is of this one alone', async () => {
  const { actions, saved, view } = await begun();
  actions.chooseMode('zh');
  actions.chooseOnlyHere(true, '2601.00001');
  actions.chooseMode('both', '2601.00001');
  actions.chooseSource('2601.00001', 'key');
  expect(saved).toEqual([{ language: { mode: 'zh', first: 'zh' } }]);
  await vi.waitFor(() => expect(view.shown?.modes.get('2601.00001')).toBe('both'));
});

it('shows a choice, too, that can’t be kept', async () => {
  const { view } = await begun();
  const actions = new ActOnPage(view, standing, () =>
    Promise.reject(new Error('The disk is full')),
  );
  actions.chooseMode('zh');
  await vi.waitFor(() => expect(view.shown?.settings.language.mode).toBe('zh'));
});
