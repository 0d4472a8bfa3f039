/** What differs between one test's entry and the next's. */
export interface EntryParts {
  title?: string;
  /** What stands behind the link's label; without it, there is no link line. */
  link?: string | null;
  /** Everything below the entry's head. */
  body?: string;
}

const LINE = '='.repeat(60);

/** A report in the founding format, of the day 2026-02-03, with these entries. */
export function writeReport(...entries: EntryParts[]): string {
  const parts = entries.map(
    ({ title = 'A Paper', link = 'https://huggingface.co/papers/2602.01001', body = BODY }) =>
      [
        `## 📄 ${title}`,
        '',
        ...(link === null ? [] : [`- **链接**: ${link}`]),
        '- **阅读来源**: HTML',
        '',
        body,
        '',
      ].join('\n'),
  );
  const header = [
    '# A Report',
    '**Date**: 2026-02-03',
    '**Source URL**: https://example.org/2026-02-03',
    '',
  ].join('\n');
  return [header, ...parts, ''].join(`\n${LINE}\n\n`);
}

const BODY = [
  '1. **应用领域**：测试。',
  '2. **一句话核心贡献**：用一句话说明。',
  '3. **实验效果**：好。',
].join('\n\n');

/** A report's bytes, UTF-8. */
export function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
