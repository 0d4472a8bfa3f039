import { findPaperId } from '../../../paper/paper-id';
import { isLinkLabel } from '../../words/bibliography-labels';
import { findLinks } from '../../words/paper-mentions';
import { cleanLabelText } from '../../words/read-label';
import { isLabelWords } from './label-words';
import type { NamingForm } from './naming';
import type { SurveyedLine } from './survey';

/** `Paper 1`, `论文 2`: counted, and said of the paper itself. */
const COUNTED = /\d\s*$/;
const LISTED = /^\s*[-*+•]\s/;
/** Words with a colon, then a link and nothing beside it. */
const LED =
  /^\s*(?:[-*+•>]\s+){0,2}([^:：[\]。！？!?]{1,60}[:：]\*{0,2})\s*(\[[^[\]]{2,300}\]\([^()\s]{1,600}\))\*{0,2}[.。]?\s*$/;
const LONGEST = 1000;
/** How a line names its entry's paper, alone or by the title itself. */
const OWN: ReadonlySet<NamingForm> = new Set(['links', 'labelled', 'heading', 'opening']);

/** A linked title behind words with a colon. */
interface LedLink {
  line: SurveyedLine;
  /** Its place among the lines that hold something. */
  order: number;
  words: string;
  /** The paper that it leads to. */
  id: string;
}

/** In lines that hold something: from such a line to the entry's own link. */
const NEAR = 3;

/**
 * Marks the lines that lead to another paper than their entry's, `Sequel of: [Title](…)`, whatever the words before the
 * link are: they stand right below a title, whose own paper its line names, or a link below them; or they lead to a
 * paper that has its own place in the file, behind words that no other line has.
 */
export function markRivals(lines: SurveyedLine[]): SurveyedLine[] {
  const held = lines.filter(({ blank }) => !blank);
  const led = held.flatMap((line, order): LedLink[] => {
    const link = ledLink(line);
    return link ? [{ ...link, order }] : [];
  });
  if (led.length === 0) return lines;
  const uses = countBy(led, ({ words }) => words);
  const places = ownPlaces(held, led);
  const rivals = new Set(
    led
      .filter(
        (link) =>
          isRival(link, held) || (uses.get(link.words) === 1 && isAfar(link, places.get(link.id))),
      )
      .map(({ line }) => line),
  );
  return lines.map((line) => (rivals.has(line) ? { ...line, naming: asRival(line) } : line));
}

function asRival({ naming: { own, cited } }: SurveyedLine): SurveyedLine['naming'] {
  return { form: 'rival', own: [], cited: [...own, ...cited], elsewhere: false };
}

function isRival({ order, line, id }: LedLink, held: SurveyedLine[]): boolean {
  const above = held[order - 1];
  if (!above || above.rule || above.referred) return false;
  return opensBeside(above, line, id) || isBeforeLink(order, above, id, held);
}

/** Where a paper has its own link, first and last, among the lines that hold something. */
interface OwnPlaces {
  first: number;
  last: number;
}

function ownPlaces(held: SurveyedLine[], led: LedLink[]): Map<string, OwnPlaces> {
  const places = new Map<string, OwnPlaces>();
  const leading = new Set(led.map(({ line }) => line));
  for (const [order, line] of held.entries()) {
    const { form, own } = line.naming;
    const [id, ...more] = own;
    if (id === undefined || more.length > 0 || line.referred || leading.has(line)) continue;
    if (form === null || !OWN.has(form)) continue;
    places.set(id, { first: places.get(id)?.first ?? order, last: order });
  }
  return places;
}

/** Whether a paper has its own link elsewhere than close to what leads to it. */
function isAfar({ order }: LedLink, places: OwnPlaces | undefined): boolean {
  return places !== undefined && (order - places.first > NEAR || places.last - order > NEAR);
}

function countBy<Item>(items: Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** A linked title behind words with a colon, which say of no paper that it is the entry's; null for any other line. */
function ledLink(line: SurveyedLine): Omit<LedLink, 'order'> | null {
  const { label, line: read, referred } = line;
  if (label?.form === 'heading' || referred || read.text.length > LONGEST) return null;
  const [, lead = '', link = ''] = LED.exec(read.text) ?? [];
  const words = cleanLabelText(lead);
  if (words === '' || isLabelWords(words) || isLinkLabel(words) || COUNTED.test(words)) return null;
  const id = findPaperId(findLinks(link)[0]?.target ?? '');
  return id === null ? null : { line, words, id };
}

/** Whether the line above opens an entry with a paper of its own, which a line below does not stand beside. */
function opensBeside({ naming, line, indent }: SurveyedLine, own: SurveyedLine, id: string) {
  if (naming.form !== 'opening' && naming.form !== 'heading') return false;
  if (naming.own.length !== 1 || naming.own[0] === id) return false;
  return !LISTED.test(own.line.text) || !LISTED.test(line.text) || own.indent > indent;
}

/** Whether the line above names no paper, and a line close below, before any text, is another paper's link. */
function isBeforeLink(order: number, above: SurveyedLine, id: string, held: SurveyedLine[]) {
  if (above.naming.form !== null) return false;
  const below = held.slice(order + 1, order + 1 + NEAR);
  const next = below.find(({ naming }) => naming.own.length > 0);
  if (!next || (next.naming.form !== 'links' && next.naming.form !== 'labelled')) return false;
  const between = below.slice(0, below.indexOf(next));
  return next.naming.own[0] !== id && between.every(isNoText);
}

/** Whether a line between a title and its link tells nothing but of the paper. */
function isNoText({ label, rule, line }: SurveyedLine): boolean {
  return rule === null && label?.form !== 'heading' && (label?.kind ?? null) === null
    ? line.text.trim().length <= 90
    : false;
}
