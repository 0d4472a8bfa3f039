import { describe, expect, test } from 'vitest';
import { plainInline, plainText } from '../../../lib/digest/plain-text';
import { parseReport } from '../../../lib/parse/parse-report';
import { toBytes, writeReport } from './write-report';

const read = (text: string) => parseReport(toBytes(text), 'report.md');

/** The sections of a body, as `label: first line | second line`. */
function outline(body: string): string[] {
  const { digests, problems } = read(writeReport({ body }));
  expect(problems).toEqual([]);
  return (digests[0]?.sections ?? []).map(
    ({ label, blocks }) => `${label}: ${plainText(blocks).replaceAll('\n', ' | ')}`,
  );
}

describe('a label is told from what only looks like one', () => {
  test.each<[string, string, string[]]>([
    [
      'items further in than the labels',
      '1. **领域**：a\n2. **总结**：\n  1. b\n  2. c\n  3. **方法**：d\n3. **结果**：e',
      ['领域: a', '总结: b | c | 方法：d', '结果: e'],
    ],
    [
      'a label behind a single item, and an item of the label’s number further in',
      '1. **领域**：\n  1. a\n2. **总结**：b\n3. **结果**：\n  1. c\n  2. **方法**：d',
      ['领域: a', '总结: b', '结果: c | 方法：d'],
    ],
    [
      'items as far out as the labels, numbered as if they went on',
      '1. **领域**：a\n1. **甲**：b\n2. **乙**：c\n3. **丙**：d\n2. **总结**：e\n3. **结果**：f',
      ['领域: a | 甲：b | 乙：c | 丙：d', '总结: e', '结果: f'],
    ],
    [
      'items with a section’s label and the next section’s number',
      '## 1. 总结\n1. **动机**：a\n2. **方法**：b\n\n## 2. 结果\nc',
      ['总结: 动机：a | 方法：b', '结果: c'],
    ],
    [
      'a label behind a list that ends with the number before it',
      '### 4. 主要创新点\n1. **甲**：a\n2. **乙**：b\n3. **丙**：c\n4. **丁**：d\n\n5. **实验效果**：e',
      ['主要创新点: 甲：a | 乙：b | 丙：c | 丁：d', '实验效果: e'],
    ],
    [
      'a label whose number leaves one out',
      '1. **领域**：a\n2. **总结**：b\n4. **结果**：c',
      ['领域: a', '总结: b', '结果: c'],
    ],
    [
      'bullets, plain lines and deeper headings with sections’ labels',
      '## 1. 总结\n*   **方法**：a\n\n结果：b\n\n### 方法\nc\n\n## 2. 结果\nd',
      ['总结: 方法：a | 结果：b | 方法 | c', '结果: d'],
    ],
    [
      'a heading within a section whose label is none',
      '1. **总结**：a\n\n#### 方法\n\nb\n\n2. **结果**：c',
      ['总结: a | 方法 | b', '结果: c'],
    ],
    [
      'a section that nobody knows among headings and labels in the text',
      '## 1. 总结\na\n\n2. **番外**：b\n\n### 3. 又一番外\nc',
      ['总结: a', '番外: b', '又一番外: c'],
    ],
    [
      'text and headings before the first label',
      '前言\n\n# 自序\n\n1. **总结**：a',
      [': 前言', ': 自序', '总结: a'],
    ],
    ['labels with a part in brackets', '## 1. 总结 ##\na\n\n## 2. 结果：b', ['总结: a', '结果: b']],
  ])('%s', (_, body, sections) => {
    expect(outline(body)).toEqual(sections);
  });
});

describe('an entry is told from what only looks like one', () => {
  const link = (id: number) => `- **链接**: https://huggingface.co/papers/2602.0100${id}`;
  const ids = (text: string) => read(text).digests.map(({ paperId }) => paperId);

  test('without closing lines and signs, headings of any level start entries', () => {
    const text = `## A\n${link(1)}\n\n1. **总结**：a\n\n#### B\n${link(2)}\n\n1. **总结**：b\n\n# C\n${link(3)}\n\n1. **总结**：c\n`;
    expect(ids(text)).toEqual(['2602.01001', '2602.01002', '2602.01003']);
  });

  test('where closing lines divide them, a deeper heading with a paper’s link is a part of its entry', () => {
    const body = `1. **总结**：a\n\n#### 相关论文\n\n${link(2)}\n`;
    expect(ids(writeReport({ body }))).toEqual(['2602.01001']);
  });

  test('an inner title leads to no paper that its sections link', () => {
    const body = `# 研究报告\n1. **总结**：a\n${link(2)}`;
    expect(ids(writeReport({ body }))).toEqual(['2602.01001']);
  });

  test('a paper may be called what sections are called', () => {
    expect(
      read(writeReport({ title: 'Results' }, { title: 'Methods: A Study', link: '2602.01002' }))
        .digests,
    ).toMatchObject([{ title: 'Results' }, { title: 'Methods: A Study' }]);
  });

  test('short lines of signs close no entry, long ones do', () => {
    const report = read(writeReport({ body: `1. **总结**：a\n\n=====\n\n2. **结果**：b` }));
    expect(report.digests[0]?.sections).toHaveLength(2);
    expect(report.problems).toEqual([]);
  });

  test('text between a closing line and the next entry belongs to neither', () => {
    const text = writeReport({ title: 'A' }, { title: 'B', link: '2602.01002' });
    const report = read(text.replace('## 📄 B', 'an advertisement\n\n## 📄 B'));
    expect(report.problems).toEqual([
      { kind: 'stray-text', line: expect.any(Number), detail: 'an advertisement' },
    ]);
    expect(JSON.stringify(report.digests)).not.toContain('advertisement');
  });

  test('it is quoted without its Markdown’s marks', () => {
    const text = writeReport(
      { title: 'Folding Cranes with Robots' },
      { title: 'Long Context at Half the Memory', link: '2602.01002' },
    );
    const told = '- **Robots**, says [a blog](https://example.org), fold `paper` cranes.';
    const { problems } = read(text.replace('## 📄 Long', `${told}\n\n## 📄 Long`));
    expect(problems.map(({ detail }) => detail)).toEqual([
      'Robots, says a blog, fold paper cranes.',
    ]);
  });
});

describe('an entry may name no paper', () => {
  const titles = (text: string) =>
    read(text).unidentified.map(({ title, digests }) => [title, digests[0]?.sections.length]);

  test('beside one that does', () => {
    const text =
      '# Daily\n\n## [A Paper With a Link](https://arxiv.org/abs/2602.01001)\n**Summary**: a\n\n## A Paper Without One\n**Summary**: b\n**Method**: c\n';
    expect(titles(text)).toEqual([['A Paper Without One', 2]]);
    expect(read(text).digests.map(({ title }) => title)).toEqual(['A Paper With a Link']);
    expect(read(text).problems).toMatchObject([{ kind: 'no-id', line: 6 }]);
  });

  test.each([
    ['headings', '## First Paper\n**Summary**: a\n\n## Second Paper\n**Summary**: b\n'],
    ['labels', 'Title: First Paper\nSummary: a\n\nTitle: Second Paper\nSummary: b\n'],
    ['records', '[{"title":"First Paper","summary":"a"},{"title":"Second Paper","summary":"b"}]'],
  ])('nor any other of its file: %s', (_, text) => {
    expect(titles(text)).toEqual([
      ['First Paper', 1],
      ['Second Paper', 1],
    ]);
    expect(read(text).problems).toMatchObject([{ kind: 'no-id' }, { kind: 'no-id' }]);
  });

  test.each([1, 2])(
    'behind lines that close entries, below the report’s title: %i of them',
    (count) => {
      const bodies = [
        '1. **一句话核心贡献**：a',
        '# Paper report: B\n\n## 1. 方法\nb\n\n## 2. 结果\nc',
      ];
      const parts = bodies.slice(0, count).map((body, order) => {
        const link = `https://huggingface.co/papers/2613.0100${order}`;
        return { title: 'AB'.charAt(order), link, body };
      });
      const report = read(writeReport(...parts));
      expect(report.unidentified.map(({ title }) => title)).toEqual(['A', 'B'].slice(0, count));
      expect(report.problems).toEqual(
        parts.map(({ link }) => ({ kind: 'bad-id', line: expect.any(Number), detail: link })),
      );
    },
  );

  test('a section behind a line that closes entries is none', () => {
    const line = '='.repeat(60);
    const text = `# A Paper\n\n${line}\n\n## Summary\na\n\n${line}\n\n## Method\nb\n`;
    expect(titles(text)).toEqual([['A Paper', 2]]);
  });

  test('one whose text is a machine’s failure is none', () => {
    const text = '## A Paper Without a Link\n**Summary**: [生成失败]\n\n## Another\n**Summary**: b';
    expect(titles(text)).toEqual([['Another', 1]]);
  });
});

describe('what a row shows of a digest says something', () => {
  const shown = (text: string) => read(text).digests.map(({ summary }) => plainInline(summary));
  const head =
    '# Sparse Attention\n\n**URL:** https://arxiv.org/abs/2602.01001\n**Status:** new\n\n';

  test('a word beside a label does not', () => {
    const abstract = 'We present sparse attention for small devices.';
    expect(shown(`${head}## Abstract\n\n${abstract}\n`)).toEqual([abstract]);
    expect(shown(`${head}## Verdict\n\nA step forward.\n`)).toEqual(['A step forward.']);
  });

  test('names and numbers, and the references, make no digest of a language of their own', () => {
    const told = `**方法**：${'用稀疏的注意力来读很长的文本，省下一半内存。'.repeat(3)}`;
    const text = `# Daily\n\n## 1. [Sparse Attention](https://arxiv.org/abs/2602.01001)\narxiv · cs.LG · Ada Lovelace, Alan Turing, Grace Hopper, Kurt Gödel, Alan Kay\n\n${told}\n\n**References**: Lovelace, A. et al. Dense attention for large machines. In: Proceedings, 2024.\n`;
    expect(read(text).digests.map(({ lang }) => lang)).toEqual(['zh']);
  });
});

describe('code fences hide what looks like structure', () => {
  const labels = (text: string) => outline(text).map((section) => section.split(':')[0]);
  const body = (open: string, close: string) =>
    `1. **总结**：a\n\n${open}\n## 📄 B\n1. **方法**：c\n${'='.repeat(60)}\n${close}\n\n2. **结果**：d`;

  test.each([
    ['```', '```'],
    ['```python', '```'],
    ['~~~', '~~~~~'],
    ['````', '````'],
    ['*   ```', '    ```'],
    ['1.  ```js', '    ```'],
  ])('%s … %s', (open, close) => {
    expect(labels(body(open, close))).toEqual(['总结', '结果']);
  });

  test('a code span of three backticks opens none', () => {
    expect(outline('1. **总结**：\n\n```a``` b\n\n2. **结果**：```c\n')).toEqual([
      '总结: a b',
      '结果: c',
    ]);
  });

  test('what is in a fence of four backticks may hold three', () => {
    expect(labels('1. **总结**：\n\n````\n```\n2. **方法**：x\n````\n\n2. **结果**：d')).toEqual([
      '总结',
      '结果',
    ]);
  });

  test('a mark with a language’s name closes none', () => {
    expect(
      labels('1. **总结**：\n\n```\n```python\n2. **方法**：x\n```\n\n2. **结果**：d'),
    ).toEqual(['总结', '结果']);
  });
});
