import { expect, test } from 'vitest';
import { behindIntroduction, behindRemark } from '../../../../lib/parse/sections/behind-remark';

const TOLD = 'A kite flies by itself and reels its own string in.';
const rest = (text: string, name = '') => text.slice(behindRemark(text, name));

test.each([
  'Clever.',
  'Finally!!',
  'Yes, that is the title.',
  'We both laughed at the title.',
  'Ada presented for 20 min.',
  'Birch had no slides.',
  'Bex says this is her paper of the month.',
  '笑死！',
  'Ada loved this one.',
  'Ada and Bo disagree.',
])('%s says nothing of the paper', (remark) => {
  expect(rest(`${remark} ${TOLD}`)).toBe(TOLD);
});

test.each([
  ['Kites fly at night.', ''],
  ['3 wins.', ''],
  ['Kite wins.', 'kite'],
  ['The authors present a kite by Birch, presented for the first time at a fair in the north.', ''],
  ['风筝自己会飞。', ''],
])('%s tells of it', (told, name) => {
  expect(rest(`${told} ${TOLD}`, name)).toBe(`${told} ${TOLD}`);
});

test('alone, a cry is all that there is', () => {
  expect(rest('Clever.')).toBe('Clever.');
  expect(rest('Clever. It flies.')).toBe('Clever. It flies.');
});

test('a first sentence that only brings its paper in is none of the text', () => {
  const rest = (text: string) => text.slice(behindIntroduction(text, text, 'Kites on Strings'));
  expect(rest(`On Monday I read Kites on Strings. ${TOLD}`)).toBe(TOLD);
  for (const text of [
    `What nobody had shown before is told at length in Kites on Strings. ${TOLD}`,
    `Kites on Strings are old. ${TOLD}`,
    'On Monday I read Kites on Strings.',
  ])
    expect(rest(text)).toBe(text);
});
