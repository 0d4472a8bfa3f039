import type { Line } from '../../text/line';
import { findMentions } from '../../words/paper-mentions';

/** A picture of a paper, by its address at Hugging Face or in arXiv's own page of it. */
const PICTURE =
  /!\[[^\]]{0,300}\]\(<?https?:\/\/(?:cdn-thumbnails\.huggingface\.co\/social-thumbnails\/papers|(?:www\.)?arxiv\.org\/html)\/(\d{4}\.\d{4,5})(?:v\d{1,2})?(?:\/[\w.-]{1,60}){0,2}(?:\.\w{3,4})?>?(?:\s"[^"]{0,200}")?\)/;
/** One may be a picture of anything. */
const FEWEST = 2;

/**
 * Writes the pictures that Hugging Face and arXiv make of papers as their links, where a file names its papers by
 * nothing else: by its first picture each. Anywhere else a picture's address names none.
 */
export function linkPicturedPapers(lines: Line[]): Line[] {
  const papers = picturedPapers(lines);
  if (papers.size < FEWEST) return lines;
  const places = new Map([...papers].map(([id, index]) => [index, id]));
  return lines.map((line, index) => {
    const id = places.get(index);
    if (id === undefined) return line;
    const address = `[paper](https://huggingface.co/papers/${id})`;
    return { ...line, text: line.text.replace(PICTURE, address) };
  });
}

/** The papers of which a file has such a picture, each with the index of its first one; none where a paper is named otherwise. */
function picturedPapers(lines: Line[]): Map<string, number> {
  const papers = new Map<string, number>();
  for (const [index, { text, fenced }] of lines.entries()) {
    const [picture = '', id] = (!fenced && text.includes('![') && PICTURE.exec(text)) || [];
    if (findMentions(text.replace(picture, '')).length > 0) return new Map();
    if (id !== undefined && !papers.has(id)) papers.set(id, index);
  }
  return papers;
}
