import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const TITLES = ['Kites That Map the Wind', 'Abstract', 'Bells That Never Ring', 'Oar'];
const TEXTS = [
  'A kite carries a camera and a net.',
  'A model writes what a paper says.',
  'Bells are cast with a flaw on purpose.',
  'An oar learns the river.',
];
const idOf = (at: number) => `2603.0840${at}`;
const row = (title: string, at: number) =>
  `| [${title}](https://arxiv.org/abs/${idOf(at)}) | ${TEXTS[at]} |`;
const table = ['| Paper | In short |', '|---|---|', ...TITLES.map(row)].join('\n');
const textsOf = (more: string[]) =>
  TITLES.map((title, at) => `${idOf(at)} ${title}: ${TEXTS[at]}${more[at] ?? ''}`);

test('a row’s title is what links its paper in the column of titles, also a word that links have', () => {
  expect(toldIn(`# Week\n\n${table}`)).toEqual({ digests: textsOf([]), problems: [] });
});

test('headings of the titles that a table links are theirs, also a label’s word or a short one', () => {
  const notes = ['Wind', 'Words', 'Ore', 'Mud'].map((word) => `${word} is what it was tried on.`);
  const headed = TITLES.map((title, at) => `## ${title}\n\n${notes[at]}`);
  const { digests } = toldIn(`${table}\n\n# Notes\n\n${headed.join('\n\n')}`);
  expect(digests).toEqual(textsOf(notes.map((note) => ` ${note}`)));
});
