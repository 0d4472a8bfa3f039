/** A formula within a line, or a code that is set as it stands. */
const FORMULA =
  /((?<!\\)\$\$[^$\n]{1,600}\$\$|(?<!\\)\$(?!\s)[^$\n]{1,600}(?<!\\)\$|\\\([^\n]{1,600}?\\\)|\\\[[^\n]{1,600}?\\\])/;
const COMMENT = /\\(?:url|href)\{[^{}\n]{0,800}\}|\\.|%.*$/g;
const HREF = /\\href\{([^{}\s]{1,800})\}\{((?:[^{}\n]|\{[^{}\n]{0,200}\}){1,600})\}/g;
const URL = /\\url\{([^{}\s]{1,800})\}/g;
/** What a command's words become; others' words stand as they are. */
const MARKS = new Map([
  ['textbf', '**'],
  ['emph', '*'],
  ['textit', '*'],
  ['textsl', '*'],
  ['texttt', '`'],
]);
const WITH_WORDS =
  /\\(textbf|emph|textit|textsl|texttt|textsc|textsf|textrm|text|underline|mbox|footnote|enquote|uppercase)\{([^{}\n]{0,1000})\}/g;
const DEEPEST = 4;
/** Commands that say nothing: what they name is elsewhere, or how the text is set. */
const FORM =
  /[~ ]?\\(?:label|cite[pt]?|nocite|vspace|hspace|input|include|bibliography(?:style)?|pagestyle|thispagestyle|includegraphics)\*?(?:\[[^\]\n]{0,200}\])?\{[^{}\n]{0,300}\}|\\(?:maketitle|tableofcontents|newpage|clearpage|noindent|centering|bigskip|medskip|smallskip|hfill|par|hrule|today|small|large|bfseries|itshape)(?![a-zA-Z])[ \t]?/g;
/** A space that sets apart what stands in one line. */
const WIDE = /[ \t]*\\q?quad(?![a-zA-Z])[ \t]*/g;
const SIGNS = new Map([
  ['ldots', '…'],
  ['dots', '…'],
  ['LaTeX', 'LaTeX'],
  ['TeX', 'TeX'],
  ['textbackslash', '\\\\'],
  ['ss', 'ß'],
  ['o', 'ø'],
  ['O', 'Ø'],
  ['ae', 'æ'],
  ['aa', 'å'],
  ['l', 'ł'],
  ['L', 'Ł'],
  ['i', 'ı'],
  ['S', '§'],
]);
const SIGN =
  /\\(ldots|dots|LaTeX|TeX|textbackslash|ss|o|O|ae|aa|l|L|i|S)(?![a-zA-Z])(?:\{\}|[ \t](?=[a-z]))?/g;
/** Accents as Unicode's combining signs. */
const ACCENTS = new Map([
  ['"', '\u0308'],
  ["'", '\u0301'],
  ['`', '\u0300'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['c', '\u0327'],
  ['v', '\u030c'],
  ['u', '\u0306'],
  ['H', '\u030b'],
  ['r', '\u030a'],
  ['k', '\u0328'],
]);
const ACCENT = /\{?\\(?:(["'`^~=.])\{?\\?([a-zA-Z])\}?|([cvuHrk])\{\\?([a-zA-Z])\})\}?/g;

/** Writes the words of a line or a value of LaTeX as Markdown; its formulas stay. */
export function latexText(text: string): string {
  return text
    .split(FORMULA)
    .map((part, index) => (index % 2 === 1 ? part : words(part)))
    .join('');
}

/** A line without what follows its `%`, but for one within an address. */
export function withoutLatexComment(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(COMMENT, (part) => (part.startsWith('%') ? '' : part));
}

function words(text: string): string {
  const plain = accented(text);
  if (!/[\\{}~`']|--/.test(plain)) return plain;
  const linked = plain
    .replace(FORM, '')
    .replace(WIDE, ' · ')
    .replace(HREF, (_, address: string, label: string) => `[${label}](${addressOf(address)})`)
    .replace(URL, (_, address: string) => addressOf(address));
  return withSigns(marked(linked));
}

function addressOf(address: string): string {
  return address.replace(/\\([%#&_~])/g, '$1');
}

/** Commands around words, the innermost first. */
function marked(text: string): string {
  let written = text;
  for (let depth = 0; depth < DEEPEST && written.includes('\\'); depth++) {
    const next = written.replace(WITH_WORDS, (_, command: string, inner: string) => {
      if (command === 'footnote') return ` (${inner})`;
      const mark = inner.trim() === '' ? '' : (MARKS.get(command) ?? '');
      return `${mark}${inner}${mark}`;
    });
    if (next === written) break;
    written = next;
  }
  return written;
}

function withSigns(text: string): string {
  return text
    .replace(SIGN, (_, name: string) => SIGNS.get(name) ?? '')
    .replace(/\\\\(?:\[[^\]\n]{0,20}\])?[ \t]*$/, '')
    .replace(/\\([%&#_{}])|[{}]/g, (_, sign?: string) => sign ?? '')
    .replace(/(?<!\\)~/g, ' ')
    .replace(/\\[,;! ]/g, ' ')
    .replace(/``|''/g, (sign) => (sign === '``' ? '“' : '”'))
    .replace(/(?<!-)---(?!-)/g, '—')
    .replace(/(?<!-)--(?!-)/g, '–');
}

function accented(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    ACCENT,
    (whole, sign?: string, letter?: string, named?: string, of?: string) => {
      const accent = ACCENTS.get(sign ?? named ?? '');
      return accent === undefined ? whole : `${letter ?? of ?? ''}${accent}`.normalize('NFC');
    },
  );
}
