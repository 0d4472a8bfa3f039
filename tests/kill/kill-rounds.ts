import { setTimeout } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { copyLibrary } from '../fixtures/libraries/copy-library';
import { EARLIER_VERSIONS, putLibrary, readDump } from '../fixtures/libraries/library-dumps';
import { seeded } from '../fixtures/seeded';
import { findImportFaults } from './import-faults';
import { type KeptLibrary, readKeptLibrary } from './kept-library';
import {
  ACT_NAMES,
  ACTS,
  type ActName,
  type Before,
  backUp,
  exchangeKeptFiles,
  type Given,
  handIn,
} from './kill-acts';
import { baseFiles, type ImportSize } from './kill-files';
import { KillLab, type LabOptions, VICTIMS, type Victim } from './kill-lab';
import { enlargeDump } from './large-dump';

export interface KillOptions extends LabOptions {
  kills: number;
  seed: number;
  size?: ImportSize;
  /** Which acts are killed; all, where none are named. */
  acts?: readonly ActName[];
  /** Hears of each round when it is over. */
  onRound?: (round: Round) => void;
}

export interface Round {
  act: ActName;
  victim: Victim;
  /** Milliseconds from the beginning of the act. */
  delay: number;
  /** How far the act had come, as far as one can tell: files of an import, or whether it had begun. */
  found: string;
  /** How often the browser had to be started again until nothing was left to do, beyond what the kill itself asks for. */
  moreRestarts: number;
  /** What should not be: a digest that is lost, doubled or half-written. Empty where all is well. */
  faults: string[];
}

/** How many times as large as the dumps libraries are whose upgrade is killed. */
const UPGRADE_SIZE = 40;

const USUAL_SIZE: ImportSize = { single: 120, members: 12 };

/**
 * Kills at seeded random moments of each act on the library in a real browser, starts again, waits until nothing is
 * left to do, and compares: the act is all done or not begun, and where it was not, doing it leads to what it leads to
 * undisturbed. An import may end anywhere between its files; those that were handed in must all be there.
 */
export async function runKillRounds(options: KillOptions): Promise<Round[]> {
  const { kills, seed, acts = ACT_NAMES, onRound } = options;
  const draw = seeded(seed);
  const random = () => draw() / 2 ** 32;
  const done: Round[] = [];
  const lab = new KillLab(options);
  try {
    const rounds = new KillRounds(lab, options.size ?? USUAL_SIZE);
    for (let index = 0; index < kills; index++) {
      // Each act and each victim comes in turn, so that few rounds have all of them; in the next turn they meet otherwise.
      const act = acts[index % acts.length] ?? 'import';
      const victim = VICTIMS[(index + Math.floor(index / 35)) % VICTIMS.length] ?? 'browser';
      const round = await rounds.run(act, victim, random());
      done.push(round);
      onRound?.(round);
    }
  } finally {
    await lab.close();
  }
  return done;
}

/** How an act leads from one library to another when nobody disturbs it. */
interface Undisturbed {
  /** Null where it is of an earlier version. */
  before: KeptLibrary | null;
  after: KeptLibrary;
  /** Milliseconds. */
  duration: number;
}

class KillRounds {
  readonly #undisturbed = new Map<string, Undisturbed>();
  readonly #copies = new Set<Before>();
  #backup: Buffer | null = null;
  #upgrades = 0;

  constructor(
    readonly lab: KillLab,
    readonly size: ImportSize,
  ) {}

  /** Kills once; `moment`, from 0 to 1, is the part of the act's usual time that it is left. */
  async run(act: ActName, victim: Victim, moment: number): Promise<Round> {
    const version = EARLIER_VERSIONS[this.#upgrades % EARLIER_VERSIONS.length] ?? 1;
    if (act === 'upgrade') this.#upgrades++;
    const undisturbed = await this.#learn(act === 'cancel' ? 'import' : act, version);
    const delay = Math.floor(moment * undisturbed.duration);

    await this.#put(ACTS[act].before, version);
    const given = this.#given(act, delay);
    const page = await this.lab.openPage();
    await ACTS[act].begin(page, given);
    await setTimeout(delay);
    await this.lab.kill(victim, page);
    const pageLived = victim === 'service worker' || victim === 'offscreen document';
    const isImport = act === 'import' || act === 'cancel';
    if (pageLived && isImport) await untilHandedIn(page);
    const { after, moreRestarts } = await this.#settle();

    const { before } = undisturbed;
    const told = { act, victim, delay, moreRestarts };
    if (before && isImport) {
      const allHandedIn = pageLived && act === 'import';
      const given = { before, after, size: this.size, allHandedIn };
      return { ...told, found: after.found, faults: [...after.faults, ...findImportFaults(given)] };
    }
    if (act === 'upgrade') {
      const faults = differences(after, undisturbed.after);
      return { ...told, found: `from version ${version}`, faults };
    }
    const begun = before === null || differences(after, before).length > 0;
    const end = begun ? after : (await this.#do(act, after)).after;
    const faults = [...after.faults, ...differences(end, undisturbed.after)];
    return { ...told, found: begun ? 'had begun' : 'had not begun', faults };
  }

  /** Does an act without a kill; each is done so once. */
  async #learn(act: ActName, version: number): Promise<Undisturbed> {
    const key = act === 'upgrade' ? `${act} ${version}` : act;
    const known = this.#undisturbed.get(key);
    if (known) return known;
    if (act === 'restoring') {
      await this.#put('imported', version);
      this.#backup = await backUp(await this.lab.openPage());
    }
    const before = await this.#put(ACTS[act].before, version);
    const undisturbed = { before, ...(await this.#do(act, before)) };
    this.#undisturbed.set(key, undisturbed);
    return undisturbed;
  }

  /** Does an act and waits for its end. */
  async #do(
    act: ActName,
    before: KeptLibrary | null,
  ): Promise<Pick<Undisturbed, 'after' | 'duration'>> {
    const given = this.#given(act, 0);
    const page = await this.lab.openPage();
    const opened = performance.now();
    await ACTS[act].begin(page, given);
    // What is waited for before a restoring begins is no part of it.
    const start = act === 'restoring' ? performance.now() : opened;
    const after = await untilNothingIsLeft(page, before);
    if (!after) throw new Error(`${act}: it did not come to its end though nobody disturbed it`);
    return { after, duration: performance.now() - start };
  }

  #given(act: ActName, delay: number): Given {
    if (act === 'restoring' && !this.#backup) throw new Error('There is no backup');
    return { size: this.size, delay, backup: this.#backup ?? Buffer.alloc(0) };
  }

  /** Puts the library in place that an act begins with; makes it, where it is asked for the first time. */
  async #put(before: Before, version: number): Promise<KeptLibrary | null> {
    // No code of ours runs there.
    const page = await this.lab.openPage('icons/16.png');
    if (before === 'of an earlier version') {
      const dump = readDump(EARLIER_VERSIONS.find((known) => known === version) ?? 1);
      await page.evaluate(putLibrary, enlargeDump(dump, UPGRADE_SIZE));
      return null;
    }
    const copy = `copy ${before}`;
    if (!this.#copies.has(before)) {
      await this.#make(before);
      const maker = await this.lab.openPage('icons/16.png');
      await maker.evaluate(copyLibrary, { from: 'paperglance', to: copy });
      this.#copies.add(before);
      return readKeptLibrary(maker);
    }
    await page.evaluate(copyLibrary, { from: copy, to: 'paperglance' });
    return readKeptLibrary(page);
  }

  async #make(before: Before): Promise<void> {
    if (before === 'base') {
      const page = await this.lab.openPage();
      await expect(page.locator('input[type="file"]').first()).toBeAttached();
      await handIn(page, baseFiles());
      await untilNothingIsLeft(page, await readKeptLibrary(page));
      return;
    }
    if (before === 'imported') {
      await this.#do('import', await this.#put('base', 0));
      return;
    }
    const imported = await this.#put('imported', 0);
    if (before === 'undone') await this.#do('undo', imported);
    else await (await this.lab.openPage('icons/16.png')).evaluate(exchangeKeptFiles);
  }

  /** Starts again what was killed, and waits until nothing is left to do, with as many restarts as that takes. */
  async #settle(): Promise<{ after: KeptLibrary; moreRestarts: number }> {
    for (let moreRestarts = 0; moreRestarts <= MOST_RESTARTS; moreRestarts++) {
      const after = await untilNothingIsLeft(await this.lab.openPage(), null);
      if (after) return { after, moreRestarts };
      await this.lab.stop();
    }
    throw new Error(`What was left to do was not done after ${MOST_RESTARTS} more restarts`);
  }
}

const MOST_RESTARTS = 3;
/** Milliseconds, many times what is needed. */
const LONGEST_REST = 90_000;
const LOOK_EVERY = 50;

/**
 * Waits until none of the imports is under way, and returns the library; null where that takes too long.
 * With the library of before, also until an act is added, or one has changed its state.
 */
async function untilNothingIsLeft(
  page: Page,
  before: KeptLibrary | null,
): Promise<KeptLibrary | null> {
  const end = Date.now() + LONGEST_REST;
  // Only with this on it the library is surely of the version of today.
  const isOpen = page.locator('.stored').first().waitFor({ timeout: LONGEST_REST });
  const opened = await isOpen.then(
    () => true,
    () => false,
  );
  while (opened && Date.now() < end) {
    const library = await readKeptLibrary(page);
    const { imports, inbox } = library;
    const rests = inbox === 0 && imports.every(({ state }) => !UNFINISHED.has(state));
    if (rests && (!before || stagesOf(library) !== stagesOf(before))) return library;
    await setTimeout(LOOK_EVERY);
  }
  return null;
}

const UNFINISHED = new Set(['working', 'undoing', 'redoing', 'deleting']);

function stagesOf({ imports }: KeptLibrary): string {
  return imports.map(({ state, files }) => `${state} ${files.length}`).join();
}

/** Waits until all files of the second import are stored, or it is cancelled. */
async function untilHandedIn(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        const [, record] = (await readKeptLibrary(page)).imports;
        return record && (record.state !== 'working' || record.toCome === 0);
      },
      { timeout: LONGEST_REST },
    )
    .toBe(true);
}

/** What one library shows otherwise than another. */
function differences(found: KeptLibrary, wanted: KeptLibrary): string[] {
  return [...new Set([...found.shown.keys(), ...wanted.shown.keys()])].flatMap((name) => {
    const [is, should] = [found.shown.get(name), wanted.shown.get(name)];
    if (is === should) return [];
    return [`${name} ${should ? (is ? 'is another' : 'is lost') : 'should not be there'}`];
  });
}
