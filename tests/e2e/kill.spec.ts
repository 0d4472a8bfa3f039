import { expect, test } from '@playwright/test';
import { findBrowser } from '../../lib/cli/find-browser';
import { extensionDir } from '../../lib/cli/run-tool';
import { runKillRounds } from '../bench/kill-rounds';

test('Nothing is lost, doubled or half-written by ten kills in the middle of imports', async () => {
  // On a machine that does much else, a round takes ten seconds and more.
  test.setTimeout(240_000);
  const rounds = await runKillRounds({
    rounds: 10,
    seed: 3,
    executablePath: await findBrowser(),
    extensionDir,
  });
  expect(rounds.filter(({ faults }) => faults.length > 0)).toEqual([]);
  expect(new Set(rounds.map(({ victim }) => victim)).size).toBe(5);
});
