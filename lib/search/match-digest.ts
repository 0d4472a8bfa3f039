import type { DigestFacets, DigestTexts, Place } from './digest-texts';
import { isFacetOf, type SourceNames } from './facets';
import { daysOf } from './find-in-segment';
import { holdsUnit } from './find-unit';
import { levels } from './index-terms';
import { normalise } from './normalise';
import type { Filter, Query, Unit } from './query';
import { scoreOf } from './score';
import { type Tokens, tokensOf } from './tokens';

/** How well a digest answers a query. */
export interface Match {
  score: number;
  /** Where the words stand that were looked for: the best place of any. */
  place: Place;
}

/** A title that is just what was looked for goes before all others. */
const SAME_TITLE = 40;
/** All words of several in the title, one behind the other. */
const IN_ORDER = 6;

/** A text of a digest, taken apart when that is first needed. */
interface PlacedText {
  place: Place;
  text: string;
  tokens?: Tokens;
}

/** Whether a digest is what a query asks for, by its texts alone; null where it is not. */
export function matchDigest(
  query: Query,
  { texts, facets }: DigestTexts,
  names: SourceNames,
): Match | null {
  if (!query.filters.every((filter) => passes(filter, facets, names))) return null;
  const placed = placedTexts(texts);
  if (query.without.some((unit) => placed.some((text) => holdsUnit(unit, tokensIn(text)))))
    return null;
  const found: Match[] = [];
  for (const unit of query.units) {
    const match = bestPlace(unit, placed);
    if (!match) return null;
    found.push(match);
  }
  const [first] = found.toSorted((a, b) => levels[a.place] - levels[b.place]);
  const score = found.reduce((sum, match) => sum + match.score, titleBonus(query, placed));
  return { score, place: first?.place ?? 'title' };
}

/** Of digests that are matched again, as they are while one types. */
const placedBefore = new WeakMap<DigestTexts['texts'], PlacedText[]>();

function placedTexts(texts: DigestTexts['texts']): PlacedText[] {
  let placed = placedBefore.get(texts);
  if (!placed) {
    placed = texts.map(({ place, text }) => ({ place, text: normalise(text) }));
    placedBefore.set(texts, placed);
  }
  return placed;
}

function passes(filter: Filter, facets: DigestFacets, names: SourceNames): boolean {
  const days = daysOf(filter);
  const isMeant = days
    ? facets.day >= days.from && facets.day < days.to
    : isFacetOf(filter, facets, names);
  return isMeant !== filter.isWithout;
}

function bestPlace(unit: Unit, placed: PlacedText[]): Match | null {
  let best: Match | null = null;
  for (const text of placed) {
    // Texts come the best place first, but a whole word may stand in a later one.
    if (best && scoreOf(levels[text.place], true) <= best.score) break;
    const held = holdsUnit(unit, tokensIn(text));
    if (!held) continue;
    const score = scoreOf(levels[text.place], held === 'whole');
    if (!best || score > best.score) best = { score, place: text.place };
  }
  return best;
}

function titleBonus({ units }: Query, [title]: PlacedText[]): number {
  if (title?.place !== 'title' || units.length === 0) return 0;
  const { tokens } = units.reduce<Unit>(
    (all, unit) => ({ ...unit, tokens: [...all.tokens, ...unit.tokens] }),
    { tokens: [], isPrefix: false, typed: '' },
  );
  const unit = { tokens, isPrefix: units.at(-1)?.isPrefix ?? false, typed: '' };
  const text = tokensIn(title);
  if (!holdsUnit(unit, text)) return 0;
  return text.starts.length === tokens.length ? SAME_TITLE : IN_ORDER;
}

function tokensIn(placed: PlacedText): Tokens {
  placed.tokens ??= tokensOf(placed.text);
  return placed.tokens;
}
