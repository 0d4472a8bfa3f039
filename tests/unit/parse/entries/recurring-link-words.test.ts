import { expect, test } from 'vitest';
import { writeRecurringLinkWords } from '../../../../lib/parse/entries/forms/recurring-link-words';
import { toLines } from '../../../../lib/parse/text/line';
import { toldIn } from '../told-texts';

const entry = (title: string, names: string, id: string) =>
  `### ${title}\n\n${names} – [l'article](https://huggingface.co/papers/${id})\n\nCe que l'on apprend de ${title} est utile à tous.`;

test('words by which most papers are linked stand for the link, whatever their language', () => {
  const { digests, problems } = toldIn(
    `# Les papiers\n\n${entry('Kites on Short Strings', 'Ada Birch et ses collègues', '2603.08301')}\n\n${entry('Tents That Fold', 'Équipe Valmy', '2603.08302')}\n\n${entry('Ropes', 'Bo Dorn, Cleo Ash', '2603.08303')}`,
  );
  expect(digests).toEqual([
    expect.stringMatching(/^2603\.08301 Kites on Short Strings: .*utile/),
    expect.stringMatching(/^2603\.08302 Tents That Fold: .*utile/),
    expect.stringMatching(/^2603\.08303 Ropes: .*utile/),
  ]);
  expect(problems).toEqual([]);
});

test('words by which fewer papers are cited stay', () => {
  const cites = [1, 2, 3].map(
    (n) => `Kites hold [wie gezeigt](https://arxiv.org/abs/2603.0830${n})`,
  );
  const own = [4, 5, 6].map((n) => `https://arxiv.org/abs/2603.0830${n}`);
  const lines = toLines([...cites, ...own].join('\n'));
  expect(writeRecurringLinkWords(lines)).toEqual(lines);
});
