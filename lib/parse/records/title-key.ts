import { titleWorth } from '../entries/lines/title-worth';
import { isReferences } from '../words/bibliography-labels';
import { isProgramsName } from './field-names';

/** A key that is no less a title than this is one. */
const LEAST_WORTH = 0.85;

/** Whether what stands under a key may be a paper's record, and the key its title: no program gave that name. */
export function mayBeTitle(key: string): boolean {
  return !isProgramsName(key) && !isReferences(key);
}

/** Whether a key is surely a paper's title, by its words. */
export function isTitleKey(key: string): boolean {
  return mayBeTitle(key) && titleWorth(key) >= LEAST_WORTH;
}
