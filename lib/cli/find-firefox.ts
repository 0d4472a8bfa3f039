import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackages, mayInstallDebianPackages } from './debian-packages';
import { runProgram } from './run-tool';

/** The first that what the tests say of Firefox was measured in; the manifest allows older ones. */
const OLDEST = 153;
/** Empty where somebody has looked already and found none. */
const chosen = process.env.PAPERGLANCE_FIREFOX;

/**
 * The executable of a Firefox that the extension runs in: the one that `PAPERGLANCE_FIREFOX` names, one that is
 * installed, or one that is installed now; null where there is none and none can be had.
 */
export async function findFirefox(): Promise<string | null> {
  const found = await installedFirefox();
  if (found || chosen !== undefined || !(await mayInstallDebianPackages())) return found;
  console.error('Found no Firefox. Installing the package firefox-esr …');
  return (await installDebianPackages('firefox-esr')) ? installedFirefox() : null;
}

async function installedFirefox(): Promise<string | null> {
  for (const path of chosen === undefined ? usualPlaces() : [chosen])
    if (await isFit(path)) return path;
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
  // One in a snap sees neither our temporary profile nor hidden folders such as .output.
  if (/\/snap\//.test(realpathSync(path))) return false;
  return Number(/Firefox (\d+)/.exec(output)?.[1]) >= OLDEST;
}
