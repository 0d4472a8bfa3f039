import type { Line } from './line';
import { arxivMail } from './markups/arxiv-mail';
import { asciidoc } from './markups/asciidoc';
import { writeCallouts } from './markups/callouts';
import { writeChapters } from './markups/chapters';
import { writeChatLog } from './markups/chat-log';
import { writeChatMarks } from './markups/chat-marks';
import { confluence } from './markups/confluence';
import { copiedListing } from './markups/copied-listing';
import { writeCountedTitles } from './markups/counted-titles';
import { writeDoubledHeadings } from './markups/doubled-headings';
import { writeJoinedHeadings } from './markups/joined-headings';
import { latex } from './markups/latex';
import type { Markup } from './markups/markup';
import { mediawiki } from './markups/mediawiki';
import { org } from './markups/org';
import { outline } from './markups/outline';
import { writeQuestions } from './markups/questions';
import { restructuredText } from './markups/restructured-text';
import { writeRuledTitles } from './markups/ruled-titles';
import { scrapbox } from './markups/scrapbox';
import { typst } from './markups/typst';
import { writeLines } from './markups/write-lines';

/** The surest sign first. */
const MARKUPS: Markup[] = [
  arxivMail,
  latex,
  typst,
  org,
  asciidoc,
  mediawiki,
  confluence,
  restructuredText,
  outline,
  scrapbox,
  copiedListing,
];
/** What people write in plain text or Markdown in a way of their own, one after another. */
const FORMS: ((lines: Line[]) => Line[])[] = [
  writeJoinedHeadings,
  writeChatLog,
  writeChatMarks,
  writeChapters,
  writeQuestions,
  writeCountedTitles,
  writeDoubledHeadings,
  writeRuledTitles,
  writeCallouts,
];
/** An item that is a heading, in a text that is no outline. */
const OUTLINED_HEADING = /^\s?[-*]\s+(?=#{1,6}\s)/;

/** A number whose full stop an exporter has escaped: `# 1\. Title`, `## 1\.2 Title`. */
const ESCAPED_NUMBER = /^(#{1,6}\s+(?:\*\*)?\d{1,3})\\\./;

/** A link at the end of its line that nobody closed: `## [Title](https://…`. */
const OPEN_LINK = /(\[[^[\]\n]{1,300}\]\(https?:\/\/[^\s()*]{1,600})(\*{0,3}\s*)$/;

/**
 * Writes as Markdown what wikis, note takers, typesetters and chats write otherwise. Lines keep their numbers.
 */
export function asMarkdown(lines: Line[], fileName: string): Line[] {
  const markup = MARKUPS.find((each) => each.isOf(lines, fileName));
  const written = markup ? markup.toMarkdown(lines) : lines;
  const told = FORMS.reduce((before, write) => write(before), written);
  return writeLines(told, (text) =>
    text.replace(OUTLINED_HEADING, '').replace(ESCAPED_NUMBER, '$1.').replace(OPEN_LINK, '$1)$2'),
  );
}
