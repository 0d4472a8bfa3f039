import type { Section } from '../digest/digest';
import type { Inline } from '../digest/tree';

/**
 * Whether something received is a run of inline nodes as `lib/digest/tree.ts` has them, and nothing
 * else. Formulas are TeX alone: MathML comes from the parser only.
 *
 * By hand: a schema of a tree that holds itself is several times as large, and cards wait for the
 * background to start.
 */
export function isRun(value: unknown): value is Inline[] {
  return isInlines(value, 0);
}

export function isSections(value: unknown): value is Section[] {
  return isListOf(isSection)(value, 0);
}

type Check = (value: unknown, depth: number) => boolean;

/** As deep as no text goes, and no stack overflows. */
const DEEPEST = 100;

const isString: Check = (value) => typeof value === 'string';
const isBoolean: Check = (value) => typeof value === 'boolean';
const isCount: Check = (value) => Number.isSafeInteger(value);
const isNull: Check = (value) => value === null;
const isAddress: Check = (value) => typeof value === 'string' && /^https?:\/\//i.test(value);

const isInlines = isListOf((value, depth) => isString(value, depth) || isInline(value, depth));
const isInline = isNode({
  strong: { c: isInlines },
  emphasis: { c: isInlines },
  code: { text: isString },
  link: { href: isAddress, c: isInlines },
  math: { tex: isString, display: isBoolean, mathml: isNull },
  break: {},
});
const isBlocks = isListOf((value, depth) => isBlock(value, depth));
const isBlock = isNode({
  paragraph: { c: isInlines },
  heading: { level: isCount, c: isInlines },
  list: { ordered: isBoolean, start: isCount, items: isListOf(isBlocks) },
  quote: { c: isBlocks },
  preformatted: { text: isString },
  table: { head: isListOf(isInlines), rows: isListOf(isListOf(isInlines)) },
  rule: {},
});
const isSection = hasExactly({ kind: isString, label: isString, blocks: isBlocks });

function isListOf(check: Check): Check {
  return (value, depth) =>
    Array.isArray(value) && depth < DEEPEST && value.every((each) => check(each, depth + 1));
}

/** An object whose `t` names one of these kinds, with the properties of that kind. */
function isNode(kinds: Record<string, Record<string, Check>>): Check {
  return (value, depth) => {
    const t: unknown = Object(value).t;
    if (typeof t !== 'string' || !Object.hasOwn(kinds, t)) return false;
    return hasExactly({ t: isString, ...kinds[t] })(value, depth);
  };
}

function hasExactly(properties: Record<string, Check>): Check {
  const names = Object.keys(properties);
  return (value, depth) => {
    if (typeof value !== 'object' || value === null) return false;
    const entries = Object.entries(value);
    return (
      entries.length === names.length &&
      entries.every(
        ([name, part]) => Object.hasOwn(properties, name) && properties[name]?.(part, depth),
      )
    );
  };
}
