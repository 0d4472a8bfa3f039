/**
 * The closed tree that digest text becomes at import.
 *
 * Nothing else is ever stored or shown: a renderer maps each node to one element, so text from a
 * file can't turn into markup. Property names are short because a library holds millions of nodes.
 */

/** A run of text is a plain string; everything else says its kind in `t`. */
export type Inline =
  | string
  | { t: 'strong'; c: Inline[] }
  | { t: 'emphasis'; c: Inline[] }
  | { t: 'code'; text: string }
  | { t: 'link'; href: string; c: Inline[] }
  | { t: 'math'; tex: string; display: boolean; mathml: MathElement | null }
  | { t: 'break' };

export type Block =
  | { t: 'paragraph'; c: Inline[] }
  | { t: 'heading'; level: number; c: Inline[] }
  | { t: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { t: 'quote'; c: Block[] }
  | { t: 'preformatted'; text: string }
  | { t: 'table'; head: Inline[][]; rows: Inline[][][]; align?: ColumnAlign[] }
  | { t: 'rule' };

/** How a table's column is aligned, where its writer said so. */
export type ColumnAlign = 'left' | 'center' | 'right' | null;

/** One MathML element of the allow-list in `lib/parse/tex.ts`; a string is its text. */
export interface MathElement {
  tag: string;
  attributes: Record<string, string>;
  c: (MathElement | string)[];
}
