import { expect, test } from 'vitest';
import type { Section } from '../../../../lib/digest/digest';
import { plainText } from '../../../../lib/digest/plain-text';
import type { SectionKind } from '../../../../lib/digest/section-kind';
import { splitLanguages } from '../../../../lib/parse/sections/split-languages';

const ZH =
  '这一段用中文讲论文做了什么、怎么做、结果如何，足够长，可以看出是什么语言，也不会与别的语言相混。';
const EN =
  'This part tells in English what the paper does, how it does so, and what came of it, at some length.';

function section(kind: SectionKind, text: string): Section {
  return { kind, label: kind, blocks: [{ t: 'paragraph', c: [text] }] };
}

function split(...sections: Section[]) {
  const told = sections.map((section) => ({ section, text: plainText(section.blocks) }));
  return splitLanguages(told).map(({ lang, sections: own }) => [lang, own.map(({ kind }) => kind)]);
}

test('an entry in two languages becomes two digests, each whole', () => {
  expect(
    split(
      section('summary', ZH),
      section('method', ZH),
      section('summary', EN),
      section('method', EN),
    ),
  ).toEqual([
    ['zh', ['summary', 'method']],
    ['en', ['summary', 'method']],
  ]);
});

test('the authors’ abstract makes no digest of its own language', () => {
  expect(split(section('summary', ZH), section('abstract', EN))).toEqual([
    ['zh', ['summary', 'abstract']],
  ]);
});

test('an abstract alone is in its own language', () => {
  expect(split(section('abstract', EN))).toEqual([['en', ['abstract']]]);
});

test('what is short, or little beside the rest, goes with the rest', () => {
  expect(
    split(section('field', 'NLP'), section('summary', ZH), section('usage', 'pip install it')),
  ).toEqual([['zh', ['field', 'summary', 'usage']]]);
  expect(
    split(section('summary', ZH.repeat(6)), section('other', EN), section('method', ZH.repeat(6))),
  ).toEqual([['zh', ['summary', 'other', 'method']]]);
});

test('a second language that repeats nothing of the first stays in its digest', () => {
  expect(split(section('summary', ZH), section('method', ZH), section('usage', EN))).toEqual([
    ['zh', ['summary', 'method', 'usage']],
  ]);
});

test('a few words that look like another language of the script are in that of the rest', () => {
  const german =
    'Ein bewertendes Modell darf aufhören, sobald sein Urteil feststeht, und in drei von vier Fällen genügt dafür das erste Viertel der Antwort. Die Kosten fallen um zwei Drittel.';
  const short = 'Bewertung kostet in vielen Projekten inzwischen mehr als Training.';
  expect(split(section('summary', german), section('summary', short))).toEqual([
    ['de', ['summary', 'summary']],
  ]);
});
