import { kindOfLabel } from '../../../digest/section-labels';
import { BANNER } from '../heads/head';
import type { JudgedHead } from '../heads/judged-head';
import type { Placed } from '../heads/placement';
import { GROUP_WORDS, titleWorth } from '../lines/title-worth';
import type { Attempt, Ground } from './ground';

/** So many titles of one form make a label in the same form one of them. */
const LEAST_TITLES = 4;

/** A head as one attempt to read a file takes it. */
export interface TriedHead {
  head: JudgedHead;
  /** It has the form of the entries' titles. */
  primary: boolean;
  /** The papers that it names; null where it names none, or they are another head's. */
  placed: Placed | null;
  next: JudgedHead | undefined;
  /** What stands beside the next one. */
  besideNext: Placed | null;
}

/** Takes a file's heads as an attempt has them: which are titles, and what each names. */
export function tryHeads(ground: Ground, { form, above, titles }: Attempt): TriedHead[] {
  const heads = asTitles(ground.heads, form, titles);
  const kin = heads.filter((head) => head.form === form);
  let nextKin = 0;
  return heads.map((head, position) => {
    while ((kin[nextKin]?.index ?? Number.POSITIVE_INFINITY) <= head.index) nextKin++;
    const next = heads[position + 1];
    const primary = head.form === form;
    return {
      head,
      primary,
      placed: primary
        ? beforeNext(placedOf(head, above), kin[nextKin])
        : ownPlaced(head, kin[nextKin], next, above),
      next,
      besideNext: next ? placedOf(next, above) : null,
    };
  });
}

/** Index of the first line of the entry that a head opens. */
export function startOf({ head, placed }: TriedHead): number {
  return placed?.place === 'above'
    ? Math.min(head.above?.start ?? head.index, head.index)
    : head.index;
}

/**
 * Takes heads of a form for titles that could be labels by their words: all of them, or those that no label
 * is known to have, and those whose number goes on with the one before.
 */
function asTitles(heads: JudgedHead[], form: string, all: boolean): JudgedHead[] {
  let last: number | null = null;
  const lone = isLoneLabel(heads.filter((head) => head.form === form));
  return heads.map((head) => {
    if (head.form !== form) return head;
    const goesOn = last !== null && head.ordinal === last + 1;
    if (!head.section || goesOn) last = head.ordinal;
    return head.section && (all || goesOn || couldBeTitle(head, lone))
      ? { ...head, section: false }
      : head;
  });
}

/** Whether no label is known to have a head's words, or it is a lone one among titles. */
function couldBeTitle({ recurs, labelLike, labelled }: JudgedHead, lone: boolean): boolean {
  return !recurs && (lone || (labelLike && !labelled));
}

/** Whether a form's headings are titles, all but one that sounds like a label: the titles of entries look alike. */
function isLoneLabel(kin: JudgedHead[]): boolean {
  const [label, ...others] = kin.filter(
    ({ section, title }) => section && titleWorth(title) > GROUP_WORDS,
  );
  if (!label || others.length > 0 || label === kin.at(-1)) return false;
  return kin.length > LEAST_TITLES && label.rank < BANNER && kindOfLabel(label.title) !== null;
}

/** What a title names, unless it is the next title's own line. */
function beforeNext(placed: Placed | null, next: JudgedHead | undefined): Placed | null {
  return placed && next && placed.at >= next.index ? null : placed;
}

/** What a head of another form names, unless the line that names it is that of a title below, or stands below that. */
function ownPlaced(
  head: JudgedHead,
  kin: JudgedHead | undefined,
  next: JudgedHead | undefined,
  above: boolean,
): Placed | null {
  const placed = head.below;
  const start = above ? (kin?.above?.start ?? kin?.index) : kin?.index;
  if (!placed || (start !== undefined && placed.at >= start)) return null;
  return next &&
    !next.plain &&
    next.title !== '' &&
    next.below?.at === placed.at &&
    next.index <= placed.at &&
    !next.section
    ? null
    : placed;
}

/** What stands on the side of a head where an attempt looks for links. */
function placedOf(head: JudgedHead, above: boolean): Placed | null {
  if (!above) return head.below;
  return head.section ? null : head.above;
}
