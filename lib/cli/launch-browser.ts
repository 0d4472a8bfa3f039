import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';

export interface LaunchOptions {
  executablePath: string;
  /** The folder that holds the built extension's manifest.json. */
  extensionDir: string;
  /** Where on the loopback to find huggingface.co; no other host can be reached then. */
  sitePort?: number;
  /** Other hosts that are to be found on the loopback, with those who answer for them. */
  otherHosts?: { names: readonly string[]; port: number };
  headless: boolean;
  /** Kept on close. Without it the profile is a new one that goes with the browser. */
  profileDir?: string;
  /** Null lets the page follow the window's size. */
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
  /** The language of browser and pages, `zh-CN`. */
  locale?: string;
  /** Pages that were left are kept as they were, for the way back: Playwright leaves that out by itself. */
  backForwardCache?: boolean;
  /** Leaves the page open that the extension opens after its installation. */
  keepWelcome?: boolean;
}

export interface LaunchedBrowser {
  context: BrowserContext;
  extensionId: string;
  close(): Promise<void>;
}

/** Starts Chromium with the extension loaded and its service worker running. */
export async function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
  const { executablePath, headless, viewport, colorScheme, locale } = options;
  const profileDir = options.profileDir ?? mkdtempSync(join(tmpdir(), 'paperglance-'));
  // What extensions have stored.
  const isNew = !existsSync(join(profileDir, 'Default/Local Extension Settings'));
  const removeProfile = () => {
    if (!options.profileDir) rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const context = await chromium.launchPersistentContext(profileDir, {
      executablePath,
      headless,
      args: chromiumArgs(options),
      ignoreHTTPSErrors: options.sitePort !== undefined,
      // Whoever launched it closes it, so that the profile is removed as well.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      ...(options.backForwardCache && {
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      }),
      ...(viewport !== undefined && { viewport }),
      ...(colorScheme && { colorScheme }),
      // Chromium on Linux takes its own language from the environment alone.
      ...(locale && { locale, env: { ...process.env, LANGUAGE: locale.replace('-', '_') } }),
    });
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    if (isNew && !options.keepWelcome) await closeWelcome(context);
    return {
      context,
      extensionId: new URL(worker.url()).host,
      async close() {
        await context.close();
        removeProfile();
      },
    };
  } catch (error) {
    removeProfile();
    throw error;
  }
}

/** Waits for the page that is opened once after an installation, and closes it: nobody here is new to this. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const find = () => context.pages().find((page) => page.url().endsWith('/welcome.html'));
  for (let look = 0; look < 100 && !find(); look++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  await find()?.close();
}

/** What Chromium is started with: the extension, if there is to be one, and where the site is. */
export function chromiumArgs({
  extensionDir,
  sitePort,
  otherHosts,
}: Pick<LaunchOptions, 'sitePort' | 'otherHosts'> & { extensionDir: string | null }): string[] {
  return [...extensionArgs(extensionDir), ...siteArgs(sitePort, otherHosts), ...quietArgs()];
}

function extensionArgs(extensionDir: string | null): string[] {
  if (extensionDir === null) return [];
  return [`--disable-extensions-except=${extensionDir}`, `--load-extension=${extensionDir}`];
}

/** The first rule that fits counts. */
function siteArgs(
  sitePort: number | undefined,
  { names, port }: NonNullable<LaunchOptions['otherHosts']> = { names: [], port: 0 },
): string[] {
  if (sitePort === undefined) return [];
  const rules = [
    `MAP huggingface.co:443 127.0.0.1:${sitePort}`,
    ...names.map((name) => `MAP ${name}:443 127.0.0.1:${port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ];
  return [`--host-resolver-rules=${rules.join(', ')}`, '--ignore-certificate-errors'];
}

function quietArgs(): string[] {
  return [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    // Chromium's sandbox refuses to work for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
