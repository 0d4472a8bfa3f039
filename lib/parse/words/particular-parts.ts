import type { ParticularKind } from '../../digest/particular';
import { isToldInProse, particularKind } from './bibliography-labels';
import { asWritten, BULLET, PICTOGRAMS, QUOTE } from './label-marks';
import { isOnlyLinks } from './only-links';
import { isAuthorLine } from './person-names';
import { cleanLabelText } from './read-label';
import { columnsOf } from './scripts';

/** What one part of a line says of the paper. */
export interface ParticularPart {
  kind: ParticularKind;
  label: string;
  markdown: string;
}

const LONGEST_LINE = 1500;
/** In columns: a Chinese letter takes two. */
const LONGEST_BADGE = 44;
const LONGEST_VENUE = 80;
const DIVIDER = /\s*[•·∙|｜]\s*|\s{2,}|\s+[—–]\s+/;
const LABELLED = /^(?:\*{0,3})([^:：*\n]{1,40})(?:\*{1,3}\s?[:：]|[:：]\s?\*{0,3})\s*(.*)$/;
/** `#agents #long-context` */
export const HASHTAGS = /^(?:#[\p{L}\p{N}][\p{L}\p{N}_/.+-]{0,60}[\s,，、;；]*)+$/u;
const TAGS_IN_CODE = /^(?:`[^`\n]{1,40}`[\s,，、;；/]*){2,}$/;
const TAG_IN_BRACKETS = /^(?:\[[^[\]()]{2,50}\]\s*){1,6}$/;
const DAY =
  /^(?:20\d{2}\s?[-/.年]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}日?)?|\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,9}\.?)[-/. ]20\d{2}|\p{L}{3,9}\.?\s\d{1,2},?\s20\d{2})(?:\s?[T,]?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\s?(?:UTC|GMT|Z))?)?$/u;
const SCORE =
  /^\p{P}?\d{1,3}(?:\.\d{1,2})?\s?(?:\/\s?\d{1,3}(?:\.\d{1,2})?|%|分|점|点|points?|upvotes?|votes?|likes?|stars?|赞|票)\p{P}?$|^[★☆⭐🌟]+|^\+?\d{1,5}$/iu;
/** Labels of what a publisher gives a paper; elsewhere they may stand above what it says of it. */
const RATING_LABEL =
  /^(?:(?:推荐|相关|综合|总)?(?:评分|評分|得分|打分)|(?:overall )?(?:score|rating)|평점|점수|スコア)$/i;
/** The paper itself, which a row of particulars may name among them. */
const THE_PAPER = /^[*_`]{0,3}(?:arxiv|(?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d{1,2})?)[*_`]{0,3}$/i;
/** How often a paper was cited, and by whom: `cited by 3: BK`. */
const CITED_BY =
  /^(?:cited by|citations?|被引(?:用|用次数|次数)?)\s?[:：]?\s?\d{1,6}(?:\s?次)?(?:\s?[:：].{1,40})?$/i;
const SCORE_SIGN = /^(?:[⭐🌟★👍❤🔥📊🏆💯⬆▲🔺]\ufe0f?)/u;
const CATEGORY =
  /^\[?(?:cs|math|stat|eess|physics|q-bio|q-fin|econ|astro-ph|cond-mat|hep|quant-ph|gr-qc)(?:[.-][A-Za-z-]{2,12})?\]?(?:[,，\s]+\[?[a-z-]{2,8}(?:\.[A-Za-z-]{2,8})?\]?){0,8}$/;
/** The words for where a paper appears: `Accepted at NeurIPS 2026`. */
const APPEARS =
  /^(?:(?:accepted|published|presented|to appear)\s(?:at|by|in|to|as)\s[^.。!?,;]{2,60}|已?被\s?[^。！？，,]{2,40}(?:接收|接受|录用|收录|錄用|收錄)|已?(?:发表|發表|收录|录用|接收|入选)(?:于|於|在)\s?[^。！？，,]{2,40}|[^。！？、]{2,40}に(?:採択|採録|掲載)(?:済み)?)[.。]?$/iu;
/** A conference's or journal's name, in short or with its year. */
const VENUE = /\p{Lu}{2}|20\d{2}/u;
const SENTENCE = /[。！？!?]|[\p{L})]\.(?:\s|$)/u;

/**
 * Reads a line that holds nothing but particulars, whatever divides them: `🕒 **Published:** 2026-01-05 ·
 * Source: arXiv`, `⭐ 8/10 | ⏱️ 10min`, `#memory #small-models`. Null for a line that says anything else.
 */
export function readParts(line: string): ParticularPart[] | null {
  if (line.length > LONGEST_LINE) return null;
  const text = unwrapped(asWritten(line).trim().replace(QUOTE, '').replace(BULLET, ''));
  if (text === '') return null;
  if (HASHTAGS.test(text) || TAGS_IN_CODE.test(text) || TAG_IN_BRACKETS.test(text))
    return [{ kind: 'tags', label: '', markdown: text }];
  if (saysWhere(text)) return [{ kind: 'venue', label: '', markdown: text }];
  const pieces = text.split(DIVIDER).filter((piece) => piece.trim() !== '');
  return pieces.length < 2 ? null : readPieces(pieces);
}

/** Reads the pieces of a divided line; null where one says anything else, or most have nothing that tells their kind. */
function readPieces(pieces: string[]): ParticularPart[] | null {
  const parts: ParticularPart[] = [];
  let signs = 0;
  for (const piece of pieces) {
    if (THE_PAPER.test(piece.trim())) continue;
    const part = readPart(piece);
    if (!part) return null;
    if (part.kind !== 'other' || part.label !== '' || PICTOGRAMS.test(piece)) signs++;
    parts.push(part);
  }
  return parts.length > 0 && signs * 2 >= parts.length ? parts : null;
}

function readPart(piece: string): ParticularPart | null {
  const sign = PICTOGRAMS.exec(piece)?.[0] ?? '';
  const text = piece.slice(sign.length).trim();
  const labelled = LABELLED.exec(text);
  const label = cleanLabelText(labelled?.[1] ?? '');
  const kind = labelled && particularKind(label);
  const value = labelled?.[2]?.trim() ?? '';
  if (kind && value !== '' && !isToldInProse(label, value)) return { kind, label, markdown: value };
  const rating = value.replace(/\*{1,3}$/, '');
  if (RATING_LABEL.test(label) && SCORE.test(rating))
    return { kind: 'score', label, markdown: rating };
  const own = kindOfText(text, sign);
  if (own) return { kind: own, label: '', markdown: unwrapped(text) };
  return columnsOf(text) <= LONGEST_BADGE && !SENTENCE.test(text) && !labelled
    ? { kind: 'other', label: '', markdown: text }
    : null;
}

function saysWhere(text: string): boolean {
  return columnsOf(text) <= LONGEST_VENUE && APPEARS.test(text) && VENUE.test(text);
}

/** What an unlabelled text of a few words says of a paper, if its form tells. */
export function kindOfText(text: string, sign = ''): ParticularKind | null {
  const plain = text.replace(/[*_`]/g, '').trim();
  if (HASHTAGS.test(plain) || CATEGORY.test(plain)) return 'tags';
  if (DAY.test(plain)) return 'date';
  if (saysWhere(plain)) return 'venue';
  if (
    SCORE.test(plain) ||
    CITED_BY.test(plain) ||
    (SCORE_SIGN.test(sign) && columnsOf(plain) <= LONGEST_BADGE)
  )
    return 'score';
  if (isOnlyLinks(text)) return 'link';
  return isAuthorLine(`${sign}${plain}`) ? 'authors' : null;
}

/** Without the emphasis that stands around the whole line. */
function unwrapped(text: string): string {
  for (const mark of ['***', '**', '*', '_']) {
    if (!text.startsWith(mark) || !text.endsWith(mark) || text.length <= 2 * mark.length) continue;
    const inner = text.slice(mark.length, -mark.length);
    // `*a **b** c*` is one piece, `**a** b **c**` is not.
    const nested =
      mark === '**' || mark === '***' ? inner.includes('**') : /(?<!\*)\*(?!\*)/.test(inner);
    if (!nested && !/^[*_]/.test(inner)) return inner.trim();
  }
  return text;
}
