/** The start of all that is ours in a page. */
const OURS = '[class^="paperglance-"]';

/** Takes away what an earlier script of ours, or a saved page, has left. */
export function removeLeftovers(document: Document): void {
  for (const element of document.querySelectorAll(OURS)) element.remove();
}
