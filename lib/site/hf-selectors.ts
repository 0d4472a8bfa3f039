/**
 * Every mark by which we know a place on Hugging Face, each with where it was seen and an example.
 * "Seen" is a page of theirs, saved or rendered; "guessed" is what we expect without having seen it.
 * When their markup changes, this is the file to mend; what is no longer recognised here gets chips.
 */

/**
 * A paper's box in a list, and the link in its title. Seen in pages of 2024-08, 2026-03 and 2026-09.
 * `<article …><a class="peer" href="/papers/2601.10387">…<h3><a href="/papers/2601.10387">The title</a></h3>`
 */
export const LIST_ARTICLE = 'article';
export const LIST_TITLE_LINK = 'h3 a[href^="/papers/"]';

/**
 * The heading above a paper page's abstract, and the words in it. Seen in renders of 2025-01 and 2026-04.
 * `<div class="pb-8 pr-4 md:pr-16"><h2>Abstract</h2>…<p class="text-gray-600">`
 */
export const PAPER_HEADING = 'h2';
export const ABSTRACT_WORD = /^\s*abstract/i;

/**
 * The first heading of its rank behind the title, once a translator has put other words into it: the browser's own
 * in their place, others behind them. Both put them into this element. Seen with Chrome's and Immersive Translate.
 * `<h2 class="mb-3 …"><font dir="auto"><font dir="auto">摘要</font></font></h2>`
 */
export const TRANSLATED = 'font';

/**
 * A paper page’s own title, the nearest heading of its rank above the abstract. Seen in renders of 2025-01 and 2026-04.
 * `<h1 class="mb-2 text-2xl font-semibold …">The title</h1>`
 */
export const PAPER_TITLE = 'h1';

/**
 * The button below the abstract that tells whose abstract it is, by its words or, where those are translated, by its
 * class. Seen in a render of 2025-01.
 * `<a class="btn" href="https://arxiv.org/abs/2601.10387">View arXiv page</a>`
 */
export const ARXIV_LINK = 'a[href*="arxiv.org/abs/"]';
export const ARXIV_BUTTON = '.btn';
export const ARXIV_BUTTON_WORDS = /^\s*view arxiv page\s*$/i;

/**
 * Whatever may lead to a paper; `paperIdOfHref` says whether it does. Seen: `/papers/2601.10387` everywhere,
 * `https://huggingface.co/papers/2308.09583` in comments of 2025-01, `https://arxiv.org/abs/2601.10387` in
 * READMEs, `/models?other=arxiv:2309.12284` below lists of citing models, 2025-01 and 2026-04.
 */
export const PAPER_LINK = 'a[href*="/papers/"], a[href*="arxiv."], a[href*="other=arxiv"]';

/**
 * The tags of a model or dataset, and what stands in one that names a paper; the whole tag is a button
 * that opens a menu. Seen in saved repository pages of 2023 and 2025.
 * `<button type="button"><div class="tag rounded-full tag-white"><svg/><span>arxiv:</span><span>2510.20095</span>`
 */
export const TAG = '.tag';
export const TAG_TEXT = /^\s*arxiv:\s*([\d.]+(?:v\d+)?)\s*$/i;
export const TAG_BUTTON = 'button, a';

/**
 * What a page consists of: a paper that is linked several times within one of them gets one chip there.
 * Landmarks are a guess from HTML's own meaning; comments, which have an id each, were seen in 2025-01.
 * `<div id="696f1c20a4b9d3e5f6071829" class="scroll-mt-4">`
 */
export const REGION = 'article, section, aside, header, footer, main, dialog, [id]';

/**
 * Where no chip goes: menus and navigation, the site's own header, what somebody is writing in, and drawings, in which
 * no element of HTML is seen.
 * `MainHeader` and `<nav aria-label="Main">` were seen in all saved pages, the rest is ARIA's and HTML's.
 */
export const NO_CHIPS = [
  'nav',
  '[role="navigation"]',
  '[role="menu"]',
  '[role="listbox"]',
  '[role="textbox"]',
  '[contenteditable]:not([contenteditable="false"])',
  '[data-target="MainHeader"]',
  'svg',
  'body > header',
].join(', ');

/** Hugging Face's dark theme is a class on the root element, set before first paint and toggled later. Seen 2026-09. */
export const DARK_CLASS = 'dark';

/** The islands that Svelte brings to life; inserting before that breaks them. Seen in all saved pages. */
export const ISLAND = '.SVELTE_HYDRATER';

/**
 * What has letters for keys of its own, so that none of ours works in it: what is written in, lists and menus where a letter
 * leads to an entry, tables that are walked through (the dataset viewer), players. Of keys that work on the
 * whole page, the site has only some with Ctrl or Cmd, which ours never are: K finds a file in `/tree/` pages (seen
 * in texts of 2024 and 2025) and searches the documentation. `/` is free on the site, and not ours either. The roles
 * are a guess from ARIA's own meaning.
 */
export const KEYS_OF_THEIR_OWN = [
  'input, textarea, select, video, audio, [contenteditable]',
  '[role="combobox"], [role="listbox"], [role="menu"]',
  '[role="grid"], [role="tree"], [role="application"]',
].join(', ');

/** What is to be answered before anything else on the page; a guess from HTML's and ARIA's own meaning. */
export const MODAL = 'dialog[open], [aria-modal="true"]';
