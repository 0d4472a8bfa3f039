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
  for (let link = linkBehind(kept); link; link = linkBehind(kept)) {
    mark ||= link.mark;
    kept.length = link.at;
    dropOpening(kept);
  }
  if (kept.length === 0) return nodes;
  const said = plainInline(kept);
  return mark === '' || /[.。!?！？]$/.test(said) ? kept : [...kept, mark];
}

/** Where the word for a link stands that a text ends with, and the mark behind it; null where there is none, or nothing else. */
function linkBehind(nodes: Inline[]): { at: number; mark: string } | null {
  if (nodes.length < 2) return null;
  const last = nodes.at(-1);
  const closing = typeof last === 'string' ? CLOSING.exec(last) : null;
  const at = nodes.length - (closing ? 2 : 1);
  return isWordForLink(nodes[at]) ? { at, mark: closing?.[1] ?? '' } : null;
}

/** Takes off a text's end what led to a link: a bracket, a dash. */
function dropOpening(nodes: Inline[]): void {
  const last = nodes.at(-1);
  if (typeof last !== 'string') return;
  nodes.pop();
  const text = last.replace(OPENING, '');
  if (text !== '') nodes.push(text);
}

function isWordForLink(node: Inline | undefined): boolean {
  if (node === undefined || typeof node === 'string' || node.t !== 'link') return false;
  const text = plainInline([node]).trim();
  // A number of a paper is one that the text cites.
  if (CITED.test(text)) return false;
  return text.length < LEAST_WORD ? SHORT_WORD.test(text) : isLinkWord(text);
}
