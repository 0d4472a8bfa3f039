import { expect, test } from 'vitest';
import { toLines } from '../../../../lib/parse/text/line';
import { resolveReferences } from '../../../../lib/parse/text/reference-links';

const DEFINED = '[1]: https://arxiv.org/abs/2601.00001\n[2]: https://arxiv.org/abs/2601.00002';

function resolved(text: string): string[] {
  return resolveReferences(toLines(`${text}\n${DEFINED}`)).map((line) => line.text);
}

test('a reference alone at the end of what has a title is its link', () => {
  expect(resolved('- **Kites** — they fly. [1]\n- **Bells** — they ring [2].')).toEqual([
    '- **Kites** — they fly. [1](https://arxiv.org/abs/2601.00001)',
    '- **Bells** — they ring [2](https://arxiv.org/abs/2601.00002).',
    '',
    '',
  ]);
});

test('a number in brackets before a reference is none', () => {
  expect(resolved('### [2] [Kites][1]')[0]).toBe(
    '### [2] [Kites](https://arxiv.org/abs/2601.00001)',
  );
});

test.each([
  ['a single one', '- **Kites** — they fly. [1]\n- **Bells** — they ring.'],
  ['two of one paper', '- **Kites** — they fly. [1]\n- **Bells** — they ring. [1]'],
  ['what has no title', '- They fly. [1]\n- They ring. [2]'],
])('in %s it cites', (_, text) => {
  expect(resolved(text)).toEqual([...text.split('\n'), '', '']);
});
