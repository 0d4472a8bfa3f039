import { plainInline } from '../../digest/plain-text';
import type { Inline } from '../../digest/tree';
import { isLinkWord } from '../words/clean-title';

/** Behind a link, what closes it and the sentence. */
const CLOSING = /^[\s)\]）】|]*([.。]?)\s*$/;
const OPENING = /[\s([（【|·—–-]+$/;
/** What is shorter may be the name of something, but for these. */
const LEAST_WORD = 4;
const SHORT_WORD = /^[[(]?(?:\d{1,3}|pdf|abs|hf|url|论文|原文|链接|論文|논문|링크)[\])]?$/i;
const CITED = /\d{4}\.\d{4}/;

/** A text without the links behind it that are only words for a link: `It walks. [paper](…)`, `It walks ([pdf](…)).` */
export function withoutLinkBehind(nodes: Inline[]): Inline[] {
  const kept = [...nodes];
  let mark = '';
  for (let end = kept.length; end > 1; end = kept.length) {
    const last = kept[end - 1];
    const closing = typeof last === 'string' ? CLOSING.exec(last) : null;
    const link = closing ? kept[end - 2] : last;
    if (!isWordForLink(link)) break;
    mark ||= closing?.[1] ?? '';
    kept.splice(closing ? -2 : -1);
    const before = kept.at(-1);
    if (typeof before === 'string') kept[kept.length - 1] = before.replace(OPENING, '');
    if (kept.at(-1) === '') kept.pop();
  }
  if (kept.length === 0) return nodes;
  const said = plainInline(kept);
  return mark === '' || /[.。!?！？]$/.test(said) ? kept : [...kept, mark];
}

function isWordForLink(node: Inline | undefined): boolean {
  if (node === undefined || typeof node === 'string' || node.t !== 'link') return false;
  const text = plainInline([node]).trim();
  // A number of a paper is one that the text cites.
  if (CITED.test(text)) return false;
  return text.length < LEAST_WORD ? SHORT_WORD.test(text) : isLinkWord(text);
}
