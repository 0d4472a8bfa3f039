import type { MachineTranslation, Section } from '../digest/digest';
import { paperIdOfKey } from './digest-key';
import type { StoredPaper } from './library-db';
import { sectionsOf, toStored, withHead, withoutHead } from './stored-digest';
import { atOnce, leave, writeAllOrNone } from './write-all-or-none';

/**
 * Keeps a machine's translation as a digest of its own, in place of an earlier one of the same digest
 * into the same language. Returns its key; null where the library holds no digest that it could be of.
 *
 * No import brought it, so it has no contribution. It is there as long as its original says what was
 * translated: whatever changes that, or takes it away, takes the translation away too.
 */
export function storeTranslation(translation: MachineTranslation): Promise<string | null> {
  const { from, lang, by } = translation;
  return writeAllOrNone(['papers', 'bodies'], async (tx) => {
    const [paper, body] = await atOnce([
      () => tx.objectStore('papers').get(paperIdOfKey(from)),
      () => tx.objectStore('bodies').get(from),
    ]);
    const original = paper?.heads.find(({ key }) => key === from);
    if (!paper || !body || !original || original.translatedFrom || original.lang === lang)
      return null;
    const sections = sectionsOf(body);
    if (!isOf(translation, sections)) return null;
    const { title, source, date, readingSource } = original;
    const { head, body: translated } = toStored({
      ...{ paperId: paper.paperId, title, lang, source, sourceUrl: body.sourceUrl, date },
      ...{ readingSource, ...withFormulas(translation, [original.summary, sections]) },
      translatedFrom: { lang: original.lang, key: from, by },
    });
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

/** Whether a translation has the sections of its original, and about its length. */
function isOf(translation: MachineTranslation, sections: Section[]): boolean {
  const kindsOf = (of: Section[]) => of.map(({ kind }) => kind).join();
  const length = JSON.stringify(translation).length;
  return (
    kindsOf(translation.sections) === kindsOf(sections) &&
    length < 4000 + 8 * JSON.stringify(sections).length
  );
}

/** Formulas come as TeX; as they are shown, they are the original's. */
function withFormulas(
  { summary, sections }: MachineTranslation,
  original: unknown,
): Pick<MachineTranslation, 'summary' | 'sections'> {
  const formulas = new Map<string, unknown>();
  JSON.stringify(original, (_name, node) => {
    if (isMath(node)) formulas.set(nameOf(node), node);
    return node;
  });
  const json = JSON.stringify({ summary, sections }, (_name, node) =>
    isMath(node) ? (formulas.get(nameOf(node)) ?? node) : node,
  );
  return JSON.parse(json);
}

interface MathNode {
  t: 'math';
  tex: string;
  display: boolean;
}

function isMath(node: unknown): node is MathNode {
  return typeof node === 'object' && node !== null && 't' in node && node.t === 'math';
}

function nameOf({ tex, display }: MathNode): string {
  return `${display} ${tex}`;
}
