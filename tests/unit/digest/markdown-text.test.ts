import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { markdownText } from '../../../lib/digest/markdown-text';
import { parseMarkdown } from '../../../lib/parse/markdown';
import { parseReport } from '../../../lib/parse/parse-report';

it.each([
  'Plain text, **strong**, *emphasis*, `code`, [a link](https://arxiv.org/abs/2601.10387) and $x^2$.',
  'What \\*looks\\* like \\[markup\\]\\(\\) and costs \\$5 to \\$6 stays text, a < b \\` too.',
  'With ``a `tick` inside``, and **strong *and emphasis* in one**.',
  '$$\\sum_i x_i$$',
  'One line\\\nand another.',
  '- one\n- two\n  - in it\n  - and more\n- three',
  '3. three\n4. four',
  '- a loose one\n\n  with two paragraphs\n\n- and another',
  '> quoted\n>\n> - with a list',
  '```\ncode with ``` in it\n  and space\n```',
  '````\n```\nfenced\n```\n````',
  '| a | b |\n| --- | --- |\n| `x` | 1 \\| 2 |\n| **y** |  |',
  '### A heading\n\nText.\n\n---\n\nMore.',
])('%j says the same once it was written and read again', (source) => {
  const blocks = parseMarkdown(source);
  expect(parseMarkdown(markdownText(blocks))).toEqual(blocks);
});

it.each(['en', 'zh'])('so do all sections of the sample in %s', (lang) => {
  const name = `hf-daily-papers-2026-01-20.${lang}.md`;
  const bytes = readFileSync(new URL(`../../../public/samples/${name}`, import.meta.url));
  const sections = parseReport(bytes, name).digests.flatMap((digest) => digest.sections);
  expect(sections.length).toBeGreaterThan(15);
  for (const { blocks } of sections) expect(parseMarkdown(markdownText(blocks))).toEqual(blocks);
});
