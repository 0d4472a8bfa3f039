import { parsePaperId } from '../../paper/paper-id';

/** A paper's id in a file's name or path: `2602.19020/abstract.txt`, `250814314v2-some-title.md`; null where there is none. */
export function idOfName(fileName: string): string | null {
  const found = /(?<![\d.])(\d{4}\.\d{4,5})(?:v\d{1,3})?(?![\da-z])(?!\.\d)/gi;
  const ids = [...fileName.matchAll(found)].flatMap((match) => parsePaperId(match[1] ?? '') ?? []);
  const last = ids.at(-1);
  if (last !== undefined) return last;
  const name = fileName.split('/').at(-1) ?? '';
  const [, month = '', number = ''] =
    /(?<!\d)(\d{4})[-_]?(\d{5})(?:v\d{1,3})?(?!\d)/i.exec(name) ?? [];
  return parsePaperId(`${month}.${number}`);
}

/** An id that was read as a number, which has lost its last zeros: months since 2015 have five digits. */
export function idOfNumber(value: number): string {
  return value.toFixed(value < 1500 ? 4 : 5);
}
