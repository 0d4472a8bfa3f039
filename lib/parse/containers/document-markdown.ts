import { CELL_BREAK } from '../text/cell-break';
import type { Line } from '../text/line';
import { childOf, elementsOf, type MarkupElement, textOf } from '../text/markup-tree';

/** What a document's parts say beside its text. */
export interface DocumentParts {
  /** Addresses of links by their ids. */
  links: Map<string, string>;
  /** Names of styles by their ids: `heading 1`. */
  styles: Map<string, string>;
  /** Ids of lists that count. */
  numbered: Set<string>;
}

const DEEPEST_LIST = 8;
/** Of a field's code, so much tells what it is. */
const LONGEST_CODE = 1000;
/** Elements around paragraphs and runs that are none themselves. Deleted text is not among them. */
const AROUND = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
]);

/**
 * Writes a Word document's body as Markdown: headings by their style, bold and italics, links, lists, tables.
 * Paragraphs are its lines.
 * Source: ECMA-376 Part 1, 17.3 (paragraphs, runs), 17.4 (tables), 17.9 (numbering)
 */
export function documentMarkdown(document: MarkupElement, parts: DocumentParts): Line[] {
  const root = elementsOf(document).find(({ name }) => name === 'w:document');
  const body = root && childOf(root, 'w:body');
  const texts = body ? blocksOf(body, parts) : [];
  return texts
    .flatMap((text) => text.split('\n'))
    .map((text, index) => ({ number: index + 1, text, fenced: false }));
}

function blocksOf(body: MarkupElement, parts: DocumentParts): string[] {
  return elementsOf(body).flatMap((element): string[] => {
    if (element.name === 'w:p') return paragraph(element, parts);
    if (element.name === 'w:tbl') return ['', ...table(element, parts), ''];
    return AROUND.has(element.name) ? blocksOf(element, parts) : [];
  });
}

function paragraph(element: MarkupElement, parts: DocumentParts): string[] {
  const properties = childOf(element, 'w:pPr');
  const level = properties ? headingLevel(properties, parts) : 0;
  const text = runs(element, parts, level > 0)
    .replace(/\*\*\*\*/g, '')
    .trim();
  if (text === '') return [''];
  if (level > 0) return ['', `${'#'.repeat(level)} ${text.replace(/\s*\n\s*/g, ' ')}`, ''];
  const list = properties && childOf(properties, 'w:numPr');
  if (!list) return [text, ''];
  const id = childOf(list, 'w:numId')?.attributes.get('w:val') ?? '';
  const depth = Number(childOf(list, 'w:ilvl')?.attributes.get('w:val') ?? 0);
  const indent = '  '.repeat(Math.max(0, Math.min(DEEPEST_LIST, depth || 0)));
  // Word counts when it shows the list; what counts for us is that it is one.
  return [
    `${indent}${parts.numbered.has(id) && depth === 0 ? '1.' : '-'} ${text.replace(/\n/g, ' ')}`,
  ];
}

/** 1 to 6; 0 for what is no heading. */
function headingLevel(properties: MarkupElement, { styles }: DocumentParts): number {
  const id = childOf(properties, 'w:pStyle')?.attributes.get('w:val') ?? '';
  const name = styles.get(id) ?? id.toLowerCase();
  if (/^title$/.test(name)) return 1;
  const named = /^heading\s?([1-6])$/.exec(name)?.[1];
  if (named) return Number(named);
  const outline = childOf(properties, 'w:outlineLvl')?.attributes.get('w:val');
  return outline && /^[0-5]$/.test(outline) ? Number(outline) + 1 : 0;
}

/** The text of a paragraph, its links and emphasis written as Markdown. */
function runs(element: MarkupElement, parts: DocumentParts, plain: boolean): string {
  const text = new ParagraphText();
  for (const child of elementsOf(element)) {
    if (child.name === 'w:r') text.addRun(child, plain);
    else text.add(besideRuns(child, parts, plain));
  }
  return text.whole();
}

/** The text of what is no run itself: a link, a formula, what stands around other runs. */
function besideRuns(element: MarkupElement, parts: DocumentParts, plain: boolean): string {
  if (element.name === 'w:hyperlink') {
    const address = parts.links.get(element.attributes.get('r:id') ?? '');
    return linked(runs(element, parts, plain), address);
  }
  if (AROUND.has(element.name)) return runs(element, parts, plain);
  return element.name === 'm:oMath' || element.name === 'm:oMathPara' ? textOf(element) : '';
}

/**
 * Gathers a paragraph's text. A field stands in it as runs: its beginning, its code, what it shows, its end.
 * Source: ECMA-376 Part 1, 17.16
 */
class ParagraphText {
  readonly #texts: string[] = [];
  #code = '';
  /** What the open field shows; null outside of that. */
  #shown: string[] | null = null;

  add(text: string): void {
    this.#texts.push(text);
  }

  addRun(element: MarkupElement, plain: boolean): void {
    const mark = childOf(element, 'w:fldChar')?.attributes.get('w:fldCharType');
    const code = childOf(element, 'w:instrText');
    if (mark === 'begin') this.#code = '';
    else if (mark === 'separate') this.#shown = [];
    else if (mark === 'end') this.#endField();
    else if (code) this.#code = `${this.#code}${textOf(code)}`.slice(0, LONGEST_CODE);
    else (this.#shown ?? this.#texts).push(run(element, plain));
  }

  #endField(): void {
    const address = /HYPERLINK\s+"(https?:[^"\s]{1,600})"/i.exec(this.#code)?.[1];
    this.#texts.push(linked((this.#shown ?? []).join(''), address));
    this.#shown = null;
  }

  /** A field that never ends shows what it has. */
  whole(): string {
    return this.#texts.concat(this.#shown ?? []).join('');
  }
}

function run(element: MarkupElement, plain: boolean): string {
  const text = elementsOf(element)
    .map((child) => {
      if (child.name === 'w:t') return textOf(child);
      if (child.name === 'w:tab') return ' ';
      return child.name === 'w:br' || child.name === 'w:cr' ? '\n' : '';
    })
    .join('');
  const properties = childOf(element, 'w:rPr');
  if (plain || !properties || text.trim() === '') return text;
  const mark = isOn(properties, 'w:b') ? '**' : isOn(properties, 'w:i') ? '*' : '';
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return mark === '' || words.includes('\n') ? text : before + mark + words + mark + after;
}

function isOn(properties: MarkupElement, name: string): boolean {
  const property = childOf(properties, name);
  return property !== null && !/^(?:0|false|off)$/.test(property.attributes.get('w:val') ?? '');
}

function linked(text: string, address: string | undefined): string {
  const words = text.trim();
  if (address === undefined || words === '' || /[()\s]/.test(address)) return text;
  return `[${words.replace(/[[\]]/g, '\\$&')}](${address})`;
}

function table(element: MarkupElement, parts: DocumentParts): string[] {
  const rows = elementsOf(element)
    .filter(({ name }) => name === 'w:tr')
    .map((row) => elementsOf(row).filter(({ name }) => name === 'w:tc'));
  const [first = []] = rows;
  // A box around text is a table too.
  if (first.length <= 1) return rows.flat().flatMap((cell) => blocksOf(cell, parts));
  const texts = rows.map((cells) =>
    cells.map((cell) =>
      blocksOf(cell, parts)
        .filter((text) => text.trim() !== '')
        .join(CELL_BREAK)
        .replace(/\n/g, CELL_BREAK)
        .replace(/\|/g, '\\|'),
    ),
  );
  return texts.flatMap((cells, index) => {
    const row = `| ${cells.join(' | ')} |`;
    return index === 0 ? [row, `|${cells.map(() => '---|').join('')}`] : [row];
  });
}
