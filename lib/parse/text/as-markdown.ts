import type { Line } from './line';

const ORG_FILE = /\.org$/i;
const ORG_HEADING = /^(\*{1,5})\s+(?=\S)/;
const ORG_KEYWORD = /^#\+(title|date|author):\s*/i;
const ORG_LINK = /\[\[(https?:[^\s[\]]{1,600})\](?:\[([^[\]]{1,400})\])?\]/g;
const ORG_DRAWER = /^\s*:(?:PROPERTIES|END):\s*$/i;
const ORG_PROPERTY = /^\s*:([\w-]{1,40}):(?=\s)/;
const CHAT_LINK = /<(https?:[^\s<>|]{1,600})\|([^<>|\n]{1,400})>/g;
const OUTLINED_HEADING = /^\s?[-*]\s+(?=#{1,6}\s)/;

/**
 * Writes as Markdown what note takers and chats write otherwise: the headings and links of Org mode, a
 * chat's `<address|text>`, an outline's `- ## Heading`. Lines keep their numbers.
 * Sources: https://orgmode.org/manual/, https://api.slack.com/reference/surfaces/formatting#linking-urls
 */
export function asMarkdown(lines: Line[], fileName: string): Line[] {
  const org = ORG_FILE.test(fileName);
  return lines.map((line) => {
    if (line.fenced) return line;
    const text = (org ? fromOrg(line.text) : line.text)
      .replace(CHAT_LINK, '[$2]($1)')
      .replace(OUTLINED_HEADING, '');
    return text === line.text ? line : { ...line, text };
  });
}

function fromOrg(text: string): string {
  if (ORG_DRAWER.test(text)) return '';
  return text
    .replace(ORG_HEADING, (_, stars: string) => `#${'#'.repeat(stars.length)} `)
    .replace(ORG_KEYWORD, (_, name: string) => (/title/i.test(name) ? '# ' : `${name}: `))
    .replace(ORG_PROPERTY, '$1:')
    .replace(ORG_LINK, (_, address: string, label?: string) =>
      label === undefined ? address : `[${label}](${address})`,
    );
}
