/** A title as its letters and digits alone, in lower case, `²` as `2`: what two ways of writing it share. */
export function titleLetters(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
