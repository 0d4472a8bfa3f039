import { parseArgs } from 'node:util';
import { findBrowser } from '../../lib/cli/find-browser';
import { extensionDir } from '../../lib/cli/run-tool';
import { runKillRounds } from './kill-rounds';

/**
 * Kills the browser or a part of it at random moments of imports, and counts what was lost, doubled or
 * half-written: `npm run kill -- --rounds 200 --seed 1`. Needs a build.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const rounds = await runKillRounds({
  rounds: Number(values.rounds),
  seed: Number(values.seed),
  executablePath: await findBrowser(),
  extensionDir,
  onRound: ({ task, victim, delay, found, faults }) => {
    console.log(`${faults.length === 0 ? '✓' : '✗'} ${task}, ${victim}, ${delay} ms: ${found}`);
    for (const fault of faults) console.log(`    ${fault}`);
  },
});
const bad = rounds.filter(({ faults }) => faults.length > 0).length;
console.log(`${rounds.length} kills, ${bad} with faults (seed ${values.seed})`);
if (bad > 0) process.exitCode = 1;
