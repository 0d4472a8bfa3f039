import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackages, mayInstallDebianPackages } from './debian-packages';
import { runProgram } from './run-tool';

/** The first that the extension's manifest allows. */
const OLDEST = 140;

/**
 * The executable of a Firefox that the extension runs in: the one that `PAPERGLANCE_FIREFOX` names, one that is
 * installed, or one that is installed now; null where there is none and none can be had.
 */
export async function findFirefox(): Promise<string | null> {
  const found = await installedFirefox();
  if (found || !(await mayInstallDebianPackages())) return found;
  console.error('Found no Firefox. Installing the package firefox-esr …');
  return (await installDebianPackages('firefox-esr')) ? installedFirefox() : null;
}

async function installedFirefox(): Promise<string | null> {
  const chosen = process.env.PAPERGLANCE_FIREFOX;
  for (const path of chosen ? [chosen] : usualPlaces()) if (await isFit(path)) return path;
  return null;
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (process.platform === 'win32')
    return [join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe')];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return ['firefox', 'firefox-esr'].flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function isFit(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  // On Windows --version says nothing.
  if (process.platform === 'win32') return true;
  const { output } = await runProgram(path, ['--version'], { timeoutMs: 20_000 });
  return Number(/Firefox (\d+)/.exec(output)?.[1]) >= OLDEST;
}
