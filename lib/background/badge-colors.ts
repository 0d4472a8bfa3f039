/**
 * Behind an import's progress and a mark of trouble, and behind a count: `--seal` and `--ink-2` of
 * `components/base/tokens.css`, by day. No style sheet reaches a toolbar.
 */
export const PROGRESS_COLOR = '#b4472a';
export const COUNT_COLOR = '#4b5563';
