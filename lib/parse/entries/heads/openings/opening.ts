/** In UTF-16 units: a longer line is no title. */
export const LONGEST_TITLE = 250;

/** The title that a line opens with, and how. */
export interface Opening {
  /** In bold or marks alone, in bold before what is told, linked, behind its paper's id, or in plain words. */
  kind: 'bold' | 'lead' | 'link' | 'code' | 'plain';
  /** As Markdown; `''` where the line names its paper by the id alone. */
  title: string;
  /** What the line says behind the title. */
  rest: string;
  /** The papers that the line names. */
  ids: string[];
  numbered: boolean;
  /** Its words are a label's. */
  labelled: boolean;
}

/** What a line has before its words. */
export interface Mark {
  listed: boolean;
  /** The mark is a number. */
  counted: boolean;
}

/** An opening with nothing else told of it. */
export function openingOf(kind: Opening['kind'], title: string, ids: string[], rest = ''): Opening {
  return { kind, title, rest, ids, numbered: false, labelled: false };
}
