import type { DigestHead } from '../../digest/digest';
import { callBackground } from '../../messages/call';
import type { PageStatus } from '../../messages/protocol';
import type { Islands } from '../../site/islands';
import { findPaperPlaces, type PaperPlace } from '../../site/paper-places';
import { LoadedPart } from '../parts/loaded-part';
import type { PageOverlay } from '../parts/page-parts';
import type { PagePapers } from '../state/page-papers';
import type { ExtensionLife } from './extension-life';
import { ReservedRows } from './reserved-rows';

/** As many as are asked for in one message. */
const MOST_IDS = 1000;

/** Finds the papers of one page, asks the library for them, and has the overlay show what it knows. */
export class FoundPapers implements PagePapers {
  #places: PaperPlace[] = [];
  #knownPlaces: PaperPlace[] = [];
  #heads = new Map<string, DigestHead[]>();
  readonly #asked = new Set<string>();
  #anyFound = false;
  #counted = 0;
  readonly #reserved = new ReservedRows();
  readonly #part = new LoadedPart('overlay');
  #overlay: PageOverlay | null = null;

  constructor(
    readonly life: ExtensionLife,
    readonly islands: Islands,
    /** A paper was found, the first: until then nothing needs to be watched but the page. */
    readonly onFirstPaper: () => void,
  ) {
    islands.onSettled = () => this.#overlay?.onPlaces();
    life.atEnd(() => this.#reserved.remove());
  }

  /** Null until the library knows a paper of the page. */
  get overlay(): PageOverlay | null {
    return this.#overlay;
  }

  get places(): readonly PaperPlace[] {
    return this.#places;
  }

  heads(paperId: string): DigestHead[] {
    return this.#heads.get(paperId) ?? [];
  }

  get knownPlaces(): readonly PaperPlace[] {
    return this.#knownPlaces;
  }

  get knownPapers(): string[] {
    return papersAt(this.#knownPlaces).filter((id) => !this.#overlay?.isDoubtful(id));
  }

  get status(): PageStatus {
    return { papers: papersAt(this.#places).length, withDigests: this.knownPapers.length };
  }

  mayHold(element: Element): boolean {
    return this.islands.isSettled(element);
  }

  /** The page has changed: nothing stays under what is now another paper's, before the browser paints. */
  update(): void {
    this.#places = findPaperPlaces(document, location.pathname);
    if (this.#places.length === 0 && !this.#anyFound) return;
    if (!this.#anyFound) {
      this.#anyFound = true;
      this.onFirstPaper();
    }
    this.#findKnown();
    this.#overlay?.onPlaces();
    this.#askForNew();
  }

  /** The library may know other things than before. */
  async askAgain(): Promise<void> {
    // Nothing was answered yet.
    if (this.#asked.size === 0) return this.#askForNew();
    try {
      this.#heads = await lookUp([...this.#asked]);
    } catch {
      // What is known stays until somebody knows better.
      return;
    }
    await this.#show(true);
  }

  /** Each paper is asked for once, all of them together. */
  async #askForNew(): Promise<void> {
    const ids = new Set(this.#places.map(({ paperId }) => paperId));
    for (const id of this.#asked) ids.delete(id);
    if (ids.size === 0) return;
    for (const id of ids) this.#asked.add(id);
    try {
      const found = await lookUp([...ids]);
      if (found.size === 0) return;
      for (const [id, heads] of found) this.#heads.set(id, heads);
    } catch {
      // Asked again with the next change of the page, if we are still wanted then.
      for (const id of ids) this.#asked.delete(id);
      return;
    }
    await this.#show(false);
  }

  async #show(anew: boolean): Promise<void> {
    if (this.life.signal.aborted) return;
    this.#findKnown();
    if (this.#overlay) {
      this.#overlay.onHeads(anew);
    } else if (this.#heads.size > 0) {
      this.life.watch();
      await this.#part.load();
      if (this.#part.now && !this.#overlay && !this.life.signal.aborted)
        this.#overlay = this.#part.now(this, this.life);
    }
  }

  /** Keeps the places of known papers' rows free, too, and the badge right. */
  #findKnown(): void {
    this.#knownPlaces = this.#places.filter(({ paperId }) => this.#heads.has(paperId));
    const listed = this.#knownPlaces.filter(({ kind }) => kind === 'list');
    this.#reserved.show(listed.map(({ paperId }) => paperId));
    const count = this.knownPapers.length;
    if (count === this.#counted) return;
    this.#counted = count;
    callBackground('countDigests', { count }).catch(() => {});
  }
}

/** Each once. */
function papersAt(places: readonly PaperPlace[]): string[] {
  return [...new Set(places.map(({ paperId }) => paperId))];
}

async function lookUp(ids: string[]): Promise<Map<string, DigestHead[]>> {
  const found = new Map<string, DigestHead[]>();
  for (let from = 0; from < ids.length; from += MOST_IDS) {
    const some = await callBackground('lookUp', { ids: ids.slice(from, from + MOST_IDS) });
    for (const [id, heads] of Object.entries(some)) found.set(id, heads);
  }
  return found;
}
