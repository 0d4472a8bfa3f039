/** A title as its letters and digits alone, in lower case: what two ways of writing it share. */
export function titleLetters(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
