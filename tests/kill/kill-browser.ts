import { runProgram } from '../../lib/cli/run-tool';

/** Kills the browser of a profile: its own process, with which those of its pages end. */
export async function killBrowser(profileDir: string): Promise<void> {
  const { output } = await runProgram('ps', ['-A', '-o', 'pid=,args=']);
  const pids = output
    .split('\n')
    .filter((line) => line.includes(profileDir) && !line.includes('--type='))
    .map((line) => Number.parseInt(line, 10));
  for (const pid of pids) process.kill(pid, 'SIGKILL');
}
