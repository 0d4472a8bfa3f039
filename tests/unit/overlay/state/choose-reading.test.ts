import { expect, it } from 'vitest';
import {
  modeChosen,
  nextModeChosen,
  onlyHereChosen,
  sourceChosen,
} from '../../../../lib/overlay/state/choose-reading';
import { choiceFor } from '../../../../lib/overlay/state/open-frames';
import { changed } from '../../../../lib/overlay/state/view-state';
import { viewOf } from './staged-page';

it('changes the language everywhere', () => {
  expect(modeChosen(viewOf(), 'zh')).toEqual({
    settings: { language: { mode: 'zh', first: 'zh' } },
  });
  expect(nextModeChosen(viewOf()).settings?.language?.mode).not.toBe('en');
});

it('changes it for one paper, once that is to be', () => {
  const pinned = changed(viewOf(), onlyHereChosen(viewOf(), true, '2601.00001'));
  expect(choiceFor('2601.00001', pinned).mode).toBe('en');
  const change = modeChosen(pinned, 'both', '2601.00001');
  expect(change.settings).toBeUndefined();
  const both = changed(pinned, change);
  expect(choiceFor('2601.00001', both).mode).toBe('both');
  expect(choiceFor('2601.00002', both).mode).toBe('en');
  // A card without a mode of its own speaks for all.
  expect(modeChosen(pinned, 'zh', '2601.00002').settings?.language?.mode).toBe('zh');
  const again = changed(both, onlyHereChosen(both, false, '2601.00001'));
  expect(choiceFor('2601.00001', again).mode).toBe('en');
});

it('changes the source of one paper alone', () => {
  const { here } = sourceChosen(viewOf(), '2601.00001', 'a key');
  expect(here?.sources).toEqual(new Map([['2601.00001', 'a key']]));
});
