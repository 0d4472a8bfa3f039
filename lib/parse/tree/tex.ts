import temml from 'temml';
import { isMathAttribute, isMathTag } from '../../digest/math-names';
import type { MathElement } from '../../digest/tree';

const LONGEST_TEX = 4000;
const MOST_ELEMENTS = 1500;
const DEEPEST = 60;
/** The longest length, so that no formula pushes the page away: in em, and in points or pixels. */
const LONGEST_EM = 20;
const LONGEST_POINTS = 500;

/** Temml's own tree: elements have a `type`, fragments only children, leaves a `text`. */
interface TemmlNode {
  type?: string;
  text?: string;
  attributes?: Record<string, unknown>;
  children?: TemmlNode[];
}

/** Upright words, of which Temml drops all but the first digit of a number: `\mathrm{Top10}`. */
const UPRIGHT = /(?:\\mathrm\s*\{|\{\\rm\s)([a-z\d\s]*)\}/gi;

/** A letter by its number, as MathJax reads it. */
const CODE_POINT = /\\unicode\{x([\da-f]{2,4})\}/gi;

/** Formulas recur from section to section: what was made of the last ones, by their TeX. */
const made = new Map<string, MathElement | null>();
const MOST_MADE = 1000;

/** The MathML of a formula, as `renderMath` makes it; equal formulas share one. */
export function texToMathml(tex: string, display: boolean): MathElement | null {
  if (tex.length > LONGEST_TEX) return null;
  const key = display ? `$${tex}` : tex;
  let mathml = made.get(key);
  if (mathml === undefined) {
    mathml = renderMath(tex, display);
    if (made.size >= MOST_MADE) made.clear();
    made.set(key, mathml);
  }
  return mathml;
}

/**
 * Turns TeX into MathML of a closed set of elements and attributes. Null where it can't: bad TeX,
 * TeX that grows without end, formulas beyond any that a reader could read. The TeX is shown then.
 */
function renderMath(tex: string, display: boolean): MathElement | null {
  try {
    // To TeX a percent sign starts a comment; whoever writes `$60%$` means the sign.
    const written = tex
      .replace(/(?<!\\)%/g, '\\%')
      .replace(CODE_POINT, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(UPRIGHT, (whole, words: string) =>
        /[a-z]\s*\d\s*\d/i.test(words) ? `{\\text{${words.replace(/\s/g, '')}}}` : whole,
      );
    const tree: TemmlNode = temml.__renderToMathMLTree(written, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      maxExpand: 200,
      maxSize: [LONGEST_EM, LONGEST_POINTS],
    });
    const budget = { left: MOST_ELEMENTS };
    const [math] = convert(tree, budget, 0);
    return budget.left >= 0 && typeof math === 'object' ? math : null;
  } catch {
    // Temml throws on bad TeX, the engine on TeX nested too deep: both mean "not a formula".
    return null;
  }
}

function convert(
  node: TemmlNode,
  budget: { left: number },
  depth: number,
): (MathElement | string)[] {
  if (budget.left-- <= 0 || depth > DEEPEST) {
    budget.left = -1;
    return [];
  }
  if (typeof node.text === 'string') return [node.text];
  const children = (node.children ?? []).flatMap((child) => convert(child, budget, depth + 1));
  if (node.type === undefined || !isMathTag(node.type)) return children;
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    if (isMathAttribute(name) && isShort(String(value))) attributes[name] = String(value);
  }
  return [{ tag: node.type, attributes, c: children }];
}

/** Temml bounds lengths, but not negative ones. */
function isShort(value: string): boolean {
  return [...value.matchAll(/(\d+(?:\.\d+)?)(em)?/g)].every(
    ([, number, em]) => Number(number) <= (em ? LONGEST_EM : LONGEST_POINTS),
  );
}
