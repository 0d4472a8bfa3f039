import { toMarkdown } from '../digest/to-markdown';
import { toPlainText } from '../digest/to-plain-text';
import { digestWords } from '../i18n/digest-words';
import type { Arguments } from '../messages/protocol';
import { paperIdOfKey } from '../store/digests/digest-key';
import { readDigests } from '../store/digests/look-up';

/** Digests of a paper as text, one after the other. Throws where one is no longer in the library. */
export async function writeDigests({
  form,
  paperId,
  keys,
}: Arguments<'writeDigests'>): Promise<string> {
  const digests = await readDigests(keys);
  const write = form === 'markdown' ? toMarkdown : toPlainText;
  const texts = keys.map((key) => {
    const digest = digests.find((each) => each.key === key);
    if (!digest || paperIdOfKey(key) !== paperId) throw new Error(`There is no digest ${key}`);
    return write({ paperId, ...digest }, digestWords(/^zh\b/.test(digest.lang) ? 'zh' : 'en'));
  });
  return texts.join('\n');
}
