import { classWords, hasAny } from './class-words';
import { isElement, type MarkupElement } from './markup-tree';
import { HEADING } from './page-tags';
import { isTitleSaidAgain } from './title-said-again';

const TITLE_NAMES = new Set(['div', 'span', 'p', 'a', 'strong', 'b', 'header', 'dt', 'td']);
const TITLE_WORDS = new Set(['title', 'headline', 'heading']);
/** What else a class may say of something that is not the title of what stands below it. */
const OTHER_WORDS = new Set(
  'sub subtitle tooltip site nav menu sidebar widget alt label'.split(' '),
);
const WHOLE_PAGE = new Set(['page', 'main', 'report', 'document', 'post']);
const LONGEST_TITLE = 300;
const DEEPEST_LEVEL = 6;

/**
 * Finds the headings of a page, with their levels from 1 to 6: `<h2>` and the like, and what its class or
 * role calls a title. A title's level is that of its place: below the heading that it stands under, above
 * what its own block holds.
 */
export function findHeadings(page: MarkupElement): Map<MarkupElement, number> {
  const finder = new HeadingFinder();
  finder.visit(page, { level: 0, title: 0, outer: 0 });
  return finder.levels;
}

interface Scope {
  /** Of the heading that was met last. */
  level: number;
  /** Of the block's own title that has no tag of a heading; 0 where there is none. */
  title: number;
  /** Of the heading that this title stands under. */
  outer: number;
}

class HeadingFinder {
  readonly levels = new Map<MarkupElement, number>();
  /** Of titles by their class and their parent's: what is built alike stands on one level. */
  readonly #classLevels = new Map<string, number>();
  readonly #titles = new Map<MarkupElement, boolean>();
  readonly #holders = new Map<MarkupElement, boolean>();
  readonly #lengths = new Map<MarkupElement, number>();

  /** Reads a block; returns the scope that what stands behind it is in. */
  visit(element: MarkupElement, outside: Scope): Scope {
    let scope = outside;
    let headed = 0;
    for (const [at, child] of element.children.entries()) {
      if (!isElement(child)) continue;
      const level = isTitleSaidAgain(child, element.children, at)
        ? null
        : this.#levelOf(child, element, scope);
      if (level === null) {
        scope = this.visit(child, scope);
        continue;
      }
      this.levels.set(child, level);
      headed += this.#lengthOf(child);
      scope = scopeBehind(child, level, scope);
    }
    // A box that holds little but a title says it for what follows; of any other, nothing goes on outside.
    return headed * 2 > this.#lengthOf(element) ? scope : outside;
  }

  #levelOf(
    element: MarkupElement,
    parent: MarkupElement,
    { level, title, outer }: Scope,
  ): number | null {
    if (HEADING.test(element.name)) {
      const own = Number(element.name[1]);
      return title > 0 && own > outer ? Math.min(DEEPEST_LEVEL, Math.max(own, title + 1)) : own;
    }
    if (!this.#isTitle(element)) return null;
    if (element.attributes.get('role') === 'heading') {
      const said = Number(element.attributes.get('aria-level'));
      if (said >= 1 && said <= DEEPEST_LEVEL) return Math.floor(said);
    }
    const built = [parent, element].map(({ attributes }) => attributes.get('class')).join(' > ');
    const first = level === 0 && hasAny(classWords(element), WHOLE_PAGE);
    const found =
      this.#classLevels.get(built) ?? (first ? 1 : Math.min(DEEPEST_LEVEL, Math.max(2, level + 1)));
    this.#classLevels.set(built, found);
    return found;
  }

  #isTitle(element: MarkupElement): boolean {
    if (!TITLE_NAMES.has(element.name) || element.attributes.size === 0) return false;
    const known = this.#titles.get(element);
    if (known !== undefined) return known;
    const length = this.#lengthOf(element);
    const found =
      saysTitle(element) && length > 1 && length <= LONGEST_TITLE && !this.#holdsTitle(element);
    this.#titles.set(element, found);
    return found;
  }

  #holdsTitle(element: MarkupElement): boolean {
    const known = this.#holders.get(element);
    if (known !== undefined) return known;
    const found = element.children.some(
      (child) =>
        isElement(child) &&
        (HEADING.test(child.name) || this.#isTitle(child) || this.#holdsTitle(child)),
    );
    this.#holders.set(element, found);
    return found;
  }

  /** How much text is within, white space left out at its ends. */
  #lengthOf(element: MarkupElement): number {
    const known = this.#lengths.get(element);
    if (known !== undefined) return known;
    let length = 0;
    for (const child of element.children) {
      length += isElement(child) ? this.#lengthOf(child) : child.text.trim().length;
    }
    this.#lengths.set(element, length);
    return length;
  }
}

/** The scope of what stands behind a heading of that level. */
function scopeBehind({ name }: MarkupElement, level: number, scope: Scope): Scope {
  if (!HEADING.test(name))
    return { level, title: level, outer: scope.title === level ? scope.outer : scope.level };
  return level <= scope.outer ? { level, title: 0, outer: 0 } : { ...scope, level };
}

function saysTitle(element: MarkupElement): boolean {
  if (element.attributes.get('role') === 'heading') return true;
  const words = classWords(element);
  return hasAny(words, TITLE_WORDS) && !hasAny(words, OTHER_WORDS);
}
