import type { DigestHead, DigestText, NewTranslation } from '../../digest/digest';
import type { StoredPaper } from '../db/schema';
import { withHead, withoutHead } from '../db/stored-paper';
import { atOnce, leave, writeAllOrNone } from '../db/write-all-or-none';
import { paperIdOfKey } from './digest-key';
import { readBody, toStored, withSourceHint } from './stored-digest';

/**
 * Keeps a machine's translation as a digest of its own, in place of an earlier one of the same digest
 * into the same language. `translate` makes it of the digest that the library holds at this moment, or
 * gives null. Returns its key; null where there is none, or no digest that it could be of.
 *
 * No import brought it, so it has no contribution. It is there as long as its original says what was
 * translated: whatever changes that, or takes it away, takes the translation away too.
 */
export function storeTranslation(
  { from, lang, by }: NewTranslation,
  translate: (original: DigestText & Pick<DigestHead, 'lang'>) => DigestText | null,
): Promise<string | null> {
  return writeAllOrNone(['papers', 'bodies'], async (tx) => {
    const [paper, body] = await atOnce([
      () => tx.objectStore('papers').get(paperIdOfKey(from)),
      () => tx.objectStore('bodies').get(from),
    ]);
    const original = paper?.heads.find(({ key }) => key === from);
    if (!paper || !body || !original || original.translatedFrom || original.lang === lang)
      return null;
    const { title, source, sourceHint, date, readingSource, summary } = original;
    const { sections, particulars } = readBody(body);
    const translation = translate({ lang: original.lang, summary, sections });
    if (!translation) return null;
    const stored = toStored({
      ...{ paperId: paper.paperId, title, lang, source, sourceUrl: body.sourceUrl, date },
      ...{ readingSource, summary: translation.summary, sections: translation.sections },
      ...(particulars && { particulars }),
      translatedFrom: { lang: original.lang, key: from, by },
    });
    const { head, body: translated } = sourceHint ? withSourceHint(stored, sourceHint) : stored;
    leave(tx.objectStore('papers').put(withHead(paper, head)));
    leave(tx.objectStore('bodies').put(translated));
    return head.key;
  });
}

/** Deletes a translation; nothing else. Returns whether there was one. */
export function deleteTranslation(key: string): Promise<boolean> {
  return writeAllOrNone(['papers', 'bodies'], async (tx) => {
    const paper = await tx.objectStore('papers').get(paperIdOfKey(key));
    if (!paper?.heads.some((head) => head.key === key && head.translatedFrom)) return false;
    leave(tx.objectStore('papers').put(withoutHead(paper, key)));
    leave(tx.objectStore('bodies').delete(key));
    return true;
  });
}

/** The keys of what was translated from a digest of this paper. */
export function translationsOf({ heads }: StoredPaper, original: string): string[] {
  return heads
    .filter(({ translatedFrom }) => translatedFrom?.key === original)
    .map(({ key }) => key);
}
