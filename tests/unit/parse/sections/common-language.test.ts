import { expect, test } from 'vitest';
import { inCommonLanguage } from '../../../../lib/parse/sections/common-language';
import { parseMarkdown } from '../../../../lib/parse/tree/markdown';

const said = (lang: string, text: string) => [
  { lang, sections: [{ kind: 'other' as const, label: '', blocks: parseMarkdown(text) }] },
];
const langs = (...entries: ReturnType<typeof said>[]) =>
  inCommonLanguage(entries).flatMap((groups) => groups.map(({ lang }) => lang));
const three = [1, 2, 3].map((number) => said('it', `L'aquilone numero ${number} vola da solo.`));

test.each([
  ['en', 'I modelli contano bene.'],
  ['ca', 'Il contatore conta.'],
])('a few words that look like %s are in the language of all others', (lang, text) => {
  expect(langs(...three, said(lang, text))).toEqual(['it', 'it', 'it', 'it']);
});

test.each([
  ['en', 'The kite flies by itself.', 'words of its own'],
  ['ru', 'Змей летает сам.', 'another script'],
  ['zh', '风筝自己会飞。', 'letters that tell'],
  ['ca', 'Il contatore conta. '.repeat(30), 'enough text'],
])('%s stays, having %#', (lang, text) => {
  expect(langs(...three, said(lang, text)).at(-1)).toBe(lang);
});

test('two others are too few', () => {
  expect(langs(...three.slice(1), said('ca', 'Il contatore conta.')).at(-1)).toBe('ca');
});
