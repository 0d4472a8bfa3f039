import { strFromU8, unzipSync } from 'fflate';
import { HIGHEST_RATIO_OF_MARKUP, MOST_MARKUP } from '../../digest/budgets';
import type { Line } from '../text/line';
import { childOf, elementsOf, type MarkupElement, readMarkup, textOf } from '../text/markup-tree';
import { documentMarkdown } from './document-markdown';

const WANTED = new Set([
  'word/document.xml',
  'word/_rels/document.xml.rels',
  'word/styles.xml',
  'word/numbering.xml',
  'docProps/core.xml',
]);

/** What a Word document holds. */
export interface WordDocument {
  title: string;
  lines: Line[];
}

/** Reads a Word document: an archive that holds the main part of one. Null for anything else. */
export function readDocument(bytes: Uint8Array): WordDocument | 'too-large' | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3) return null;
  const parts = unzip(bytes);
  if (parts === 'too-large') return parts;
  const main = parts?.['word/document.xml'];
  if (!main) return null;
  const read = (name: string) => {
    const part = parts?.[name];
    return part ? readMarkup(strFromU8(part), true) : null;
  };
  const document = readMarkup(strFromU8(main), true);
  return {
    title: titleOf(read('docProps/core.xml')),
    lines: documentMarkdown(document, {
      links: linksOf(read('word/_rels/document.xml.rels')),
      styles: stylesOf(read('word/styles.xml')),
      numbered: numberedLists(read('word/numbering.xml')),
    }),
  };
}

/** Null where the archive is damaged. */
function unzip(bytes: Uint8Array): Record<string, Uint8Array> | 'too-large' | null {
  let size = 0;
  let swells = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize, size: packed }) => {
        if (!WANTED.has(name)) return false;
        size += originalSize;
        swells ||= originalSize > packed * HIGHEST_RATIO_OF_MARKUP || size > MOST_MARKUP;
        return !swells;
      },
    });
    return swells ? 'too-large' : parts;
  } catch {
    return null;
  }
}

function titleOf(properties: MarkupElement | null): string {
  const root = properties && elementsOf(properties)[0];
  const title = root && childOf(root, 'dc:title');
  return title ? textOf(title).trim().slice(0, 300) : '';
}

function linksOf(relations: MarkupElement | null): Map<string, string> {
  const root = relations && elementsOf(relations)[0];
  return new Map(
    (root ? elementsOf(root) : []).flatMap(({ attributes }): [string, string][] => {
      const target = attributes.get('Target') ?? '';
      return /^https?:\/\//i.test(target) ? [[attributes.get('Id') ?? '', target]] : [];
    }),
  );
}

/** The names of styles by their ids, which are in the language of the writer's Word. */
function stylesOf(styles: MarkupElement | null): Map<string, string> {
  const root = styles && elementsOf(styles)[0];
  return new Map(
    (root ? elementsOf(root) : []).flatMap((style): [string, string][] => {
      const name = childOf(style, 'w:name')?.attributes.get('w:val');
      return name === undefined
        ? []
        : [[style.attributes.get('w:styleId') ?? '', name.toLowerCase()]];
    }),
  );
}

/** The ids of lists whose first level counts. */
function numberedLists(numbering: MarkupElement | null): Set<string> {
  const root = numbering && elementsOf(numbering)[0];
  const elements = root ? elementsOf(root) : [];
  const counting = new Set(
    elements.flatMap((list) => {
      const level = list.name === 'w:abstractNum' ? childOf(list, 'w:lvl') : null;
      const format = level && childOf(level, 'w:numFmt')?.attributes.get('w:val');
      return format && format !== 'bullet' && format !== 'none'
        ? [list.attributes.get('w:abstractNumId') ?? '']
        : [];
    }),
  );
  return new Set(
    elements.flatMap((list) => {
      const abstract = childOf(list, 'w:abstractNumId')?.attributes.get('w:val') ?? '';
      return list.name === 'w:num' && counting.has(abstract)
        ? [list.attributes.get('w:numId') ?? '']
        : [];
    }),
  );
}
