import { findPaperId } from '../../../paper/paper-id';
import { cellsOf } from '../../text/table-lines';
import { isAppearance } from '../../words/appearance';
import { isLinkLabel, isRelated } from '../../words/bibliography-labels';
import { isLinkWord } from '../../words/clean-title';
import { isOnlyLinks } from '../../words/only-links';
import { PAPER_HOST } from '../../words/paper-host';
import { findLinks, findMentions, namedPapers } from '../../words/paper-mentions';
import { cleanLabelText, type ReadLabel } from '../../words/read-label';
import { endsWithNumber, isTail, tailOf } from '../../words/tail-link';
import { isCapitalised } from './quoted-title';

/**
 * How a line names a paper: as nothing but links of it; behind a label that stands for a link; in a heading;
 * by a link that is the line's own opening; among its particulars; at the end of what is told of it; or as another
 * paper than the entry's.
 */
export type NamingForm =
  | 'links'
  | 'labelled'
  | 'heading'
  | 'opening'
  | 'particular'
  | 'tail'
  | 'rival';

/** What a line says of papers. */
export interface Naming {
  form: NamingForm | null;
  /** The papers that the line is about; empty where it only cites. */
  own: string[];
  /** The papers that it names in passing. */
  cited: string[];
  /** It leads to a work's page that is no paper of arXiv's: OpenReview, a repository, a blog. */
  elsewhere: boolean;
}

const NOTHING: Naming = { form: null, own: [], cited: [], elsewhere: false };
const RIVAL_WORDS =
  '基线|基準|前作|前文|上一篇|下一篇|续作|对比(?:方法|论文)?|对照|相关(?:论文|工作|阅读)|另见|另请参[见阅]|参考(?:文献|论文)?|引用|延伸阅读|推荐阅读|同类(?:工作|论文)?|竞品|baselines?|predecessors?|previous(?: work| paper| version)?|prior work|follow[- ]?ups?|compared? (?:with|to)|compare|related(?: work| papers?)?|see also|cf\\.?|vgl\\.?|vs\\.?|unlike|extends|similar to|inspired by|不同于|类似于|cites?|builds on|based on|关联论文|関連(?:研究|論文)|前身|관련 ?(?:연구|논문)|선행 ?연구|travaux liés|verwandte arbeiten';
/** `- 前作：https://…`, `**Baseline**: …` */
const RIVAL = new RegExp(
  `^[\\s>*_#+•-]*(?:\\d{1,2}[.)、]\\s*)?\\**(?:${RIVAL_WORDS})\\**\\s*[:：]`,
  'iu',
);
/** `…（前作 arXiv:2601.00001）`, `[Baseline](https://…)` beside the paper's own link. */
const RIVAL_BESIDE = new RegExp(
  `\\[(?:${RIVAL_WORDS})\\]\\([^()\\s]{1,400}\\)|[（(,，;；|·]\\s{0,3}(?:${RIVAL_WORDS})\\s?[:：]?\\s?(?:\\[[^\\]]{0,200}\\]\\([^()\\s]{1,400}\\)|(?:arxiv\\s?[:：]?\\s?)?\\d{4}\\.\\d{4,5}(?:v\\d{1,2})?|https?://[^\\s()（）]{1,400})\\s?[)）]?`,
  'giu',
);
/** `… See also https://…`: where a sentence leads at its end. */
const SEEN_BESIDE =
  /(?:^|[\s.。…!?！？,，;；（(])(?:see also|cf\.?|vgl\.?|另见|另请参[见阅])\s?[:：]?\s?(?:\[[^\]]{0,200}\]\()?(?:https?:\/\/|arxiv\s?[:：]?\s?\d)[^\s()（）]{1,400}[)）.。]{0,3}\s*$/i;
/** `> — [Title](https://…)`: what is quoted above is another's. */
const ATTRIBUTION = /^\s*>\s*[—–]\s?\S/;
const LONGEST_RIVAL = 60;
const LONGEST_LINE = 20_000;
const LONGEST_PARTICULAR = 400;
/** A picture, and a picture's address, name no paper. */
const PICTURE =
  /!\[[^\]]{0,300}\]\([^()\s]{0,600}(?:\s"[^"]{0,200}")?\)|<img\b[^>]{0,1000}>|https?:\/\/[^\s<>()"']{1,600}\.(?:png|jpe?g|gif|webp|svg)\b/gi;
/** Between bars beside links, a link that leads nowhere, or what is counted: `| [Kimi]()`, `| 点赞 12`. */
const BESIDE_LINKS =
  /\s*[|·]\s*(?:\[[^[\]]{1,20}\]\(\)|\p{L}{1,12}\s?[:：]?\s?\d{1,6}|(?:\d{1,6}|\d{1,3}\.\d[km万])\s?\p{L}{1,12})(?=\s*(?:[|·]|$))/giu;
/** `A Title | 2601.00001` */
const BEHIND_BAR = /^[^|｜]{4,300}\s[|｜]\s?\d{4}\.\d{4,5}(?:v\d{1,2})?\s*$/;
/** `3) Summary: A Title — arXiv:2601.00001` */
const COUNTED_TITLE =
  /^\s{0,3}\d{1,3}\s?[.)、]\s*([^—–|｜]{8,250}?)\s*[—–|｜(（[-]{1,2}\s?arxiv\s?[:：]\s?\d{4}\.\d{4,5}(?:v\d{1,2})?[)）\]]?\s*$/i;
const ADDRESS = /https?:\/\//;
const SENTENCE = /[。！？!?；;]|[\p{L})\]]\.(?:\s+\p{Lu}|\s*$)|.{12}\d\.\s+\p{Lu}\p{Ll}+\s\p{Ll}/u;
/** A title is no sentence, whatever marks it has: `*Who Is Looking? Heads and Their Roles*`, `《…》`. */
const NAMED_WORK =
  /\*{1,2}[^*\n]{4,300}\*{1,2}|_[^_\n]{4,300}_|《[^《》\n]{4,300}》|«[^«»\n]{4,300}»|["“][^"“”\n.。]{2,200}[?？!！]["”]/g;
/** `Late Harvest. arXiv:2601.00001.`, and who brought it, as bibliographies write it. */
const CITED_BY_NUMBER =
  /\.\s{1,2}arxiv\s?[:：]?\s?\d{4}\.\d{4,5}(?:v\d{1,2})?(?:\.(?:\s[^.]{1,40}\.)?)?$/i;
/** A title that asks, before its link: `How Long Is a Prompt? — https://…` */
const ASKING = /^[^.。！？!?；;]{8,200}[?？](?=\s*[—–|:：-]{1,2}\s*<?https?:\/\/)/;
const INITIAL = /(?<=^|[\s.])\p{Lu}\.|\b(?:et al|vs|e\.g|i\.e|No|Fig)\./gu;
/** `- **Title** ([arXiv:2601.00001](…)): text` */
const BESIDE = new RegExp(
  [
    String.raw`^(?:[-*+•]\s+|(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.)、]\s*)?(?:\p{Extended_Pictographic}|\ufe0f|\s)*`,
    String.raw`(?:(?:\*\*|__)(?:[^*_]|[*_](?![*_])){2,300}(?:\*\*|__)|《[^《》]{4,300}》)\s*[-–—|·，,]?\s*`,
    String.raw`(?:[（(]?\s*\[[^\]]{0,40}\]\s?\((?:https?:\/\/)?(?:www\.)?(?:${PAPER_HOST})\/|[（([]\s*(?:arxiv[:\s]\s?)?\d{4}\.\d{4,5})`,
  ].join(''),
  'iu',
);
const LONGEST_OPENING = 500;
/** `` **`cs.SD` - [Title](…)** `` */
const CATEGORY = /^((?:[-*+•]\s+|\d{1,3}[.)、]\s*)?\*{0,2})`[^`]{1,40}`\s*[-–—:：|·]?\s*/;
const OPENING =
  /^(?:[-*+•·‣※\u2580-\u25bb\u25be-\u25ff]\s+|\d{1,3}\s?[.)、]\s*|\[\d{1,3}\]\s*|【\d{1,3}】\s*|#\d{1,3}\s+)?(?:\p{Extended_Pictographic}|\ufe0f|\s|\*|_|\[|【){0,6}/u;
/** `**First sip: [Title](https://…)**`, `**[LLM] [Title](https://…)**`, a line all in bold. */
const LED_IN =
  /^(?:\p{Extended_Pictographic}|\ufe0f|\s){0,6}\*\*(?:[^*[\]:：|｜\n]{2,40}[:：|｜]|[[【][^*[\]【】\n]{1,30}[\]】]|[★☆]{1,6})\s{0,2}\[[^[\]]{2,300}\]\([^()\s]{1,300}\)\*\*$/u;
/** `**一、`, `Paper 1: `: what stands before a linked title. */
const NUMBERED =
  /^(?:[\s\d一二三四五六七八九十.#*_[\]()（）、:：\p{Extended_Pictographic}·|—–-]|\ufe0f|\u20e3|(?:paper|论文|論文|논문)\s?(?=\d))*$/iu;

/** Whether a line says that it leads to other papers than the entry's: `延伸阅读：[…](…)`. */
function leadsToRivals(text: string, label: ReadLabel | null): boolean {
  if (label?.closed && label.form !== 'heading' && isRelated(label.label)) return true;
  return RIVAL.test(text.slice(0, LONGEST_RIVAL));
}

/** Reads what a line says of papers. */
export function readNaming(given: string, label: ReadLabel | null): Naming {
  if (given.length > LONGEST_LINE || (!/\d{4}\.\d{4}/.test(given) && !ADDRESS.test(given)))
    return NOTHING;
  if (ATTRIBUTION.test(given)) return { ...NOTHING, cited: namedPapers(given) };
  const text = given.replace(PICTURE, '').replace(RIVAL_BESIDE, '');
  const all = [...new Set(findMentions(text).map(({ id }) => id))];
  const named = namedPapers(text);
  const elsewhere = all.length === 0 && leadsElsewhere(text, label);
  if (all.length === 0) return elsewhere ? { ...NOTHING, elsewhere } : NOTHING;
  const form = formOf(text, label, all, named);
  if (form === null || form === 'rival') return { form, own: [], cited: named, elsewhere };
  const own = ownPapers(form, text, all, named);
  return { form, own, cited: named.filter((id) => !own.includes(id)), elsewhere };
}

/** The papers that a line of a form is about, also by their numbers alone where the form says that it names one. */
function ownPapers(form: NamingForm, text: string, all: string[], named: string[]): string[] {
  if (form === 'opening') return all;
  if (form === 'tail' && named.length > 1) {
    // What the text before cites is another's.
    const last = namedPapers(tailOf(text));
    return last.length > 0 ? last : named;
  }
  const bare = named.length === 0 && form !== 'particular' && form !== 'tail';
  return bare ? all : named;
}

function formOf(
  text: string,
  label: ReadLabel | null,
  all: string[],
  named: string[],
): NamingForm | null {
  if (label?.form === 'heading') return all.length === 1 ? 'heading' : null;
  if (text.trimStart().startsWith('|')) return isLinkRow(text) ? 'labelled' : null;
  // What stands behind such a label is another paper than the entry's.
  if (leadsToRivals(text, label)) return 'rival';
  if (isOnlyLinks(text.replace(BESIDE_LINKS, ''))) return 'links';
  if (label && isLinkField(label)) return 'labelled';
  if (opensWithPaper(text)) return 'opening';
  return besideText(text, label, named);
}

/** How a line that is no section names papers beside what it tells, or behind it. */
function besideText(text: string, label: ReadLabel | null, named: string[]): NamingForm | null {
  if (named.length === 0 || SEEN_BESIDE.test(text)) return null;
  if (isCountedTitle(text, named)) return 'particular';
  if ((label?.kind ?? null) !== null) return null;
  if (endsWithNumber(text)) return 'tail';
  if (named.length === 1 && isParticular(text)) return 'particular';
  return isTail(text) ? 'tail' : null;
}

/** Whether a line with a number opens with a section's word and is a title all the same: in capitals, with the paper's number behind it. */
function isCountedTitle(text: string, named: string[]): boolean {
  const [, title] = COUNTED_TITLE.exec(text) ?? [];
  return named.length === 1 && title !== undefined && isCapitalised(title);
}

/** Whether a table's row begins with a label that stands for a link. */
function isLinkRow(text: string): boolean {
  const [name = ''] = cellsOf(text);
  return isLinkLabel(cleanLabelText(name));
}

/** Whether a label stands for the link behind it; one that may also be a section's needs nothing but links there. */
function isLinkField({ closed, label, kind, rest }: ReadLabel): boolean {
  return closed && isLinkLabel(label) && (kind === null || isOnlyLinks(rest));
}

/** Whether a line begins with the paper's link, or its number in code, brackets or before a bar, or is a title with the number behind a bar. */
function opensWithPaper(text: string): boolean {
  const line = text.trim().replace(CATEGORY, '$1');
  const opening = line.slice(0, LONGEST_OPENING);
  if (BESIDE.test(opening) || BEHIND_BAR.test(line) || LED_IN.test(line)) return true;
  const mark = OPENING.exec(line)?.[0] ?? '';
  const [link] = findLinks(line);
  if (link && link.start <= mark.length + 12 && findPaperId(link.target) !== null)
    return NUMBERED.test(line.slice(0, link.start));
  return /^[`[【(]{0,2}(?:arxiv[:\s]{0,2})?\d{4}\.\d{4,5}(?:v\d+)?\s?(?:[`\])】*|:：]|\s[–—-])/i.test(
    line.slice(mark.replace(/[[【(]$/, '').length),
  );
}

/** Whether a short line tells of the paper itself, and links none by its title. */
function isParticular(text: string): boolean {
  return (
    text.length < LONGEST_PARTICULAR &&
    (isAppearance(text) || !SENTENCE.test(withoutNames(text))) &&
    findLinks(text).every((link) => isLinkWord(link.text) || findPaperId(link.target) === null)
  );
}

/** A line without what has marks in it that end no sentence. */
function withoutNames(text: string): string {
  return text
    .replace(ASKING, '')
    .replace(/https?:\/\/[^\s()（）。，；]+/g, '')
    .replace(NAMED_WORK, '')
    .replace(CITED_BY_NUMBER, '')
    .replace(INITIAL, '');
}

/** Whether a line is nothing but a link to some other page, or says so by its label. */
function leadsElsewhere(text: string, label: ReadLabel | null): boolean {
  if (!ADDRESS.test(text)) return false;
  // A code's or a project's address stands beside a paper's own.
  if (label?.closed && label.rest !== '')
    return isLinkLabel(label.label) && ADDRESS.test(label.rest);
  const rest = findLinks(text)
    .reverse()
    .reduce((left, link) => left.slice(0, link.start) + left.slice(link.end), text)
    .replace(/<?https?:\/\/\S+>?/g, '');
  return rest.replace(/[\s\p{P}\p{S}]+/gu, '').length <= 16;
}
