import type { PartBudget } from '../../digest/budgets';
import type { LineUse } from '../../digest/line-use';
import { type Problem, problem } from '../../digest/problem';
import { readValues, type Values } from '../records/read-values';
import { cleanValues } from '../text/clean-values';
import { decodeText } from '../text/decode-text';
import { type Line, toLines } from '../text/line';
import { isListPage } from '../text/list-page';
import { withoutLeftovers } from '../text/machine-leftovers';
import { pageTitle, pageToMarkdown } from '../text/page-to-markdown';
import { withoutWrappingFence } from '../text/wrapping-fence';
import { readDocument } from './document';
import { type Feed, isXmlFeed, readXmlFeed } from './feed';
import { readJsonFeed } from './json-feed';
import { readMail } from './mail';
import { readNotebook } from './notebook';

/** What a file turns out to be, with what its readers need of it. */
export type Container = { problems: Problem[] } & (
  | {
      kind: 'lines';
      lines: Line[];
      /** Whether its lines have the numbers that they have in the file. */
      inFile: boolean;
      /** Lines that are blank now, and what stood there. */
      uses: LineUse[];
      /** Whether a page of HTML was read, where text would mean a report. */
      page: boolean;
      /** A page's own text, for what its scripts hold; `''` for any other file. */
      source: string;
      /** What a mail's header says of it. */
      title: string;
      day: string | null;
    }
  | {
      kind: 'values';
      values: Values;
      /** The text that they were read from. */
      source: string;
    }
  | { kind: 'feed'; feed: Feed }
  | { kind: 'nothing' }
);

const PAGE =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*){0,4}<(?:!doctype html|html|head|body)\b/i;
/** OPML, the form in which readers of feeds hand each other what they follow, and programs their outlines: https://opml.org/spec2.opml */
const OPML = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*){0,4}<opml(?=[\s>])/i;
/** What an outline of OPML leads to where it stands for a feed. */
const FEED_ADDRESS = /\sxmlUrl\s?=/i;
const PAGE_NAME = /\.x?html?$/i;
/** A model's thoughts above its answer in JSON. */
const THOUGHTS_FIRST = /^\s*(?:<think|<reason|<thought|<\||\[THINK|◁think)/i;

/** Finds out what a file is, by its bytes, its text and its name, and reads it as that. Never throws. */
export function readContainer(bytes: Uint8Array, fileName: string): Container {
  const document = readDocument(bytes);
  if (document === 'too-large')
    return {
      kind: 'nothing',
      problems: [problem('over-budget', null, 'markup' satisfies PartBudget)],
    };
  if (document) return ofLines(document.lines, { title: document.title, inFile: false });
  const mail = readMail(bytes, fileName);
  if (mail === null) return readBytes(bytes, fileName, null);
  const name = mail.html ? `${fileName}.html` : fileName.replace(/\.\w{1,6}$/, '.txt');
  const content = readBytes(mail.content, name, mail.charset);
  const problems = [
    ...content.problems,
    ...(mail.cut ? [problem('over-budget', null, 'parts' satisfies PartBudget)] : []),
  ];
  return content.kind === 'lines'
    ? { ...content, problems, title: mail.subject, day: mail.day, inFile: false }
    : { ...content, problems };
}

function readBytes(bytes: Uint8Array, fileName: string, charset: string | null): Container {
  const decoded = decodeText(bytes, charset);
  if (!decoded.ok)
    return { kind: 'nothing', problems: [problem(decoded.problem, null, decoded.detail)] };
  const { doubtful } = decoded;
  const doubt = doubtful === undefined ? [] : [problem('doubtful-encoding', null, doubtful)];
  const container = readText(decoded.text, fileName);
  return { ...container, problems: [...doubt, ...container.problems] };
}

function isFeedList(text: string): boolean {
  return OPML.test(text.slice(0, 8000)) && FEED_ADDRESS.test(text);
}

function readText(text: string, fileName: string): Container {
  if (isFeedList(text)) return { kind: 'nothing', problems: [problem('feed-list', null, '')] };
  if (isXmlFeed(text)) return { kind: 'feed', feed: readXmlFeed(text), problems: [] };
  if (PAGE.test(text.slice(0, 8000)) || (PAGE_NAME.test(fileName) && /^\s*</.test(text))) {
    if (isListPage(text)) return { kind: 'nothing', problems: [problem('list-page', null, '')] };
    return ofLines(pageToMarkdown(text), { page: true, source: text, title: pageTitle(text) });
  }
  const notebook = readNotebook(text, fileName);
  if (notebook) return ofLines(notebook, { inFile: false });
  const values = readValues(
    THOUGHTS_FIRST.test(text) ? withoutLeftovers(text).text : text,
    fileName,
  );
  if (!values) {
    const { text: clean, uses } = withoutLeftovers(text);
    return { ...ofLines(toLines(withoutWrappingFence(clean))), uses };
  }
  const [only, ...more] = values.values;
  const feed = more.length === 0 ? readJsonFeed(only) : null;
  if (feed) return { kind: 'feed', feed, problems: [] };
  cleanValues(values.values);
  return { kind: 'values', values, source: text, problems: [] };
}

function ofLines(
  lines: Line[],
  {
    page = false,
    source = '',
    title = '',
    inFile = true,
  }: { page?: boolean; source?: string; title?: string; inFile?: boolean } = {},
): Extract<Container, { kind: 'lines' }> {
  return { kind: 'lines', lines, inFile, uses: [], page, source, title, day: null, problems: [] };
}
