import { copiedDigest } from '../../lib/digest/copied-digest';
import type { Arguments } from '../../lib/messages/protocol';
import { lookUpHeads, readSections } from '../../lib/store/look-up';

/** A digest as text, out of the library. Throws where it is no longer there. */
export async function writeDigest({
  form,
  paperId,
  keys,
}: Arguments<'writeDigest'>): Promise<string> {
  const [heads, sections] = await Promise.all([lookUpHeads([paperId]), readSections(keys)]);
  const [first, second] = keys.map((key) => {
    const head = heads[paperId]?.find((each) => each.key === key);
    return head && { head, sections: sections[key] ?? [] };
  });
  if (!first) throw new Error('no such digest');
  return copiedDigest(form, paperId, first, second);
}
