import type { Frame } from '../../components/card';
import type { Body } from '../../components/paper-view';
import type { DigestHead, Section } from '../../lib/digest/digest';
import {
  chooseMode,
  chooseShown,
  type LanguageChoice,
  orderDigests,
  type Shown,
} from '../../lib/i18n/language';
import { callBackground } from '../../lib/messages/call';
import { watchLibrary } from '../../lib/messages/library-revision';
import type { PageStatus } from '../../lib/messages/protocol';
import { DARK_CLASS } from '../../lib/paper/hf-selectors';
import { findPaperPlaces, type PaperPlace } from '../../lib/paper/paper-places';
import {
  readSettings,
  type Settings,
  saveSettings,
  watchSettings,
  withPaper,
} from '../../lib/settings/settings';
import { MountedCard, type Theme } from './mounted-card';
import type { Islands } from './when-settled';

/** A page that throws a card out this often doesn't want it; we stop before it becomes a fight. */
const MOST_RETURNS = 30;

/** All cards of one page: finds the papers, asks the library once, and keeps each card under its paper. */
export class Overlay {
  /** As the cards show them. */
  #settings: Settings;
  /** As they were last chosen: shown as soon as all that they need is here. */
  #chosen: Settings;
  #heads = new Map<string, DigestHead[]>();
  #asked = new Set<string>();
  #sections = new Map<string, Section[]>();
  #failed = new Set<string>();
  #cards = new Map<Element, MountedCard>();
  #returns = new WeakMap<Element, number>();
  /** The box whose digest is open as a sheet. */
  #sheet: Element | null = null;
  #severalColumns = false;
  #papers = 0;
  readonly #signal: AbortSignal;
  readonly #islands: Islands;
  readonly #pageChanges = new MutationObserver(() => this.#reconcile());

  /** Starts on the page as it is now, and goes on until the signal aborts. */
  static async start(signal: AbortSignal, islands: Islands): Promise<Overlay> {
    return new Overlay(await readSettings(), signal, islands);
  }

  private constructor(settings: Settings, signal: AbortSignal, islands: Islands) {
    this.#settings = settings;
    this.#chosen = settings;
    this.#signal = signal;
    this.#islands = islands;
    islands.onSettled = () => this.#reconcile();
    const themeChanges = new MutationObserver(() => this.#applyTheme());
    const stopWatching = watchSettings((changed) => this.#applySettings(changed));
    const stopListening = watchLibrary(() => this.#lookAgain());
    signal.addEventListener('abort', () => {
      this.#pageChanges.disconnect();
      themeChanges.disconnect();
      stopWatching();
      stopListening();
      for (const card of this.#cards.values()) card.remove();
      this.#cards.clear();
    });
    window.addEventListener('resize', () => this.#measureColumns(), { signal });
    window.addEventListener('pointerdown', (event) => this.#closeSheetOutside(event), {
      capture: true,
      signal,
    });
    window.addEventListener('keydown', (event) => this.#closeSheetByKey(event), {
      capture: true,
      signal,
    });
    this.#pageChanges.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['href'],
    });
    themeChanges.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['class'],
    });
    this.#reconcile();
  }

  get status(): PageStatus {
    return { papers: this.#papers, withDigests: this.#cards.size };
  }

  /**
   * Brings the cards in line with the page: no card stays under a box that is now another paper's, and
   * each known paper has one. Runs before the browser paints, whatever the page has changed.
   */
  #reconcile(): void {
    const places = new Map(
      findPaperPlaces(document, location.pathname).map((place) => [place.box, place]),
    );
    this.#papers = places.size;
    for (const [box, card] of this.#cards) {
      if (places.get(box)?.paperId !== card.place.paperId || !this.#shown(card.place.paperId))
        this.#unmount(box, card);
    }
    let mounted = false;
    for (const place of places.values()) {
      if (this.#cards.has(place.box)) this.#putBack(place.box);
      else mounted = this.#mount(place) || mounted;
    }
    if (mounted) this.#measureColumns();
    // What we changed ourselves is no news.
    this.#pageChanges.takeRecords();
    this.#ask([...places.values()].map(({ paperId }) => paperId));
  }

  #mount(place: PaperPlace): boolean {
    if (!this.#shown(place.paperId) || !this.#islands.isSettled(place.box)) return false;
    const card = new MountedCard(place, currentTheme());
    this.#cards.set(place.box, card);
    this.#render(card);
    card.attach();
    return true;
  }

  #putBack(box: Element): void {
    const card = this.#cards.get(box);
    if (!card || card.host.parentElement === box) return;
    const returns = (this.#returns.get(box) ?? 0) + 1;
    this.#returns.set(box, returns);
    if (returns <= MOST_RETURNS) card.attach();
  }

  #unmount(box: Element, card: MountedCard): void {
    if (this.#sheet === box) this.#sheet = null;
    this.#cards.delete(box);
    card.remove();
  }

  /** Asks the library for the papers that it hasn't been asked for: once a page, and again only for new ones. */
  async #ask(ids: string[]): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !this.#asked.has(id));
    if (unknown.length === 0) return;
    for (const id of unknown) this.#asked.add(id);
    const heads = await callBackground('lookUp', { ids: unknown });
    for (const [id, found] of Object.entries(heads)) this.#heads.set(id, found);
    await this.#loadOpen(this.#settings);
    if (!this.#signal.aborted) this.#reconcile();
  }

  #shown(paperId: string, choice: LanguageChoice = this.#settings.language): Shown | null {
    return chooseShown(this.#heads.get(paperId) ?? [], choice);
  }

  #frame({ place }: MountedCard): Frame | null {
    if (this.#severalColumns && place.kind === 'list')
      return this.#sheet === place.box ? 'sheet' : null;
    return isOpenInFlow(place, this.#settings) ? 'flow' : null;
  }

  #render(card: MountedCard): void {
    const shown = this.#shown(card.place.paperId);
    if (!shown) return;
    const body = this.#body(shown);
    card.render({
      paperId: card.place.paperId,
      title: shown.first.title,
      shown,
      sources: orderDigests(this.#heads.get(card.place.paperId) ?? [], this.#settings.language),
      choice: this.#settings.language,
      place: card.place.kind,
      open: this.#frame(card),
      body,
      failed: body === null && this.#failed.has(shown.first.key),
      onToggle: () => this.#toggle(card),
      onChooseMode: (mode) => saveSettings({ language: chooseMode(this.#settings.language, mode) }),
      onChooseSource: () => {},
      onCopy: async () => false,
      onMoveToPanel: null,
    });
  }

  #renderAll(): void {
    for (const card of this.#cards.values()) this.#render(card);
  }

  #body({ first, second }: Shown): Body | null {
    const sections = this.#sections.get(first.key);
    return sections
      ? { first: sections, second: (second && this.#sections.get(second.key)) ?? null }
      : null;
  }

  /** Opens or closes a card. What it shows is fetched first, so that it opens whole and moves nothing twice. */
  async #toggle(card: MountedCard): Promise<void> {
    const open = this.#frame(card) !== null;
    const shown = this.#shown(card.place.paperId);
    if (!open && shown) await this.#load(keysOf(shown));
    const { kind, paperId, box } = card.place;
    if (kind === 'paper') return saveSettings({ paperPageOpen: !open });
    if (!this.#severalColumns) {
      return saveSettings({
        openPapers: withPaper(this.#settings.openPapers, paperId, !open, Date.now()),
      });
    }
    this.#sheet = open ? null : box;
    this.#renderAll();
  }

  /** Fetches the sections that aren't here yet. A failure is kept, shown on the card, and tried again at the next opening. */
  async #load(keys: string[]): Promise<void> {
    const missing = keys.filter((key) => !this.#sections.has(key));
    if (missing.length === 0) return;
    try {
      const found = await callBackground('readSections', { keys: missing });
      for (const [key, sections] of Object.entries(found)) this.#sections.set(key, sections);
    } catch {
      // The worker may be gone for good, after an update: the card says so.
    }
    for (const key of missing) {
      if (this.#sections.has(key)) this.#failed.delete(key);
      else this.#failed.add(key);
    }
  }

  /** Fetches what the open cards need under these settings, before they are applied. */
  #loadOpen(settings: Settings): Promise<void> {
    const places = findPaperPlaces(document, location.pathname).filter(
      ({ kind, box, paperId }) => box === this.#sheet || isOpenInFlow({ kind, paperId }, settings),
    );
    const shown = places
      .map(({ paperId }) => this.#shown(paperId, settings.language))
      .filter((each) => each !== null);
    return this.#load(shown.flatMap(keysOf));
  }

  async #applySettings(changed: Partial<Settings>): Promise<void> {
    this.#chosen = { ...this.#chosen, ...changed };
    await this.#loadOpen(this.#chosen);
    if (this.#signal.aborted) return;
    this.#settings = this.#chosen;
    this.#renderAll();
  }

  /** After an import: cards come, change and go without a reload. */
  async #lookAgain(): Promise<void> {
    if (this.#asked.size === 0) return;
    const heads = await callBackground('lookUp', { ids: [...this.#asked] });
    this.#heads = new Map(Object.entries(heads));
    this.#sections.clear();
    await this.#loadOpen(this.#settings);
    if (this.#signal.aborted) return;
    this.#reconcile();
    this.#renderAll();
  }

  /** Whether lists stand in several columns: asked of the page's own layout, whatever its classes are called. */
  #measureColumns(): void {
    const list = [...this.#cards.values()].find(({ place }) => place.kind === 'list');
    const grid = list?.place.box.parentElement;
    const several = grid ? getComputedStyle(grid).gridTemplateColumns.trim().includes(' ') : false;
    if (several === this.#severalColumns) return;
    this.#severalColumns = several;
    this.#sheet = null;
    this.#loadOpen(this.#settings).then(() => this.#renderAll());
  }

  #applyTheme(): void {
    for (const card of this.#cards.values()) card.setTheme(currentTheme());
  }

  #closeSheetOutside(event: Event): void {
    const card = this.#sheet && this.#cards.get(this.#sheet);
    if (!card || event.target === card.host) return;
    this.#sheet = null;
    this.#render(card);
  }

  #closeSheetByKey(event: KeyboardEvent): void {
    const card = this.#sheet && this.#cards.get(this.#sheet);
    if (!card || event.key !== 'Escape') return;
    event.stopImmediatePropagation();
    this.#sheet = null;
    this.#render(card);
    card.focusRow();
  }
}

function currentTheme(): Theme {
  return document.documentElement.classList.contains(DARK_CLASS) ? 'dark' : 'light';
}

function isOpenInFlow(
  { kind, paperId }: Pick<PaperPlace, 'kind' | 'paperId'>,
  settings: Settings,
): boolean {
  return kind === 'paper' ? settings.paperPageOpen : Object.hasOwn(settings.openPapers, paperId);
}

function keysOf({ first, second }: Shown): string[] {
  return second ? [first.key, second.key] : [first.key];
}
