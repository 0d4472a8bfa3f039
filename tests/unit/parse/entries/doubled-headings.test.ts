import { expect, test } from 'vitest';
import { plainInline } from '../../../../lib/digest/plain-text';
import { parseReport } from '../../../../lib/parse/parse-report';

const paper = (
  n: number,
  title: string,
  translated: string,
) => `## [${title}](https://arxiv.org/abs/2601.0140${n})
## ${translated}

\`cs.RO\` \`2601.0140${n}\` \`9 pages\` · Ada Birch, Cole Dorn · translator: 小雨

| English | 中文 |
|---|---|
| A drone pulls the kites for an hour. | 无人机把风筝牵引了一个小时。 |
| They come down when it tires. | 它累了，风筝就落下来。 |
`;

test('a title and its translation are two headings of one level, above a text beside its translation', () => {
  const file = `# Kites\n\n${paper(1, 'Kites Without Any Wind', '无风的风筝')}\n${paper(2, 'Reels That Turn Themselves', '自己转的线轴')}`;
  const { digests, problems } = parseReport(new TextEncoder().encode(file), 'kites.md');
  expect(digests.map(({ paperId, lang, title }) => `${paperId} ${lang} ${title}`)).toEqual([
    '2601.01401 en Kites Without Any Wind',
    '2601.01401 zh Kites Without Any Wind',
    '2601.01402 en Reels That Turn Themselves',
    '2601.01402 zh Reels That Turn Themselves',
  ]);
  expect(digests.slice(0, 2).map(({ summary }) => plainInline(summary))).toEqual([
    'A drone pulls the kites for an hour. They come down when it tires.',
    '无人机把风筝牵引了一个小时。它累了，风筝就落下来。',
  ]);
  expect(problems).toEqual([]);
});
