import type { Line } from '../line';

/** `.. _The paper: https://…`, in any place of the file. */
const TARGET = /^[ \t]{0,12}\.\. _`?([^`:\n]{1,80}?)`?:[ \t]+(https?:\S{1,600})[ \t]*$/;
/** `` `The paper`_ ``, `Paper_` */
const USE =
  /`([^`<>\n]{1,80})`__?(?!\w)|(?<![\w`])([\p{L}\d](?:[\w.-]{0,78}[\p{L}\d])?)__?(?![\w_])/gu;

/**
 * Writes the link targets of reStructuredText, and what refers to them by their names, as references of Markdown.
 * Source: https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#hyperlink-targets
 */
export function writeLinkTargets(lines: Line[]): void {
  const names = new Set<string>();
  const isTarget = (line: Line) => {
    const [, name, address] = TARGET.exec(line.text) ?? [];
    if (name === undefined || address === undefined) return false;
    names.add(name.toLowerCase());
    line.text = `[${name}]: ${address}`;
    return true;
  };
  const others = lines.filter((line) => !isTarget(line));
  if (names.size === 0) return;
  for (const line of others)
    line.text = line.text.replace(USE, (use, quoted?: string, word = '') => {
      const name = quoted ?? word;
      return names.has(name.toLowerCase()) ? `[${name}][${name}]` : use;
    });
}
