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
    file: 'sections/choose-lead.ts',
    find: 'const LONGEST = 300;',
    replace: 'const LONGEST = 200;',
  },
  {
    file: 'sections/choose-lead.ts',
    find: 'const MOST_SENTENCES = 3;',
    replace: 'const MOST_SENTENCES = 2;',
  },
  {
    file: 'sections/choose-lead.ts',
    find: 'const LEAST_TELLING = 20;',
    replace: 'const LEAST_TELLING = 2;',
  },
  {
    file: 'sections/choose-lead.ts',
    find: 'const UNLABELLED = 80;',
    replace: 'const UNLABELLED = 40;',
  },
  { file: 'sections/choose-lead.ts', find: '  innovations: 66,', replace: '  innovations: 40,' },
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
    find: '  takeReadingSource,\n  takeField,\n  takeHeading,\n  takeMedia',
    replace: '  takeReadingSource,\n  takeHeading,\n  takeMedia',
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
  { file: 'words/clean-title.ts', find: "title = title.replace(/\\s#+\\s*$/, '');", replace: '' },
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
    find: 'if (namesOthers(name) && depth > 0) return;',
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
  { file: 'entries/score-reading.ts', find: '  inline: 1,', replace: '  inline: 0.1,' },
  { file: 'entries/score-reading.ts', find: '  above: 0.9,', replace: '  above: 1.9,' },
  {
    file: 'entries/score-reading.ts',
    find: '-(ground.divided ? 0.2 : 0.8) * sums.foreign',
    replace: '0 * sums.foreign',
  },
  { file: 'entries/score-reading.ts', find: '[-0.9 * lost,', replace: '[0 * lost,' },
  {
    file: 'entries/score-reading.ts',
    find: '[-0.25 * sums.nameless,',
    replace: '[-2.5 * sums.nameless,',
  },
  { file: 'entries/score-reading.ts', find: '[-0.6 * sums.twins,', replace: '[0 * sums.twins,' },
  { file: 'entries/score-reading.ts', find: '[-0.6 * left *', replace: '[0 * left *' },
  { file: 'entries/score-reading.ts', find: '[0.4 * sums.titles,', replace: '[0 * sums.titles,' },
  {
    file: 'entries/choose-reading.ts',
    find: '.toSorted((a, b) => b.score - a.score)',
    replace: '.toSorted((a, b) => a.score - b.score)',
  },
  {
    file: 'entries/choose-reading.ts',
    find: 'const MOST_FORMS = 12;',
    replace: 'const MOST_FORMS = 1;',
  },
  {
    file: 'entries/placement.ts',
    find: 'const MOST_HEAD_LINES = 12;',
    replace: 'const MOST_HEAD_LINES = 2;',
  },
  { file: 'entries/placement.ts', find: 'const SOFT = 90;', replace: 'const SOFT = 9;' },
  { file: 'entries/placement.ts', find: 'if (isOfPaper(line)) continue;', replace: '' },
  {
    file: 'entries/placement.ts',
    find: 'if (line.blank || line.rule) continue;\n    if (isApart',
    replace: 'if (line.blank) continue;\n    if (isApart',
  },
  { file: 'entries/judged-heads.ts', find: '  nameByTitle(judged);\n', replace: '' },
  {
    file: 'entries/section-heads.ts',
    find: 'if (head.recurs && !head.above && !head.elsewhere) return true;',
    replace: '',
  },
  {
    file: 'entries/section-heads.ts',
    find: 'if (head.labelled && !head.elsewhere) return true;',
    replace: '',
  },
  { file: 'entries/find-heads.ts', find: 'bannerHead(line.text, index) ?? ', replace: '' },
  { file: 'entries/find-heads.ts', find: '?? fieldHead(index, label) ??', replace: '??' },
  { file: 'entries/find-heads.ts', find: 'referred ? [] : rows.map', replace: 'rows.map' },
  {
    file: 'entries/naming.ts',
    find: "if (named.length > 0 && isOnlyLinks(text)) return 'links';",
    replace: '',
  },
  { file: 'entries/naming.ts', find: "if (opensWithPaper(text)) return 'opening';", replace: '' },
  {
    file: 'entries/naming.ts',
    find: "if (label && isLinkField(label)) return 'labelled';",
    replace: '',
  },
];
