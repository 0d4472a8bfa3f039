import type { DigestHead, DigestText, NewTranslation } from '../../digest/digest';
import { soundHeads } from '../db/sound-records';
import { atOnce, writeAllOrNone } from '../db/write-all-or-none';
import { paperIdOfKey } from './digest-key';
import { dropDigests, putDigests } from './put-digests';
import { readSoundBody, storedAs, withSourceHint } from './stored-digest';

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
  return writeAllOrNone(['papers', 'bodies', 'versions'], async (tx) => {
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

/** Deletes a translation; nothing else. Returns whether there was one. */
export function deleteTranslation(key: string): Promise<boolean> {
  return writeAllOrNone(['papers', 'bodies', 'versions'], async (tx) => {
    const paper = await tx.objectStore('papers').get(paperIdOfKey(key));
    const head = soundHeads(paper).find((each) => each.key === key);
    if (head?.provenance.by !== 'translator') return false;
    (await dropDigests(tx, [key])).write();
    return true;
  });
}
