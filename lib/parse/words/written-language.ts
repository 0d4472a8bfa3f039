import { francAll } from 'franc-min';
import { FREQUENT_WORDS } from './frequent-words';

/** The library's codes of the languages that share a script, and the tags that we give them. Source: ISO 639-3. */
const SHARED_SCRIPTS: Record<string, Record<string, string>> = {
  ru: { rus: 'ru', ukr: 'uk', bel: 'be', bul: 'bg', srp: 'sr', kaz: 'kk' },
  ar: { arb: 'ar', pes: 'fa', urd: 'ur', pbu: 'ps', ckb: 'ckb' },
  hi: { hin: 'hi', mar: 'mr', npi: 'ne' },
};
const LATIN: Record<string, string> = {
  ...{ eng: 'en', deu: 'de', fra: 'fr', spa: 'es', por: 'pt', ita: 'it', nld: 'nl', swe: 'sv' },
  ...{ pol: 'pl', ces: 'cs', tur: 'tr', ind: 'id', vie: 'vi', ron: 'ro', hun: 'hu', hrv: 'hr' },
};
/** Languages that the library does not know, and for which of those that it knows it takes them. */
const UNKNOWN: Record<string, string> = { sk: 'cs', da: 'sv', no: 'sv', ca: 'es' };
/** What says nothing of a language: names of things, addresses, figures. */
const NO_WORD = /[\d_/\\]|\p{Lu}.*\p{Lu}/u;
/** In a shorter text, a library that counts groups of letters guesses. */
const SHORTEST = 20;

/** The letters beyond `a` to `z` that each language is written with. */
const OWN_LETTERS: Record<string, string> = {
  ...{ en: '', id: '', de: 'äöüß', fr: 'àâæçéèêëîïôœùûü', es: 'áéíñóúü', pt: 'áâãàçéêíóôõú' },
  ...{ it: 'àèéìíòù', nl: 'ëïéèöü', sv: 'åäöé', da: 'æøåé', no: 'æøåéòô', fi: 'äöå' },
  ...{ pl: 'ąćęłńóśźż', cs: 'áčďéěíňóřšťúůýž', sk: 'áäčďéíĺľňóôŕšťúýž', hr: 'čćđšž' },
  ...{ tr: 'çğıöşüâî', ro: 'ăâîșşțţ', hu: 'áéíóöőúüű', ca: 'àçéèíïóòúü·' },
};
/** What it weighs that all letters of a text beyond `a` to `z` are a language's own, or that none is. */
const LETTERS_WEIGH = 0.2;

const LANGUAGES_OF = new Map<string, string[]>();
for (const [lang, words] of Object.entries(FREQUENT_WORDS))
  for (const word of new Set(words.split(' ')))
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), lang]);

/** Of all words, so many are frequent ones where a text is in English beyond doubt. */
const SURELY_ENGLISH = 0.15;
/** What English has before other languages: most of what only looks foreign is names. */
const MORE_LIKELY = 0.16;
/** How much likelier the library's first guess is than its second, third and so on. */
const TRUST = [0.15, 0.08, 0.04];
const FEWEST_WORDS = 4;

/** Letters that of the languages in Cyrillic or Arabic letters only one has; the first that is found decides. */
const TELLING_LETTERS: [script: string, letters: RegExp, lang: string][] = [
  ['ru', /ў|^(?=[\s\S]*і)[\s\S]*[ыэ]/i, 'be'],
  ['ru', /[їєґі]/i, 'uk'],
  ['ru', /[ђћјљњ]/i, 'sr'],
  ['ru', /[ыэё]/i, 'ru'],
  ['ar', /[ٹڈڑںے]/, 'ur'],
];

/** Which of the languages in a shared script a text is in; `script` is the most frequent one of them. */
export function languageWithin(script: string, text: string): string {
  const told = TELLING_LETTERS.find(([of, letters]) => of === script && letters.test(text));
  if (told) return told[2];
  const codes = SHARED_SCRIPTS[script];
  if (!codes) return script;
  const [best] = francAll(text, { only: Object.keys(codes), minLength: SHORTEST });
  return codes[best?.[0] ?? ''] ?? script;
}

/** The language of a text in Latin letters: `en`, unless its frequent words and its letters tell of another. */
export function latinLanguage(text: string): string {
  const prose = text
    .split(/\s+/)
    .filter((word) => !NO_WORD.test(word))
    .join(' ');
  const words = prose.match(/(?<!\p{L})\p{Ll}+/gu) ?? [];
  const counts = countFrequent(words);
  const english = counts.get('en') ?? 0;
  const share = (lang: string) => (counts.get(lang) ?? 0) / Math.max(1, words.length);
  if (words.length < FEWEST_WORDS) return onlyFrequent(counts);
  // Most texts end here: nothing else has as many.
  if (share('en') >= SURELY_ENGLISH && [...counts.values()].every((count) => count <= english))
    return 'en';
  const guesses = francAll(prose, { only: Object.keys(LATIN), minLength: SHORTEST })
    .slice(0, TRUST.length)
    .map(([code]) => LATIN[code] ?? '');
  const trust = (lang: string) => TRUST[guesses.indexOf(UNKNOWN[lang] ?? lang)] ?? 0;
  const special = prose.toLowerCase().match(/[\u00df-\u024f]/g) ?? [];
  const score = (lang: string) =>
    share(lang) + trust(lang) + weightOfLetters(special, lang) + (lang === 'en' ? MORE_LIKELY : 0);
  const candidates = new Set([...counts.keys(), ...guesses.slice(0, 1)]);
  const [best = 'en'] = [...candidates].toSorted((a, b) => score(b) - score(a));
  return best;
}

/** How many of some words are frequent ones of each language. */
function countFrequent(words: string[]): Map<string, number> {
  const counts = new Map<string, number>([['en', 0]]);
  for (const word of words)
    for (const lang of LANGUAGES_OF.get(word) ?? []) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  return counts;
}

/** The one language that has most of the frequent words in a text of few, three at least: `Das Gedächtnis ist eine Karte`; else `en`. */
function onlyFrequent(counts: Map<string, number>): string {
  const [[lang, most] = ['en', 0], [, next] = ['', 0]] = [...counts].toSorted(
    ([, a], [, b]) => b - a,
  );
  return most > 2 && most > next && !counts.get('en') ? lang : 'en';
}

/** Whether a text that would be in English for want of signs has a frequent English word. */
export function hasEnglishWord(text: string): boolean {
  return (text.match(/(?<!\p{L})\p{Ll}+/gu) ?? []).some((word) =>
    LANGUAGES_OF.get(word)?.includes('en'),
  );
}

function weightOfLetters(special: string[], lang: string): number {
  if (special.length === 0) return 0;
  const own = special.filter((letter) => OWN_LETTERS[lang]?.includes(letter)).length;
  return LETTERS_WEIGH * ((2 * own) / special.length - 1);
}
