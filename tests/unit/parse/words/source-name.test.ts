import { expect, test } from 'vitest';
import { sourceName, sourceOf } from '../../../../lib/parse/words/source-name';

test.each([
  ['Hugging Face Daily Papers Report', 'Hugging Face Daily Papers Report'],
  ['Daily Papers Report (2026-03-05)', 'Daily Papers Report'],
  ['📄 论文日报 | 2026-07-08（周三）', '论文日报'],
  ['【2023-09-10】每日论文速览', '每日论文速览'],
  ['Daily Paper Summary - 0227, 2026', 'Daily Paper Summary'],
  ['2026-06-08 AI Update', 'AI Update'],
  ['每日摘要: 2026年1月20日 星期二', '每日摘要'],
  ['2026-01-20', ''],
  ['', ''],
])('%s is made by “%s”', (title, source) => {
  expect(sourceName(title)).toBe(source);
});

const NONE = { title: '', fileName: '', sourceUrl: null, paperTitles: [] };

test.each<[string, Partial<Parameters<typeof sourceOf>[0]>, string]>([
  ['its title', { title: 'Rope Letter | 2026-02-01', fileName: 'x/y.md' }, 'Rope Letter'],
  [
    'the address it names',
    { title: '日报', sourceUrl: 'https://github.com/ash/rope-notes' },
    'ash/rope-notes',
  ],
  [
    'a site',
    { title: 'Table of Contents', sourceUrl: 'https://rope.example.org/a' },
    'rope.example.org',
  ],
  [
    'its archive',
    { title: 'Papers for 2026-02-01', fileName: 'rope-letter-main/2026/01.md' },
    'rope letter',
  ],
  ['its folder', { title: 'README', fileName: 'archive/rope-letter/2026-02-01.md' }, 'rope letter'],
  ['its own name', { title: 'Daily Papers', fileName: 'archive/ropes_2026-02-01.json' }, 'ropes'],
  [
    'nothing, in a file of one paper',
    { title: 'Quiet Bridges', fileName: 'quiet-bridges.md', paperTitles: ['Quiet Bridges'] },
    '',
  ],
  ['nothing', { title: 'Daily Papers', fileName: 'data/2026/01.md' }, ''],
  [
    'not a list that all know',
    { title: '日报', sourceUrl: 'https://huggingface.co/papers/date/2026-02-01' },
    '',
  ],
])('a file is called after %s', (_, hints, name) => {
  expect(sourceOf({ ...NONE, ...hints })).toBe(name);
});
