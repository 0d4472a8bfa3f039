import { existsSync } from 'node:fs';
import { runProgram } from './run-tool';

const aptGet = '/usr/bin/apt-get';
const isRoot = process.getuid?.() === 0;

/** Whether this is Debian or a kin of it, and we are root or may become root without a password. */
export async function mayInstallDebianPackages(): Promise<boolean> {
  if (!existsSync(aptGet)) return false;
  return isRoot || (await runProgram('sudo', ['-n', 'true'])).status === 0;
}

/** Whether it worked; where not, stderr says why. */
export async function installDebianPackages(...names: string[]): Promise<boolean> {
  // One source that can't be reached fails the update, while others may well have the package.
  await asRoot('update');
  const { status, output } = await asRoot('install', '-y', '--no-install-recommends', ...names);
  if (status !== 0) console.error(output.trim());
  return status === 0;
}

function asRoot(...args: string[]) {
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', aptGet, '-q', ...args];
  return isRoot ? runProgram('env', command.slice(1)) : runProgram('sudo', ['-n', ...command]);
}
