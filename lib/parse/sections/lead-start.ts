import { kindOfLabel, nearKindOfLabel } from '../../digest/section-labels';
import { isAppearance } from '../words/appearance';
import { particularKind, titleLabel } from '../words/bibliography-labels';
import { NUMBER, PICTOGRAMS } from '../words/label-marks';
import { kindOfText } from '../words/particular-parts';
import { cleanLabelText } from '../words/read-label';
import { columnsOf } from '../words/scripts';
import { sentenceEnds } from '../words/sentences';
import { isWrapper } from '../words/wrapper-labels';

/** So many lines of a run are looked at. */
const MOST_LINES = 6;
const LONGEST_LABEL = 40;
/** In columns: a keyword is shorter. */
const LONGEST_KEYWORD = 30;
/** In columns, of all keywords in a line. */
const MEAN_KEYWORD = 20;
const SEPARATOR = /[,，、;；|·•/]/;
/** White space, and the signs that close what stood before the text. */
const SPACE = /^(?:[\s\u3000]|>\s|[.。,，:：;；、)）\]】](?![\d.。…]))+/;
/** `[arXiv 2608.00001][机器人] `, `【论文】` */
const TAGS =
  /^(?:[[【(（](?:arxiv[^\]】)）]{0,30}|[^\]】)）]{1,24})[\]】)）]\s*){1,6}(?=[^\s(（,，.。])/iu;
/** `ii) `: the number of a part. */
const ROMAN = /^[(（]?[ivx]{1,4}[)）]\s+/i;
/** A tag, and nothing else. */
const TAG = /^[[【][^[\]【】]{1,60}[\]】]$/;
/** Somebody greets who tells of their own work, and is glad to. */
const GREETING =
  /^(?:hi|hello|hey|greetings|dear all|大家好|各位好|안녕하세요|こんにちは)(?!\p{L})[^.!?。！？]{0,60}[.!?。！？]\s*|^we(?:['’]re| are) (?:very |so )?(?:excited|happy|glad|thrilled|pleased|proud) to [^.!?]{0,200}[.!?]\s*/iu;
/** `by Ada Birch and Bo Dorn. `, going on with the title before it. */
const BYLINE =
  /^(?:by|von|par|por|di|от)\s(?:the |a )?(?:team\s|\p{Lu}[\p{L}’'-]*\.?,?\s|(?:at|and|&|from|of|und|et|e|y|и|de|van|et al\.)\s){0,10}(?:\p{Lu}[\p{L}’'-]{1,30}|et al)\.\s+(?=\p{Lu})/u;
const LABEL = /^(.{1,40}?)\s?[:：]\s*(?=\S)/u;
/** `En bref — `, `一句話 `: a label that no colon ends. */
const OPEN_LABEL =
  /^(?:(\S{2,16}(?: \S{1,12}){0,2}?)\s?(?:[—–]{1,2}|-(?=\s))\s?|(\p{Script=Han}{2,6})[ \u3000]{1,3})(?=\S)/u;
/** A yes stands apart from the answer: `好的邮件助理` and `great apes` are none. */
const PREAMBLE =
  /^(?:(?:sure|certainly|of course|okay|ok|absolutely|great|好的|当然|當然|没问题|물론|네|はい|了解|claro|natürlich|bien sûr)(?=\s?\p{P}|\s(?:here|this|below)\s|\s*$)|here(?:['’]s| is| are| you go)|below is|the following is|以下(?:是|为|為)|下面是|这是(?:一|关于|对)|這是|根据(?:您|你)|다음은|아래는|以下(?:は|に)|voici|hier (?:ist|sind))/iu;
/** A preamble's first words, to the mark behind them. */
const OPENING = /^[^。.!?！？\n]{0,80}[:：!！.。]\s*/;
const LEAD_IN =
  /[:：]\s*$|(?:as follows|the following|如下|以下(?:几|幾|三|四|五)?(?:点|點|方面|内容|內容))\s*[.。]?$/i;
/** What a paper does, before what that is made of; in columns, one tells enough. */
const CLAIM =
  /^(?:本文|论文|作者|研究者?|我们|該研究|该研究|该工作|该论文)?(?:首次|首个)?(?:提出|设计|設計|構建|构建|引入|开发|發布|发布|推出)了?[^。]{12}/;
const LEAST_CLAIM = 44;
const INNER_LABEL = /\s([^\s:：]{2,16})[:：]\s*/gu;
const FAR = 600;
const SCORE = /^(?:总|综合|推荐|相关)?(?:评分|得分|分数|score|rating)\s?[:：]?\s?\d/i;
/** In columns: what is longer tells more than where the parts of a series are. */
const LONGEST_WAY = 80;
const WAY =
  /[上下]一?[篇期]|[前后]一[篇期]|系列(?:的)?第|\b(?:previous|next|last) (?:post|part|article)\b|\bpart \d+ of\b/i;
/** `Late Harvest. arXiv:2601.00001. Presented by Ida.`: the paper as bibliographies have it. */
const CITED_WORK = /^.{8,300}\.\s{1,2}arxiv\s?[:：]?\s?\d{4}\.\d{4,5}/i;
const PRESENTED =
  /^(?:presented|shared|submitted|chosen|picked|présenté|proposé|vorgestellt|presentado|apresentado|presentato) (?:by|par|von|por|da) .{2,60}$/i;
const NOTHING = /^[\s\p{P}\p{S}\p{N}]*$/u;
/** What no topic has, but clauses, or what was measured: `先补间，再上色，头发不糊了`, `速度快 400 倍` */
const CLAUSE = /[了把被让讓却卻再就从從]|\d\s?(?:[%％倍]|个百分点)/;
const MANY_WORDS = /(?:\S+\s+){4}\S/;
const TABLE = /^\s*\|.*\|/;

/**
 * Where in a run's plain text a lead could start: behind labels, tags, pictures, an opening that only leads to
 * the text, lines of names and links. Null where nothing in the run is one.
 */
export function startOfLead(text: string): number | null {
  let at = 0;
  for (const line of text.split('\n', MOST_LINES)) {
    const start = startInLine(line);
    if (start !== null) return at + start;
    at += line.length + 1;
  }
  return null;
}

function startInLine(line: string): number | null {
  let at = SPACE.exec(line)?.[0].length ?? 0;
  for (let round = 0; round < 4; round++) {
    const step = prefixOf(line.slice(at));
    if (step === null) {
      // Behind a title or a link, a label in the same line may open the text.
      const next = knownLabelIn(line, at);
      if (next === null) return null;
      at = next;
      break;
    }
    if (step === 0) break;
    at += step;
    at += SPACE.exec(line.slice(at))?.[0].length ?? 0;
  }
  const said = line.slice(at);
  return isNoLead(said.trim()) ? null : at;
}

/** Where the text of a label that we know begins in a line, behind a place in it; null where it has none. */
function knownLabelIn(line: string, at: number): number | null {
  for (const found of line.slice(at, at + FAR).matchAll(INNER_LABEL))
    if (kindOfLabel(found[1] ?? '')) return at + found.index + found[0].length;
  return null;
}

/** The length of what stands before a text and is none of it; null where the whole line is none. */
function prefixOf(text: string): number | null {
  for (const mark of [PICTOGRAMS, TAGS, NUMBER, ROMAN, BYLINE]) {
    const found = mark.exec(text)?.[0] ?? '';
    if (found !== '' && found.length < text.length) return found.length;
  }
  const opening = (PREAMBLE.test(text) ? OPENING : GREETING).exec(text)?.[0] ?? '';
  if (opening !== '') return opening.length < text.length ? opening.length : null;
  return labelBefore(text);
}

/** The length of a label before a text; 0 where it has none, null where the label says that the line is no text. */
function labelBefore(text: string): number | null {
  const [open = '', dashed, spaced] = OPEN_LABEL.exec(text) ?? [];
  if (open !== '' && kindOfLabel(cleanLabelText(dashed ?? spaced ?? '')) === 'summary')
    return open.length;
  const labelled = LABEL.exec(text);
  const label = labelled ? cleanLabelText(labelled[1] ?? '') : '';
  if (!labelled || label === '' || label.length > LONGEST_LABEL) return 0;
  if (titleLabel(label) || particularKind(label) || SCORE.test(text)) return null;
  return kindOfLabel(label) || isWrapper(label) || isShortLabel(label) ? labelled[0].length : 0;
}

/** `核心贡献总结`: words of a label that we know, and hardly any others. */
function isShortLabel(label: string): boolean {
  return columnsOf(label) <= 16 && nearKindOfLabel(label) === 'summary';
}

/** Whether a text only leads to what is listed below it: none before that does with a sentence of its own. */
function isLeadIn(text: string): boolean {
  if (!LEAD_IN.test(text)) return false;
  const [end = text.length] = sentenceEnds(text);
  return end >= text.length && (columnsOf(text) < LEAST_CLAIM || !CLAIM.test(text));
}

function isNoLead(text: string): boolean {
  return (
    NOTHING.test(text) ||
    TAG.test(text) ||
    TABLE.test(text) ||
    isLeadIn(text) ||
    SCORE.test(text) ||
    CITED_WORK.test(text) ||
    PRESENTED.test(text) ||
    isAppearance(text) ||
    (columnsOf(text) <= LONGEST_WAY && WAY.test(text)) ||
    kindOfText(text) !== null ||
    isKeywordLine(text)
  );
}

/** A line of topics so short that they are none of a sentence without its full stop; behind a comma, one goes on in the next line. */
function isKeywordLine(text: string): boolean {
  if (/[,，]$/.test(text)) return false;
  const count = text.split(SEPARATOR).length;
  return isKeywords(text) && !/[:：]/.test(text) && columnsOf(text) <= count * MEAN_KEYWORD;
}

/** A row of topics, and no sentence. */
export function isKeywords(text: string): boolean {
  if (text.length > 600 || CLAUSE.test(text) || /[。！？!?]|\p{L}\.(?:\s|$)/u.test(text))
    return false;
  const parts = text.split(SEPARATOR).map((part) => part.trim());
  return (
    parts.length >= 3 &&
    parts.every((part) => columnsOf(part) <= LONGEST_KEYWORD && !MANY_WORDS.test(part))
  );
}
