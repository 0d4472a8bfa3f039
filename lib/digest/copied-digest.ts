import { alignSections } from './align-sections';
import type { DigestHead, Section } from './digest';
import { markdownInline, markdownText } from './markdown-text';
import { plainInline, plainText } from './plain-text';

/** A digest and its sections; of both languages, where the reader sees both. */
export interface CopiedDigest {
  paperId: string;
  first: DigestHead;
  second: DigestHead | null;
  sections: readonly Section[];
  secondSections: readonly Section[];
}

const markdown = {
  title: (text: string) => `# ${markdownInline([text])}`,
  label: (text: string) => `## ${markdownInline([text])}`,
  summary: markdownInline,
  text: markdownText,
  link: (url: string) => `<${url}>`,
};

const plain: typeof markdown = {
  title: (text) => text,
  label: (text) => text,
  summary: (nodes) => plainInline([...nodes]),
  text: (blocks) => plainText([...blocks]),
  link: (url) => url,
};

/** A digest to paste elsewhere: with its paper's link, and whose it is, of which day, and read from what. */
export function copiedDigest(form: 'markdown' | 'text', digest: CopiedDigest): string {
  const as = form === 'markdown' ? markdown : plain;
  const { first, second, paperId } = digest;
  const pairs = alignSections(digest.sections, digest.secondSections).filter(
    (pair) => (pair.first ?? pair.second)?.kind !== 'summary',
  );
  const parts = [
    as.title(first.title),
    as.link(`https://huggingface.co/papers/${paperId}`),
    as.summary(first.summary),
    second && as.summary(second.summary),
    ...pairs.flatMap((pair) => [
      as.label([pair.first?.label, pair.second?.label].filter(Boolean).join(' · ')),
      as.text(pair.first?.blocks ?? []),
      as.text(pair.second?.blocks ?? []),
    ]),
    [first.source, first.date, first.readingSource].filter(Boolean).join(' · '),
  ];
  return `${parts.filter((part) => part?.replace(/^#+ $/, '')).join('\n\n')}\n`;
}
