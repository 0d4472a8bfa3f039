/** A title or another short text, taken apart into words. */
export interface TitleWords {
  /** All letters and digits, in lower case, with nothing between them. */
  letters: string;
  /** The words, with one space before and behind each. */
  line: string;
  /** Those that say something, each once. */
  content: string[];
  /** The first letters of all words. */
  initials: string;
  isEnglish: boolean;
  /** Whether there are letters of other scripts than Latin; Greek ones stand in names. */
  hasOtherScript: boolean;
}

/** What is beyond is not looked at, in characters. */
const LONGEST = 2000;
/** A shorter word says too little. */
const LEAST_LETTERS = 4;
/** A command of TeX that only says how its text looks; its backslash may have been eaten. */
const LOOKS = /\\?\b(?:text|math|operator)(?:bf|it|tt|rm|sf|sc|cal|bb|name|normal)?\s?\{/g;
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Common}]/u;
const SAY_NOTHING = wordSet(
  'with from that this what when where which than more your their into using towards toward through ' +
    'between beyond without within over under based',
);
/** Of other languages that are written in Latin letters. */
const FOREIGN = wordSet(
  'de la le les des du et un une pour par el los las del con para por en y di il che della und mit von zum ' +
    'zur ein eine auf van het een voor da em uma com dengan yang och av ile bir',
);

/** Takes a title apart; what is beyond 2,000 characters is left out. */
export function titleWords(title: string): TitleWords {
  const plain = title
    .slice(0, LONGEST)
    .replace(LOOKS, '')
    .replace(/[{}$\\^_]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return {
    letters: words.join(''),
    line: ` ${words.join(' ')} `,
    content: [...new Set(words)].filter(
      (word) => word.length >= LEAST_LETTERS && /\p{L}/u.test(word) && !SAY_NOTHING.has(word),
    ),
    initials: words.map((word) => word.charAt(0)).join(''),
    hasOtherScript: OTHER_SCRIPT.test(plain),
    isEnglish: words.every((word) => /^[a-zα-ω\d]+$/.test(word) && !FOREIGN.has(word)),
  };
}

/** How many of a title's words that say something stand in a text. */
export function countHeld({ content }: TitleWords, text: TitleWords): number {
  return content.filter((word) => holds(text, word)).length;
}

/** Whether a word stands in a text, in another form (`generating` for `generation`) or in full (`LLMs`). */
export function holds({ letters, line, initials }: TitleWords, word: string): boolean {
  const start = stem(word);
  return (
    line.includes(` ${start}`) ||
    // What is one word here may be two there.
    (word.length >= 7 && letters.includes(start)) ||
    (word.length <= 6 && initials.includes(word.replace(/s$/, '')))
  );
}

/** What the forms of a word have in common. */
export function stem(word: string): string {
  return word.slice(0, Math.max(LEAST_LETTERS, word.length - 3));
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
