import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { type LaunchedBrowser, launchBrowser } from '../../lib/cli/launch-browser';
import { type KeptLibrary, readKeptLibrary } from './kept-library';
import { killBrowser } from './kill-browser';

/** What is killed: all of the browser, our background, the import's host, or the page that hands in. */
const VICTIMS = ['browser', 'service worker', 'offscreen document', 'page', 'renderer'] as const;

/** What is under way meanwhile. */
const TASKS = ['import', 'import', 'import', 'undo', 'cancel'] as const;

export interface KillOptions {
  rounds: number;
  seed: number;
  executablePath: string;
  extensionDir: string;
  /** Hears of each round when it is over. */
  onRound?: (round: Round) => void;
}

export interface Round {
  task: (typeof TASKS)[number];
  victim: (typeof VICTIMS)[number];
  /** Milliseconds from the beginning of the task. */
  delay: number;
  /** How far the import was: files in the library of those that it has. */
  found: string;
  /** What should not be: a digest that is lost, doubled or half-written. Empty where all is well. */
  faults: string[];
}

interface ReportFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const PAPERS_PER_FILE = 3;
const FILES = 120;
const MEMBERS = 12;
/** Milliseconds within which a kill happens: a little longer than such an import takes undisturbed. */
const LONGEST_DELAY = 2500;

/**
 * Kills at seeded random moments of an import, its undoing or its cancelling in a real browser, starts
 * again, waits until nothing is left to do, and compares the library with what it must hold.
 */
export async function runKillRounds(options: KillOptions): Promise<Round[]> {
  const { rounds, seed, onRound } = options;
  const random = seeded(seed);
  const done: Round[] = [];
  const lab = await Lab.open(options);
  try {
    for (let index = 0; index < rounds; index++) {
      const task = pick(TASKS, random);
      // Each victim comes in turn, so that few rounds have all of them.
      const victim = VICTIMS[index % VICTIMS.length] ?? 'browser';
      const round = await lab.round(task, victim, Math.floor(random() * LONGEST_DELAY));
      done.push(round);
      onRound?.(round);
    }
  } finally {
    await lab.close();
  }
  return done;
}

/** A browser whose profile outlives it. */
class Lab {
  readonly #profileDir = mkdtempSync(join(tmpdir(), 'paperglance-kill-'));
  #browser: LaunchedBrowser | null = null;

  private constructor(readonly options: KillOptions) {}

  static async open(options: KillOptions): Promise<Lab> {
    const lab = new Lab(options);
    await lab.#start();
    return lab;
  }

  async close(): Promise<void> {
    await this.#browser?.close().catch(() => {});
    rmSync(this.#profileDir, { recursive: true, force: true, maxRetries: 5 });
  }

  async round(task: Round['task'], victim: Round['victim'], delay: number): Promise<Round> {
    let page = await this.#openPage();
    await clearLibrary(page);
    await handIn(page, [reportFile('base', 0), reportFile('base', 1)]);
    await untilDone(page);
    const before = await readKeptLibrary(page);

    if (task === 'undo') {
      await handIn(page, underTest());
      await untilDone(page, 2);
      await undo(page);
    } else {
      // Not awaited: what is chosen is read while the kill comes.
      handIn(page, underTest()).catch(() => {});
      if (task === 'cancel') undoSoon(page, delay);
    }
    await new Promise((resolve) => setTimeout(resolve, task === 'undo' ? delay / 2 : delay));
    await this.#kill(victim, page);

    const pageLived = victim === 'service worker' || victim === 'offscreen document';
    if (pageLived) await untilHandedIn(page);
    page = await this.#openPage();
    await untilDone(page);
    const after = await readKeptLibrary(page);
    const faults = findFaults(before, after, task, pageLived);
    return { task, victim, delay, found: after.found, faults };
  }

  async #start(): Promise<LaunchedBrowser> {
    const { executablePath, extensionDir } = this.options;
    this.#browser = await launchBrowser({
      executablePath,
      extensionDir,
      headless: true,
      profileDir: this.#profileDir,
    });
    return this.#browser;
  }

  async #openPage(): Promise<Page> {
    const { context, extensionId } = this.#browser ?? (await this.#start());
    // The first, empty page stays: a browser without any may end.
    for (const old of context.pages().slice(1)) await old.close().catch(() => {});
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/library.html`);
    return page;
  }

  async #kill(victim: Round['victim'], page: Page): Promise<void> {
    if (victim === 'page') return page.close();
    if (victim === 'browser') return this.#killBrowser();
    const cdp = await page.context().newCDPSession(page);
    if (victim === 'renderer') {
      const crashed = page.waitForEvent('crash');
      // It never answers.
      cdp.send('Page.crash').catch(() => {});
      await crashed;
      // All our pages and the worker shared it, so Chromium has given us up until the next start.
      await this.#browser?.close();
      this.#browser = null;
    } else if (victim === 'service worker') {
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
    } else {
      const { targetInfos } = await cdp.send('Target.getTargets');
      const host = targetInfos.find(({ url }) => url.endsWith('/offscreen.html'));
      // It may not be there yet, or have closed already.
      if (host) await cdp.send('Target.closeTarget', { targetId: host.targetId }).catch(() => {});
    }
  }

  async #killBrowser(): Promise<void> {
    const context = this.#browser?.context;
    const closed = context?.waitForEvent('close');
    await killBrowser(this.#profileDir);
    await closed;
    this.#browser = null;
  }
}

/** Many files, some of which change what the base said, and an archive with more. */
function underTest(): ReportFile[] {
  const members = Array.from({ length: MEMBERS }, (_, n) => reportFile('zip', n));
  const archive = zipSync(
    Object.fromEntries(members.map(({ name, buffer }) => [name, strToU8(buffer.toString())])),
  );
  return [
    reportFile('base', 0, 'changed'),
    { name: 'more.zip', mimeType: 'application/zip', buffer: Buffer.from(archive) },
    ...Array.from({ length: FILES }, (_, n) => reportFile('file', n)),
  ];
}

const KINDS = { base: 1, file: 2, zip: 3 };

/** A report of papers that no other file speaks of but its changed form. */
function reportFile(kind: keyof typeof KINDS, number: number, version = 'first'): ReportFile {
  const name = `${kind}-${number}-${version}.md`;
  const line = '='.repeat(60);
  const papers = Array.from({ length: PAPERS_PER_FILE }, (_, n) => {
    const id = `260${KINDS[kind]}.${10000 + number * PAPERS_PER_FILE + n}`;
    return `## 📄 Paper ${id}

- **Link**: https://huggingface.co/papers/${id}

1. **One-sentence contribution**: It is the ${version} of ${id}.

2. **Results**: These are the ${version} of ${id}.
`;
  });
  // Whose it is stands in it: versions whose names differ would else be two sources’.
  const text = [`# Crane Letter\n**Date**: 2026-01-20\n`, ...papers, ''].join(`\n${line}\n\n`);
  return { name, mimeType: 'text/markdown', buffer: Buffer.from(text) };
}

function handIn(page: Page, files: ReportFile[]): Promise<void> {
  return page.locator('input[type="file"]').first().setInputFiles(files);
}

/** The latest import stands first. */
async function undo(page: Page): Promise<void> {
  await expect(page.locator('[data-action="undo"]')).toHaveCount(2);
  await page.locator('[data-action="undo"]').first().click();
}

/** Cancels in the middle between now and the kill, where it is to be cancelled by then. */
function undoSoon(page: Page, delay: number): void {
  setTimeout(() => {
    page
      .locator('[data-action="cancel"]')
      .first()
      .click({ timeout: 2000 })
      .catch(() => {});
  }, delay / 2);
}

/** Waits until all files of the second import are stored, or it is cancelled. */
async function untilHandedIn(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        const [, record] = (await readKeptLibrary(page)).imports;
        return record && (record.state !== 'working' || record.toCome === 0);
      },
      { timeout: 20_000 },
    )
    .toBe(true);
}

/** Waits until so many imports have begun, at least, and none is under way. */
async function untilDone(page: Page, count = 1): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    const { imports, inbox } = await readKeptLibrary(page);
    const unfinished = imports.some(({ state }) => state === 'working' || state === 'undoing');
    if (imports.length >= count && !unfinished && inbox === 0) return;
    if (Date.now() > end) throw new Error('The import did not go on within 30 s');
    await page.waitForTimeout(60);
  }
}

async function clearLibrary(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('paperglance');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const stores = [...db.objectStoreNames];
    const tx = db.transaction(stores, 'readwrite');
    for (const store of stores) tx.objectStore(store).clear();
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    db.close();
  });
  await page.reload();
}

function findFaults(
  before: KeptLibrary,
  after: KeptLibrary,
  task: Round['task'],
  pageLived: boolean,
): string[] {
  const faults = [...after.faults];
  const [, record] = after.imports;
  const expected = new Map(before.digests);
  if (record?.state === 'done') {
    if (record.files.length < FILES + 2 && pageLived && task === 'import') {
      faults.push(`Only ${record.files.length} files were handed in`);
    }
    if (record.files.includes('more.zip')) {
      const members = record.files.filter((name) => name.startsWith('zip-')).length;
      if (members !== MEMBERS) faults.push(`${members} of ${MEMBERS} files were unpacked`);
    }
    for (const name of record.files) {
      const [kind, number, version = ''] = name.replace('.md', '').split('-');
      if (kind !== 'base' && kind !== 'file' && kind !== 'zip') continue;
      for (let n = 0; n < PAPERS_PER_FILE; n++) {
        const id = `260${KINDS[kind]}.${10000 + Number(number) * PAPERS_PER_FILE + n}`;
        expected.set(id, version);
      }
    }
  } else if (!record && pageLived) {
    faults.push('The import is lost');
  }
  for (const [id, version] of expected) {
    const found = after.digests.get(id);
    if (found !== version) faults.push(`${id} should be the ${version}, but is ${found}`);
  }
  for (const id of after.digests.keys()) {
    if (!expected.has(id)) faults.push(`${id} should not be there`);
  }
  return faults;
}

function pick<Value>(values: readonly [Value, ...Value[]], random: () => number): Value {
  return values[Math.floor(random() * values.length)] ?? values[0];
}

/** Numbers from 0 to 1, the same for the same seed: mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value ^= value + Math.imul(value ^ (value >>> 7), 61 | value);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
