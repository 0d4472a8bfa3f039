import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readEntries } from '../../../lib/parse/entries/read-entries';
import { toLines } from '../../../lib/parse/text/line';

const folder = new URL('../../fixtures/reports/styles/', import.meta.url);

const folding = '2603.00011 Learning to Fold Paper with Two Hands';
const attention = '2603.00012 Sparse Attention at the Edge';

/** The papers of each file, and the labels of their sections; `-` stands for text without a label. */
const STYLES: Record<string, { papers?: string[]; labels: string }> = {
  'answer.md': { labels: '- | Why it matters' },
  'banners.txt': { papers: [folding, attention, 'null A Paper Without Link'], labels: 'Summary' },
  'bold-titles.md': { labels: '摘要 | 创新点' },
  'bracketed-labels.txt': { labels: '摘要 | 创新点' },
  'broken-rows.md': { labels: 'Summary' },
  'bullets.md': {
    papers: [folding, attention, '2603.00013 A Third Paper About Nothing'],
    labels: '-',
  },
  'cards.html': { labels: '核心贡献 | 方法' },
  'contents-and-closing.md': { labels: '一句话总结 | 研究动机' },
  'details.md': { labels: 'TL;DR | Key Contributions' },
  'emoji-labels.md': { labels: 'Problem | Solution | Results' },
  'front-matter.md': { papers: [attention], labels: 'Summary | Method | Questions' },
  'html-rows.md': { labels: '一句话要点' },
  'ids-as-headings.md': { labels: 'Summary' },
  'ids-in-code.md': {
    papers: [folding, attention, '2603.00013 On the Limits of Folding'],
    labels: '-',
  },
  'italic-labels.md': { labels: 'Summary | Why it matters' },
  'japanese.md': { labels: '要約 | 新規性' },
  'korean-headings.md': { labels: '한 줄 요약 | 연구 배경 | 핵심 아이디어' },
  'layout-table.md': { labels: 'Summary | Method' },
  'link-at-the-end.md': {
    papers: ['2603.00011 Robots that fold', '2603.00012 Phones that attend'],
    labels: '-',
  },
  'note-with-callouts.md': { papers: [attention], labels: 'TL;DR | Problem | Method | References' },
  'numbered-list.md': { labels: 'Summary' },
  'numbered-note.md': { papers: [attention], labels: '背景 | 方法 | 实验 | 思考' },
  'page.html': { labels: '- | TL;DR | Method | Results' },
  'particulars-table.md': {
    papers: [attention],
    labels: '研究背景 | 核心方法 | 实验结果 | 总结与思考',
  },
  'particulars.md': {
    papers: [attention],
    labels: 'What problem does it solve? | How does it solve it? | What are the results?',
  },
  'plain-titles.txt': { labels: '研究背景 | 核心方法 | 实验结果' },
  'quoted-abstracts.md': { labels: '- | 中文总结' },
  'ranked.md': { labels: '总结 | 方法' },
  'records.md': { labels: 'Summary' },
  'run-in.md': { labels: '关键词 | 一句话总结 | 主要成果' },
  'spaced-links.md': { labels: '-' },
  'table-of-ids.md': { labels: 'TL;DR' },
  'table.md': { labels: '中文摘要 | 创新点' },
  'told-in-cells.md': {
    papers: ['2603.00011 Folding with Two Hands', '2603.00012 Sparse Attention'],
    labels: '-',
  },
  'top-headings.md': { labels: 'TL;DR | Key Ideas' },
  'translated-titles.md': { labels: '解决的问题 | 怎么做 | 效果' },
  'unnumbered-titles.md': { labels: '核心思想 | 实验' },
  'rows-of-bare-ids.md': { labels: 'Core contribution | Key caveat' },
  'rows-in-two-languages.md': { labels: 'Summary / 摘要' },
  'labels-above-labels.md': { labels: '毒舌点评 | 开源详情 | 核心摘要' },
  'rated-below-title.md': { papers: [attention], labels: '核心摘要 | 实验结果' },
  'made-by.md': { labels: '一句话' },
  'ways-through.md': { papers: [attention], labels: 'Takeaway | How does it work?' },
  'links-in-contents.md': { labels: 'What | Why' },
  'questions.md': {
    papers: [attention],
    labels: '这篇论文解决了什么问题？ | 方法是什么？ | 效果如何？',
  },
  'html-paragraphs.md': { labels: 'Task | Model' },
  'table-of-notes.md': { labels: 'Note' },
  'leads-to-choose.md': {
    papers: [
      '2605.00001 Ropes That Hold Their Own Tide',
      '2605.00002 A Pier Built of Drifting Sand',
      '2605.00003 Lamps for the Outer Buoys',
      '2605.00004 Weighing Fog with Two Scales',
      '2605.00005 Gulls as Sparse Observers',
    ],
    labels: 'Summary',
  },
  'sections-to-tell.md': {
    papers: [
      '2605.00011 Ropes That Hold Their Own Tide: a Study of Slack',
      '2605.00012 Lamps for the Outer Buoys',
    ],
    labels: '研究领域 | 摘要 | 总结',
  },
  'sections-beside.md': { labels: '摘要 | 方法' },
  'footnotes.md': { labels: '-' },
  'underlined.md': { labels: 'Summary' },
  'between-lines.txt': { labels: 'Summary | Results' },
  'related-papers.md': { labels: 'TL;DR | So what? | Related papers' },
  'link-above-title.md': { labels: '摘要' },
  'linked-details.md': { labels: 'TL;DR | Findings' },
  'list-after-labels.html': { labels: 'Summary | Results | Limitations' },
  'messages.txt': { labels: '-' },
  'cells-that-cite.md': { labels: '问题 | 方法' },
  'translated-first.md': { labels: '动机 | 方法' },
  'translation-below.md': { labels: '研究问题 | 方法' },
  'names-below.md': { labels: '-' },
  'nested-items.md': { labels: 'Problem | Approach' },
  'marked-lines.txt': { labels: '摘要 | 方法' },
  'bracketed-numbers.md': { labels: '核心内容 | 技术路线' },
  'quoted-entries.md': { labels: 'TLDR | Impact' },
  'org-notes.org': { labels: 'Summary | Results' },
  'toml-front-matter.md': { papers: [attention], labels: '摘要 | 不足' },
  'outline.md': { labels: 'TL;DR | Results' },
  'linked-ids.md': { labels: 'AI summary' },
  'ids-in-bold.md': { labels: '-' },
  'signs-before-lines.txt': { labels: '-' },
  'titles-that-ask.txt': {
    papers: [folding, '2603.00012 Does Attention Help at the Edge?'],
    labels: 'Summary',
  },
  'chat-links.txt': { labels: 'Summary | Novelty' },
  'translations-in-fields.md': { labels: '摘要' },
  'unheard-of-sections.md': { labels: 'TL;DR | Unheard-of label' },
  'links-first.txt': { labels: '-' },
  'quoted-as-a-whole.md': { labels: '-' },
  'ids-before-authors.md': { labels: 'TL;DR' },
  'quoted-particulars.md': { papers: [attention], labels: '들어가며 | 실험 결과' },
  'address-in-front-matter.md': { papers: [attention], labels: 'Why it matters | Bottom line' },
  'list-above-link.md': {
    papers: ['null A New Editor Is Out', folding, attention],
    labels: '摘要 | 要点',
  },
  'bold-translations.md': { labels: '- | 简要摘要' },
  'parts-that-link.md': { papers: [attention], labels: '핵심 인사이트 | 영역별 정리 | 원본' },
  'told-in-own-headings.md': {
    papers: [attention],
    labels: '核心贡献与创新点 | 技术方法分析 | 推荐理由 | 一句话总结',
  },
  'rated-in-groups.md': { labels: '为什么推送这篇 | 摘要' },
  'headings-of-languages.md': {
    papers: [attention],
    labels: '한줄 요약 | 무엇이 새로운가? | 한계 | One-line summary | What is new? | Limitations',
  },
  'shortcodes.md': {
    papers: [attention],
    labels: 'TL;DR | Why does it matter? | Key Takeaways',
  },
  'tagged-title.md': { papers: [attention], labels: '한 줄 요약 | 방법' },
  'title-in-short.md': {
    papers: ['2603.00012 Sparse Attention at the Edge: Long Contexts on a Phone'],
    labels: '概要 | 評価',
  },
  'titles-below-headings.md': { labels: 'Abstract' },
  'labels-that-cite.md': { labels: '改变对象 | 报告结果 | 图片与官方出处 | 证据边界' },
  'lists-of-other-things.md': {
    // What is no paper is told as such, and no part of any.
    papers: [folding, attention, 'null example/crane', 'null How we fold'],
    labels: '核心问题 | 局限',
  },
  'numbered-review.md': { labels: 'Key Contribution | Relevance' },
  'colon-in-front-matter.md': {
    papers: ['2603.00011 Fold: Learning to "Fold" Paper with Two Hands'],
    labels: 'Summary | Key Takeaways',
  },
  'tags-before-titles.md': { labels: '-' },
  'two-languages.md': { labels: 'Summary (EN) | 摘要 (中文)' },
};

const read = (name: string) =>
  readEntries(toLines(readFileSync(new URL(name, folder), 'utf8')), name);

test.each(Object.entries(STYLES))('%s', (name, { papers = [folding, attention], labels }) => {
  const { entries } = read(name);
  const spaced = (text: string) => text.replace(/\s+/g, ' ');
  expect(entries.map(({ paperId, title }) => spaced(`${paperId} ${title}`))).toEqual(papers);
  expect(
    entries[0]?.sections
      .filter(({ markdown }) => markdown !== '')
      .map(({ label }) => label || '-')
      .join(' | '),
  ).toBe(labels);
});

test('who made a file is no part of its last entry, but what a paper’s authors made is', () => {
  const last = (footer: string, replaced = /- \[返回.*/s) => {
    const file = readFileSync(new URL('made-by.md', folder), 'utf8');
    const text = file.replace(replaced, footer);
    const { entries } = readEntries(toLines(text), 'made-by.md');
    return entries.at(-1)?.sections.map(({ markdown }) => markdown);
  };
  const told = '> 丢掉大部分权重，手机也能跑注意力。';
  for (const footer of [
    '- [返回目录](./index.md)\n\n*本日报由 AI 自动生成，数据来源：[arXiv.org](https://arxiv.org)*\n',
    '*This report was generated with a model of ours.*\n',
    'Generated by a script, on 2026-03-02\n',
  ])
    expect(last(footer)).toEqual([told]);
  for (const prose of [
    'The images were generated with a diffusion model.',
    '- [A talk on it](https://example.org/talk)',
  ])
    expect(last(`${prose}\n`, /---\s+- \[返回.*/s)?.join('\n')).toContain(prose);
});

test('every file of the folder is read', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(STYLES).sort());
});

test('a day stands in a title, a heading, a first line, in many forms', () => {
  const days = [
    'bold-titles.md',
    'korean-headings.md',
    'details.md',
    'banners.txt',
    'quoted-abstracts.md',
    'japanese.md',
    'tagged-title.md',
    'title-in-short.md',
  ];
  for (const name of days) expect([name, read(name).header.date]).toEqual([name, '2026-03-02']);
});

test('a note on one paper has its day below its title', () => {
  const note = '# Sparse Attention\n\nDate: March 2, 2026\nURL: https://arxiv.org/abs/2603.00012\n';
  const { header } = readEntries(toLines(`${note}\n## Summary\n\nIt helps.\n`), 'a.md');
  expect(header.date).toBe('2026-03-02');
});

test('a file of sections that names no paper is an entry without one', () => {
  const text = '#### Background\nAttention is costly.\n\n#### Summary\nIt need not be.\n';
  const named = (name: string) => readEntries(toLines(text), name).entries;
  expect(named('2312.0655.md')).toMatchObject([{ paperId: null, title: '', line: 1 }]);
  expect(named('2603.00012.md')).toMatchObject([{ paperId: '2603.00012', title: '' }]);
  expect(named('260300012v2-sparse-attention.md')).toMatchObject([{ paperId: '2603.00012' }]);
  expect(named('2603.00012/summary.txt')).toMatchObject([{ paperId: '2603.00012' }]);
});

test('what is listed beside the papers is no section of the last one', () => {
  const labels = read('lists-of-other-things.md').entries[1]?.sections.map(({ label }) => label);
  expect(labels).toEqual(['核心问题', '局限']);
});

test('a rating is no section, prose behind the same label is', () => {
  const labels = read('numbered-review.md').entries[1]?.sections.map(({ label }) => label);
  expect(labels).toEqual(['Key Contribution']);
});

test('a section that links the entry’s own paper leaves it its title', () => {
  const link = (where: string) => `[paper](https://arxiv.org/${where}/2603.00011)`;
  const entry = `## Folding with Two Hands\n\n- **Link**: ${link('abs')}\n\n### 1. 改变对象\n\n机器人折纸鹤。`;
  const text = `# A Report\n\n${entry}\n\n### 2. 一手来源\n\n${link('abs')} · ${link('html')}\n`;
  expect(readEntries(toLines(text), 'a.md').entries).toMatchObject([
    { paperId: '2603.00011', title: 'Folding with Two Hands' },
  ]);
});

test('text that belongs to no paper is named', () => {
  expect(read('contents-and-closing.md').problems).toMatchObject([{ kind: 'stray-text', line: 8 }]);
});

test('each piece of text that belongs to no paper is named, by its first line', () => {
  const prose =
    'These lines speak of no paper at all, and still say something that a reader may want.';
  const piece = `${prose}\n${prose}\n\n`;
  const file = `${piece}${piece}## A\nhttps://arxiv.org/abs/2603.00011\n\nSummary: Cranes.\n`;
  const { problems } = readEntries(toLines(file), 'a.md');
  expect(problems.map(({ kind, line }) => [kind, line])).toEqual([
    ['stray-text', 1],
    ['stray-text', 4],
  ]);
});

test('a report without a title is its file’s', () => {
  const file = '## [A Long Title](https://arxiv.org/abs/2603.00011)\n\nSummary: Cranes.\n';
  const { header } = readEntries(toLines(file), 'mail/robot_letter-2026-03-02.md');
  expect(header.title).toBe('robot letter');
});

test('what a quotation says of the paper that it names is a digest', () => {
  const [entry] = read('quoted-as-a-whole.md').entries;
  expect(entry?.sections.map(({ kind }) => kind)).toEqual(['other']);
});

test('an English quote without a label is the authors’ abstract', () => {
  expect(read('quoted-abstracts.md').entries[0]?.sections.map(({ kind }) => kind)).toEqual([
    'abstract',
    'summary',
  ]);
});
