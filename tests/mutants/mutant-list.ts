/** One change of the reader that its tests must notice. */
export interface Mutant {
  /** Below `lib/parse`. */
  file: string;
  /** Stands in the file exactly once. */
  find: string;
  replace: string;
}

/** Thresholds, stages and conditions of the reader, each changed so that another result is right nowhere. */
export const mutants: Mutant[] = [
  {
    file: 'sections/cut-lead.ts',
    find: 'const LONGEST = 300;',
    replace: 'const LONGEST = 200;',
  },
  {
    file: 'sections/cut-lead.ts',
    find: 'const MOST_SENTENCES = 3;',
    replace: 'const MOST_SENTENCES = 2;',
  },
  {
    file: 'sections/choose-lead.ts',
    find: 'const LEAST_TELLING = 20;',
    replace: 'const LEAST_TELLING = 2;',
  },
  {
    file: 'sections/lead-rank.ts',
    find: 'const UNLABELLED = 80;',
    replace: 'const UNLABELLED = 40;',
  },
  { file: 'sections/lead-rank.ts', find: '  innovations: 66,', replace: '  innovations: 40,' },
  {
    file: 'sections/choose-lead.ts',
    find: 'isForeign(text, lang) ? 60 : 0',
    replace: 'isForeign(text, lang) ? 0 : 0',
  },
  {
    file: 'sections/choose-lead.ts',
    find: 'const behind = keywordsAbove(run) ||',
    replace: 'const behind =',
  },
  { file: 'sections/choose-lead.ts', find: 'titleLetters(said) === own ||', replace: '' },
  { file: 'sections/lead-start.ts', find: 'NOTHING.test(text) ||', replace: '' },
  {
    file: 'sections/lead-start.ts',
    find: 'const MOST_LINES = 6;',
    replace: 'const MOST_LINES = 1;',
  },
  {
    file: 'sections/lead-start.ts',
    find: 'if (titleLabel(label) || particularKind(label) || SCORE.test(text)) return null;',
    replace: '',
  },
  {
    file: 'sections/take-particulars.ts',
    find: '  takeTable,\n  takeReading',
    replace: '  takeReading',
  },
  {
    file: 'sections/take-particulars.ts',
    find: '  takeHeading,\n  takeMedia,\n',
    replace: '  takeMedia,\n',
  },
  {
    file: 'sections/take-particulars.ts',
    find: '  takeByline,\n  takeBesideLink,\n',
    replace: '  takeBesideLink,\n',
  },
  {
    file: 'sections/take-particulars.ts',
    find: '  takeLinks,\n  takeAuthors,\n  takeByline,\n',
    replace: '  takeLinks,\n  takeByline,\n',
  },
  {
    file: 'sections/take-particulars.ts',
    find: '  takeField,\n  takeHeading,\n  takeMedia',
    replace: '  takeHeading,\n  takeMedia',
  },
  { file: 'sections/particular-lines.ts', find: 'const HEAD = 2;', replace: 'const HEAD = 1;' },
  {
    file: 'sections/particular-lines.ts',
    find: 'const LONGEST_WORD = 24;',
    replace: 'const LONGEST_WORD = 60;',
  },
  {
    file: 'sections/take-particulars.ts',
    find: 'if (onlyAbove && label?.kind) isAbove = false;',
    replace: '',
  },
  {
    file: 'sections/particular-fields.ts',
    find: 'const isDeeper = indentOf(line.text) > label.indent;',
    replace: 'const isDeeper = false;',
  },
  { file: 'sections/take-particulars.ts', find: 'if (!isOwnLink(particular)) all', replace: 'all' },
  { file: 'sections/section-openers.ts', find: "label.kind === 'abstract' ||", replace: '' },
  {
    file: 'sections/section-openers.ts',
    find: 'label.level <= top ||',
    replace: 'label.level <= top + 1 ||',
  },
  {
    file: 'sections/section-openers.ts',
    find: '.length * 2 > own.length;\n  const numbered',
    replace: '.length * 2 < own.length;\n  const numbered',
  },
  { file: 'sections/section-openers.ts', find: '&& indent <= most &&', replace: '&&' },
  {
    file: 'sections/open-sections.ts',
    find: 'return within.length > 1 ? within : [section];',
    replace: 'return [section];',
  },
  {
    file: 'sections/open-sections.ts',
    find: "if (label?.form === 'heading' && isBriefSummary(last)) behind = label.level;",
    replace: '',
  },
  {
    file: 'sections/open-sections.ts',
    find: '(isSaid(label) && isBehindRule(lines, index))',
    replace: 'false',
  },
  {
    file: 'sections/recurring-labels.ts',
    find: 'const LEAST_PLAIN = 0.3;',
    replace: 'const LEAST_PLAIN = 1.1;',
  },
  { file: 'sections/recurring-labels.ts', find: 'times >= 2 &&', replace: 'times >= 1 &&' },
  {
    file: 'sections/numbered-sections.ts',
    find: 'const LEAST_NUMBERED = 3;',
    replace: 'const LEAST_NUMBERED = 1;',
  },
  {
    file: 'sections/numbered-sections.ts',
    find: 'const LEAST_SHARE = 0.6;',
    replace: 'const LEAST_SHARE = 0.1;',
  },
  {
    file: 'sections/numbered-sections.ts',
    find: '&& !(continuesList && nextComes)',
    replace: '&& !continuesList',
  },
  {
    file: 'sections/split-languages.ts',
    find: 'const SHORTEST_TELLING = 40;',
    replace: 'const SHORTEST_TELLING = 10;',
  },
  {
    file: 'sections/split-languages.ts',
    find: 'const LEAST_SHARE = 0.2;',
    replace: 'const LEAST_SHARE = 0.02;',
  },
  {
    file: 'sections/split-languages.ts',
    find: 'kindsIn(lang).some((kind) => kinds.has(kind))',
    replace: 'true',
  },
  {
    file: 'sections/own-title.ts',
    find: 'const LEAST_SHARE = 0.6;',
    replace: 'const LEAST_SHARE = 0.95;',
  },
  {
    file: 'sections/own-title.ts',
    find: 'if (!repeats(line, own)) return true;',
    replace: 'return true;',
  },
  {
    file: 'sections/raw-sections.ts',
    find: 'const LONGEST_FIELD = 240;',
    replace: 'const LONGEST_FIELD = 2400;',
  },
  { file: 'sections/raw-sections.ts', find: 'markdown.length > 80 &&', replace: '' },
  {
    file: 'sections/raw-sections.ts',
    find: "if (last?.section.label === '' && section.opener === null) last",
    replace: 'if (false) last',
  },
  {
    file: 'sections/broken-off.ts',
    find: 'const LEAST_ENDING = 0.8;',
    replace: 'const LEAST_ENDING = 0.3;',
  },
  {
    file: 'sections/merge-digests.ts',
    find: 'if (!sections.has(text)) sections',
    replace: 'sections',
  },
  {
    file: 'sections/read-bodies.ts',
    find: 'const divided = isStrict ? own.lines : divideLines(own.lines, recurring);',
    replace: 'const divided = own.lines;',
  },
  {
    file: 'finish-report.ts',
    find: 'sections: withAbstractLast(sections, lang),',
    replace: 'sections,',
  },
  {
    file: 'finish-report.ts',
    find: 'failures.length >= own + (own > 0 ? 1 : 0)',
    replace: 'failures.length >= own + 9',
  },
  { file: 'finish-report.ts', find: 'problems.toSorted(byLine)', replace: 'problems' },
  { file: 'finish-report.ts', find: 'seen.has(words)', replace: 'false' },
  {
    file: 'finish-report.ts',
    find: 'entry.paperId ?? idOfTitle.get(titleLetters(entry.title)) ?? null',
    replace: 'entry.paperId',
  },
  {
    file: 'words/read-label.ts',
    find: 'const LONGEST_SENTENCE = 40;',
    replace: 'const LONGEST_SENTENCE = 10;',
  },
  {
    file: 'words/read-label.ts',
    find: 'const LONGEST_ALONE = 40;',
    replace: 'const LONGEST_ALONE = 10;',
  },
  {
    file: 'words/read-label.ts',
    find: '&& kindOfLabel(cleanLabelText(inner)) !== null;',
    replace: '&& true;',
  },
  {
    file: 'words/labelled-line.ts',
    find: 'const MARKER = /^( {0,2})',
    replace: 'const MARKER = /^( {0,9})',
  },
  { file: 'words/label-marks.ts', find: "    '[①-⑳❶-❿➀-➓]\\\\s?',\n", replace: '' },
  { file: 'words/label-marks.ts', find: "    '[a-hA-H][.)]\\\\s+',\n", replace: '' },
  {
    file: 'words/failed-output.ts',
    find: 'const LONGEST_REFUSAL = 600;',
    replace: 'const LONGEST_REFUSAL = 60;',
  },
  {
    file: 'words/failed-output.ts',
    find: 'const LONGEST_PLACEHOLDER = 120;',
    replace: 'const LONGEST_PLACEHOLDER = 4;',
  },
  {
    file: 'words/failed-output.ts',
    find: "if (text.length > JUDGED + 100 && text.slice(JUDGED).trim() !== '') return false;",
    replace: '',
  },
  {
    file: 'words/sentences.ts',
    find: 'if (GOES_ON.test(text.slice(end, end + 8))) continue;',
    replace: '',
  },
  { file: 'words/sentences.ts', find: '(?:e\\.g|i\\.e|et al|', replace: '(?:e\\.g|' },
  {
    file: 'words/detect-language.ts',
    find: 'const LEAST_OF_WORDS = 0.6;',
    replace: 'const LEAST_OF_WORDS = 2;',
  },
  { file: 'words/detect-language.ts', find: 'return balance > 0;', replace: 'return balance < 0;' },
  {
    file: 'words/written-language.ts',
    find: 'const MORE_LIKELY = 0.16;',
    replace: 'const MORE_LIKELY = 0.6;',
  },
  {
    file: 'words/written-language.ts',
    find: 'const SURELY_ENGLISH = 0.15;',
    replace: 'const SURELY_ENGLISH = 0;',
  },
  {
    file: 'words/clean-title.ts',
    find: '[（(]?[一二三四五六七八九十]{1,3}[、)）]/u',
    replace: '~/u',
  },
  { file: 'words/clean-title.ts', find: "title.replace(/\\s#+\\s*$/, '')", replace: 'title' },
  { file: 'words/source-name.ts', find: '!isOwn(heading) &&', replace: '' },
  {
    file: 'words/particular-parts.ts',
    find: 'return parts.length > 0 && signs * 2 >= parts.length ? parts : null;',
    replace: 'return signs > 9 ? parts : null;',
  },
  {
    file: 'words/paper-mentions.ts',
    find: "if (text[found.index - 1] === '!') continue;",
    replace: '',
  },
  { file: 'tree/align-lists.ts', find: 'const STEP = 2;', replace: 'const STEP = 4;' },
  {
    file: 'tree/align-lists.ts',
    find: 'else if (this.#afterBlank) this.#open = parents;',
    replace: 'else this.#open = parents;',
  },
  {
    file: 'tree/markdown.ts',
    find: "'code', 'reference', 'lheading'",
    replace: "'code', 'lheading'",
  },
  {
    file: 'tree/markdown.ts',
    find: 'const isLink = !linked && isWebUrl(href);',
    replace: 'const isLink = isWebUrl(href);',
  },
  { file: 'tree/markdown.ts', find: "? [{ t: 'break' }] : [' ']", replace: "? [' '] : [' ']" },
  { file: 'tree/markdown.ts', find: "if (surplus !== '') cells", replace: 'if (false) cells' },
  { file: 'tree/is-formula.ts', find: 'if (/\\d/.test(behind)) return false;', replace: '' },
  {
    file: 'tree/math-rules.ts',
    find: 'const LONGEST_FORMULA = 2000;',
    replace: 'const LONGEST_FORMULA = 20;',
  },
  { file: 'tree/tex.ts', find: ".replace(/(?<!\\\\)%/g, '\\\\%')", replace: '' },
  {
    file: 'records/read-records.ts',
    find: "|| (listsPapers && titleOf(item) !== '')",
    replace: '',
  },
  {
    file: 'records/read-records.ts',
    find: '(namesOthers(name) && depth > 0) || ',
    replace: '',
  },
  {
    file: 'records/read-records.ts',
    find: 'areOfOthers(earlier.title, entry.title)',
    replace: 'false',
  },
  {
    file: 'records/read-records.ts',
    find: 'const more = second.sections.filter(({ markdown }) => !known.has(markdown));',
    replace: 'const more = second.sections;',
  },
  { file: 'records/field-names.ts', find: "  [OTHERS, { as: 'others' }],\n", replace: '' },
  { file: 'records/field-names.ts', find: "  [SUBMITTER, { as: 'noise' }],\n", replace: '' },
  {
    file: 'records/field-names.ts',
    find: 'LINK.test(words) && !NOT_THE_PAPER.test(words)',
    replace: 'LINK.test(words)',
  },
  {
    file: 'records/field-text.ts',
    find: 'if (HTML.test(text)) text = fromHtml(text);',
    replace: '',
  },
  { file: 'records/paper-of.ts', find: 'others.length === 0 ||', replace: 'others.length >= 0 ||' },
  {
    file: 'records/restore-tex.ts',
    find: 'if (!COMMANDS.has(letter + rest)) return whole;',
    replace: '',
  },
  {
    file: 'records/rows-of-columns.ts',
    find: '(rowsOfSplit(value) ?? rowsOfFrame(value))',
    replace: 'rowsOfSplit(value)',
  },
  { file: 'records/json-text.ts', find: 'matches(GOES_ON, text, at) :', replace: 'false :' },
  {
    file: 'records/open-strings.ts',
    find: '!Object.keys(value).some((key) => FAILURE.test(key))',
    replace: 'true',
  },
  {
    file: 'disputed-entries.ts',
    find: 'if (digests.length === 1) return false;',
    replace: 'return false;',
  },
  { file: 'entries/readings/score-reading.ts', find: '  inline: 1,', replace: '  inline: 0.1,' },
  { file: 'entries/readings/score-reading.ts', find: '  above: 0.9,', replace: '  above: 1.9,' },
  {
    file: 'entries/readings/score-reading.ts',
    find: '-(ground.divided ? 0.2 : 0.8) * sums.foreign',
    replace: '0 * sums.foreign',
  },
  { file: 'entries/readings/score-reading.ts', find: '[-0.9 * lost,', replace: '[0 * lost,' },
  {
    file: 'entries/readings/score-reading.ts',
    find: '[-0.25 * sums.nameless,',
    replace: '[-2.5 * sums.nameless,',
  },
  {
    file: 'entries/readings/score-reading.ts',
    find: '[-0.6 * sums.twins,',
    replace: '[0 * sums.twins,',
  },
  { file: 'entries/readings/score-reading.ts', find: '[-0.6 * left *', replace: '[0 * left *' },
  {
    file: 'entries/readings/score-reading.ts',
    find: '[0.4 * sums.titles,',
    replace: '[0 * sums.titles,',
  },
  {
    file: 'entries/readings/choose-reading.ts',
    find: '.toSorted((a, b) => b.score - a.score)',
    replace: '.toSorted((a, b) => a.score - b.score)',
  },
  {
    file: 'entries/readings/choose-reading.ts',
    find: 'const MOST_FORMS = 12;',
    replace: 'const MOST_FORMS = 1;',
  },
  {
    file: 'entries/heads/placement.ts',
    find: 'const MOST_HEAD_LINES = 12;',
    replace: 'const MOST_HEAD_LINES = 2;',
  },
  { file: 'entries/heads/placement.ts', find: 'const SOFT = 90;', replace: 'const SOFT = 9;' },
  { file: 'entries/heads/placement.ts', find: 'if (isOfPaper(line)) continue;', replace: '' },
  {
    file: 'entries/heads/placement.ts',
    find: 'if (line.blank || line.rule) continue;\n    if (isApart',
    replace: 'if (line.blank) continue;\n    if (isApart',
  },
  { file: 'entries/heads/judged-heads.ts', find: '  nameByTitle(judged);\n', replace: '' },
  {
    file: 'entries/heads/section-heads.ts',
    find: 'if (recursFree && !head.elsewhere) return true;',
    replace: '',
  },
  {
    file: 'entries/heads/section-heads.ts',
    find: 'if (head.labelled && !head.elsewhere) return true;',
    replace: '',
  },
  { file: 'entries/heads/find-heads.ts', find: 'bannerHead(line.text, index) ?? ', replace: '' },
  { file: 'entries/heads/find-heads.ts', find: '?? fieldHead(surveyed, lines) ??', replace: '??' },
  { file: 'entries/heads/find-heads.ts', find: 'referred ? [] : rows.map', replace: 'rows.map' },
  {
    file: 'entries/lines/naming.ts',
    find: "isOnlyLinks(text.replace(BESIDE_LINKS, ''))",
    replace: 'true',
  },
  {
    file: 'entries/lines/naming.ts',
    find: "if (opensWithPaper(text)) return 'opening';",
    replace: '',
  },
  {
    file: 'entries/lines/naming.ts',
    find: "if (label && isLinkField(label)) return 'labelled';",
    replace: '',
  },
  {
    file: 'entries/readings/shifted-reading.ts',
    find: 'if (isLeftBehind(last, entries, lines) || ',
    replace: 'if (',
  },
  {
    file: 'entries/readings/shifted-reading.ts',
    find: 'if (opens || !isNamelessTitle(first) || hasOwnBelow(first, entries)) return false;',
    replace: 'return false;',
  },
  {
    file: 'entries/readings/shifted-reading.ts',
    find: 'return !labelled || hasLabels(first, lines) ||',
    replace: 'return true ||',
  },
  {
    file: 'entries/readings/shifted-reading.ts',
    find: 'if (behind > 0 && opens) return !isClosed;',
    replace: '',
  },
  {
    file: 'entries/readings/shifted-reading.ts',
    find: 'opens: (ruled && !isOdd) || isBelowOther',
    replace: 'opens: isBelowOther',
  },
  {
    file: 'entries/readings/shifted-reading.ts',
    find: 'if (isLeftAbove(first, entries))',
    replace: 'if (first === undefined)',
  },
  {
    file: 'entries/readings/shifted-reading.ts',
    find: ' && !isOthers',
    replace: '',
  },
  {
    file: 'entries/readings/choose-reading.ts',
    find: ' || isBelowOther(head.index, lines) || isRuledAbove(head, lines))',
    replace: ')',
  },
  {
    file: 'entries/readings/unsure-places.ts',
    find: 'if (!start || isBelowOther(start.head.index, lines)) return false;',
    replace: 'if (!start) return false;',
  },
  {
    file: 'entries/heads/inner-titles.ts',
    find: 'others.length > 1 || others',
    replace: 'others',
  },
  {
    file: 'entries/heads/inner-titles.ts',
    find: '(!head.plain || head.holds)',
    replace: '!head.plain',
  },
  {
    file: 'entries/heads/inner-titles.ts',
    find: 'else if (index <= at) return true;',
    replace: '',
  },
  {
    file: 'entries/readings/recurring-links.ts',
    find: '?.size ?? 0) > 1;',
    replace: '?.size ?? 0) > 99;',
  },
  {
    file: 'entries/readings/recurring-links.ts',
    find: '(?:link|lead|bold|plain)',
    replace: '(?:link)',
  },
  {
    file: 'entries/heads/lone-bylines.ts',
    find: 'if (!above || above.below ||',
    replace: 'if (above || !above || above.below ||',
  },
  { file: 'entries/heads/lone-bylines.ts', find: ' || !linked.has(above.form)', replace: '' },
  {
    file: 'entries/heads/lone-bylines.ts',
    find: 'if (!onlyBlanksBetween(lines, above.index, head.index)) continue;',
    replace: '',
  },
  {
    file: 'entries/readings/read-as-one.ts',
    find: ' || isOneOfSeveral(at, head, heads)',
    replace: '',
  },
  { file: 'entries/heads/misplaced-papers.ts', find: '  leaveToLinked(heads);', replace: '' },
  {
    file: 'entries/heads/misplaced-papers.ts',
    find: 'if ((counts.get(linked.form) ?? 0) > (counts.get(head.form) ?? 0)) head.below',
    replace: 'head.below',
  },
  { file: 'entries/heads/misplaced-papers.ts', find: '  leaveToTitles(heads);', replace: '' },
  {
    file: 'entries/heads/misplaced-papers.ts',
    find: '  leaveToSeveral(heads, lines.length);',
    replace: '',
  },
  { file: 'entries/heads/misplaced-papers.ts', find: '  leaveToHolders(heads);', replace: '' },
  {
    file: 'entries/heads/misplaced-papers.ts',
    find: 'if (isOfReport(first.title) && isOneOfSeveral(lineCount, first, heads))',
    replace: 'if (isOfReport(first.title))',
  },
  {
    file: 'entries/lines/title-worth.ts',
    find: 'return isReportName(title) || titleWorth',
    replace: 'return titleWorth',
  },
  {
    file: 'entries/heads/misplaced-papers.ts',
    find: 'if (isFirst || below.has(form) || isAboveKin(heads, position, lines)) outer.below = null;',
    replace: 'if (isFirst) outer.below = null;',
  },
  {
    file: 'entries/readings/finer-reading.ts',
    find: 'return finer ?? best;',
    replace: 'return best;',
  },
  {
    file: 'entries/readings/entry-end.ts',
    find: 'if (form === entry.head.form && ordinal === entry.head.ordinal + 1) return false;',
    replace: '',
  },
  {
    file: 'entries/readings/entry-end.ts',
    find: ' || head.linksElsewhere || head.repeats;',
    replace: ' || head.linksElsewhere;',
  },
  {
    file: 'entries/lines/naming.ts',
    find: '|(?:paper|论文|論文|논문)\\s?(?=\\d))*$/iu',
    replace: ')*$/iu',
  },
  {
    file: 'words/only-links.ts',
    find: '(?:$| (?:to|day|week|month|page|issue|post|digest|report)\\b|[\\s:]{1,2}\\d)',
    replace: '',
  },
  {
    file: 'words/clean-title.ts',
    find: '|地址|鏈接|連結|主頁',
    replace: '|地址|主頁',
  },
  {
    file: 'entries/heads/section-heads.ts',
    find: 'Math.max(halves, (forms',
    replace: 'Math.max(1, (forms',
  },
  {
    file: 'entries/heads/section-heads.ts',
    find: '(forms.get(form) ?? 0) > 1 ? 2 : 1)',
    replace: '1)',
  },
  {
    file: 'entries/heads/section-heads.ts',
    find: 'kindOfLabel(head.title) !== null && !isOther',
    replace: 'kindOfLabel(head.title) !== null',
  },
  {
    file: 'entries/heads/section-heads.ts',
    find: 'recursFree && !head.elsewhere',
    replace: 'recursFree',
  },
  {
    file: 'entries/heads/misplaced-papers.ts',
    find: 'head.rest.length > LONGEST_BYLINE',
    replace: 'false',
  },
  { file: 'entries/readings/tried-heads.ts', find: '(lone || (labelLike', replace: '((labelLike' },
  {
    file: 'entries/readings/place-behind.ts',
    find: ' || isOfInner(entry, placed.at, ground)',
    replace: '',
  },
  {
    file: 'entries/heads/openings/bold-opening.ts',
    find: ' || (!listed && GOES_ON.test(after))',
    replace: '',
  },
  {
    file: 'entries/heads/openings/bold-opening.ts',
    find: '(!listed && GOES_ON.test(after))',
    replace: 'GOES_ON.test(after)',
  },
  {
    file: 'entries/heads/openings/plain-opening.ts',
    find: '/[.。！？]\\s|[!?]\\s(?:.*[!?]\\s|\\p{Lu}\\p{Ll}+(?:\\s\\S+){5})/u',
    replace: '/[.。!?！？]\\s/u',
  },
  {
    file: 'entries/heads/openings/plain-opening.ts',
    find: '(kind !== null && !alone)',
    replace: '(kind !== null)',
  },
  {
    file: 'entries/lines/naming.ts',
    find: ' && (kind === null || isOnlyLinks(rest))',
    replace: '',
  },
  {
    file: 'entries/read-entries.ts',
    find: " || (head.rank < BANNER && (isLink || place === 'inline') && isOther)",
    replace: '',
  },
  {
    file: 'entries/read-entries.ts',
    find: ' || hasSiblings(only, reading?.entries ?? [])',
    replace: '',
  },
  {
    file: 'entries/read-entries.ts',
    find: 'wholeFile(withoutFooter(told),',
    replace: 'wholeFile(lines,',
  },
  { file: 'entries/lines/entry-tables.ts', find: ' && !isOfWorks(labels, read)', replace: '' },
  {
    file: 'entries/lines/entry-tables.ts',
    find: ' && labels.some((label) => kindOfLabel(label) !== null);',
    replace: ';',
  },
  { file: 'entries/readings/last-entry.ts', find: "text.replace(AROUND, '')", replace: 'text' },
  {
    file: 'entries/readings/last-entry.ts',
    find: ' && !isSignOff(line.text)) return lines',
    replace: ') return lines',
  },
  {
    file: 'entries/readings/last-entry.ts',
    find: 'if (!isBlank(line) && !isFooter(line.text) && !isSignOff(line.text)) return lines;',
    replace: '',
  },
  {
    file: 'entries/readings/last-entry.ts',
    find: 'const LONGEST_MADE_BY = 240;',
    replace: 'const LONGEST_MADE_BY = 2400;',
  },
  {
    file: 'words/report-name.ts',
    find: 'REPORT.test(title) && PAPERS.test(title)',
    replace: 'PAPERS.test(title)',
  },
  {
    file: 'words/report-name.ts',
    find: 'REPORT.test(title) && PAPERS.test(title)',
    replace: 'REPORT.test(title)',
  },
  { file: 'words/report-name.ts', find: 'const LONGEST = 60;', replace: 'const LONGEST = 6000;' },
  {
    file: 'words/label-marks.ts',
    find: '|(?:(?:\\*|-|_)\\s){2,4}[*_-])\\s*$/',
    replace: ')\\s*$/',
  },
  {
    file: 'text/underlined-headings.ts',
    find: '!isBlank(line) && !HEADING.test(line.text)',
    replace: '!isBlank(line)',
  },
  {
    file: 'records/read-records.ts',
    find: "return ownTitle(fields) || (isFields(part) ? ownTitle(part) : '');",
    replace: 'return ownTitle(fields);',
  },
  {
    file: 'records/read-records.ts',
    find: "return lists.some((item) => isFields(item) && titleOf(item) !== '');",
    replace: 'return lists.length > 0;',
  },
  {
    file: 'records/read-records.ts',
    find: 'Array.isArray(list) && !PEOPLE.test(name) ? list',
    replace: 'Array.isArray(list) ? list',
  },
  {
    file: 'records/read-records.ts',
    find: '(isWholeId(name) || this.#paperOf(child).id !== null)',
    replace: '(this.#paperOf(child).id !== null)',
  },
  {
    file: 'records/told-fields.ts',
    find: "value.length > 0 && value.every((item) => typeof item === 'string' && isSentence(item))",
    replace: 'false',
  },
  {
    file: 'records/yaml-values.ts',
    find: 'if (anchored.size > this.#mayRepeat) {',
    replace: 'if (anchored.size > Number.MAX_VALUE) {',
  },
  {
    file: 'records/yaml-values.ts',
    find: 'this.#mayRepeat -= anchored.size;',
    replace: '',
  },
  { file: 'tree/tex-text-rules.ts', find: 'ASIDE.test(name) && !SPEAKS_OF', replace: '!SPEAKS_OF' },
  {
    file: 'tree/tex-text-rules.ts',
    find: '&& !SPEAKS_OF.test(src.slice(Math.max(0, pos - 12), pos))',
    replace: '',
  },
  { file: 'entries/lines/report-header.ts', find: '&& !OF_PAPER.test(head)', replace: '' },
  { file: 'sections/cut-lead.ts', find: '|| PICTURED.test(behind)', replace: '' },
  { file: 'sections/cut-lead.ts', find: '|[①-⑳]|\\p{Extended_Pictographic}|', replace: '|' },
  {
    file: 'sections/lead-start.ts',
    find: '(columnsOf(text) <= LONGEST_WAY && WAY.test(text)) ||',
    replace: '',
  },
  { file: 'words/particular-parts.ts', find: 'CITED_BY.test(plain) ||', replace: '' },
  {
    file: 'entries/whole/whole-file.ts',
    find: "heading === null || headed === ''",
    replace: 'heading === null',
  },
  {
    file: 'entries/heads/openings/plain-opening.ts',
    find: '|| /^[^\\p{L}]+$/u.test(rest)',
    replace: '',
  },
  {
    file: 'finish-report.ts',
    find: 'failures.length > 0 && !isAbstract &&',
    replace: 'failures.length > 0 &&',
  },
  {
    file: 'finish-report.ts',
    find: 'own === 0 && failures.length === 1 && told',
    replace: 'own === 0 && told',
  },
  {
    file: 'entries/lines/naming.ts',
    find: "  if (endsWithNumber(text)) return 'tail';\n",
    replace: '',
  },
  {
    file: 'entries/readings/place-behind.ts',
    find: '&& !(isLone && endsWithNumber(line.text))',
    replace: '',
  },
  {
    file: 'entries/readings/place-behind.ts',
    find: '!(isLone && endsWithNumber',
    replace: '!(endsWithNumber',
  },
  {
    file: 'entries/heads/openings/behind-title.ts',
    find: "behind(rest.slice(whole.length)).replace(BADGES, '')",
    replace: 'behind(rest.slice(whole.length))',
  },
  {
    file: 'sections/merge-digests.ts',
    find: 'summary: isUnlabelled(first)',
    replace: 'summary: false',
  },
  {
    file: 'sections/take-particulars.ts',
    find: '  takeReadingState,\n  takeCategories',
    replace: '  takeCategories',
  },
  { file: 'records/open-strings.ts', find: '&& !opensWithLink(value, text)', replace: '' },
  { file: 'entries/heads/placement.ts', find: '|| isBehindList(line, head, lines)', replace: '' },
  {
    file: 'entries/heads/placement.ts',
    find: "above.label.form === 'bold' && above.label.rest === ''",
    replace: 'false',
  },
  {
    file: 'entries/made/entry-body.ts',
    find: 'if (isLoneByline(surveyed, candidate)) return [asByline(surveyed.line)];',
    replace: '',
  },
  {
    file: 'sections/cut-lead.ts',
    find: 'clipInline(withoutReferences(shown), LONGEST_SENTENCE)',
    replace: 'clipInline(shown, LONGEST_SENTENCE)',
  },
  {
    file: 'entries/forms/numbered-references.ts',
    find: 'reference && hasTitle(reference, words)',
    replace: 'reference',
  },
  {
    file: 'entries/forms/numbered-references.ts',
    find: 'BEHIND_TITLE.test(said.slice(end, end + AROUND))',
    replace: 'true',
  },
  {
    file: 'entries/readings/read-told.ts',
    find: 'return paper && own.every(({ id }) => id === paper.id)',
    replace: 'return paper',
  },
  {
    file: 'entries/readings/read-told.ts',
    find: "if (referred || line.fenced || label?.form === 'heading' || ASIDE.test(line.text)) return [];",
    replace: "if (referred || line.fenced || label?.form === 'heading') return [];",
  },
  {
    file: 'entries/whole/paper-of-heading.ts',
    find: 'return others.length === 0 && named.some(',
    replace: 'return named.some(',
  },
  {
    file: 'entries/whole/paper-of-heading.ts',
    find: 'heading.some((_, from) => name.every(',
    replace: 'heading.some((_, from) => name.some(',
  },
  {
    file: 'entries/read-entries.ts',
    find: 'return others.length === 0 && held * 2 < all ? id : null;',
    replace: 'return null;',
  },
  {
    file: 'records/paper-of.ts',
    find: 'value === holder ||\n      isTitleName(name) ||',
    replace: 'value === holder ||',
  },
  {
    file: 'records/flat-fields.ts',
    find: "return holder !== '' && isLanguage(name)",
    replace: 'return false',
  },
  {
    file: 'records/flat-fields.ts',
    find: 'for (const field of fields) yield {',
    replace: 'for (const field of fields) if (lang === undefined) yield {',
  },
  {
    file: 'records/read-toml.ts',
    find: 'if (items.length !== own.length) continue;',
    replace: 'continue;',
  },
  {
    file: 'records/read-toml.ts',
    find: 'join(value, read.value, 0);',
    replace: 'Object.assign(value, read.value);',
  },
  {
    file: 'text/markups/paper-call.ts',
    find: 'ids.some(({ text }) => findPaperId(text) !== id)',
    replace: 'ids.length === 0',
  },
  {
    file: 'text/markups/latex.ts',
    find: 'isAlone ? callLine(call, rank) : callLink(call)',
    replace: 'callLink(call)',
  },
  {
    file: 'text/markups/wiki-templates.ts',
    find: 'within = depth >= 0;',
    replace: 'within = true;',
  },
  {
    file: 'text/markups/typst.ts',
    find: "const isText = this.#open.at(-1) === '[';",
    replace: 'const isText = false;',
  },
  {
    file: 'text/markups/typst.ts',
    find: 'if (open === 0 && RULE.test(text))',
    replace: 'if (open < 0)',
  },
  {
    file: 'parse-report.ts',
    find: 'others.length > 0 || lines.some(namesPaper)',
    replace: 'others.length > 9',
  },
  {
    file: 'entries/whole/paper-of-essay.ts',
    find: 'paperId === undefined || named.size > 1',
    replace: 'paperId === undefined',
  },
  {
    file: 'entries/whole/paper-of-essay.ts',
    find: 'const MOST_LINES = 6;',
    replace: 'const MOST_LINES = 600;',
  },
  {
    file: 'text/markups/chapters.ts',
    find: 'TIMED_ITEM.test(text)).length >= LEAST',
    replace: 'TIMED_ITEM.test(text)).length >= 1',
  },
  { file: 'text/markups/chapters.ts', find: 'own.size < LEAST', replace: 'own.size < 1' },
  {
    file: 'text/reference-links.ts',
    find: 'new Set(found.values()).size === found.size &&',
    replace: '',
  },
  {
    file: 'entries/lines/quoted-title.ts',
    find: 'long.length >= 2 && long.every(',
    replace: 'long.some(',
  },
  {
    file: 'entries/settled/odd-tails.ts',
    find: 'const NEIGHBOURS = 4;',
    replace: 'const NEIGHBOURS = 1;',
  },
  {
    file: 'entries/settled/usual-end.ts',
    find: 'const LEAST_ALIKE = 2;',
    replace: 'const LEAST_ALIKE = 1;',
  },
  {
    file: 'entries/settled/usual-end.ts',
    find: "if (kind === 'link') return true;",
    replace: "if (kind === 'link') return false;",
  },
  {
    file: 'entries/settled/odd-tails.ts',
    find: '(isRuled && part.ruled) ||',
    replace: '',
  },
  {
    file: 'entries/settled/odd-tails.ts',
    find: 'lines[from]?.label?.kind || labels.has(kind)',
    replace: 'labels.has(kind)',
  },
  {
    file: 'entries/settled/odd-tails.ts',
    find: 'lines[from]?.label?.kind || labels.has(kind)',
    replace: 'lines[from]?.label?.kind',
  },
  {
    file: 'entries/settled/odd-tails.ts',
    find: 'isAdvertisement(line.text) || ',
    replace: '',
  },
  {
    file: 'entries/settled/odd-tails.ts',
    find: 'return isLast && (',
    replace: 'return !isLast && (',
  },
  {
    file: 'entries/settled/entry-parts.ts',
    find: 'apart: apart && line.indent <= head.indent',
    replace: 'apart',
  },
  {
    file: 'entries/settled/entry-parts.ts',
    find: 'ruled ||= line.rule !== null && line.indent <= head.indent;',
    replace: 'ruled ||= line.rule !== null;',
  },
  {
    file: 'entries/settled/closing-signs.ts',
    find: '(rules > 0 && part.ruled && ruledUpTo(parts, position) > rules) ||',
    replace: '',
  },
  {
    file: 'words/failed-output.ts',
    find: '/^#(?:err(?:or)?|ref|',
    replace: '/^#(?:ref|',
  },
  {
    file: 'entries/forms/cited-heads.ts',
    find: 'papers.size < LEAST || lines.some(linksPaper)',
    replace: 'papers.size < LEAST',
  },
  {
    file: 'entries/forms/cited-heads.ts',
    find: 'times.get(paper.id) === 1',
    replace: 'true',
  },
  {
    file: 'entries/readings/finer-reading.ts',
    find: '(isCounted(other) || standsOut(other))',
    replace: 'isCounted(other)',
  },
];
