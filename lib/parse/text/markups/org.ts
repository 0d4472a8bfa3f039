import { fenceBlocks } from './fence-blocks';
import type { Markup } from './markup';
import { firstLines, writeLines } from './write-lines';

const FILE = /\.org$/i;
const HEADING = /^(\*{1,5})[ \t]+(\S.*)$/;
const STATE =
  /^(?:TODO|DONE|NEXT|WAIT(?:ING)?|HOLD|STARTED|READING|READ|CANCELL?ED|SOMEDAY)[ \t]+(?=\S)/;
const PRIORITY = /^\[#[A-Z\d]\][ \t]+/;
const TAGS = /[ \t]+:((?:[\p{L}\p{N}_@#%-]{1,60}:){1,20})[ \t]*$/u;
const KEYWORD = /^#\+(title|date|author|subtitle|description|keywords|filetags):[ \t]*(.*)$/i;
/** Other keywords, comments, and when a heading was planned and done. */
const FORM =
  /^[ \t]*(?:#\+\w{1,40}(?:\[.{0,80}\])?:|#\+(?:begin|end)_\w{1,40}|#[ \t]|#$|(?:CLOSED|SCHEDULED|DEADLINE):[ \t]*[[<])/i;
const DRAWER = /^[ \t]*:([\w-]{1,40}):[ \t]*$/;
const PROPERTY = /^[ \t]*:([\w-]{1,40}):[ \t]+(\S.*)$/;
/** Properties that Emacs keeps for itself, of the note and not of what it is about. */
const OWN =
  /^(?:id|custom_id|effort|category|visibility|ordered|style|archive_.*|cookie_data|created|(?:last_)?modified)$/i;
const LINK = /\[\[(https?:[^\s[\]]{1,600})\](?:\[([^[\]]{1,400})\])?\]/g;
const TERM = /^([ \t]*[-+][ \t]+)(\S[^:\n]{0,100}?)[ \t]+::[ \t]+(?=\S)/;
const BLOCK = /^[ \t]*#\+begin_(src|example|export)\b/i;
/** Marks stand at the ends of words. Source: https://orgmode.org/manual/Emphasis-and-Monospace.html */
const EMPHASIS =
  /(?<![^\s\-–—({'"，。；：、（])([*/=~+])(?=[^\s,'"])((?:(?!\1)[^\n]){1,300})(?<=\S)\1(?![^\s\-–—.,;:!?'")}[\\，。；：、）])/gu;
const MARKDOWN = new Map([
  ['*', '**'],
  ['/', '*'],
  ['=', '`'],
  ['~', '`'],
  ['+', '~~'],
]);

/** Org mode: `* Heading`, drawers of properties, `[[address][text]]`. Source: https://orgmode.org/manual/ */
export const org: Markup = {
  isOf(lines, fileName) {
    if (FILE.test(fileName)) return true;
    const first = firstLines(lines);
    return (
      first.some((text) => HEADING.test(text)) &&
      first.some((text) => /^#\+title:|^[ \t]*:PROPERTIES:[ \t]*$/i.test(text))
    );
  },
  toMarkdown(lines) {
    const fenced = fenceBlocks(lines, (text) => {
      const name = BLOCK.exec(text)?.[1];
      return name === undefined ? null : `#+end_${name.toLowerCase()}`;
    });
    const write = writer();
    return writeLines(fenced, write);
  },
};

/** Writes lines one after another. A heading's tags go to where its drawer opens, or into the next blank line. */
function writer(): (text: string) => string {
  let rank = 0;
  let tags = '';
  let inLog = false;
  const takeTags = () => {
    const line = tags === '' ? '' : `Tags: ${tags}`;
    tags = '';
    return line;
  };
  return (text) => {
    const [, stars, title = ''] = HEADING.exec(text) ?? [];
    if (stars !== undefined) {
      rank = stars.length;
      inLog = false;
      tags = tagsOf(title);
      return `#${'#'.repeat(rank)} ${inline(withoutState(title))}`;
    }
    const [, drawer] = DRAWER.exec(text) ?? [];
    if (drawer !== undefined) {
      inLog = /^logbook$/i.test(drawer);
      return takeTags();
    }
    if (inLog) return '';
    return tags !== '' && text.trim() === '' ? takeTags() : lineOf(text, rank);
  };
}

function withoutState(title: string): string {
  return title.replace(TAGS, '').replace(STATE, '').replace(PRIORITY, '');
}

/** `:a:b:` as `a, b`. */
function tagsOf(title: string): string {
  const [, tags = ''] = TAGS.exec(title) ?? [];
  return tags.split(':').filter(Boolean).join(', ');
}

function lineOf(text: string, rank: number): string {
  const [, keyword, value = ''] = KEYWORD.exec(text) ?? [];
  if (keyword !== undefined) return headerLine(keyword.toLowerCase(), value.trim());
  if (FORM.test(text)) return '';
  const [, name, property = ''] = PROPERTY.exec(text) ?? [];
  if (name !== undefined) return OWN.test(name) ? '' : `${name}: ${linked(property)}`;
  return inline(dedented(text, rank).replace(TERM, '$1**$2**: '));
}

function headerLine(keyword: string, value: string): string {
  if (value === '') return '';
  if (keyword === 'title') return `# ${value}`;
  const words = value.replace(/^:|:$/g, '').replaceAll(':', ', ');
  return keyword === 'filetags' ? `tags: ${words}` : `${keyword}: ${value}`;
}

/** What stands below a heading may be set in as far as its title is. */
function dedented(text: string, rank: number): string {
  const indent = /^ {0,40}/.exec(text)?.[0].length ?? 0;
  return text.slice(Math.min(indent, rank + 1));
}

function inline(text: string): string {
  if (/^[ \t]*\|/.test(text))
    return /^[ \t]*\|[-+|]+$/.test(text) ? text.replaceAll('+', '|') : text;
  return linked(
    text.replace(EMPHASIS, (_, mark: string, words: string) => {
      const sign = MARKDOWN.get(mark) ?? '';
      return `${sign}${words}${sign}`;
    }),
  );
}

function linked(text: string): string {
  return text.replace(LINK, (_, address: string, label?: string) =>
    label === undefined ? address : `[${label}](${address})`,
  );
}
