/** The pages that have a paper by its arXiv number in their address, up to that, as part of a pattern: arXiv's own, and its readers' and mirrors'. */
export const PAPER_HOST = [
  '[\\w.-]{0,24}arxiv\\.org',
  'alphaxiv\\.org',
  'ar5iv\\.\\w+',
  'papers\\.cool',
  'huggingface\\.co\\/papers',
  'hf\\.co\\/papers',
  'doi\\.org\\/10\\.48550',
].join('|');

const ADDRESS = new RegExp(PAPER_HOST, 'i');

/** Whether an address is one of a page that has papers of arXiv. */
export function isPaperAddress(address: string): boolean {
  return ADDRESS.test(address);
}
