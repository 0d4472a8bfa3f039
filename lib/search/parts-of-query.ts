/** One part of what was typed, with its place in it. */
export interface QueryPart {
  from: number;
  to: number;
  isWithout: boolean;
  /** What stands before a colon, in lower case; null where there is none. */
  name: string | null;
  /** Without its quotation marks. */
  value: string;
  isQuoted: boolean;
  /** Whether a quotation mark has no counterpart yet. */
  isOpen: boolean;
}

/** Chinese and Japanese keyboards have their own marks for each of these. */
const QUOTE = '["“”„＂「」『』]';
const NO_QUOTE = QUOTE.replace('[', '[^');
const PART = new RegExp(
  `([-－])?(?:([A-Za-z]+)[:：])?(?:${QUOTE}(${NO_QUOTE}*)(${QUOTE}|$)|([^\\s]*))`,
  'u',
);

/** Takes what was typed apart at its spaces, outside of quotation marks. */
export function partsOfQuery(text: string): QueryPart[] {
  const parts: QueryPart[] = [];
  for (let at = 0; at < text.length; ) {
    const space = /^\s+/u.exec(text.slice(at));
    if (space) {
      at += space[0].length;
      continue;
    }
    const [whole = '', minus, name, quoted, end, bare = ''] = PART.exec(text.slice(at)) ?? [];
    const length = Math.max(1, whole.length);
    parts.push({
      ...{ from: at, to: at + length, isWithout: minus !== undefined },
      name: name?.toLowerCase() ?? null,
      value: quoted ?? bare,
      isQuoted: quoted !== undefined,
      isOpen: quoted !== undefined && end === '',
    });
    at += length;
  }
  return parts;
}
