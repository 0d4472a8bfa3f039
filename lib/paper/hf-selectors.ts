/**
 * Every mark by which we know a place on Hugging Face, each with where it was seen.
 * When their markup changes, this is the file to mend.
 */

/** A paper's box in a list, and the link in its title. Seen in pages of 2024-08, 2026-03 and 2026-09. */
export const LIST_ARTICLE = 'article';
export const LIST_TITLE_LINK = 'h3 a[href^="/papers/"]';

/** The heading above a paper page's abstract, and the words that stand in it. Seen in renders of 2025-01 and 2026-04. */
export const PAPER_HEADING = 'main h2, [data-target="PaperContent"] h2, h2';
export const ABSTRACT_WORD = /^\s*abstract\s*$/i;

/** Hugging Face's dark theme is a class on the root element, set before first paint and toggled later. Seen 2026-09. */
export const DARK_CLASS = 'dark';

/** The islands that Svelte brings to life; inserting before that breaks them. Seen in all saved pages. */
export const ISLAND = '.SVELTE_HYDRATER';
