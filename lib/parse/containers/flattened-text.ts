import { kindOfLabel } from '../../digest/section-labels';

/**
 * A label that has run into its sentence: `Abstract We show that …`. A name goes on in capitals, `Abstract Meaning
 * Representation …`.
 */
const RUN_IN = /^\s*(\p{Lu}[\p{L};]{2,20})\s+(?=\p{Lu}[\p{L}-]*\s+\p{Ll}[\p{L}-]*\s+\p{Ll})/u;

/** A page's text that was written on one line without its tags: the label that it opens with gets a line of its own. */
export function withLabelApart(text: string): string {
  const [whole, label = ''] = text.trim().includes('\n') ? [] : (RUN_IN.exec(text) ?? []);
  const kind = kindOfLabel(label);
  const isLabel = whole !== undefined && (kind === 'abstract' || kind === 'summary');
  return isLabel ? `## ${label}\n\n${text.slice(whole.length)}` : text;
}
