/** A text's letters and digits alone, in lower case, without addresses, tags, entities and TeX's commands. */
export function letters(text: string): string {
  return text
    .replace(/\]\([^)\s]{1,2000}\)|<\/?[a-z][^<>]{0,500}>|&#?\w{2,8};|\\[a-zA-Z]+/g, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
