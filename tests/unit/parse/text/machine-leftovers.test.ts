import { describe, expect, test } from 'vitest';
import { cleanField, withoutLeftovers } from '../../../../lib/parse/text/machine-leftovers';

test.each([
  ['<think>\n\n</think>\n\nIt flies.', 'It flies.'],
  ['<thinking>hm</thinking>It flies.', 'It flies.'],
  ['First I read it.\nThen I write.\n</think>\n\nIt flies.', 'It flies.'],
  ['<think>It never ends', ''],
  ['<|im_start|>assistant\nIt flies.<|im_end|>', 'It flies.'],
  ['It flies.</s>', 'It flies.'],
  ['<answer>It flies.</answer>', 'It flies.'],
  [
    '<|channel|>analysis<|message|>They ask.<|end|><|start|>assistant<|channel|>final<|message|>It flies.<|return|>',
    'It flies.',
  ],
  ['Sure! Here is the summary:\n\nIt flies.', 'It flies.'],
  ['好的，以下是这篇论文的总结：\n\n它会飞。', '它会飞。'],
  ['はい、以下に要約を示します：\n\n飛びます。', '飛びます。'],
])('%j is %j', (text, clean) => {
  expect(cleanField(text)).toBe(clean);
});

describe('a text that speaks of such things keeps them', () => {
  test.each([
    'Thoughts stand between <think> and </think>, then the answer.',
    '<think> and </think> are tokens of their own.',
    'Uses `<think>` first. Then `</think>`.',
    'Here are the results of the analysis:\n- twice as fast',
    'Sure, it flies, but not far.',
    'Of course: the model fails on rain.',
    'The code is <s>here</s> gone.',
    'A price of [12] and 3 < 4.',
  ])('%j', (text) => {
    expect(cleanField(text)).toBe(text);
  });
});

test('in a file, a thought reaches no further than its part, and lines keep their numbers', () => {
  const text = [
    '## Kite',
    'It flies.',
    '## Boat',
    'Let me think.',
    '**Summary**: a car?',
    '</think>',
    'It swims.',
    '## Train',
    '<think>',
    'never closed',
    '## Bus',
    'It rolls.',
  ].join('\n');
  const clean = withoutLeftovers(text);
  expect(clean.text.split('\n')).toEqual([
    '## Kite',
    'It flies.',
    '## Boat',
    '',
    '',
    '',
    'It swims.',
    '## Train',
    '',
    '',
    '## Bus',
    'It rolls.',
  ]);
  expect(clean.uses.map(({ line }) => line)).toEqual([4, 5, 6, 9, 10]);
});
