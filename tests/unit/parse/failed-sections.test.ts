import { expect, test } from 'vitest';
import { toldIn } from './told-texts';

const entry = (...sections: string[]) =>
  toldIn(
    `# Week

## Kites that carry their own strings

https://arxiv.org/abs/2603.00001

${sections.join('\n\n')}`,
  );
const ABSTRACT = '### Abstract\n\nWe reel a string in when the wind drops.';
const FAILED = '### Reading\n\nThe model is overloaded. Try again later.';

test('the authors’ abstract stays beside one section that a machine failed to write, which is told', () => {
  expect(entry(FAILED, ABSTRACT)).toEqual({
    digests: [
      '2603.00001 Kites that carry their own strings: We reel a string in when the wind drops.',
    ],
    problems: ['failed-output 3'],
  });
});

test('nothing stays of an entry in which two failed beside the abstract, or one alone', () => {
  const told = { digests: [], problems: ['failed-output 3'] };
  expect(entry(FAILED, FAILED.replace('Reading', 'Opinion'), ABSTRACT)).toEqual(told);
  expect(entry(FAILED)).toEqual(told);
});
