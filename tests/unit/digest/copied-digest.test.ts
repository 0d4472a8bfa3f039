import { expect, it } from 'vitest';
import { copiedDigest, type WholeDigest } from '../../../lib/digest/copied-digest';

const zh: WholeDigest = {
  head: {
    ...{ key: 'k', lang: 'zh', title: 'A *Starred* Paper', source: 'Daily', date: '2026-01-20' },
    ...{ readingSource: 'HTML', summary: ['一句话'] },
  },
  sections: [
    { kind: 'summary', label: '一句话', blocks: [{ t: 'paragraph', c: ['快了 ', strong('60%')] }] },
    { kind: 'other', label: '', blocks: [{ t: 'paragraph', c: ['还有'] }] },
  ],
};
const en: WholeDigest = {
  head: { ...zh.head, key: 'l', lang: 'en' },
  sections: [{ kind: 'summary', label: 'In short', blocks: [{ t: 'paragraph', c: ['Faster.'] }] }],
};

it('writes Markdown with the paper’s link, the source, its date and what it was read from', () => {
  expect(copiedDigest('markdown', '2601.10387', zh)).toBe(
    `# A \\*Starred\\* Paper

<https://huggingface.co/papers/2601.10387>

## 一句话

快了 **60%**

还有

Daily · 2026-01-20 · HTML
`,
  );
});

it('writes plain text of two languages section by section', () => {
  expect(copiedDigest('text', '2601.10387', zh, en)).toBe(
    `A *Starred* Paper

https://huggingface.co/papers/2601.10387

一句话 · In short

快了 60%

Faster.

还有

Daily · 2026-01-20 · HTML
`,
  );
});

function strong(text: string) {
  return { t: 'strong' as const, c: [text] };
}
