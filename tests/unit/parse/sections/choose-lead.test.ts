import { describe, expect, test } from 'vitest';
import { plainInline, plainText } from '../../../../lib/digest/plain-text';
import type { SectionKind } from '../../../../lib/digest/section-kind';
import { chooseLead } from '../../../../lib/parse/sections/choose-lead';
import { parseMarkdown } from '../../../../lib/parse/tree/markdown';

type Told = [kind: SectionKind, label: string, markdown: string];

function lead(told: Told[], lang = 'en', title = 'Quiet Bridges'): string {
  const sections = told.map(([kind, label, markdown]) => ({
    kind,
    label,
    blocks: parseMarkdown(markdown),
  }));
  const found = plainInline(chooseLead(sections, { title, lang, failed: new Set() }));
  // What the row shows stands in one of the sections, word for word.
  if (!found.endsWith('…'))
    expect(sections.some(({ blocks }) => plainText(blocks).includes(found))).toBe(true);
  return found;
}

const WALKS = 'A robot walks on rope without falling.';
const 走 = '机器人在绳子上行走而不跌落。';

describe('the row says what the paper is about', () => {
  test.each<[string, Told[], string]>([
    [
      'what a paper brings before what its editor says above all labels',
      [
        ['other', '', 'Editor’s note: the one below had most votes of our readers.'],
        ['innovations', 'New', WALKS],
      ],
      WALKS,
    ],
    [
      'a text below a field before what its writer felt in a line',
      [
        ['field', '분야', '로보틱스'],
        ['other', '', WALKS],
        ['conclusion', '한 줄 느낌', 'I would like to try that at once.'],
      ],
      WALKS,
    ],
    [
      'a text above all labels before the idea behind what was wrong',
      [
        ['other', '', WALKS],
        ['other', 'The gap', 'Ropes are thin, and robots are heavy.'],
        ['summary', 'The idea', 'A gyroscope of brass is hung below the hips.'],
      ],
      WALKS,
    ],
    [
      'what came of a record’s paper, where that is told first',
      [
        ['conclusion', '', WALKS],
        ['motivation', '', 'Ropes are thin, and robots are heavy.'],
        ['innovations', '', 'A gyroscope of brass is hung below the hips.'],
      ],
      WALKS,
    ],
    [
      'what a paper does, not what somebody said of it',
      [['other', 'Kim', `“Honestly, that figure sold it to me at once.”\n\n${WALKS}`]],
      WALKS,
    ],
    [
      'a sentence under a label that nobody knows before parts of a list',
      [
        ['other', 'Why we chose it', WALKS],
        [
          'innovations',
          'Contributions',
          '- a rope that remembers its walkers, and where they fell',
        ],
      ],
      WALKS,
    ],
    [
      'a sentence under a first label that nobody knows before results and why',
      [
        ['other', 'The sip', WALKS],
        ['motivation', 'Why it matters', 'Ropes are hard to walk on, as all know.'],
        ['results', 'Evidence', 'It walks a rope of a hundred metres.'],
      ],
      WALKS,
    ],
    [
      'what came of it before a problem under a first label that nobody knows',
      [
        ['other', 'What does it try to solve?', 'Ropes hang between all houses here.'],
        ['results', 'Evidence', WALKS],
      ],
      WALKS,
    ],
    [
      'what came of it before what is new, where that is told first',
      [
        ['conclusion', 'Takeaway', WALKS],
        ['innovations', 'Highlights', 'The rope remembers where its walkers fell.'],
      ],
      WALKS,
    ],
    [
      'the sentence before what only leads to a list',
      [
        ['summary', 'Summary', `${WALKS} It brings three things:\n\n- a rope\n- a robot\n- a net`],
        ['method', 'Method', 'The robot leans into the wind.'],
      ],
      WALKS,
    ],
    [
      'what is done before a sentence under a first label that nobody knows',
      [
        ['other', 'The town', 'Ropes hang between all houses here.'],
        ['method', 'Method', WALKS],
      ],
      WALKS,
    ],
    [
      'the summary before all',
      [
        ['motivation', 'Why', 'Ropes are hard to walk on, as all know.'],
        ['summary', 'Summary', WALKS],
      ],
      WALKS,
    ],
    [
      'the sentence before the long summary',
      [
        ['summary', 'Summary', 'Much is said here of ropes.'],
        ['summary', 'TL;DR', WALKS],
      ],
      WALKS,
    ],
    [
      'the publisher’s own words before the authors’ in the same language',
      [
        ['summary', '论文摘要', '本文研究绳子，绳子很长。'],
        ['summary', '总结', 走],
      ],
      走,
    ],
    ['no link’s word behind it', [['other', '', `${WALKS} [[pdf](https://example.org/a)]`]], WALKS],
    ['no label alone', [['summary', 'Summary', `One-sentence summary\n\n- ${WALKS}`]], WALKS],
    ['an item without its topic', [['method', 'Method', `- **Balance**: ${WALKS}`]], WALKS],
    [
      'the first of the lines that open with a pictogram',
      [['other', '', `✅ ${WALKS}\\\n✅ It learns from goats.`]],
      WALKS,
    ],
    [
      'the first of the lines that are numbered in circles',
      [['other', '', `①${走}\n②它向山羊学习`]],
      走,
    ],
    ['no numbers of its sources', [['other', '', `${WALKS}[1][4]`]], WALKS],
    [
      'no way through a series',
      [['other', '', `> Part 3 of my series; see the previous post.\n\n${WALKS}`]],
      WALKS,
    ],
    ['no sign that closed what stood before', [['other', '', `. ${WALKS}`]], WALKS],
    [
      'the text above all labels before a method',
      [
        ['other', '', WALKS],
        ['method', 'Method', 'We pull at both ends of it.'],
      ],
      WALKS,
    ],
    [
      'what is new before the reason',
      [
        ['motivation', 'Why', 'Ropes are hard to walk on.'],
        ['innovations', 'New', WALKS],
      ],
      WALKS,
    ],
    [
      'the abstract where there is nothing else',
      [
        ['field', 'Field', 'Robots'],
        ['abstract', 'Abstract', WALKS],
      ],
      WALKS,
    ],
    [
      'a list’s first item, not the list',
      [['summary', 'Summary', `- ${WALKS}\n- It is cheap.`]],
      WALKS,
    ],
    [
      'what follows a lead-in',
      [['summary', 'Summary', `This paper shows the following:\n\n- ${WALKS}`]],
      WALKS,
    ],
    [
      'what follows a machine’s preamble',
      [['other', '', `Sure! Here is a short summary:\n\n${WALKS}`]],
      WALKS,
    ],
    [
      'the text behind a picture',
      [['other', '', `![A robot](https://example.org/a.png)\n\n${WALKS}`]],
      WALKS,
    ],
    ['the text behind names', [['other', '', `Ann Ash, Ben Bell et al.\n\n${WALKS}`]], WALKS],
    ['the text behind a date', [['other', '', `2026-02-01\n\n${WALKS}`]], WALKS],
    ['the text behind a score', [['other', '', `Score: 8/10\n\n${WALKS}`]], WALKS],
    [
      'the text behind keywords',
      [['other', '', `robots, ropes, balance, sails\n\n${WALKS}`]],
      WALKS,
    ],
    [
      'the text behind an address',
      [['summary', 'Summary', `Code: https://github.com/ash/rope\n\n${WALKS}`]],
      WALKS,
    ],
    ['the text behind its title', [['summary', 'Summary', `Quiet Bridges\n\n${WALKS}`]], WALKS],
    ['the text behind a number', [['summary', 'Summary', `a) ${WALKS} b) It is cheap.`]], WALKS],
    [
      'the text behind keywords in bold',
      [['summary', 'Summary', `**robots, ropes, balance** ${WALKS}`]],
      WALKS,
    ],
    [
      'the text behind keywords each in bold',
      [['summary', 'Summary', `**robots**, **ropes**, **balance** ${WALKS}`]],
      WALKS,
    ],
    [
      'the first of parts in Roman numbers',
      [['summary', 'Summary', `i) ${WALKS} ii) It is cheap.`]],
      WALKS,
    ],
    [
      'the abstract, not a tag in brackets',
      [
        ['other', '', '[Robots and Ropes]'],
        ['abstract', 'Abstract', WALKS],
      ],
      WALKS,
    ],
    [
      'the abstract, not a greeting',
      [
        ['summary', 'Note', 'Hello all! We are glad to show our robot here.'],
        ['abstract', 'Abstract', WALKS],
      ],
      WALKS,
    ],
    [
      'a quotation above all labels, not parts of a sentence below labels that nobody knows',
      [
        ['abstract', '', WALKS],
        ['other', 'what is fun', 'the rope of the very robot that walks on it'],
      ],
      WALKS,
    ],
    [
      'a sentence that begins as a yes does',
      [['other', '', 'Great apes walk.']],
      'Great apes walk.',
    ],
    ['nothing where there is nothing', [['other', '', '---']], ''],
    ['a word where that is all', [['other', '', 'Robots']], 'Robots'],
  ])('%s', (_, told, wanted) => {
    expect(lead(told)).toBe(wanted);
  });

  test.each<[string, Told[]]>([
    ['a title’s label', [['summary', '总结', `标题：安静的桥\n摘要：${走}`]]],
    ['tags in brackets', [['summary', '总结', `[arXiv 2602.00001][机器人] ${走}`]]],
    ['a label', [['summary', '总结', `**一句话总结**：${走}`]]],
    ['a machine’s preamble', [['other', '', `好的，以下是总结：\n\n${走}`]]],
    ['pictures', [['other', '', `🤖 ${走}`]]],
    ['a yes alone', [['other', '', `好的！${走}`]]],
    [
      'nothing to say',
      [
        ['summary', '总结', '原文未明确报告。'],
        ['method', '方法', 走],
      ],
    ],
    [
      'English',
      [
        ['summary', 'Summary', 'A robot walks on ropes without falling from them.'],
        ['conclusion', '结论', 走],
      ],
    ],
  ])('without %s', (_, told) => {
    expect(lead(told, 'zh')).toBe(走);
  });
});

describe('the row is short', () => {
  test('three sentences at most', () => {
    expect(lead([['summary', '', 'One is here. Two is here. Three is here. Four is here.']])).toBe(
      'One is here. Two is here. Three is here.',
    );
  });

  test('as many as fit', () => {
    const long = `Words ${'word '.repeat(50)}end.`;
    expect(lead([['summary', '', `${long} ${long}`]])).toBe(long);
  });

  test('a single one that is too long breaks off', () => {
    const found = lead([['summary', '', 'word '.repeat(300)]]);
    expect(found).toHaveLength(600);
    expect(found.endsWith('…')).toBe(true);
  });

  test('abbreviations, decimals and formulas end none', () => {
    const text =
      'It is 4.2 times faster than e.g. Ash et al. and keeps $a. B$ whole, see Fig. 3 there.';
    expect(lead([['summary', '', `${text} Next.`]])).toBe(`${text} Next.`);
  });

  test('what is bold stays so where it is cut', () => {
    const blocks = parseMarkdown('**标题：桥**\n**摘要：机器人行走。不会跌落。** 很稳。又快。');
    const sections = [{ kind: 'summary' as const, label: '', blocks }];
    expect(chooseLead(sections, { title: '', lang: 'zh', failed: new Set() })).toEqual([
      { t: 'strong', c: ['机器人行走。不会跌落。'] },
      ' 很稳。',
    ]);
  });
});

test('clauses without a full stop are no keywords', () => {
  const told: Told[] = [
    ['motivation', '动机', '绳子太长，没有人能看到头'],
    ['summary', '一句话', '先量绳子，再走上去，机器人就不跌落了'],
  ];
  expect(lead(told, 'zh')).toBe('先量绳子，再走上去，机器人就不跌落了');
});
