import type { SectionKind } from '../../digest/section-kind';
import { kindOfLabel, nearKindOfLabel } from '../../digest/section-labels';
import { CELL_BREAK } from '../text/html-to-markdown';
import { isBlank, type Line } from '../text/line';
import { isBibliography } from '../words/bibliography-labels';
import { detectLanguage } from '../words/detect-language';
import { type LabelForm, type ReadLabel, readLabel } from '../words/read-label';
import { type Particulars, takeParticulars } from './particulars';
import { divideRunIn, type RecurringLabels } from './run-in-labels';
import { isKnown, labelsWithin, openersOf } from './section-openers';
import type { RawSection } from './split-sections';

/** What an entry's lines hold. */
export interface DigestParts extends Particulars {
  sections: RawSection[];
}

const RULE = /^\s{0,3}(?:={3,}|-{3,}|\*{3,}|_{3,}|━{3,}|─{3,})\s*$/;
const DEEPEST = 6;
const BRIEF =
  /^(?:tl;?\s?dr|in (?:one|a) (?:sentence|nutshell|few words)|一句话(?:总结|概括|摘要)?|速览|한 ?줄 ?요약|ひとことで)$/i;
/** A heading that tells in which language the sections below it are: `English Summary`. */
const IN_LANGUAGE =
  /^(?:(?:english|chinese|korean|japanese|英文|中文|英語|日本語|영어|한국어)[\s-]?(?:summary|version|notes?|digest|总结|摘要|版本?|要約|요약)?)$/i;

/** Reads an entry's lines into its sections, without what only identifies the paper. */
export function readDigest(body: Line[], recurring: RecurringLabels): DigestParts {
  const { lines, particulars } = takeParticulars(
    body.flatMap((line) => divideRunIn(line, recurring)),
  );
  const sections = joinUnlabelled(split(lines, recurring, 0))
    .map(finish)
    .filter(({ markdown, kind }) => markdown !== '' || kind !== 'other');
  return { ...particulars, sections };
}

/** A section of that label, of the kind that it stands for. */
export function toSection(label: string, markdown: string): RawSection {
  return finish({ kind: nearKindOfLabel(label) ?? 'other', label, markdown });
}

interface OpenSection {
  kind: SectionKind;
  label: string;
  form: LabelForm | null;
  numbered: boolean;
  lines: Line[];
}

function split(lines: Line[], recurring: RecurringLabels, depth: number): RawSection[] {
  const labels = lines.map(readLabel);
  const within = labelsWithin(lines, labels, recurring);
  const openers = openersOf(labels, recurring);
  const opens = (label: ReadLabel) => !within.has(label) && openers(label);
  const open: OpenSection[] = [
    { kind: 'other', label: '', form: null, numbered: false, lines: [] },
  ];
  /** The level of headings that go on behind a summary, however deep they stand. */
  let behind = 0;
  lines.forEach((line, index) => {
    const label = labels[index];
    const last = open.at(-1);
    if (label?.form === 'heading' && last && isBriefSummary(last)) behind = label.level;
    const goesOn = label?.form === 'heading' && label.level <= behind;
    if (!label || !(goesOn || opens(label) || (isSaid(label) && isBehindRule(lines, index)))) {
      last?.lines.push(line);
      return;
    }
    const rest = label.rest === '' ? [] : [{ ...line, text: label.rest }];
    open.push({
      kind: label.kind ?? nearKindOfLabel(label.label) ?? 'other',
      label: label.label,
      form: label.form,
      numbered: label.numbered,
      lines: rest,
    });
  });
  return open.flatMap((section) => divide(section, recurring, depth));
}

/** A summary in a few words has no parts: a heading below it is none of it. */
function isBriefSummary({ kind, form, label, lines }: OpenSection): boolean {
  return kind === 'summary' && form === 'heading' && BRIEF.test(label) && !lines.every(isBlank);
}

function isBehindRule(lines: Line[], index: number): boolean {
  let at = index - 1;
  while (at > 0 && isBlank(lines[at] ?? { number: 0, text: 'x', fenced: false })) at--;
  return RULE.test(lines[at]?.text ?? '');
}

/** A label that we know, with its text beside it. */
function isSaid({ form, closed, kind, rest }: ReadLabel): boolean {
  return form === 'bold' && closed && kind !== null && rest !== '';
}

/** A section as it is; a wrapper as its name and the sections within. */
function divide(section: OpenSection, recurring: RecurringLabels, depth: number): RawSection[] {
  const { kind, label, form } = section;
  const whole = () => [{ kind, label, markdown: markdownOf(section) }];
  if (depth >= DEEPEST) return whole();
  if (form === null) {
    const within =
      depth === 0 && section.lines.some((line) => readLabel(line))
        ? split(section.lines, recurring, depth + 1)
        : [];
    return within.length > 1 ? within : whole();
  }
  if (form === 'plain' || form === 'callout' || section.numbered) return whole();
  const exact = kindOfLabel(label);
  if (exact && exact !== 'summary' && form === 'heading') return whole();
  const labels = section.lines.map(readLabel);
  const known = new Set(
    labels.flatMap((inner) =>
      inner && isKnown(inner) ? [inner.kind ?? nearKindOfLabel(inner.label)] : [],
    ),
  );
  if (known.size < 2) return whole();
  const direct = section.lines.find((line) => !isBlank(line) && !RULE.test(line.text));
  const first = direct ? readLabel(direct) : null;
  const startsWithLabel =
    first !== null && (first.form === 'heading' || (first.closed && isKnown(first)));
  // What a known label stands above is its text, unless it is a row of numbered sections.
  if (
    !(startsWithLabel && IN_LANGUAGE.test(label)) &&
    nearKindOfLabel(label) &&
    !(
      startsWithLabel &&
      (form !== 'heading' || first.numbered || (!exact && first.form === 'heading'))
    )
  )
    return whole();
  const within = split(section.lines, recurring, depth + 1).filter(
    (inner) => inner.markdown !== '' || inner.label !== '',
  );
  return within.filter((inner) => inner.label !== '').length >= 2
    ? [{ kind: 'other', label: '', markdown: wordsOf(label) }, ...within]
    : whole();
}

/** What a wrapper's name says beside the sections within: not in which language they are. */
function wordsOf(label: string): string {
  return isBibliography(label) || IN_LANGUAGE.test(label) ? '' : label;
}

function markdownOf({ lines, form }: OpenSection): string {
  const holds = (line: Line) => !isBlank(line) && (line.fenced || !RULE.test(line.text));
  const text = lines
    .slice(Math.max(0, lines.findIndex(holds)), lines.findLastIndex(holds) + 1)
    .map(({ text: line }) => (form === 'callout' ? line.replace(/^\s*>\s?/, '') : line))
    .join('\n');
  return text
    .replaceAll(CELL_BREAK, ' ')
    .trimEnd()
    .replace(/^\s*\n/, '');
}

/** What stands side by side without a label is one text. */
function joinUnlabelled(sections: RawSection[]): RawSection[] {
  const joined: { section: RawSection; texts: string[] }[] = [];
  for (const section of sections) {
    if (section.markdown === '' && isBibliography(section.label)) continue;
    // A label that nobody knows is text too: it must not vanish because nothing stands below it.
    const own =
      section.markdown === '' && section.kind === 'other'
        ? { ...section, label: '', markdown: section.label }
        : section;
    const last = joined.at(-1);
    if (last?.section.label === '' && own.label === '') last.texts.push(own.markdown);
    else joined.push({ section: own, texts: [own.markdown] });
  }
  return joined.map(({ section, texts }) => ({
    ...section,
    markdown: texts.filter(Boolean).join('\n\n'),
  }));
}

/** The authors' abstract is English, whatever its label; a translation of it is a digest's summary. */
function finish(section: RawSection): RawSection {
  if (section.label === '' && isEnglishQuote(section.markdown))
    return { ...section, kind: 'abstract' };
  if (
    section.kind !== 'abstract' ||
    section.markdown === '' ||
    detectLanguage(section.markdown) === 'en'
  )
    return section;
  return { ...section, kind: 'summary' };
}

function isEnglishQuote(markdown: string): boolean {
  const lines = markdown.split('\n').filter((line) => line.trim() !== '');
  return (
    lines.length > 0 &&
    lines.every((line) => /^\s*>/.test(line)) &&
    markdown.length > 80 &&
    detectLanguage(markdown) === 'en'
  );
}
