import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { allowedCopy } from '../fixtures/feeds/allowed-copy';
import { FEED_HOSTS, type FeedHosts, startFeedHosts } from '../fixtures/feeds/feed-hosts';
import { change, feedFiles, feeds, follow, haveWork } from '../fixtures/feeds/followed-records';
import { copyLibrary } from '../fixtures/libraries/copy-library';
import { seeded } from '../fixtures/seeded';
import { readKeptLibrary } from './kept-library';
import { filesUnderTest } from './kill-files';
import { KillLab, type LabOptions, type Victim } from './kill-lab';

export interface FeedKillOptions extends Pick<LabOptions, 'executablePath'> {
  kills: number;
  seed: number;
  files?: number;
  onRound?: (round: FeedRound) => void;
}

export interface FeedRound {
  act: 'feeds';
  victim: FeedVictim;
  /** Milliseconds from the click that follows. */
  delay: number;
  found: string;
  moreRestarts: number;
  faults: string[];
}

type FeedVictim = Victim | 'network';

const VICTIMS: readonly FeedVictim[] = [
  ...(['browser', 'service worker', 'offscreen document', 'network', 'renderer'] as const),
];
const PAPERS_PER_FILE = 3;
const MOST_RESTARTS = 4;
/** Milliseconds, many times what is needed. */
const LONGEST_REST = 40_000;
const LOOK_EVERY = 100;

/**
 * Kills at seeded random moments of a first follow and of the check that goes on with it, starts again and waits: then every
 * file is in the library once, and none was fetched more than twice.
 */
export async function runFeedKills(options: FeedKillOptions): Promise<FeedRound[]> {
  const { executablePath, kills, seed, files = 40, onRound } = options;
  const draw = seeded(seed);
  const random = () => draw() / 2 ** 32;
  const hosts = await startFeedHosts();
  const copy = allowedCopy();
  const otherHosts = { names: FEED_HOSTS, port: hosts.port };
  const lab = new KillLab({
    ...{ executablePath, extensionDir: copy.dir },
    ...{ sitePort: hosts.port, otherHosts },
  });
  const rounds: FeedRound[] = [];
  try {
    const feedKills = new FeedKills(lab, hosts, files);
    await feedKills.learn();
    for (let index = 0; index < kills; index++) {
      const victim = VICTIMS[(index + Math.floor(index / 5)) % VICTIMS.length] ?? 'browser';
      const round = await feedKills.run(victim, random());
      rounds.push(round);
      onRound?.(round);
    }
  } finally {
    await lab.close();
    await hosts.close();
    copy.remove();
  }
  return rounds;
}

class FeedKills {
  readonly #files: Record<string, Buffer>;
  #duration = 0;

  constructor(
    readonly lab: KillLab,
    readonly hosts: FeedHosts,
    count: number,
  ) {
    const reports = filesUnderTest({ single: count, members: 0 }).slice(2);
    this.#files = Object.fromEntries(reports.map(({ name, buffer }) => [name, buffer]));
  }

  /** Follows once undisturbed, and keeps an empty library. */
  async learn(): Promise<void> {
    await (await this.lab.openPage())
      .locator('input[type="file"]')
      .first()
      .waitFor({ state: 'attached' });
    const page = await this.lab.openPage('icons/16.png');
    await page.evaluate(copyLibrary, { from: 'paperglance', to: 'copy empty' });
    const { id } = await this.#begin();
    const start = performance.now();
    if (!(await untilAtRest(await this.lab.openPage(), id)))
      throw new Error('A feed was not followed to its end though nobody disturbed it');
    this.#duration = performance.now() - start;
  }

  async run(victim: FeedVictim, moment: number): Promise<FeedRound> {
    const delay = Math.floor(moment * this.#duration);
    const { page, id } = await this.#begin();
    await setTimeout(delay);
    if (victim === 'network') await this.#cutOff();
    else await this.lab.kill(victim, page);
    const asked = this.#fetched().length;
    const found = `${asked} files asked for`;
    for (let moreRestarts = 0; moreRestarts <= MOST_RESTARTS; moreRestarts++) {
      const settled = await this.lab.openPage();
      if (await untilAtRest(settled, id)) {
        const faults = await this.#faults(settled);
        return { act: 'feeds', victim, delay, found, moreRestarts, faults };
      }
      await this.lab.stop();
    }
    throw new Error(`A feed was not followed to its end after ${MOST_RESTARTS} more restarts`);
  }

  async #begin(): Promise<{ page: Page; id: string }> {
    const maker = await this.lab.openPage('icons/16.png');
    await maker.evaluate(copyLibrary, { from: 'copy empty', to: 'paperglance' });
    this.hosts.reset();
    this.hosts.addGithub('ada/papers').commit(this.#files);
    const page = await this.lab.openPage();
    const address = {
      kind: 'github',
      owner: 'ada',
      repo: 'papers',
      branch: null,
      path: '',
    } as const;
    return { page, id: await follow(page, address) };
  }

  /** For a moment all answers break off. */
  async #cutOff(): Promise<void> {
    this.hosts.faults.add(/^https/, { cutAfter: 10 });
    await setTimeout(300);
    this.hosts.faults.clear();
  }

  #fetched(): string[] {
    const urls = this.hosts.requests.map(({ url }) => url);
    return urls.filter((url) => url.startsWith('https://raw.githubusercontent.com/'));
  }

  async #faults(page: Page): Promise<string[]> {
    const { faults, digests, inbox, imports } = await readKeptLibrary(page);
    const names = Object.keys(this.#files);
    const times = new Map<string, number>();
    for (const url of this.#fetched()) times.set(url, (times.get(url) ?? 0) + 1);
    const often = [...times].filter(([, count]) => count > 2);
    const brought = imports.flatMap((record) => record.files);
    const states = await feedFiles(page);
    return [
      ...faults,
      ...often.map(([url, count]) => `${url} was fetched ${count} times`),
      ...(digests.size === names.length * PAPERS_PER_FILE ? [] : [`${digests.size} digests`]),
      ...(inbox === 0 ? [] : [`${inbox} files wait`]),
      ...names.filter((name) => !brought.includes(name)).map((name) => `${name} is lost`),
      ...(brought.length === new Set(brought).size ? [] : ['a file came twice']),
      ...states.filter(({ state }) => state !== 'taken').map(({ path }) => `${path} is not taken`),
    ];
  }
}

/** Waits until a feed was checked without trouble and nothing waits; what failed is checked again at once. */
async function untilAtRest(page: Page, id: string): Promise<boolean> {
  const end = Date.now() + LONGEST_REST;
  await page.locator('input[type="file"]').first().waitFor({ state: 'attached' });
  while (Date.now() < end) {
    const feed = (await feeds(page)).find((each) => each.id === id);
    const { imports, inbox } = await readKeptLibrary(page);
    const isDue = (feed?.dueAt ?? 0) <= Date.now();
    if (feed?.trouble && !isDue) {
      await change(page, id, { dueAt: Date.now() - 1 });
      await haveWork(page);
    } else if (!isDue && inbox === 0 && imports.every(({ state }) => state === 'done')) return true;
    await setTimeout(LOOK_EVERY);
  }
  return false;
}
