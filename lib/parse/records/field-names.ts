import type { ParticularKind } from '../../digest/particular';
import type { SectionKind } from '../../digest/section-kind';
import { kindOfLabel } from '../../digest/section-labels';
import { isBibliography, titleLabel } from '../words/bibliography-labels';

/** Beyond this, a name is none. */
const LONGEST_NAME = 80;
/** A name that a program gave: letters without spaces, in Latin script. */
const KEY = /^[\w.$-]+$/;
const LANGUAGES = 'zh|cn|en|ko|kr|ja|jp|vi|fr|de|es|ru|pt|it|ar|zh cn|zh tw|zh hans|zh hant';
const LANGUAGE = new RegExp(
  `^(?:${LANGUAGES}|english|chinese|korean|japanese|french|german|spanish)$`,
);
const LANGUAGE_AFFIX = new RegExp(
  `(?:^| )(?:${LANGUAGES}|english|chinese|korean|japanese|french|german|spanish|translated|translation|text)$|^(?:${LANGUAGES}|english|chinese|korean|japanese|translated) (?=.)`,
);
/** What publishers put in front of a field that a model wrote. */
const WRITER_AFFIX =
  /^(?:ai|llm|gpt|auto|generated|paper|claude|gemini|deepseek|qwen|my|own|digest|main|key|short|brief|detailed|final) (?=.)| (?:lines|list|md|markdown|paragraphs?|points|section|generated|html|short|long|brief|detailed)$/;

/** However such a name goes on, it says what it is. */
const SUMMARY =
  /(?:^| )(?:one|1|single) (?:sentence|line|liner)(?: |$)|(?:^| )tl ?dr(?: |$)|^(?:core|essence|nutshell|in a nutshell|punch ?line|tl|short|brief)(?: (?:en|zh|ja|ko|de|fr|es|ru|pt|it))?$|^(?:full )?translat(?:ion|ed)(?: text)?$|^(?:译文|翻译|번역)$/;
/** `abs` alone may be the abstract's page. */
const ABSTRACT = new RegExp(`^abs(?:tr)? (?:${LANGUAGES})$`);
const ID =
  /^(?:(?:arxiv|paper|custom|article|hf|external|source|entry|work) )?(?:id|ids|identifier)$|^(?:arxiv(?: (?:no|number|key))?|eprint|论文 ?id|论文编号|编号)$/;
const LINK =
  /(?:^| )(?:url|urls|link|links|href|uri|abs|pdf|html|arxiv|paper|page|source|doi)(?: |$)|链接|鏈接|連結|网址|原文|地址|링크|リンク/;
const NOT_THE_PAPER =
  /(?:^| )(?:code|github|repo|repository|project|demo|video|youtube|tweet|twitter|blog|dataset|model|image|thumbnail|avatar|logo|icon|user|author|profile|feed|home|homepage|previous|next)(?: |$)/;
const OTHERS =
  /relat(?:ed|ion)|refer(?:ence|s)|bibliograph|(?:^| )cit(?:e|es|ed|ing|ation|ations)(?: |$)|similar|neighbou?r|builds? on|based on|baseline|prior work|previous work|follow ?up|see also|further reading|recommend|compar(?:ed|ison)s?(?: |$)|相关|相關|引用|参考|參考|類似|관련/;
const PEOPLE =
  /(?:^| )(?:authors?|creators?|first author|by|byline|speakers?)(?: (?:names?|list|info|details))?$|^(?:au|auth|auths|who)$|^author|作者|저자|著者/;
const SUBMITTER =
  /submitt(?:er|ed by)|^(?:user|uploader|owner|curator|editor|posted by|added by|(?:reviewed|curated|picked|chosen|selected|shared|suggested|recommended|presented|checked|read|written|summari[sz]ed|translated|edited) by)(?: |$)|推荐人|提交者/;
const AFFILIATION =
  /affiliat|institut|organi[sz]ation|compan(?:y|ies)|universit|(?:^| )labs?$|机构|機構|单位|소속|所属/;
const MACHINE_DATE =
  /generat|scrap|crawl|process|fetch|index|chang|seen|retriev|download|import|summari[sz]ed/;
const DATE =
  /(?:^| )(?:date|dates|day|published|publish|submitted|updated|created|released?|year|time|timestamp|at)(?: |$)|日期|时间|時間|年份|公開日|날짜/;
const VENUE =
  /(?:^| )(?:venue|venues|journal|conference|published in|proceedings)(?: |$)|会议|期刊/;
const CODE =
  /(?:^| )(?:code|github|gitlab|repo|repos|repository|repositories)(?: |$)|代码|代碼|开源/;
const SCORE =
  /(?:^| )(?:scores?|upvotes?|votes?|likes?|stars?|rank|ranking|rating|ratings|grade|citations?(?: count)?|(?<!key |main |bullet )points|popularity|confidence)(?: |$)|热度|点赞|评分|评级|得分|추천|업보트/;
const TAGS =
  /(?:^| )(?:tags?|categor(?:y|ies)|subjects?|labels?|class(?:es)?|classification|topics?|keywords?|concepts|tasks?|themes?)(?: |$)|标签|標籤|分类|分類|카테고리|태그|タグ/;
/** What programs keep for themselves. */
const NOISE =
  /(?:^| )(?:id|ids|uuid|guid|sha\d*|hash|key|slug|index|idx|position|offset|thumbnail|image|images|media|avatar|logo|icon|picture|figure|cover|hidden|status|state|type|kind|lang|language|locale|model|tokens?|usage|cost|prompt|role|finish reason|version|num|count|total|length|size|error|success|is|has|discussion|subscribers?|followers?)(?: |$)|^(?:is|has|can|should|num|n) |^(?:序号|序號|番号|번호|no|nr|№)$/;

/** Names of what a model or a feed wrote, whatever it is: the first ones say nothing to a reader. */
const TRANSPORT =
  /^(?:(?:raw|full|ai|llm|model) )?(?:content|text|body|message|output|response|answer|completion|result|markdown|md|html)(?: (?:text|html|md|markdown|body|content))?$|^(?:内容|正文|全文)$/;
const WRITING =
  /(?:^| )(?:digest|report|notes?|analysis|review|commentary|explanation|blurb|explainer|walkthrough)(?: |$)|笔记|解读|分析|评论/;

/** What a field is of its paper, by its name. */
export type FieldRole =
  | { as: 'title' | 'id' | 'others' | 'container' | 'noise' | 'unknown' }
  | { as: 'section'; kind: SectionKind }
  | { as: 'particular'; kind: ParticularKind };

const ROLES: [RegExp, FieldRole][] = [
  [ID, { as: 'id' }],
  [SUBMITTER, { as: 'noise' }],
  [PEOPLE, { as: 'particular', kind: 'authors' }],
  [AFFILIATION, { as: 'particular', kind: 'affiliations' }],
  [VENUE, { as: 'particular', kind: 'venue' }],
  [CODE, { as: 'particular', kind: 'code' }],
  [SCORE, { as: 'particular', kind: 'score' }],
  [OTHERS, { as: 'others' }],
  [TAGS, { as: 'particular', kind: 'tags' }],
  [MACHINE_DATE, { as: 'unknown' }],
  [DATE, { as: 'particular', kind: 'date' }],
  [LINK, { as: 'particular', kind: 'link' }],
  [/^(?:arxiv |author )?comments?$/, { as: 'particular', kind: 'other' }],
  [NOISE, { as: 'noise' }],
];

/** All that a name tells. */
interface NameReading {
  words: string;
  role: FieldRole;
  kind: SectionKind | null;
  paper: 'id' | 'link' | null;
  others: boolean;
}

const readings = new Map<string, NameReading>();
/** A file has few names, but a hostile one may have as many as it has values. */
const MOST_READINGS = 5000;

/** What a field of that name holds, whatever its spelling: `paperTitle`, `paper_title`, `Paper Title`. */
export function roleOf(name: string): FieldRole {
  return readName(name).role;
}

function readName(name: string): NameReading {
  const known = readings.get(name);
  if (known) return known;
  const words = inWords(name);
  const isName = name.length <= LONGEST_NAME;
  const others = OTHERS.test(words);
  const kind = isName ? kindOfWords(name, words) : null;
  const reading: NameReading = {
    words,
    kind,
    others,
    paper: isName ? paperByWords(words, others) : null,
    role: isName ? readRole(name, words, kind) : { as: 'unknown' },
  };
  if (readings.size >= MOST_READINGS) readings.clear();
  readings.set(name, reading);
  return reading;
}

function readRole(name: string, words: string, kind: SectionKind | null): FieldRole {
  const bare = words.replace(LANGUAGE_AFFIX, '');
  // In several languages, a headline is no sentence about the paper.
  const isHeadline = bare === 'headline' && words !== bare;
  if (isHeadline || titleLabel(bare) !== null || /(?:^| )title(?: |$)/.test(words))
    return { as: 'title' };
  if (kind !== null) return { as: 'section', kind };
  if (TRANSPORT.test(words) || WRITING.test(words)) return { as: 'container' };
  for (const [pattern, role] of ROLES) if (pattern.test(words)) return role;
  return isBibliography(name) ? { as: 'particular', kind: 'other' } : { as: 'unknown' };
}

/** Whether a name is a language's, as in `{"zh": …, "en": …}`. */
export function isLanguage(name: string): boolean {
  return LANGUAGE.test(wordsOf(name));
}

/** Whether a field names its paper by an id, or by a link to it. */
export function namesPaper(name: string): 'id' | 'link' | null {
  return readName(name).paper;
}

function paperByWords(words: string, others: boolean): 'id' | 'link' | null {
  if (ID.test(words)) return 'id';
  return LINK.test(words) && !NOT_THE_PAPER.test(words) && !others ? 'link' : null;
}

/** Whether what stands under a name are other papers. */
export function namesOthers(name: string): boolean {
  return readings.get(name)?.others ?? OTHERS.test(inWords(name));
}

/** The kind of section that a field's name stands for, without what it says of its language and its writer; null for other names. */
export function kindOfName(name: string): SectionKind | null {
  return readName(name).kind;
}

function kindOfWords(name: string, words: string): SectionKind | null {
  const plain = words.replace(LANGUAGE_AFFIX, '').trim();
  if (SUMMARY.test(words)) return 'summary';
  if (ABSTRACT.test(words)) return 'abstract';
  return (
    kindOfLabel(name) ??
    kindOfLabel(words) ??
    kindOfLabel(plain) ??
    kindOfLabel(plain.replace(WRITER_AFFIX, '')) ??
    kindOfLabel(plain.replace(WRITER_AFFIX, '').replace(WRITER_AFFIX, ''))
  );
}

/** A field's name in words that a reader reads, `Pain point` for `pain_point` and `painPoint`; one that a person wrote stays. */
export function labelOfName(name: string): string {
  const trimmed = name.trim();
  if (!KEY.test(trimmed)) return trimmed;
  const words = wordsOf(trimmed)
    .replace(LANGUAGE_AFFIX, '')
    .replace(/ (?:md|html|list)$/, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
    .replace(/^Tl ?dr$/, 'TL;DR')
    .replace(/\b(?:ai|llm|url|pdf|qa|faq|hf|sota|gpu)\b/gi, (short) => short.toUpperCase());
}

/** Whether a program gave a name: in Latin letters, without spaces. */
export function isProgramsName(name: string): boolean {
  return KEY.test(name.trim());
}

/** What a section is called in a record's field: `''` where its kind says it all. */
export function sectionOfName(name: string): { kind: SectionKind; label: string } {
  const kind = kindOfName(name);
  if (kind === null)
    return { kind: 'other', label: TRANSPORT.test(wordsOf(name)) ? '' : labelOfName(name) };
  return { kind, label: KEY.test(name.trim()) ? '' : name.trim() };
}

/** A name's words in lower case, with single spaces between. */
export function wordsOf(name: string): string {
  return readName(name).words;
}

function inWords(name: string): string {
  return (
    name
      .slice(0, LONGEST_NAME)
      // `arXiv` is one word; its first two letters are no language.
      .replace(/arXiv/g, 'arxiv')
      .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
      .replace(/[\s_.$:-]+/g, ' ')
      .trim()
      .toLowerCase()
  );
}
