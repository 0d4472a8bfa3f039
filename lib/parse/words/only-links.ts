import { remembered } from '../../digest/remembered';
import { isBeside } from './beside-words';
import { isBibliography } from './bibliography-labels';
import { isLinkWord } from './clean-title';
import { findLinks, namedPapers } from './paper-mentions';

const LONGEST = 3000;
/** A sentence that says where a paper is, without its link. */
const LONGEST_POINTING = 80;
const POINTING =
  /^(?:完整|原始)?(?:论文|論文|原文|全文)(?:可以?)?(?:在|从|從|于|於|见|見|请见|請見|详见|詳見)?(?:这里|這裡|此处|此處)?(?:查看|阅读|閱讀|获取|取得|下载|下載|找到)?$|^(?:(?:you can )?(?:read|find|see) )?(?:the |this )?(?:full |original )?paper(?: is| can be (?:found|read))?(?: available)?(?: at| on| here| in full| online){0,2}$/i;
/** The paper's number, and nothing else. */
const ID = /^\s*[[(`*]{0,3}\d{4}\.\d{4,5}(?:v\d{1,2})?[\])`*]{0,3}\s*$/;
/** A badge among the links, that is none itself: `![score](https://img.shields.io/…)`. */
const LONE_PICTURE = /(?<!\[)!\[[^[\]]{0,80}\]\([^()\s]{1,600}\)/g;
/** An address without its scheme: `arxiv.org/abs/2601.00001`, `github.com/kites/reel`. */
const BARE = /(?<![\w./-])(?:[a-z0-9-]{1,40}\.){1,3}[a-z]{2,10}\/[^\s|·•,，、<>()（）]{1,300}/gi;
/** The words of a link that leads about in what the file was taken from. */
const WAY_THROUGH =
  /^[←⬅↑⬆«‹]|[→➡»›]$|^(?:back|prev(?:ious)?|next|home|index)(?:$| (?:to|day|week|month|page|issue|post|digest|report)\b|[\s:]{1,2}\d)|^(?:返回|上一|下一|目录|戻る|목록)/iu;

/** Whether a line holds nothing but links of a paper, words for them, and what else identifies it. */
export const isOnlyLinks = remembered((given): boolean => {
  if (given.length > LONGEST || /^\s*\||</.test(withoutAddresses(given))) return false;
  const text = given.includes('![') ? given.replace(LONE_PICTURE, ' ') : given;
  const links = findLinks(text);
  const isNamed = namedPapers(text).length > 0;
  const isWord = (words: string) =>
    isLinkWord(words) || WAY_THROUGH.test(words) || (isNamed && isBeside(words));
  if (!links.every((link) => isWord(link.text))) return false;
  if (links.length === 0 && !isNamed) return ID.test(text);
  let rest = text;
  for (const link of links.reverse()) rest = `${rest.slice(0, link.start)}|${rest.slice(link.end)}`;
  const bare = rest
    .replace(/<?https?:\/\/[^\s>]+>?/g, '|')
    .replace(BARE, '|')
    .replace(/arxiv\s*[:：]?\s*\d{4}\.\d{4,5}(?:v\d+)?/gi, '|');
  if (bare.length <= LONGEST_POINTING && isPointing(bare)) return true;
  return bare.split(/[|·•,，、/&]|\s(?:or|and)\s/).every(isParticular);
});

/** A line without its addresses in angle brackets. */
function withoutAddresses(text: string): string {
  return text.includes('<') ? text.replace(/<https?:[^<>\s]*>/g, '') : text;
}

/** Whether a sentence says where something is, and nothing else: `论文可在 | 查看。` */
function isPointing(bare: string): boolean {
  const words = bare
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
  return POINTING.test(words);
}

function isParticular(piece: string): boolean {
  const words = piece.replace(/[*_`>#[\]()（）-]|\p{Extended_Pictographic}|\ufe0f/gu, '').trim();
  const label = /^([^:：]{1,40})[:：]/.exec(words)?.[1];
  return (
    /^[\p{P}\p{S}\s\d]*$/u.test(words) ||
    (label
      ? isBibliography(label)
      : isLinkWord(words) || /^(?:read|view|see|full)\b.{0,12}$/i.test(words))
  );
}
