import { expect, it } from 'vitest';
import { allowMuch, checkAllFeeds, checkFeed, stopCheck } from '../../../lib/following/checks';
import { changeFeed, followAgain, followFeed, leaveFeed } from '../../../lib/following/follow';
import { exportFeeds, listFeeds, watchFeeds } from '../../../lib/following/followed';
import { askForHosts, giveBackHosts } from '../../../lib/following/hosts';
import { lookAt } from '../../../lib/following/look-at';

it('offers screens all that readers do with feeds', () => {
  const calls = [
    ...[lookAt, askForHosts, giveBackHosts, followFeed, changeFeed, leaveFeed, followAgain],
    ...[checkFeed, checkAllFeeds, stopCheck, allowMuch, listFeeds, watchFeeds, exportFeeds],
  ];
  expect(calls.every((call) => typeof call === 'function')).toBe(true);
});
