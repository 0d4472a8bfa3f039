import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { installDebianPackages, mayInstallDebianPackages } from './debian-packages';
import { runProgram, runTool } from './run-tool';

/**
 * The executable of a Chromium or Chrome for Testing that can load unpacked extensions, installed
 * first where there is none. Throws with a sentence that says what to do where that fails, too.
 */
export async function findBrowser(): Promise<string> {
  const browser = (await chosenBrowser()) ?? (await installedBrowser()) ?? (await newBrowser());
  await installChineseFont();
  return browser;
}

async function chosenBrowser(): Promise<string | null> {
  const path = process.env.PAPERGLANCE_BROWSER;
  if (!path) return null;
  const refusal = await whyUnfit(path);
  if (refusal) throw new Error(`PAPERGLANCE_BROWSER is ${path}, but ${refusal}.`);
  return path;
}

async function installedBrowser(): Promise<string | null> {
  for (const path of [...systemPlaces(), playwrightsPlace()]) {
    if (path && existsSync(path) && !(await whyUnfit(path))) return path;
  }
  return null;
}

async function newBrowser(): Promise<string> {
  console.error('Found no Chromium that can load the extension.');
  for (const install of [downloadBrowser, installBrowserPackage]) {
    await install();
    const found = await installedBrowser();
    if (found) return found;
  }
  throw new Error(
    'There is no browser to run the extension in. Install Chromium (“npx playwright install ' +
      '--with-deps chromium”, or the package “chromium” of your system), or set PAPERGLANCE_BROWSER ' +
      'to the executable of a Chromium or Chrome for Testing.',
  );
}

async function downloadBrowser(): Promise<void> {
  console.error('Downloading Playwright’s …');
  const { status, output } = await playwright('install', '--no-shell', 'chromium');
  if (status === 0) return;
  const reason = /^Error: (.*)/m.exec(output)?.[1] ?? 'it took too long';
  console.error(`The download failed: ${reason}`);
}

/** The system's Chromium, or what Playwright's needs of the system once it is downloaded. */
async function installBrowserPackage(): Promise<void> {
  if (!(await mayInstallDebianPackages())) return;
  if (existsSync(playwrightsPlace() ?? '')) {
    console.error('Installing the system libraries that Playwright’s Chromium needs …');
    await playwright('install-deps', 'chromium');
  } else {
    console.error('Installing the package chromium …');
    await installDebianPackages('chromium');
  }
}

/** Pictures of Chinese cards would show empty boxes without one. */
async function installChineseFont(): Promise<void> {
  if (process.platform !== 'linux') return;
  const fonts = await runProgram('fc-list', [':lang=zh']);
  if (fonts.status === 0 && fonts.output.trim()) return;
  if (await mayInstallDebianPackages()) {
    console.error('Found no Chinese font. Installing fonts-noto-cjk …');
    if (await installDebianPackages('fonts-noto-cjk')) return;
  }
  console.error('There is no Chinese font here: Chinese text may show as empty boxes.');
}

/** Where Playwright puts its download, null on systems that it has none for. */
function playwrightsPlace(): string | null {
  try {
    return chromium.executablePath();
  } catch {
    return null;
  }
}

function systemPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      ['Chromium', 'Google Chrome for Testing'].map((name) =>
        join(folder, `${name}.app/Contents/MacOS`, name),
      ),
    );
  }
  if (process.platform === 'win32') {
    const { LOCALAPPDATA, PROGRAMFILES } = process.env;
    return [LOCALAPPDATA, PROGRAMFILES].flatMap((folder) =>
      folder ? [join(folder, 'Chromium/Application/chrome.exe')] : [],
    );
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/lib/chromium'];
  return ['chromium', 'chromium-browser', 'chrome'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
}

/**
 * A reason, or null for a browser that will do. Google's own Chrome ignores --load-extension since 137:
 * https://groups.google.com/a/chromium.org/g/chromium-extensions/c/1-g8EFx2BBY
 * Chromium in a snap sees neither our temporary profile nor hidden folders such as .output.
 */
async function whyUnfit(path: string): Promise<string | null> {
  if (!existsSync(path)) return 'there is no such file';
  // On Windows --version opens a window instead.
  if (process.platform === 'win32') return null;
  const { status, output } = await runProgram(path, ['--version'], { timeoutMs: 20_000 });
  if (status !== 0) return `it does not run: ${output.trim()}`;
  if (/\bsnap\b/.test(output)) return 'a Chromium from a snap can’t read the extension’s folder';
  const brandedVersion = /^Google Chrome (\d+)/m.exec(output)?.[1];
  return Number(brandedVersion) >= 137
    ? 'Google’s own Chrome no longer loads extensions from a folder'
    : null;
}

function playwright(...args: string[]) {
  return runTool('playwright', args, {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    timeoutMs: 4 * 60_000,
  });
}
