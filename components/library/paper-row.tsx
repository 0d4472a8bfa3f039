import type { DigestHead } from '../../lib/digest/digest';
import type { Hit } from '../../lib/digest/found';
import { topicsIn } from '../../lib/digest/topics-in';
import type { Inline } from '../../lib/digest/tree';
import { originOf } from '../../lib/i18n/digest-origin';
import type { DigestWords } from '../../lib/i18n/digest-words';
import type { WordsLanguage } from '../../lib/i18n/words-languages';
import { inLanguage } from '../base/in-language';
import { renderRun } from '../digest/digest-run';
import { ReadingSource } from '../digest/reading-source';
import { Marked } from './marked';

/** As many as stand in a row's last line. */
const MOST_FIELDS = 2;

interface Props {
  paperId: string;
  /** The address that opens it. */
  href: string;
  /** Null until it is read. */
  head: DigestHead | null;
  /** How a search found it, where one did: then that is shown. */
  hit: Hit | undefined;
  /** What the paper is about, as its digest lists it. */
  fields: string;
  /** Whether papers of several days stand together. */
  dated: boolean;
  language: WordsLanguage;
  words: DigestWords;
  onOpen: (event: MouseEvent) => void;
}

/** A paper in a list: its title, which opens it, its summary, and in a line what it is about and what its digest rests on. */
export function PaperRow(props: Props) {
  const { paperId, href, head, hit, onOpen } = props;
  return (
    <>
      <div class="texts">
        <h3 dir="auto">
          <a href={href} data-spot={`row ${paperId}`} onClick={onOpen}>
            {hit ? <Marked text={hit.title} /> : head?.title || paperId}
          </a>
        </h3>
        <div class="said">
          <p {...(head && inLanguage(head.lang))}>
            {hit ? <Marked text={hit.passage} /> : head && renderRun(withoutLinks(head.summary))}
          </p>
        </div>
      </div>
      <div class="meta">{head && <Meta {...props} head={head} />}</div>
    </>
  );
}

/** What a paper is about, what its digest rests on, and where that is not told or days are mixed, whose it is and of when. */
function Meta({ head, fields, dated, language, words }: Props & { head: DigestHead }) {
  const topics = topicsIn(fields).slice(0, dated ? 1 : MOST_FIELDS);
  const isBare = topics.length === 0 && !head.readingSource;
  return (
    <>
      {topics.map((field) => (
        <span class="tag" key={field} {...inLanguage(head.lang)}>
          {field}
        </span>
      ))}
      <ReadingSource head={head} words={words} />
      {(isBare || dated) && (
        <span class="whence">
          {originOf(dated && !isBare ? { ...head, source: '', sourceName: '' } : head, language)}
        </span>
      )}
    </>
  );
}

/** The row as long as what it holds is on its way. */
export function EmptyRow({ paperId }: { paperId: string }) {
  return <p class="texts waiting">{paperId}</p>;
}

/** A row is one link; there is none within it. */
function withoutLinks(nodes: Inline[]): Inline[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string' || !('c' in node)) return [node];
    const c = withoutLinks(node.c);
    return node.t === 'link' ? c : [{ ...node, c }];
  });
}
