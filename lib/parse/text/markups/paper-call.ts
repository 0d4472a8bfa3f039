import { findPaperId } from '../../../paper/paper-id';

/** What a macro or a template is given: by a name, or by its place alone. */
export interface Argument {
  /** `''` for one that is given by its place. */
  name: string;
  text: string;
}

/** A call that names one paper. */
export interface PaperCall {
  paperId: string;
  /** `''` where none of the arguments is one. */
  title: string;
  /** All else that it is given. */
  rest: Argument[];
}

const WHOLE_ID =
  /^\s*(?:(?:arxiv\s?[:：]\s?)?\d{4}\.\d{4,5}(?:v\d{1,3})?|https?:\/\/\S{1,300})\s*$/i;
const TITLE = /^(?:paper[ _-]?)?(?:title|name)$|^(?:标题|题目|論文名|论文)$/i;
/** In characters: longer ones are texts. */
const LONGEST_TITLE = 300;

/**
 * What a macro or a template tells of a paper, where one argument is the paper's id or link and no other is that of
 * another: people write macros of their own for what they write again and again. Null for any other call.
 */
export function paperCall(given: Argument[]): PaperCall | null {
  const ids = given.filter(({ text }) => WHOLE_ID.test(text) && findPaperId(text) !== null);
  const id = findPaperId(ids[0]?.text ?? '');
  if (id === null || ids.some(({ text }) => findPaperId(text) !== id)) return null;
  const others = given.filter((each) => !ids.includes(each) && each.text.trim() !== '');
  const title = others.find(({ name }) => TITLE.test(name)) ?? others.find(isFirstWords);
  return {
    paperId: id,
    title: title?.text.trim() ?? '',
    rest: others.filter((each) => each !== title),
  };
}

function isFirstWords({ name, text }: Argument): boolean {
  return name === '' && text.length <= LONGEST_TITLE;
}

/** Writes a call as one line: its title as a heading where it is all that is told, else in front of the rest. */
export function callLine(call: PaperCall, rank: number): string {
  const { title, rest } = call;
  const heading = title !== '' && rest.length === 0 ? `${'#'.repeat(rank)} ` : '';
  return `${heading}${[callLink(call), ...rest.map(fieldOf)].join(' · ')}`;
}

/** Writes a call that stands on several lines: its title as a heading, and below it the rest. */
export function callLines(call: PaperCall, rank: number, lines: number): string[] {
  const { title, rest } = call;
  if (lines < 2 || title === '' || rest.length === 0) return [callLine(call, rank)];
  return [`${'#'.repeat(rank)} ${callLink(call)}`, rest.map(fieldOf).join(' · ')];
}

/** Writes a call's paper as a link, in its title's words where it has one. */
export function callLink({ paperId, title }: PaperCall): string {
  const words = title === '' ? `arXiv:${paperId}` : title.replace(/[[\]]/g, '');
  return `[${words}](https://arxiv.org/abs/${paperId})`;
}

function fieldOf({ name, text }: Argument): string {
  return name === '' ? text.trim() : `${name}: ${text.trim()}`;
}
