import type { Ground } from './build-reading';
import { BANNER } from './head';
import type { JudgedHead } from './judged-heads';
import type { Reading } from './reading';
import { titleWorth } from './title-worth';

/** Two words may be a label that nobody has seen. */
const LABEL_LIKE = 0.7;

/** Reads a file that names one paper, below its first heading, as a note on that paper; none where it could not be one. */
export function readAsOne({ heads, lines }: Ground, papers: Set<string>): Reading[] {
  const [head] = heads.filter(({ rank }) => rank < BANNER);
  const [id, ...others] = papers;
  if (!head || id === undefined || others.length > 0) return [];
  if (heads.some(({ index, rank }) => index > head.index && rank <= head.rank)) return [];
  const at = lines.findIndex(({ naming, referred }) => !referred && naming.own.includes(id));
  if (at < head.index || isOneOfSeveral(at, head, heads)) return [];
  const entry = {
    head,
    ids: [id],
    at,
    place: head.below?.place ?? ('within' as const),
    start: head.index,
    end: lines.length,
  };
  return [
    {
      form: head.form,
      above: false,
      titles: false,
      entries: [entry],
      score: 0,
      reasons: [],
    },
  ];
}

/** Whether a line names the paper of a heading further in that has others beside it, none of them a label. */
function isOneOfSeveral(at: number, { rank }: JudgedHead, heads: JudgedHead[]): boolean {
  const titles = heads.filter(
    (head) => head.rank > rank && head.rank < BANNER && !isLabel(head) && isSurely(head),
  );
  const own = titles.find(({ below }) => below?.at === at);
  return own !== undefined && titles.some((other) => other !== own && other.form === own.form);
}

/** Whether a heading says more than labels do. */
function isSurely({ title }: JudgedHead): boolean {
  return titleWorth(title) > LABEL_LIKE;
}

function isLabel({ section, labelled, labelLike }: JudgedHead): boolean {
  return section || labelled || labelLike;
}
