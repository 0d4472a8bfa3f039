import { expect, test } from 'vitest';
import type { Section } from '../../../../lib/digest/digest';
import { breaksOff } from '../../../../lib/parse/sections/broken-off';
import { startOfLead } from '../../../../lib/parse/sections/lead-start';
import { mergeDigests } from '../../../../lib/parse/sections/merge-digests';
import { isNumbered, numberedSections } from '../../../../lib/parse/sections/numbered-sections';
import type { BodySection } from '../../../../lib/parse/sections/open-sections';
import { rawSections } from '../../../../lib/parse/sections/raw-sections';
import { readBodies } from '../../../../lib/parse/sections/read-bodies';
import { splitLanguages } from '../../../../lib/parse/sections/split-languages';
import { toLines } from '../../../../lib/parse/text/line';
import { parseMarkdown } from '../../../../lib/parse/tree/markdown';

const section = (markdown: string, label = '', kind: Section['kind'] = 'summary'): Section => ({
  kind,
  label,
  blocks: parseMarkdown(markdown),
});
const labelsOf = (text: string) =>
  readBodies([{ title: 'Quiet Bridges', lines: toLines(text) }])[0]?.sections.map(
    ({ label }) => label,
  );
const languagesOf = (...texts: string[]) =>
  splitLanguages(texts.map((text) => ({ section: section(text), text }))).map(({ lang }) => lang);

test('a line of signs and numbers is no lead', () => {
  expect(startOfLead('— 12.5 / 37 —')).toBeNull();
  expect(startOfLead('— twelve of 37 fell')).not.toBeNull();
});

test('a word or two by an unknown label above the text is told beside it, more is text', () => {
  const besideOf = (text: string) =>
    readBodies([{ title: 'Quiet Bridges', lines: toLines(text) }])[0]?.particulars.length;
  expect(besideOf('**Mood:** calm and dry\n\nA robot walks on rope.')).toBe(1);
  expect(besideOf('**Mood:** unquestionably-magnificent weather\n\nA robot walks.')).toBe(0);
});

test('a label further in than the others opens no section', () => {
  const inner = '- **Method**: We pull.\n    - **Results**: of one pull alone.\n';
  expect(labelsOf(`- **Summary**: It walks.\n${inner}- **Limitations**: Wind.`)).toEqual([
    'Summary',
    'Method',
    'Limitations',
  ]);
});

test('numbers make sections where six in ten of them are known, and three', () => {
  const body = (...labels: string[]) =>
    toLines(labels.map((label, index) => `## ${index + 1}. ${label}\n文`).join('\n'));
  expect(isNumbered(body('摘要', '方法', '实验结果', '甲乙', '丙丁'), false)).toBe(true);
  expect(isNumbered(body('摘要', '方法', '实验结果', '甲乙', '丙丁', '戊己'), false)).toBe(false);
  expect(isNumbered(body('摘要', '方法'), false)).toBe(false);
});

test('a known label goes on with the numbers of the list above it, where no other can be meant', () => {
  const body = toLines(
    '1. **应用领域**：机器人\n2. **一句话核心贡献**：会走。\n3. **使用指南**：\n1. 甲。\n2. 乙。\n3. 丙。\n4. **主要创新点**：新。',
  );
  expect(numberedSections(body, 'Quiet Bridges').sections.map(({ label }) => label)).toEqual([
    '应用领域',
    '一句话核心贡献',
    '使用指南',
    '主要创新点',
  ]);
});

test('a second language needs a sentence, and a fifth of the text', () => {
  const zh = '这一段用中文讲论文做了什么。';
  const en = 'It walks over the rope with both of its feet.';
  expect(languagesOf(zh, en.slice(0, 38))).toEqual(['zh']);
  expect(languagesOf(zh, en)).toEqual(['zh', 'en']);
  expect(languagesOf(zh.repeat(8), en)).toEqual(['zh']);
});

test('texts without a label that stand side by side are one', () => {
  const part = (text: string): BodySection => ({
    ...{ kind: 'other', label: '', opener: null, rule: '', quoted: false },
    lines: toLines(text),
  });
  expect(rawSections([part('One.'), part('Two.')], false).sections).toEqual([
    { kind: 'other', label: '', markdown: 'One.\n\nTwo.' },
  ]);
});

test('an end within a sentence tells nothing where only three in five have another', () => {
  const whole = [section('It walks.')];
  const open = [section('It walks and then')];
  expect(breaksOff([whole, whole, whole, whole, open, open])).toBe(true);
  expect(breaksOff([whole, whole, whole, open, open, open])).toBe(false);
});

test('what is said twice of a paper keeps the label that it had first', () => {
  const digest = (label: string) => ({
    ...{ paperId: '2601.00001', title: 'A', lang: 'en', source: '', sourceUrl: null, date: null },
    ...{ readingSource: null, summary: [], sections: [section('It walks.', label)] },
  });
  expect(mergeDigests([digest('First'), digest('Second')]).sections).toMatchObject([
    { label: 'First' },
  ]);
});

test('words for a later stage say nothing of a series’ parts', () => {
  expect(startOfLead('机器人走得越来越稳，后期几乎不再跌落。')).toBe(0);
  expect(startOfLead('上一篇讲机器人怎样走路')).toBeNull();
});

test('a line that ends with a comma is no row of keywords', () => {
  expect(startOfLead('走过三步，机器人就站不稳，\n绳子越细越难。')).toBe(0);
});
