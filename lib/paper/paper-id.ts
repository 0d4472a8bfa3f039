const MODERN_ID = /(?<![\d.])(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d{1,3})?(?![\d.]*\d)/;
const WHOLE_MODERN_ID = new RegExp(`^${MODERN_ID.source}$`);

/**
 * Reads an arXiv id, with or without a version, and returns it without one; null for anything else.
 * Source: https://info.arxiv.org/help/arxiv_identifier.html, the scheme since April 2007.
 */
export function parsePaperId(text: string): string | null {
  return WHOLE_MODERN_ID.exec(text)?.[1] ?? null;
}
