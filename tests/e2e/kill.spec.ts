import { expect, test } from '@playwright/test';
import { findBrowser } from '../../lib/cli/find-browser';
import { extensionDir } from '../../lib/cli/run-tool';
import { ACT_NAMES } from '../bench/kill-acts';
import { runKillRounds } from '../bench/kill-rounds';

test('Nothing is lost, doubled or half-written by a kill in the middle of whatever changes the library', async () => {
  // On a machine that does much else, a kill and what comes after take ten seconds and more.
  test.setTimeout(240_000);
  const rounds = await runKillRounds({
    kills: ACT_NAMES.length,
    seed: 3,
    size: { single: 30, members: 6 },
    executablePath: await findBrowser(),
    extensionDir,
  });
  expect(rounds.filter(({ faults }) => faults.length > 0)).toEqual([]);
  expect(new Set(rounds.map(({ victim }) => victim)).size).toBe(5);
  expect(new Set(rounds.map(({ act }) => act)).size).toBe(ACT_NAMES.length);
});
