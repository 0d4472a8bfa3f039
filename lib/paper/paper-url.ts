import { parseLeadingId } from './paper-id';

const HF_PAPER = /^(?:https:\/\/huggingface\.co)?\/papers\//;

/** Each is what stands before the id in a link to a paper. */
const PREFIXES = [
  /^(?:https?:\/\/(?:www\.)?(?:huggingface|hf)\.co)?\/papers\//i,
  /^https?:\/\/(?:www\.|export\.|browse\.)?arxiv\.org\/(?:abs|pdf|html)\//i,
  /^https?:\/\/(?:dx\.)?doi\.org\/10\.48550\/arxiv\./i,
  /^(?:https:\/\/huggingface\.co)?\/(?:models|datasets|spaces)\?(?:[^#]*&)?other=arxiv(?::|%3A)/i,
];

/** Reads the paper's id from a link to a Hugging Face paper page, absolute or relative; null for any other link. */
export function paperIdOfHfHref(href: string): string | null {
  return idAfter(HF_PAPER, href);
}

/** Reads the paper's id from a link to its page here or at arXiv, or to what is tagged with it; null for any other. */
export function paperIdOfHref(href: string): string | null {
  const known = knownHrefs.get(href);
  if (known !== undefined) return known;
  const id = readHref(href);
  if (knownHrefs.size >= MOST_KNOWN) knownHrefs.clear();
  knownHrefs.set(href, id);
  return id;
}

/** A page is looked through again whenever its papers' links change, and has most of them still. */
const knownHrefs = new Map<string, string | null>();
const MOST_KNOWN = 2000;

function readHref(href: string): string | null {
  for (const prefix of PREFIXES) {
    const id = idAfter(prefix, href);
    if (id) return id;
  }
  return null;
}

function idAfter(prefix: RegExp, href: string): string | null {
  const start = prefix.exec(href)?.[0];
  if (start === undefined) return null;
  return parseLeadingId(href.slice(start.length));
}
