import { markBoxedHeadings } from '../../text/boxed-headings';
import type { Line } from '../../text/line';
import { linkNotedTitles } from '../../text/noted-titles';
import { resolveReferences } from '../../text/reference-links';
import { markUnderlinedHeadings } from '../../text/underlined-headings';
import { withoutWikiLinks } from '../../text/wiki-links';
import { partBilingualTables } from './bilingual-tables';
import { writeBoldFields } from './bold-fields';
import { writeBracketedSources } from './bracketed-sources';
import { linkCitedHeads } from './cited-heads';
import { writeConversation } from './conversation';
import { nameCountedHeadings } from './counted-headings';
import { writeEssay } from './essay-paragraphs';
import { writeLabelTables } from './label-tables';
import { writeLinkedAgain } from './linked-again';
import { linkListedTitles } from './listed-titles';
import { nameBareIds, withPlainIds } from './name-bare-ids';
import { linkNumberedHeadings } from './numbered-references';
import { linkNumberedTitles } from './numbered-titles';
import { writeNumbersBesideBold } from './numbers-in-bold';
import { linkPicturedPapers } from './pictured-papers';
import { boldPlainTitles } from './plain-item-titles';
import { writeRecurringLinkWords } from './recurring-link-words';
import { writeSpacedFields } from './spaced-fields';
import { joinTitleHeadings } from './title-headings';
import { writeTurnedTables } from './turned-tables';
import { joinLoneMarks, joinWrappedHeadings } from './wrapped-headings';
import { joinWrappedTitles } from './wrapped-titles';

/**
 * Each writes one way to lay out papers as the common one, a title with its link, and leaves other lines as they are.
 * In this order: a later one finds what those before it have written.
 */
const FORMS: readonly ((lines: Line[]) => Line[])[] = [
  (lines) => lines.map((line) => withPlainIds(withoutWikiLinks(line))),
  linkPicturedPapers,
  nameBareIds,
  writeConversation,
  linkNotedTitles,
  writeBracketedSources,
  writeRecurringLinkWords,
  writeLinkedAgain,
  writeEssay,
  writeNumbersBesideBold,
  boldPlainTitles,
  markBoxedHeadings,
  partBilingualTables,
  nameCountedHeadings,
  writeSpacedFields,
  joinLoneMarks,
  joinWrappedHeadings,
  joinWrappedTitles,
  writeBoldFields,
  linkNumberedHeadings,
  linkNumberedTitles,
  linkListedTitles,
  linkCitedHeads,
  resolveReferences,
  markUnderlinedHeadings,
  joinTitleHeadings,
  writeLabelTables,
  writeTurnedTables,
];

/** Writes a file's lines of Markdown in the forms that entries are looked for in; lines keep their numbers. */
export function writeForms(lines: Line[]): Line[] {
  return FORMS.reduce((written, write) => write(written), lines);
}
