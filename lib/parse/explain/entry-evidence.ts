import type { Reason } from '../../digest/reason';
import type { Place } from '../entries/heads/placement';
import { titleWorth } from '../entries/lines/title-worth';
import type { Choice } from '../entries/readings/choose-reading';
import type { Ground } from '../entries/readings/ground';
import type { Candidate, Reading } from '../entries/readings/reading';
import { formWords, readingWords } from './reading-words';

const PLACES: Record<Place, string> = {
  inline: 'its own line names the paper',
  below: 'its link is below it',
  linked: 'the line below it is its link',
  above: 'its link is above it',
  end: 'its link is behind its text',
  within: 'its text names no other paper',
};
const LONGEST_QUOTE = 60;

/** What speaks for an entry: how its title is written, where its paper is named, where it ends. */
export function evidenceOf(candidate: Candidate, ground: Ground): Reason[] {
  const { head, ids } = candidate;
  return [
    [
      '{}; how much it reads like a title: {} of 1',
      formWords(head.form),
      titleWorth(head.title).toFixed(2),
    ],
    placeWords(candidate, ground),
    ...(ids.length > 1 ? [['about {} papers: {}', ids.length, ids.join(', ')] as const] : []),
    boundWords(candidate, ground),
  ];
}

/** Where an entry's paper is named: `its link is below it, on line 14`. */
export function placeWords({ head, ids, place, at }: Candidate, { lines }: Ground): Reason {
  if (ids.length === 0 || place === null)
    return head.elsewhere ? 'its link leads to no paper of arXiv’s' : 'no paper is named';
  const line = lines[at]?.line.number;
  return at === head.index || line === undefined
    ? PLACES[place]
    : ['{}, on line {}', PLACES[place], line];
}

function boundWords({ end }: Candidate, { lines, heads }: Ground): Reason {
  const next = lines[end];
  if (!next) return 'goes on to the end of the file';
  if (next.rule === 'closing') return ['ends before the closing line {}', next.line.number];
  const head = heads.find(({ index }) => index >= end);
  return head?.index === end
    ? ['ends before “{}” on line {}', quote(head.title), next.line.number]
    : ['ends before what is no part of it on line {}', next.line.number];
}

/** What the best of the other readings that has it otherwise makes of an entry; `''` where none has. */
export function runnerUpOf(candidate: Candidate, { others, ground }: Choice): Reason {
  for (const other of others) {
    const words = differenceIn(candidate, other, ground);
    if (words !== null)
      return ['where {} (score {}): {}', readingWords(other), other.score.toFixed(2), words];
  }
  return '';
}

function differenceIn(
  { head, ids, end }: Candidate,
  { entries }: Reading,
  ground: Ground,
): Reason | null {
  const own = entries.find((entry) => entry.ids.some((id) => ids.includes(id)));
  const same = entries.find((entry) => entry.head.index === head.index);
  const lineOf = (index: number) => ground.lines[index]?.line.number ?? 'the last';
  if (!own && !same) return 'it is no entry';
  if (same && same.ids.join() !== ids.join())
    return same.ids.length > 0
      ? ['its paper is {}, named on line {}', same.ids.join(', '), lineOf(same.at)]
      : 'it has no paper';
  if (own && own.head.index !== head.index)
    return ['the title is “{}” on line {}', quote(own.head.title), lineOf(own.head.index)];
  return same && same.end !== end ? ['it ends before line {}', lineOf(same.end)] : null;
}

function quote(title: string): string {
  return title.length > LONGEST_QUOTE ? `${title.slice(0, LONGEST_QUOTE)}…` : title;
}
