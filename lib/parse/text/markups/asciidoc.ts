import type { Line } from '../line';
import { fenceBlocks } from './fence-blocks';
import type { Markup } from './markup';
import { firstLines, writeLines } from './write-lines';

const FILE = /\.(?:adoc|asciidoc|asc)$/i;
const HEADING = /^(={1,6})[ \t]+(\S.{0,400})$/;
const ATTRIBUTE = /^:(!?[\w-]{1,60}!?):(?:[ \t]+(\S.{0,300}))?[ \t]*$/;
/** Attributes that tell something of the text; others say how it is set. */
const TELLING = /^(?:rev)?date$|^authors?$|^(?:source|url|link|arxiv|description|keywords|tags)$/i;
const REFERENCE = /\{([\w-]{1,60})\}/g;
const LONGEST_VALUE = 200;
const MOST_REFERENCES = 2000;
const FENCE = /^(?:-{4,40}|\.{4,40})\s*$/;
const COMMENT_BLOCK = /^\/{4,40}\s*$/;
const COMMENT = /^\/\/(?!\/)/;
/** Lines that only say how what follows is set. */
const FORM =
  /^(?:\[{1,2}[^\]\n]{0,200}\]{1,2}|={4,40}|_{4,40}|\*{4,40}|\+|--|<<<|(?:include|image|video|audio|toc)::\S{0,400}\[.{0,400}\])\s*$/;
const BLOCK_TITLE = /^\.([^\s.].{0,200})$/;
const ADMONITION = /^(NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+(?=\S)/;
const ITEM = /^[ \t]{0,12}(\*{1,6}|\.{1,6}|-)[ \t]+(?=\S)/;
const TERM = /^[ \t]{0,12}(\S[^:\n]{0,100}):{2,4}(?:[ \t]+(?=\S)|[ \t]*$)/;
const LINK = /(?:link:|\b)(https?:\/\/[^\s[\]<>]{1,800})\[([^\]\n]{0,400})\]/;
const BOLD = /(?<![\p{L}\p{N}_*\\])\*(?=[^\s*])([^*\n]{1,400})(?<=\S)\*(?![\p{L}\p{N}_*])/gu;

/** AsciiDoc: `== Heading`, `address[text]`, `.Title of a block`. Source: https://docs.asciidoctor.org/asciidoc/latest/syntax-quick-reference/ */
export const asciidoc: Markup = {
  isOf(lines, fileName) {
    if (FILE.test(fileName)) return true;
    const first = firstLines(lines);
    const headings = first.filter((text) => HEADING.test(text) && !/=\s*$/.test(text));
    return (
      headings.length > 0 &&
      first.some((text) => LINK.test(text) || /^:(?:toc|!?sect\w+):/.test(text))
    );
  },
  toMarkdown(lines) {
    const resolve = resolver(lines);
    const fenced = fenceBlocks(withoutComments(lines), (text) =>
      FENCE.test(text) ? text.trim() : null,
    );
    return writeLines(fenced, (text) => inline(block(resolve(text))));
  },
};

/** Puts an attribute's value where its name stands, `{name}`. */
function resolver(lines: Line[]): (text: string) => string {
  const values = new Map<string, string>();
  for (const { text, fenced } of lines) {
    const [, name, value] = (!fenced && ATTRIBUTE.exec(text)) || [];
    if (name && value && value.length <= LONGEST_VALUE) values.set(name, value.trim());
  }
  let left = MOST_REFERENCES;
  return (text) =>
    text.includes('{') && values.size > 0
      ? text.replace(REFERENCE, (whole, name: string) =>
          left-- > 0 ? (values.get(name) ?? whole) : whole,
        )
      : text;
}

function withoutComments(lines: Line[]): Line[] {
  let within = '';
  return writeLines(lines, (text) => {
    const mark = COMMENT_BLOCK.test(text) ? text.trim() : '';
    if (mark !== '' && (within === '' || within === mark)) {
      within = within === '' ? mark : '';
      return '';
    }
    return within !== '' || COMMENT.test(text) ? '' : text;
  });
}

function block(text: string): string {
  const [, name, value = ''] = ATTRIBUTE.exec(text) ?? [];
  if (name !== undefined)
    return value !== '' && TELLING.test(name) ? `${name.replace(/^rev/, '')}: ${value}` : '';
  if (FORM.test(text)) return '';
  return text
    .replace(/^'''\s*$/, '---')
    .replace(HEADING, (_, signs: string, title: string) => `${'#'.repeat(signs.length)} ${title}`)
    .replace(BLOCK_TITLE, '**$1:**')
    .replace(
      ADMONITION,
      (_, word: string) => `**${word.charAt(0)}${word.slice(1).toLowerCase()}:** `,
    )
    .replace(ITEM, (_, signs: string) => `${'   '.repeat(signs.length - 1)}${markOf(signs)} `)
    .replace(TERM, (whole, term: string) =>
      /^(?:https?|\[|-|\d)/.test(term) ? whole : `- **${term}**: `,
    )
    .replace(/[ \t]\+$/, '');
}

function markOf(signs: string): string {
  return signs.startsWith('.') ? '1.' : '-';
}

function inline(text: string): string {
  return text
    .replace(new RegExp(LINK, 'g'), (_, address: string, label: string) => {
      const words = label.replace(/\^?(?:,\s?(?:window|role|opts)=.{0,80})?$/, '').trim();
      return words === '' ? address : `[${words}](${address})`;
    })
    .replace(/<<[^<>,\n]{1,200}(?:,\s?([^<>\n]{1,200}))?>>/g, (_, label?: string) => label ?? '')
    .replace(/\b(?:stem|latexmath|asciimath):\[([^\]\n]{1,600})\]/g, '$$$1$$')
    .replace(/footnote:\w{0,40}\[([^\]\n]{1,600})\]/g, ' ($1)')
    .replace(BOLD, '**$1**');
}
