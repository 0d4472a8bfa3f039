import { sentenceEnds } from '../words/sentences';

/** A sentence of what others do, or what is the case: it opens so and does not name the paper. */
const BACKGROUND =
  /^(?:(?:绝大|绝?大)?多数|大多|现有的?|既有的?|目前|当前|如今|以往|此前|传统的?|常规的?|通常|一般(?:来说|而言|的)?|近年来|长期以来|(?:most|many|existing|current|prior|previous|traditional|conventional|today['’]s|recent|common|standard)\s\p{Ll}|(?:typically|usually|traditionally|currently|today|until now),?\s|既存の|従来の?|これまで|多くの|現在の?|기존|대부분|현재|지금까지)/iu;
/** A reader speaks of what the paper or its authors do; authors themselves say we, and their abstract begins as it does. */
const OWN =
  /^(?:本(?:文|研究|工作|作)|这[篇项](?:文章|论文|工作|研究)?|该(?:文|论文|研究|工作|方法)|此文|作者|论文|this (?:paper|work|study|article|method)\b|the (?:paper|authors?|work)\b|here,? |in this (?:paper|work|study)\b|本論文|本研究|著者|この論文|이 논문|본 논문|저자)/iu;
/** In UTF-16 units: so much before a title's colon is a name. */
const LONGEST_NAME = 24;

/**
 * Where a text begins to tell of its paper, in UTF-16 units: behind a first sentence of how things are where the next
 * says what the paper, its authors or what its title names does; else 0.
 */
export function behindBackground(said: string, title: string): number {
  const [end] = sentenceEnds(said);
  if (end === undefined || !BACKGROUND.test(said)) return 0;
  const name = nameOf(title);
  const next = said.slice(end).trimStart();
  if (name !== '' && said.slice(0, end).toLowerCase().includes(name)) return 0;
  const isOwn = OWN.test(next) || (name !== '' && next.toLowerCase().startsWith(name));
  return isOwn ? said.length - next.length : 0;
}

/** What a title calls its work, in small letters: `Kite` of `Kite: Strings That Reel`; `''` where it has no name. */
export function nameOf(title: string): string {
  const [, name = ''] = /^([^:：]{2,})[:：]/.exec(title.slice(0, LONGEST_NAME + 1)) ?? [];
  return /^\p{Lu}/u.test(name) ? name.trim().toLowerCase() : '';
}
