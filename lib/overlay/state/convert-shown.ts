import type { ChineseForm } from '../../digest/chinese-form';
import { wantedForm } from '../../i18n/wanted-form';
import { headsOf, type KnownDigests } from './known-digests';
import { choiceFor } from './open-frames';
import { chosenOf } from './paper-view-of';
import type { ViewState } from './view-state';

/**
 * Has what is shown of these papers converted where it is in the other Chinese script than the reader's. Says
 * whether there is anything new to be shown.
 */
export async function convertShown(
  paperIds: readonly string[],
  known: KnownDigests,
  reading: ViewState,
  parts: 'summaries' | 'whole',
): Promise<boolean> {
  const keys = new Map<ChineseForm, string[]>();
  for (const paperId of paperIds) {
    const choice = choiceFor(paperId, reading);
    const heads = known.heads(paperId);
    if (!heads.some(({ lang }) => wantedForm(lang, choice))) continue;
    const shown = chosenOf(paperId, known, reading);
    for (const { key, lang } of shown ? headsOf(shown) : []) {
      const form = wantedForm(lang, choice);
      if (form) keys.set(form, [...(keys.get(form) ?? []), key]);
    }
  }
  const converted = await Promise.all(
    [...keys].map(([form, ofForm]) => known.convert(ofForm, form, parts)),
  );
  return converted.includes(true);
}
