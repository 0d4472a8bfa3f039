import type { Markup } from './markup';
import { holdsWikiTable, writeWikiTables } from './wiki-tables';
import { templateWriter } from './wiki-templates';
import { firstLines, isMarkdown, writeLines } from './write-lines';

const FILE = /\.(?:media)?wiki$/i;
const HEADING = /^(={1,6})(?!=)\s{0,9}(\S(?:.{0,400}\S)?)\s{0,9}\1\s*$/;
const BOLD = /'''(?=\S)([^'\n]{1,400}(?:'[^'\n]{1,400}){0,5})'''(?!')/;
const LINK = /\[(https?:\/\/[^\s[\]<>]{1,800})(?:[ \t]+([^[\]\n]{1,400}))?\](?!\()/;
const DEFINITION = /^;\s{0,9}(\S.{0,80}?)\s{1,9}:\s+(?=\S)/;
const TERM = /^;\s{0,9}(\S.{0,200})$/;
const SET = /^:{1,9}\s{0,9}(?=\S)/;
const ITEM = /^([*#]{1,9})\s{0,9}(?=[^\s*#])/;
/** Pages that hold no text of this one: what it is filed under, pictures. */
const OF_NO_TEXT =
  /\[\[\s?(?:category|kategorie|cat[eé]gor(?:ie|[ií]a)|categoria|categorie|категория|分类|分類|カテゴリ|분류|file|image|datei|bild|fichier|archivo|immagine|файл|文件|ファイル|파일)\s?:[^[\]\n]{1,400}(?:\[\[[^[\]\n]{1,200}\]\][^[\]\n]{0,400}){0,5}\]\]/giu;
const ARXIV =
  /\{\{\s?arxiv\s?\|\s?(?:(?:id|1)\s?=\s?)?(\d{4}\.\d{4,5}(?:v\d{1,2})?)[^{}\n]{0,200}\}\}/gi;
const NOTE = /<ref\b[^<>/]{0,100}>([^<\n]{0,1000})<\/ref\s?>/gi;
const NAMED_NOTE = /<ref(?:erences)?\b[^<>]{0,100}\/>/gi;
const SWITCH = /__[A-Z]{3,20}__|\{\{\s?(?:DEFAULTSORT|SORTIERUNG)\s?:[^{}\n]{0,200}\}\}/g;
/** What no other markup writes. */
const SIGNS = [BOLD, LINK, DEFINITION, /^\[\[(?:category|kategorie|分类|分類|カテゴリ)\s?:/iu];

/** A wiki's page: `== Heading ==`, `'''bold'''`, `[address text]`. Source: https://www.mediawiki.org/wiki/Help:Formatting */
export const mediawiki: Markup = {
  isOf(lines, fileName) {
    if (FILE.test(fileName)) return true;
    const first = firstLines(lines);
    if (holdsWikiTable(first)) return !isMarkdown(first);
    return (
      first.some((text) => HEADING.test(text)) &&
      !isMarkdown(first) &&
      first.some((text) => SIGNS.some((sign) => sign.test(text)))
    );
  },
  toMarkdown(lines) {
    const ofTemplate = templateWriter();
    return writeLines(writeWikiTables(lines), (text) => {
      const plain = withoutForm(text);
      return inline(ofTemplate(plain) ?? block(plain));
    });
  },
};

function withoutForm(text: string): string {
  if (!/[[{<_]/.test(text)) return text;
  return text
    .replace(OF_NO_TEXT, '')
    .replace(SWITCH, '')
    .replace(ARXIV, 'https://arxiv.org/abs/$1')
    .replace(NOTE, ' ($1)')
    .replace(NAMED_NOTE, '');
}

function block(text: string): string {
  return text
    .replace(ITEM, (_, signs: string) => `${'   '.repeat(signs.length - 1)}${markOf(signs)} `)
    .replace(HEADING, (_, signs: string, title: string) => `${'#'.repeat(signs.length)} ${title}`)
    .replace(DEFINITION, '- **$1**: ')
    .replace(TERM, '**$1:**')
    .replace(SET, '');
}

function markOf(signs: string): string {
  return signs.endsWith('#') ? '1.' : '-';
}

function inline(text: string): string {
  return text
    .replace(/'''''(?=\S)([^'\n]{1,400})'''''/g, '***$1***')
    .replace(new RegExp(BOLD, 'g'), '**$1**')
    .replace(/(?<!')''(?=[^\s'])([^'\n]{1,400}(?:'[^'\n]{1,400}){0,5})''(?!')/g, '*$1*')
    .replace(new RegExp(LINK, 'g'), (_, address: string, label?: string) =>
      label === undefined ? address : `[${label.trim()}](${address})`,
    );
}
