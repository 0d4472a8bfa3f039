import { toMarkdown } from '../digest/to-markdown';
import { toPlainText } from '../digest/to-plain-text';
import type { Arguments } from '../messages/protocol';
import { lookUpHeads, readSections } from '../store/look-up';

/** Digests of a paper as text, one after the other. Throws where one is no longer in the library. */
export async function writeDigests({
  form,
  paperId,
  keys,
}: Arguments<'writeDigests'>): Promise<string> {
  const [heads, bodies] = await Promise.all([lookUpHeads([paperId]), readSections(keys)]);
  const write = form === 'markdown' ? toMarkdown : toPlainText;
  const texts = keys.map((key) => {
    const head = heads[paperId]?.find((each) => each.key === key);
    const sections = bodies[key];
    if (!head || !sections) throw new Error(`There is no digest ${key}`);
    return write({ paperId, ...head, sections });
  });
  return texts.join('\n');
}
