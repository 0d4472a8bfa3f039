import { findPaperId } from '../../paper/paper-id';
import { readLabelledLine } from './labelled-line';

const LABELS =
  /^(?:链接|论文链接|论文地址|鏈接|連結|link|paper link|paper url|url|hf link|リンク|링크)$/i;
/** A day's page on Hugging Face is no paper's, though its address looks alike. */
const PAPER = /\/papers\/(?!date\/|week\/|month\/|trending)|arxiv/i;

/** The line that says where a paper is: `- **链接**: https://huggingface.co/papers/2601.10387`. */
export interface LinkLine {
  /** The link's text as it stands in the file. */
  link: string;
  /** Whether it leads to a paper, or tries to: its id may be none. */
  toPaper: boolean;
}

/** Reads a line as a link line; null for any other. */
export function readLinkLine(text: string): LinkLine | null {
  const labelled = readLabelledLine(text);
  if (!labelled || labelled.level > 0 || !LABELS.test(labelled.label)) return null;
  const { rest: link } = labelled;
  return { link, toPaper: PAPER.test(link) || findPaperId(link) !== null };
}
