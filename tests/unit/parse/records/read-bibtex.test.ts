import { expect, it, test } from 'vitest';
import { isBibtex, readBibtex } from '../../../../lib/parse/records/read-bibtex';
import { readValues } from '../../../../lib/parse/records/read-values';

function only(text: string): unknown {
  return readBibtex(text).values[0];
}

it('reads braces, quotes and numbers', () => {
  const text =
    '@misc{a, title = {The {Kite} in {M}ay}, note="said {"}so{"}",\n year = 2026, month = mar }';
  expect(only(text)).toEqual({ title: 'The Kite in May', note: 'said "so"', date: 'Mar 2026' });
});

it('joins parts and puts in what was defined', () => {
  const text = '@string{ kc = "Kite Conf" }\n@misc{a, booktitle = kc # " " # {2026}}';
  expect(only(text)).toEqual({ booktitle: 'Kite Conf 2026' });
});

it('turns names around and TeX into text', () => {
  const text = '@misc{a, author = {L{\\"o}w, Ida and Kofi Osei}, title={Up 5\\% \\emph{more}}}';
  expect(only(text)).toEqual({ authors: ['Ida Löw', 'Kofi Osei'], title: 'Up 5% *more*' });
});

test.each([
  ['journal = {arXiv preprint arXiv:2601.20001}', '2601.20001'],
  ['journal = {CoRR}, volume = {abs/2601.20001}', '2601.20001'],
  ['howpublished = {\\url{https://arxiv.org/abs/2601.20001v2}}', '2601.20001v2'],
  ['note = {arXiv:2601.20001 [cs.LG]}', '2601.20001'],
  ['note = {Goes on from arXiv:2601.20001}', undefined],
  ['number = {2601.20001}', undefined],
])('finds the paper in %s', (field, eprint) => {
  expect(only(`@article{a, ${field}}`)).toEqual(
    eprint === undefined
      ? expect.not.objectContaining({ eprint: expect.anything() })
      : expect.objectContaining({ eprint }),
  );
});

it('tells of an entry that breaks off, and goes on behind it', () => {
  const text =
    '@misc{a,\n title = {One},\n note = {never ends\n year = {2026}\n}\n@misc{b, title={Two}}\n@misc{c, title={Thr';
  const { values, faults } = readBibtex(text);
  expect(values).toEqual([
    { title: 'One', note: 'never ends' },
    { title: 'Two' },
    { title: 'Thr' },
  ]);
  expect(faults).toEqual([
    { kind: 'broken-structure', line: 1, detail: 'One' },
    { kind: 'truncated', line: 7, detail: 'Thr' },
  ]);
});

it('knows where an entry stands', () => {
  const { values, spans } = readBibtex('% list\n\n@misc{a,\n title={A}\n} @misc{b, title={B}}\n');
  expect(values.map((value) => spans.get(Object(value)))).toEqual([
    { line: 3, endLine: 5 },
    { line: 5, endLine: 5 },
  ]);
});

it('is no text with words between its entries', () => {
  const entry = '@misc{a, title = {Kites}}\n';
  expect(isBibtex(`% list\n${entry}`)).toBe(true);
  expect(isBibtex(`See:\n${entry}`)).toBe(false);
  expect(isBibtex('@ida {kites} fly')).toBe(false);
  expect(readValues(`${entry}Kites fly.\n`, 'a.txt')).toBeNull();
  expect(readValues(entry, 'a.txt')?.values).toHaveLength(1);
});

it('takes no name for more than a name', () => {
  expect(only('@misc{a, __proto__ = {x}, title = {A}}')).toEqual({ title: 'A' });
});

it.each(['@a{', '@a{b,c={', '{', '"', '\\', '@a{b, c = d # ', '\n  ', 'a = {', '} @a{'])(
  'comes to an end on hostile text: %j',
  (part) => {
    // What grows faster than the text takes longer than any test may.
    expect(readBibtex(`@misc{x, y = {${part.repeat(100_000)}`).faults.length).toBeGreaterThan(0);
  },
);
