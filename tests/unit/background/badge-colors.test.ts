import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COUNT_COLOR, PROGRESS_COLOR } from '../../../lib/background/badge-colors';

test('the badge has the colours of all else that is ours', () => {
  const tokens = readFileSync('components/base/tokens.css', 'utf8');
  const byDay = (name: string) => new RegExp(`${name}: light-dark\\((#\\w+),`).exec(tokens)?.[1];
  expect({ progress: PROGRESS_COLOR, count: COUNT_COLOR }).toEqual({
    progress: byDay('--seal'),
    count: byDay('--ink-2'),
  });
});
