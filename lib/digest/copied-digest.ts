import { alignSections } from './align-sections';
import type { DigestHead, Section } from './digest';
import { markdownInline, markdownText } from './markdown-text';
import { plainText } from './plain-text';

/** A digest in its two parts. */
export interface WholeDigest {
  head: DigestHead;
  sections: readonly Section[];
}

const markdown = {
  title: (text: string) => `# ${markdownInline([text])}`,
  label: (text: string) => `## ${markdownInline([text])}`,
  line: (text: string) => markdownInline([text]),
  text: markdownText,
  link: (url: string) => `<${url}>`,
};

const plain: typeof markdown = {
  title: (text) => text,
  label: (text) => text,
  line: (text) => text,
  text: (blocks) => plainText([...blocks]),
  link: (url) => url,
};

/** A digest to paste elsewhere, or two section by section: with the paper's link, and whose it is, of which day, read from what. */
export function copiedDigest(
  form: 'markdown' | 'text',
  paperId: string,
  first: WholeDigest,
  second?: WholeDigest,
): string {
  const as = form === 'markdown' ? markdown : plain;
  const { title, source, date, readingSource } = first.head;
  const pairs = alignSections(first.sections, second?.sections ?? []);
  const parts = [
    as.title(title),
    as.link(`https://huggingface.co/papers/${paperId}`),
    ...pairs.flatMap((pair) => {
      const label = [pair.first?.label, pair.second?.label].filter(Boolean).join(' · ');
      return [
        label && as.label(label),
        as.text(pair.first?.blocks ?? []),
        as.text(pair.second?.blocks ?? []),
      ];
    }),
    as.line([source, date, readingSource].filter(Boolean).join(' · ')),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
