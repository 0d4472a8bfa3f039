import { expect, test } from '@playwright/test';
import { findBrowser } from '../../lib/cli/find-browser';
import { extensionDir } from '../../lib/cli/run-tool';
import type { ActName } from '../kill/kill-acts';
import { runFeedKills } from '../kill/kill-feeds';
import { runKillRounds } from '../kill/kill-rounds';

/** One of each kind: files that are read, contributions that are turned, a schema, sources, parts of a long act, a backup’s parts. */
const acts: ActName[] = ['import', 'undo', 'upgrade', 'read again', 'deletion', 'restoring'];

test('Nothing is lost, doubled or half-written by a kill in the middle of whatever changes the library', async () => {
  // On a machine that does much else, a kill and what comes after take ten seconds and more.
  test.setTimeout(360_000);
  const rounds = await runKillRounds({
    kills: acts.length,
    seed: 3,
    acts,
    size: { single: 15, members: 3 },
    executablePath: await findBrowser(),
    extensionDir,
  });
  expect(rounds.filter(({ faults }) => faults.length > 0)).toEqual([]);
  expect(new Set(rounds.map(({ victim }) => victim)).size).toBe(5);
  expect(new Set(rounds.map(({ act }) => act)).size).toBe(acts.length);
});

test('Nothing of a feed is lost, doubled or fetched a third time by kills in the middle of its checks', async () => {
  test.setTimeout(360_000);
  const executablePath = await findBrowser();
  const rounds = await runFeedKills({ executablePath, kills: 5, seed: 3, files: 25 });
  expect(rounds.filter(({ faults }) => faults.length > 0)).toEqual([]);
  expect(new Set(rounds.map(({ victim }) => victim)).size).toBe(5);
});
