import { expect, test } from 'vitest';
import { tailOf } from '../../../../lib/parse/words/tail-link';

const CITED = 'Compare the [older kites](https://arxiv.org/abs/2501.00001).';

test.each([
  ['[Paper](https://arxiv.org/abs/2611.00001)'],
  ['https://arxiv.org/abs/2611.00001'],
  ['(arXiv:2611.00001)'],
])('the link that ends a text is its last one alone: %s', (link) => {
  expect(tailOf(`${CITED} It flies. ${link}`)).toContain('2611.00001');
  expect(tailOf(`${CITED} It flies. ${link}`)).not.toContain('2501.00001');
});
