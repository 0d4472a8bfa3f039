/** Year and month, then four digits until the end of 2014 and five since. */
const ID = /(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\.\d{4}|(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{5}/
  .source;
const VERSION = /(?:v\d{1,3})?/.source;
const END = /(?![a-z\d]|\.\d)/.source;

/** A way that leads back up leads to another page. */
const ON = /(?![^?#]*\/(?:\.|%2e){2})/.source;

const WHOLE_ID = new RegExp(`^(${ID})${VERSION}$`, 'i');
const LEADING_ID = new RegExp(`^(${ID})${VERSION}(?:\\.pdf)?(?=$|[/?#&])${ON}`, 'i');
// Made by calls that a build may leave out, as it does for pages of the site: they read no text.
const LINKED_ID = /* @__PURE__ */ linkedId();
const LOOSE_ID = /* @__PURE__ */ looseId();

/**
 * Reads an arXiv id, with or without a version, and returns it without one; null for anything else.
 * Source: https://info.arxiv.org/help/arxiv_identifier.html, the scheme since April 2007.
 */
export function parsePaperId(text: string): string | null {
  return WHOLE_ID.exec(text)?.[1] ?? null;
}

/** Reads the id that is the whole first segment of what is left of a URL, with or without a version or `.pdf`; else null, also where the way leads back up. */
export function parseLeadingId(rest: string): string | null {
  return LEADING_ID.exec(rest)?.[1] ?? null;
}

/** Finds the first paper that a line of text names: by a link if there is one, else by its bare id. */
export function findPaperId(text: string): string | null {
  return LINKED_ID.exec(text)?.[1] ?? LOOSE_ID.exec(text)?.[1] ?? null;
}

function linkedId(): RegExp {
  const start =
    /(?:huggingface\.co\/papers\/|hf\.co\/papers\/|arxiv\.org\/(?:abs|pdf|html)\/|arxiv[:.]\s?)/;
  return new RegExp(`${start.source}(${ID})${VERSION}${END}`, 'i');
}

function looseId(): RegExp {
  return new RegExp(`(?<![a-z\\d.])(${ID})${VERSION}${END}`, 'i');
}
