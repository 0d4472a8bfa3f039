import { parseArgs } from 'node:util';
import { findBrowser } from '../../lib/cli/find-browser';
import { extensionDir } from '../../lib/cli/run-tool';
import { ACT_NAMES } from './kill-acts';
import { type FeedRound, runFeedKills } from './kill-feeds';
import { type Round, runKillRounds } from './kill-rounds';

type AnyRound = Round | FeedRound;

/**
 * Kills the browser or a part of it at random moments of all that changes the library, and counts what was lost, doubled
 * or half-written: `npm run kill -- --kills 200 --seed 1`, of one act alone with `--act undo`. Needs a build.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    act: { type: 'string' },
  },
});
const isMeant = (name: string) => values.act === undefined || name === values.act;
const acts = ACT_NAMES.filter(isMeant);
const withFeeds = isMeant('feeds');
if (acts.length === 0 && !withFeeds)
  throw new Error(`The acts are ${ACT_NAMES.join(', ')}, feeds.`);
const kills = Number(values.kills);
const ofFeeds = withFeeds ? Math.ceil(kills / (acts.length + 1)) : 0;
const options = {
  seed: Number(values.seed),
  executablePath: await findBrowser(),
  onRound: ({ act, victim, delay, found, moreRestarts, faults }: AnyRound) => {
    const waited = moreRestarts === 0 ? '' : `, ${moreRestarts + 1} restarts`;
    const mark = faults.length === 0 ? '✓' : '✗';
    console.log(`${mark} ${act}, ${victim}, ${delay} ms: ${found}${waited}`);
    for (const fault of faults.slice(0, 20)) console.log(`    ${fault}`);
  },
};
const rounds: AnyRound[] =
  acts.length > 0
    ? await runKillRounds({ ...options, kills: kills - ofFeeds, acts, extensionDir })
    : [];
if (withFeeds) rounds.push(...(await runFeedKills({ ...options, kills: ofFeeds })));
for (const name of [...acts, ...(withFeeds ? ['feeds'] : [])])
  console.log(`${name}: ${tally(rounds.filter(({ act }) => act === name))}`);
console.log(`${tally(rounds)} (seed ${values.seed})`);
if (rounds.some(({ faults }) => faults.length > 0)) process.exitCode = 1;

function tally(some: AnyRound[]): string {
  const bad = some.filter(({ faults }) => faults.length > 0).length;
  const waited = some.filter(({ moreRestarts }) => moreRestarts > 0).length;
  return `${some.length} kills, ${bad} with faults, ${waited} after which more than one restart was needed`;
}
