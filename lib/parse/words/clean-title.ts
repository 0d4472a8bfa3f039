import { remembered } from '../../digest/remembered';
import { parsePaperId } from '../../paper/paper-id';
import { withoutBeside, withoutTag } from './beside-title';
import { withPlainNumber } from './number-mark';
import { findLinks } from './paper-mentions';

const LONGEST_TITLE = 600;
const CJK = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const NO_CJK = /[^\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const ALL_EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3/gu;
const LEADING_EMOJI =
  /^(?:>\s?|[•※‣\u2580-\u25bb\u25be-\u25ff]\s?|\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200d|\ufe0f|[\d#*]\ufe0f?\u20e3|:[a-z][a-z\d_+-]{1,29}:(?=\s)|\s)+/u;
/** `1.`, `[1]`, `Paper 3:`, `No. 4`, `第 5 篇：`, `5本目：`, `Bài 2:`, `0.`, `#6`. */
const LEADING_NUMBER =
  /^(?:\[\d{1,3}(?:\.\d{1,2})?(?:\/\d{1,3})?\]|[[【](?:arxiv\s?[:：]?\s?)?\d{4}\.\d{4,5}(?:v\d+)?[\]】](?=\s*\S)|【(?:(?:paper|论文|論文|논문)\s?)?\d{1,3}】|\d{1,3}\s?[·|–—]\s|\d{1,3}\s-\s|\d{1,3}\s?｜\s?|[（(](?:\d{1,3}|[a-h])[)）]|(?:paper|no\.?|(?:agenda )?item|talk|tagesordnungspunkt|top|vortrag|exposé|议题|議題|论文|論文|논문|발표|bài|artículo|articolo|artigo|article|artikel|статья)\s?#?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?[.:：、)|-]|#\d{1,3}[.:：]?(?=\s)|第\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?篇\s?[.:：、|｜]?|第?\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?(?:\p{Script=Han}{1,2}目|(?<=第.{1,4})[个個件本则則条條弹彈位名回皿杯碗道])\s?[.:：、|｜]|\d{1,3}\s?번째(?: 논문)?\s?[.:：]|\d{1,3}\s?[.．)）](?=\D)|\d{1,3}\s?、(?!\d{1,3}、)|\d{1,2}\.\d{1,2}[.、．)）]\s?(?=[\p{L}“《])|\d{1,3}\s?(?:[:：]\s|：(?=\D))|no\.\s?\d{1,3}\s+(?=\S)|[（(]?[一二三四五六七八九十]{1,3}(?:、|[)）]|[.．]\s)|[①-⑳❶-❿]\s?|0\d\s+(?=\D)|[[(（](?:\d{1,2}:)?\d{1,2}:\d{2}(?:\s?[-–—]\s?(?:\d{1,2}:)?\d{1,2}:\d{2})?[\])）]\s?[-–—:：|·]?|(?:\d{1,2}:)?\d{1,2}:\d{2}(?:\s[-–—|·]\s|\s+(?=\p{L}))|\d{1,2}\/(?:\d{1,2})?\s+(?=\p{L}))\s*/iu;
/** `IV. `; a single letter before one or two words is a name's. */
const LEADING_ROMAN = /^(?:[IVX]{2,5}|[IVX](?=[.)、]\s+\S+\s+\S+\s+\S))[.)、]\s+(?=\S)/;
const TAG_BEFORE =
  /^(?:\[(?:链接|連結|鏈接|网页|文章|link|リンク|링크|论文(?:解读|笔记|精读|阅读|分享)?|paper(?: (?:notes?|review|summary))?|解读|精读|論文(?:紹介|要約|まとめ|メモ)?|논문 ?(?:리뷰|요약|정리)?)\]|【[^【】\d]{1,12}】(?=\s*[^\s【（(].{7})|(?:论文(?:解读|笔记|精读|阅读|速读|分享|研报|总结|标题)|阅读笔记|论文|标题|논문 ?(?:리뷰|요약|정리)|論文(?:紹介|要約|まとめ|メモ)|paper(?: (?:title|notes?|review|summary|reading))?|title)\s*[:：|]\s*|#?(?:论文|論文|논문|paper)\s{1,3}(?=\*\*|《|[“"]))\s*/i;
/** `精读｜A Title in Latin Script`: a column's or a topic's name. */
const COLUMN = /^\p{Script=Han}{2,6}\s?[|｜丨]\s?(?=[\p{Script=Latin}\p{N}]\S*(?:\s+\S+){2})/u;
/** What Pandoc and Hugo have behind a heading: `{#sec:kites .unnumbered}`. */
const ATTRIBUTES = /\s*\{\s?[#.][\w.:-]{1,80}(?:\s[#.]?[\w.:=-]{1,80}){0,4}\s?\}\s*$/;
/** `Notes on “A Title”` */
const NOTES_ON =
  /^(?:(?:some |my |reading )?(?:notes|thoughts|comments)|review|summary) (?:on|of) (?=["“«‘《*_])/i;
/** `"A Title" (Lin et al.)`, `Lin: "A Title"`, `“A Title”, presented by Lin`, `« A Title » (Lin)`, `„A Title“` */
const QUOTED_BY =
  /^(?:\p{Lu}[\p{L}’'-]{1,20}(?:\s\p{Lu}[\p{L}’'.-]{0,20})?\s?[:：]\s?(?=["“„«][^"“”„«»]{4,300}["”“»]$))?(?:"([^"]{4,300})"|[“„]([^“”„]{4,300})[”“]|[«»]\s?([^«»]{4,300}?)\s?[«»])(?:\s*[（(]\d{4}\.\d{4,5}(?:v\d{1,2})?[)）])?(?:\s*[（(]\p{Lu}[^()（）\d]{2,120}[)）]|,?\s(?:(?:presented|discussed|introduced|led|read|chosen|picked|suggested|shared|reviewed) by|vorgestellt von|présenté par|presentado por|apresentado por)\s\p{Lu}[^"“”()\d]{1,80})?$/u;
/** `What is “A Title” (arXiv:2601.00001) about?`: a title that a sentence quotes, with its number. */
const QUOTED_IN =
  /^([^“„«《]{1,160})(?:[“„]([^“”„]{8,300})[”“]|«\s?([^«»]{8,300}?)\s?»|《([^《》]{8,300})》)\s?[（(]\s?(?:\[[^\]]{0,40}\]\([^()\s]{1,300}\)|(?:arxiv\s?[:：]?\s?)?\d{4}\.\d{4,5}(?:v\d{1,2})?)\s?[)）][^（()）]{0,200}[?？]/i;
const STARS = /[\s*]*[★☆⭐🌟]+(?:[\s*]*[\d./]+)?\**(?=\s|$|[（(])/gu;
/** Tags of a note taker behind a title: `#rag #agents/memory`. */
const HASHTAGS_BEHIND = /(?:\s+#\p{L}[\p{L}\p{N}/_-]{1,30}){1,6}$/u;
/** A footnote's mark behind a title. */
const NOTED = /\s?\[\^[^[\]\s]{1,40}\](?:\([^()\s]{0,600}\))?$/;
/** What a site writes beside what came in last, behind a title that is not in capitals itself. */
const FRESH = /(\p{Ll}.{0,300})\s(?:NEW|HOT|TRENDING|UPDATED)!?$/u;
/** A badge behind a title, `📦代码`, or what it was rated, `(相关度: 90%, 质量: 0.8)`. */
const BADGE = /\s+[（([]?(?:\p{Extended_Pictographic}|\ufe0f|[▲△↑⬆🔺])+\s?[\p{L}\d]{0,8}[)）\]]?$/u;
const RATING =
  /\s*[（([]\d{1,2}(?:\.\d)?\s?\/\s?10{0,2}[)）\]]\s*$|\s*[（([][^()（）[\]]{0,60}?(?:相关|质量|评分|分数|热度|score|rating|upvotes?|votes?|likes?|stars?|min(?:ute)?s? read|👍|🔥|⬆)[^()（）[\]]{0,60}[)）\]]\s*$/iu;
/** Behind a title how many liked it, in small letters: `*36 votes*`. */
const VOTED =
  /\s+([*_]{1,2})[+▲]?\d{1,6}\s?(?:(?:up)?votes?|likes?|points?|stars?|👍|赞|票|votos?|voix|stimmen|голос\p{L}{0,2})\1$/iu;
/** How a paper was rated, and nothing of its title: `评分：7.5/10`. */
const RATED =
  /^(?:(?:推荐|相关性?|综合|总)?(?:评分|得分|分数)|rating|(?:relevance |overall )?score)\s?[:：]?\s?\d{1,3}(?:\.\d{1,2})?\s?(?:\/\s?\d{1,3}|分|%)?$/i;
/** Behind a title its authors and year, `(Ada Lovelace et al., 2025-06)`, and where it appeared. */
const CITED =
  /\s*[（(]\p{Lu}[^()（）]{2,400},\s*(?:19|20)\d{2}(?:-\d{2})?[)）]\*{0,2}(?:\s*[—–-]\s[^—–]{0,80})?$/u;
/** Behind a title where it appeared: `(arXiv 2025)`. */
const APPEARED =
  /\s*[（([](?:arxiv|preprint|neurips|nips|icml|iclr|cvpr|iccv|eccv|wacv|acl|emnlp|naacl|aaai|ijcai|kdd|sigir|www|chi|icra|iros|corl|rss|siggraph(?: asia)?|interspeech|icassp|colm|tmlr)[\s'’,-]{0,3}(?:20)?\d{2}[)）\]]$/i;
/** Of a title in two languages, the part that is the authors' own. */
const TWO_TITLES =
  /^(.{4,300}?)(?:\s+[/|·–—]\s+|\s*\n\s*)(.{4,300})$|^(.{4,300}?)\s*[（(]([^()（）]{4,300})[)）]$/s;
/** A title and its translation, which is all behind the last mark, whatever marks the title has itself. */
const TRANSLATED_BEHIND =
  /^([^\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{4,300})\s+[/|]\s+(.{4,300})$/u;
/** When a title is spoken of: `(02:15)`, `[1:02:15]`. */
const TIMED =
  /\s+[[(（](?:\d{1,2}:)?\d{1,2}:\d{2}(?:\s?[-–—]\s?(?:\d{1,2}:)?\d{1,2}:\d{2})?[\])）]$/;
const LINK_WORD =
  /^(?:(?:read|view|see|open|go to|到|在)?\s*(?:the|this|full|original|whole)?\s*(?:more|full|original)?\s*(?:on|at|in)?\s*)?(?:arxiv|ar5iv|alphaxiv|pdf|html|abs|abstract|hf|hugging ?face|links?|papers?|url|source|details?|here|download|code|github|project|page|website|demo|blog|tweet|thread|video|slides?|poster|models?|datasets?|spaces?|weights|text|cool|kimi|doi|discussion|代码|视频|模型|数据集|演示|コード|動画|デモ|モデル|코드|영상|모델|论文|原文|链接|查看|下载|详情|全文|阅读|地址|主页|论文链接|原文链接|鏈接|連結|閱讀|主頁|논문|링크|원문|論文|リンク|原論文|enlaces?|artículo|artigo|verweis|artikel|liens?|articolo|collegamento|ссылка|статья|liên kết|bài báo|bağlantı|makale|tautan|makalah|رابط|الورقة)(?:\s*(?:abs|pdf|html|link|page|paper|papers|more|abstract|version|原文|论文|链接|下载|主页|页面|详情|全文|查看|地址|鏈接|連結|主頁|頁面|링크|페이지)){0,2}$/i;
/** `https://…`, `papers.example/2601.00001` */
const ADDRESS = /^(?:https?:|www\.)|^(?:[a-z\d-]{1,40}\.){1,4}[a-z]{2,10}\/\S{1,200}$/i;
/** `Lin & Ortega 2026`, `Abbasi et al., 2025` */
const CITATION =
  /^\p{Lu}[\p{L}'’-]{1,30}(?:(?:,| &| and) \p{Lu}[\p{L}'’-]{1,30}){0,3}(?:,? et al\.?)?,? \(?(?:19|20)\d{2}[a-z]?\)?$/u;
const SOME_LINK_WORD =
  /arxiv|hugging ?face|论文主页|查看|点击|阅读原文|read (?:more|paper|full)|view paper/i;

/** Whether a link's text is only a word or a picture for the link, an address or an id, and no title. */
export function isLinkWord(text: string): boolean {
  if (text.startsWith('![')) return true;
  const plain = text
    .replace(/[*_`[\]【】]/g, '')
    .replace(ALL_EMOJI, '')
    .replace(/^[\s|:：→>]+|[\s|:：→>»]+$/g, '');
  if (plain.length < 4 || ADDRESS.test(plain)) return true;
  if (parsePaperId(plain.replace(/^arxiv[\s:：]*/i, '')) !== null) return true;
  if (CITATION.test(plain)) return true;
  if (LINK_WORD.test(plain)) return true;
  return (
    (plain.length <= 28 && SOME_LINK_WORD.test(plain)) || (plain.length <= 14 && /pdf/i.test(plain))
  );
}

/** Whether two or three letters are a name, and no word for a link: `Dos`. */
export function isShortName(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{N}]{1,2}$/u.test(text) && !/^(?:pdf|abs|hf|url|doi|web|hub|gh)$/i.test(text)
  );
}

/** Whether a title has a number before it: `1.`, `Paper 3:`, `第 5 篇：`. */
export function isNumberedTitle(text: string): boolean {
  return LEADING_NUMBER.test(text);
}

/** `C. Wu` */
const INITIALLED = /^(?:\p{Lu}\.\s?){1,3}\p{Lu}[\p{L}'’-]{1,30}$/u;

/** `Ada Birch`, `Y. LeCun`, `van de Meent`, or the end of a list of names. */
const NAME =
  /^(?:(?:van|von|de|den|der|di|da|dal|del|della|dos|du|la|le|el|al|bin|ten|ter|zu)\s){0,2}[\p{Lu}\p{Lo}][\p{L}.'’-]*(?:\s(?:(?:van|von|de|den|der|di|da|dal|del|della|dos|du|la|le|el|al|bin|ten|ter|zu)\s){0,2}[\p{Lu}\p{Lo}][\p{L}.'’-]*){0,3}$|^(?:et al\.?)?$/u;

/** Whether a line is a row of people's names, or one that is surely a name. */
export const isNames = remembered((text): boolean => {
  // `Ada Hill, Bo Shore (University of Kites)`
  const plain = text.replace(/[*_]/g, '').replace(/\s{0,3}[（(][^()（）\d]{2,80}[)）]\s{0,3}$/, '');
  // A Chinese number before a title looks like a name before another.
  if (/^\s*[（(]?[一二三四五六七八九十]{1,3}[、)）]/u.test(plain)) return false;
  if (INITIALLED.test(plain.trim())) return true;
  const names = plain.split(/[,，;；、&]|\band\b/);
  return names.length >= 2 && names.every((name) => NAME.test(name.trim()));
});

/** A title as Markdown, of a line that may hold links, a number, emoji, ratings around it; `''` where it holds none. */
export const cleanTitle = remembered((text): string => {
  const line = withPlainNumber(text.slice(0, LONGEST_TITLE).trim());
  const quoted = quotedIn(line);
  if (quoted !== undefined) return quoted;
  const marked = line
    .replace(/^(?:>\s?)*#{1,6}\s+|^[-*+•]\s+/, '')
    .replace(/\s#+\s*$/, '')
    .replace(/(?<=[:：])\s{0,3}<br\s?\/?>\s{0,3}/i, ' ');
  let title = withoutLinks(withoutTag(marked)).trim();
  title = withoutFrame(title.replace(/\s#+\s*$/, '').replace(ATTRIBUTES, ''));
  title = title.replace(NOTES_ON, '').replace(QUOTED_BY, '$1$2$3');
  title = title.replace(
    /^(?:arxiv\s?[:：]?\s?)?[[(（]?\d{4}\.\d{4,5}(?:v\d+)?[\])）]?\s*[:：|–—-]?\s*/i,
    '',
  );
  // A template's place for a title.
  if (RATED.test(title) || /\{\{\s?[\w.]{1,60}\s?\}\}/.test(title)) return '';
  const whole = withoutShortName(title.replace(/\s*[-–—|｜·:：]+\s*$/, '').trim());
  const original = originalOf(whole);
  return original === whole ? whole : withoutFrame(original);
});

/** A title without what a list writes around its titles: numbers, pictograms, tags, ratings, days. */
function withoutFrame(given: string): string {
  let title = given;
  for (let round = 0; round < 3; round++) {
    const before = title;
    title = title.replace(LEADING_EMOJI, '').replace(TAG_BEFORE, '').replace(COLUMN, '');
    title = withoutNumber(withoutBeside(title));
    if (CITED.test(title)) title = title.replace(CITED, '').replace(/^\*\*/, '');
    title = unwrap(
      title
        .replace(STARS, '')
        .replace(HASHTAGS_BEHIND, '')
        .replace(RATING, '')
        .replace(VOTED, '')
        .replace(BADGE, '')
        .replace(APPEARED, '')
        .replace(TIMED, '')
        .replace(NOTED, '')
        .replace(FRESH, '$1')
        .trim(),
    );
    title = withoutCode(withoutTag(title));
    if (title === before) break;
  }
  return title;
}

/** The title that a question quotes with its number; undefined where a line is none. */
function quotedIn(line: string): string | undefined {
  const [, before = '', ...titles] = /[?？]/.test(line) ? (QUOTED_IN.exec(line) ?? []) : [];
  return /\p{L}/u.test(before) ? titles.find(Boolean) : undefined;
}

/** A title that stands behind its own short name without that: `Kite — Kite: Flying on a String`. */
function withoutShortName(title: string): string {
  const [, name = '', whole = ''] = /^(.{3,60}?)\s+[—–|]\s+(.{8,300})$/.exec(title) ?? [];
  const [first, second] = name.split(/[\s,]+/);
  const opening = second === undefined ? `${first}:` : `${first} ${second}`;
  const opens = whole.replace(/,/g, '').startsWith(opening);
  return name !== '' && opens && whole.length > name.length ? whole : title;
}

function originalOf(title: string): string {
  const [, first, second, main, inner] =
    TRANSLATED_BEHIND.exec(title) ?? TWO_TITLES.exec(title) ?? [];
  const parts = [first ?? main ?? '', second ?? inner ?? ''];
  // What nobody translated: `VoxelChat（VoxelChat）`.
  if (main !== undefined && main.trim() === inner?.trim()) return main.trim();
  if (parts.filter((part) => CJK.test(part)).length !== 1) return title;
  const latin = parts.find((part) => !CJK.test(part)) ?? '';
  const other = parts.find((part) => CJK.test(part)) ?? '';
  return /(?:\S+\s+){2}\S/.test(latin) && other.replace(NO_CJK, '').length >= 4
    ? latin.trim()
    : title;
}

function withoutNumber(title: string): string {
  const rest = title.replace(/^(\*{2,3}|__)\s*/, '');
  const mark = title.slice(0, title.length - rest.length);
  const cut = rest.replace(LEADING_NUMBER, '').replace(isNames(rest) ? '' : LEADING_ROMAN, '');
  // `#1 — Title`; a dash alone opens what a text is from.
  return cut === '' || cut === rest ? title : mark + cut.replace(/^[—–]\s+/, '');
}

/** `` `Kite`: Flying on a String ``: a name that a title begins with, and no category, which has no capital of a word's. */
const NAMED_IN_CODE = /^`(\p{Lu}[\p{L}\p{N}-]{0,30}\p{Ll}[\p{L}\p{N}-]{0,30})`(?=[:：]\s?\S)/u;

/** `` `cs.AI` - Title ``, `` `2601.00001` Title ``, `` Title (`2601.00001`) ``: without the category and the id. */
function withoutCode(title: string): string {
  return title
    .replace(NAMED_IN_CODE, '$1')
    .replace(
      /^`(?:[a-z-]{2,10}(?:\.[A-Z]{2,3})?|(?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d+)?)`\s*[-–—:：|·]?\s*/i,
      '',
    )
    .replace(/^[[【(（]20\d{2}(?:[./-]\d{1,2}){0,2}[\])】）]\s*/, '')
    .replace(/^\[?[a-z-]{2,10}\.[A-Z]{2}\]?\s*[-–—:：|·]\s*/, '')
    .replace(/\s*[（(]?`(?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d+)?`[)）]?\s*$/i, '');
}

/** Links become their text where that is a title, and vanish with what stands around them where it is not. */
function withoutLinks(text: string): string {
  const links = findLinks(text);
  const title = links.find((link) => !isLinkWord(link.text) && link.start <= 40);
  if (
    title &&
    /^(?:[\s\d.#*_[\]()（）、:：\p{Extended_Pictographic}A-Za-z-]|\ufe0f){0,14}$/u.test(
      text.slice(0, title.start),
    )
  ) {
    const before = text.slice(0, title.start).replace(/\*|__/g, '');
    return (/^[\s\d#.、)）:：]*$/.test(before) ? '' : before) + title.text;
  }
  let out = '';
  let at = 0;
  for (const link of links) {
    out += text.slice(at, link.start);
    at = link.end;
    if (!isLinkWord(link.text)) {
      out += link.text;
      continue;
    }
    const paren = Math.max(out.lastIndexOf('('), out.lastIndexOf('（'));
    const closed = Math.max(out.lastIndexOf(')'), out.lastIndexOf('）'));
    if (paren > closed && out.length - paren < 60) return out.slice(0, paren);
    if (out.trim() !== '') return out;
  }
  return (out + text.slice(at))
    .replace(
      /\s*[（(]\s*(?:(?:链接|link|论文|paper|arxiv|url)\s*[:：]?\s*)?<?https?:[^\s()（）]{0,300}>?\s*[)）]/i,
      '',
    )
    .replace(/\s*[|·–—-]?\s*(?<!["'=])<?https?:\/\/\S{0,300}/, '')
    .replace(
      /\s*[[(（]\s*(?:[\p{L} ]{1,16}[,，;|·]\s*)?arxiv\s*[:：]?\s*\d{4}\.\d{4,5}(?:v\d+)?\s*[\])）]/iu,
      '',
    )
    .replace(
      /\s*[,，|｜·–—-]\s*(?:arxiv\s?[:：]?\s?|(?<=[|｜]\s*))\d{4}\.\d{4,5}(?:v\d+)?\s*$/i,
      '',
    );
}

/** Without the marks that stand around the whole. */
function unwrap(title: string): string {
  const whole = /^(\*{1,3}|__|`)(.+)\1$/.exec(title);
  if (whole?.[2] && !whole[2].includes(whole[1] ?? '*')) return unwrap(whole[2].trim());
  const brackets = /^(?:\[(.+)\]|《(.+)》|【(.+)】|"(.+)"|“(.+)”)$/.exec(title);
  const inner = brackets?.slice(1).find(Boolean);
  return inner && !/[[\]《》【】"“”]/.test(inner) ? unwrap(inner.trim()) : title;
}
