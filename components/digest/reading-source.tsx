import type { DigestHead } from '../../lib/digest/digest';
import type { DigestWords } from '../../lib/i18n/digest-words';

interface Props {
  head: Pick<DigestHead, 'readingSource'>;
  words: DigestWords;
}

/** What the writer of a digest had read of its paper, where they say so. */
export function ReadingSource({ head, words }: Props) {
  const source = head.readingSource;
  if (!source) return null;
  if (/abs|摘要/i.test(source)) return <span class="read abstract">{words.readAbstract}</span>;
  if (/html|pdf|full|全文/i.test(source)) return <span class="read">{words.readInFull}</span>;
  return <span>{words.readFrom(source)}</span>;
}
