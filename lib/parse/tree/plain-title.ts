import type { Inline } from '../../digest/tree';
import { parseInlineMarkdown } from './markdown';
import { readableTex } from './readable-tex';

/** The braces by which BibTeX keeps capitals: `{BERT}`, `{{GPT-4}}`. */
const BRACED = /(?<!\p{L})\{{1,2}(\p{Lu}[^{}]{0,60})\}{1,2}/gu;
/** A title of a line of Markdown as plain text, formulas in letters: `$\pi_0$` as `π₀`. */
export function plainTitle(source: string): string {
  const text = readable(parseInlineMarkdown(source));
  return text
    .replace(BRACED, '$1')

    .trim();
}

function readable(run: Inline[]): string {
  return run
    .map((node) => {
      if (typeof node === 'string') return node;
      if ('c' in node) return readable(node.c);
      if (node.t === 'math') return readableTex(node.tex);
      return node.t === 'code' ? node.text : '\n';
    })
    .join('');
}
