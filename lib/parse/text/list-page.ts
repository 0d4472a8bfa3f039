const HEAD = 20_000;
const HF_ADDRESS =
  /<(?:meta|link)\b[^>]{0,300}?["'=]https:\/\/huggingface\.co\/papers(?:\/(?:date|week|month|trending)\b[^"'>\s]{0,40})?\/?["'\s>]/i;
const HF_TITLE = /<title>\s*(?:Daily|Weekly|Monthly|Trending) Papers - Hugging Face\s*<\/title>/i;
/** The island that draws the list. Seen in pages of 2024-08, 2026-03 and 2026-09. */
const HF_ISLAND = /data-target=["']?DailyPapers\b/;
const ARXIV_ADDRESS =
  /(?:<base\b|<link\b|<meta\b|saved from url=)[^>]{0,200}?https?:\/\/(?:[a-z]+\.)?arxiv\.org\/list\//i;
/** Seen in pages of 2024 to 2026: `<dl id='articles'>` with `<a href ="/abs/2611.41001" title="Abstract" id="2611.41001">`. */
const ARXIV_LIST = /<dl\s+id=["']?articles["']?[\s>]/i;

/** Whether a saved page is the list of papers itself, as Hugging Face or arXiv shows it: a page without digests. */
export function isListPage(source: string): boolean {
  const head = source.slice(0, HEAD);
  return (
    HF_ADDRESS.test(head) ||
    HF_TITLE.test(head) ||
    HF_ISLAND.test(source) ||
    ARXIV_ADDRESS.test(head) ||
    ARXIV_LIST.test(source)
  );
}
