import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const link = (number: number) => `https://arxiv.org/abs/2603.0000${number}`;
const titles = ['Kites That Carry Strings', 'Tents That Fold at Dusk', 'Boats That Row Alone'];
const told = (n: number) => `It is toy ${n}, and nobody holds its string.`;
const right = titles.map((title, n) => `2603.0000${n + 1} ${title}: ${told(n + 1)}`);

function read(write: (title: string, n: number) => string) {
  return toldIn(['# Toys', ...titles.map((title, n) => write(title, n + 1))].join('\n\n'));
}

test('a heading’s mark alone stands before the line right below it', () => {
  const { digests } = read(
    (title, n) => `##${n === 2 ? '\n' : ' '}[${title}](${link(n)})\n\n${told(n)}`,
  );
  expect(digests).toEqual(right);
});

test('an entry whose title was forgotten is told below its line of particulars, and not in the one above', () => {
  const names = ['Ada Birch, Bo Shore', 'Cy Dale, Di Elm', 'Ed Fell, Fay Glen'];
  const { digests } = read((title, n) => {
    const byline = `*${names[n - 1]}* · [2603.0000${n}](${link(n)})`;
    return `${n === 3 ? '' : `### ${title}\n\n`}${byline}\n\n${told(n)}`;
  });
  expect(digests[1]).toBe(right[1]);
  expect(digests[2]).toMatch(/^2603\.00003 .*toy 3/);
});

test('words in bold within an entry take no paper from the plain title of the next', () => {
  const points =
    '\n\n**Pros**\n\n- It is light and flies.\n\n**Cons**\n\n- It is lost in the rain.';
  const { digests } = read(
    (title, n) =>
      `${n}. ${title}\n\n${link(n)}\n\nSummary: ${told(n)}${n === 2 ? points : ''}\n\n---`,
  );
  expect(digests).toHaveLength(3);
  expect(digests[2]).toBe(right[2]);
  expect(digests[0]).toBe(right[0]);
});

test('a long line between entries whose links stand above their titles closes none', () => {
  const { digests } = read((title, n) => {
    const entry = `[arXiv](${link(n)})\n\n## ${n}. ${title}\n\n${told(n)}\n\n---`;
    return n === 2 ? `${entry}\n\n==========` : entry;
  });
  expect(digests).toEqual(right);
});
