import type { DigestHead, DigestText, NewTranslation } from '../../digest/digest';
import { translatedKey } from '../../digest/provenance';
import { soundHeads } from '../db/sound-records';
import { atOnce, writeAllOrNone } from '../db/write-all-or-none';
import { paperIdOfKey } from './digest-key';
import { digestStores, dropDigests, putDigests } from './put-digests';
import { readSoundBody, storedAs, withSourceHint } from './stored-digest';

/**
 * Of one digest, in as many languages: our own two, Chinese in its other script, and one of the reader's. A page's process
 * that was broken into can ask for translations, too, and could else fill the disk with them.
 */
const MOST_TRANSLATIONS = 4;

/**
 * Keeps a machine's translation as a digest of its own, in place of an earlier one of the same digest
 * into the same language. `translate` makes it of the digest that the library holds at this moment, or
 * gives null. Returns its key; null where there is none, or no digest that it could be of, and where that has four others.
 *
 * No import brought it, so it has no contribution. It is there as long as its original says what was
 * translated: whatever changes that, or takes it away, takes the translation away too.
 */
export function storeTranslation(
  { from, lang, by }: NewTranslation,
  translate: (original: DigestText & Pick<DigestHead, 'lang'>) => DigestText | null,
): Promise<string | null> {
  return writeAllOrNone([...digestStores], async (tx) => {
    const [paper, body] = await atOnce([
      () => tx.objectStore('papers').get(paperIdOfKey(from)),
      () => tx.objectStore('bodies').get(from),
    ]);
    const original = soundHeads(paper).find(({ key }) => key === from);
    const read = body && readSoundBody(body);
    if (
      !paper ||
      !read ||
      !original ||
      original.provenance.by === 'translator' ||
      original.lang === lang
    )
      return null;
    if (isFull(soundHeads(paper), { from, lang })) return null;
    const { title, source, sourceHint, date, readingSource, summary } = original;
    const { sections, particulars } = read;
    const translation = translate({ lang: original.lang, summary, sections });
    if (!translation) return null;
    const translator = {
      by: 'translator',
      name: by,
      from: { key: from, lang: original.lang },
    } as const;
    const stored = storedAs(translator, {
      ...{ paperId: paper.paperId, title, lang, source, sourceUrl: body.sourceUrl, date },
      ...{ readingSource, summary: translation.summary, sections: translation.sections },
      ...(particulars && { particulars }),
    });
    const digest = sourceHint ? withSourceHint(stored, sourceHint) : stored;
    (await putDigests(tx, [digest])).write();
    return digest.head.key;
  });
}

/** Whether a digest has as many translations as it may, and none into this language that would be replaced. */
function isFull(heads: readonly DigestHead[], { from, lang }: Omit<NewTranslation, 'by'>): boolean {
  const others = heads.filter(({ provenance }) => translatedKey(provenance) === from);
  return others.length >= MOST_TRANSLATIONS && others.every((other) => other.lang !== lang);
}

/** Deletes a translation; nothing else. Returns whether there was one. */
export function deleteTranslation(key: string): Promise<boolean> {
  return writeAllOrNone([...digestStores], async (tx) => {
    const paper = await tx.objectStore('papers').get(paperIdOfKey(key));
    const head = soundHeads(paper).find((each) => each.key === key);
    if (head?.provenance.by !== 'translator') return false;
    (await dropDigests(tx, [key])).write();
    return true;
  });
}
