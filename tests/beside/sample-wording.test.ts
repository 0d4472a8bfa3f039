import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const founding = new URL('../../../shared/seed/', import.meta.url);

test.each(['zh', 'en'])(
  'The bundled sample, %s, shares no 20 characters with the founding report',
  (lang) => {
    const sample = join(
      import.meta.dirname,
      `../../public/samples/hf-daily-papers-2026-01-20.${lang}.md`,
    );
    const source = readdirSync(founding)
      .map((name) => prose(readFileSync(new URL(name, founding), 'utf8')))
      .join('\n');
    const taken = prose(readFileSync(sample, 'utf8'))
      .split('\n')
      .flatMap(runs)
      .filter((run) => source.includes(run));
    expect(taken).toEqual([]);
  },
);

/** What an author words: without headings, header lines, addresses, markup and white space. */
function prose(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => !/^(# |## 📄|\*\*|- \*\*|=)/.test(line))
    .map((line) => line.replace(/https?:[^\s（）()]*/g, '').replace(/[\s*#`]/g, ''))
    .join('\n');
}

/** Every stretch of 20 characters in a line. */
function runs(line: string): string[] {
  return Array.from({ length: line.length - 19 }, (_, i) => line.slice(i, i + 20));
}
