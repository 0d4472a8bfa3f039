import { expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';

const TITLES = [
  '스스로 감기는 연: 바람의 방법',
  '밤에 접히는 천막: 두 로봇',
  '집으로 노 젓는 배: 조류의 길',
];

/** A list of papers, of which the second has a line of its own below its title. */
function titlesWith(line: string): string[] {
  const entries = TITLES.map((title, number) => {
    const below = number === 1 ? `\n  ${line}` : '';
    return `- **${title}**${below}\n  - 링크: https://huggingface.co/papers/2611.0031${number}\n  - 개요: 바람이 불지 않는 날에도 줄을 스스로 감아 올린다.`;
  });
  const text = `# 오늘의 논문 2026-11-12\n\n${entries.join('\n\n')}\n`;
  const { digests } = parseReport(new TextEncoder().encode(text), 'daily-2026-11-12.md');
  return digests.map(({ title }) => title);
}

test('The authors’ own title below a translated one is the paper’s', () => {
  expect(titlesWith('Tents That Fold at Night')[1]).toBe('Tents That Fold at Night');
});

test.each([
  'Authors: Ada Birch, Cole Dorn',
  '**Authors:** Ada Birch, Cole Dorn',
  'Ada Birch, Cole Dorn',
  'Affiliation: Lake University',
  'Field: Computer Vision',
])('A field in English below it is none: %s', (line) => {
  expect(titlesWith(line)).toEqual(TITLES);
});
