import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { AppWords } from '../../lib/i18n/app-words';
import { digestWords } from '../../lib/i18n/digest-words';
import { wordsLanguage } from '../../lib/i18n/language';
import { htmlLang } from '../../lib/i18n/language-name';
import { bringBack } from '../base/bring-back';
import { DigestView } from '../digest/digest-view';
import type { DigestActions, PaperView } from '../digest/paper-view';

interface Props {
  paper: PaperView;
  actions: DigestActions;
  /** How far it is scrolled, where the reader comes back to it. Each paper has a pane of its own. */
  startAt: number | null;
  words: AppWords['libraryApp'];
  /** What can be done with the paper, above it and below. */
  children: ComponentChildren;
  foot: ComponentChildren;
}

/** A place to read a paper in: the digest as a card has it, with more room. */
export function ReadingPane({ paper, actions, startAt, words, children, foot }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const { paperId, title, choice } = paper;
  useEffect(
    () =>
      startAt === null ? undefined : bringBack(scroller.current, { top: startAt, focus: null }),
    [startAt],
  );
  const language = wordsLanguage(choice);
  return (
    <article
      class="pane"
      data-scroll="pane"
      data-paper={paperId}
      ref={scroller}
      aria-label={digestWords(language).digest}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
      tabIndex={0}
    >
      <div class="ours doc" lang={htmlLang(language)}>
        {children}
        <h2 class="paper-title" dir="auto" tabIndex={-1} data-spot={`paper ${paperId}`}>
          {title || paperId}
        </h2>
        <p class="by">
          {paperId} ·{' '}
          <Outward href={`https://huggingface.co/papers/${paperId}`}>Hugging Face</Outward> ·{' '}
          <Outward href={`https://arxiv.org/abs/${paperId}`}>arXiv</Outward> ·{' '}
          <Outward href={`https://arxiv.org/pdf/${paperId}`}>{words.pdf}</Outward>
        </p>
        <DigestView {...paper} {...actions} level={3} summaryAbove={false} />
        {foot}
      </div>
    </article>
  );
}

function Outward({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
