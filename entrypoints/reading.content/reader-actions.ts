import { chooseMode, type LanguageMode, nextMode } from '../../lib/i18n/language';
import type { PageCommand } from '../../lib/messages/protocol';
import type {
  ActedDigest,
  ActedOverlay,
  ReadingActions,
} from '../../lib/page-parts/reading-actions';
import type { PaperPlace } from '../../lib/paper/paper-places';
import { saveSettings, withPapers } from '../../lib/settings/settings';
import { copyDigest } from './copy-digest';

/** What a reader can do on a page, with the pointer, by the keys of our controls, and by the extension's own. */
export class ReaderActions implements ReadingActions {
  readonly copy = copyDigest;
  readonly #overlay: ActedOverlay;
  /** What had the focus before the panel took it. */
  #beforePanel: Element | null = null;

  constructor(overlay: ActedOverlay) {
    this.#overlay = overlay;
  }

  /** Opens or closes the digest of one place. */
  toggle(place: PaperPlace): void {
    this.#overlay.measureColumns();
    const { reading } = this.#overlay;
    if (!reading) return;
    const { kind, paperId, anchor } = place;
    const open = this.#overlay.frameAt(place) !== null;
    const held = this.#overlay.placed.at(anchor)?.host.element ?? null;
    const { openPapers } = reading.settings;
    if (this.#overlay.isDoubtful(paperId)) {
      this.#lookAt(place, !open, held);
    } else if (kind === 'paper') {
      this.#choose({ paperPageOpen: !open }, held);
    } else if (reading.unfolded.has(paperId)) {
      const unfolded = new Set(reading.unfolded);
      unfolded.delete(paperId);
      this.#overlay.become({ unfolded }, held);
    } else if (kind === 'link' || reading.severalColumns) {
      this.#overlay.become({ sheet: open ? null : anchor });
    } else {
      this.#choose({ openPapers: withPapers(openPapers, [paperId], !open, Date.now()) }, held);
    }
  }

  /** Opens a digest that may be another paper's, for this once: nobody is to meet it open. */
  #lookAt({ kind, paperId, anchor }: PaperPlace, open: boolean, held: Element | null): void {
    const { reading } = this.#overlay;
    if (!reading) return;
    if (kind === 'list' && reading.severalColumns) {
      this.#overlay.become({ sheet: open ? anchor : null });
      return;
    }
    const looked = new Set(reading.looked);
    if (open) looked.add(paperId);
    else looked.delete(paperId);
    this.#overlay.become({ looked }, held);
  }

  readonly expandAll = (): void => this.#foldAll(true);
  readonly collapseAll = (): void => this.#foldAll(false);

  /** Whether there is nothing left to open; where nothing unfolds, whether the panel leads through all. */
  get allOpen(): boolean {
    const { reading } = this.#overlay;
    const cards = this.#trusted.filter(({ kind }) => kind !== 'link');
    if (!reading || cards.length === 0) return !!reading?.panel;
    return cards.every((place) => this.#overlay.frameAt(place) === 'flow');
  }

  get #trusted(): PaperPlace[] {
    return this.#overlay.knownPlaces.filter(({ paperId }) => !this.#overlay.isDoubtful(paperId));
  }

  /** The digests to go to and to read at the side: none that may be another paper's. */
  get #stops(): ActedDigest[] {
    return this.#overlay.placed.all.filter(({ place }) => !this.#overlay.isDoubtful(place.paperId));
  }

  #stopAfter(placed: ActedDigest, by: 1 | -1): ActedDigest | undefined {
    const { all } = this.#overlay.placed;
    const at = all.indexOf(placed);
    const stops = this.#stops;
    return by === 1
      ? stops.find((stop) => all.indexOf(stop) > at)
      : stops.findLast((stop) => all.indexOf(stop) < at);
  }

  /** For all papers, or for the one whose card has a mode of its own. */
  chooseMode(mode: LanguageMode, paperId?: string): void {
    const { reading } = this.#overlay;
    if (!reading) return;
    if (paperId !== undefined && reading.modes.has(paperId))
      this.#overlay.become({ modes: new Map(reading.modes).set(paperId, mode) });
    else this.#choose({ language: chooseMode(reading.settings.language, mode) });
  }

  chooseOnlyHere(only: boolean, paperId: string): void {
    const { reading } = this.#overlay;
    if (!reading) return;
    const modes = new Map(reading.modes);
    if (only) modes.set(paperId, reading.settings.language.mode);
    else modes.delete(paperId);
    this.#overlay.become({ modes });
  }

  chooseSource(paperId: string, key: string): void {
    const { reading } = this.#overlay;
    if (reading) this.#overlay.become({ sources: new Map(reading.sources).set(paperId, key) });
  }

  /** Moves a digest to the side; the focus comes back to where it was. */
  async openPanel({ paperId, anchor }: PaperPlace): Promise<void> {
    if (!this.#overlay.reading?.panel) {
      const active = document.activeElement;
      const ours = this.#overlay.placed.at(anchor)?.host.element;
      this.#beforePanel = active && active !== document.body ? active : (ours ?? null);
    }
    await this.#overlay.become({ panel: paperId, sheet: null });
  }

  readonly closePanel = async (): Promise<void> => {
    await this.#overlay.become({ panel: null });
    const before = this.#beforePanel;
    this.#beforePanel = null;
    const placed = this.#overlay.placed.all.find(({ host }) => host.element === before);
    if (placed) placed.host.focus();
    else if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };

  /** Shows another of the page's papers in the panel, if there is one in this direction. */
  turnPanel(by: 1 | -1): void {
    const { reading, knownPapers } = this.#overlay;
    const paperId = knownPapers[knownPapers.indexOf(reading?.panel ?? '') + by];
    if (paperId) this.#overlay.become({ panel: paperId });
  }

  /** Goes to the next or previous digest of the page, from the one that has the focus, else from what is in view. */
  jump(by: 1 | -1, from?: ActedDigest): void {
    const { all } = this.#overlay.placed;
    const focused = from ?? all.find(({ host }) => host.element === document.activeElement);
    const next = focused ? this.#stopAfter(focused, by) : this.#inView(by);
    if (!next) return;
    const { element } = next.host;
    const tall = element.getBoundingClientRect().height > window.innerHeight / 2;
    element.scrollIntoView({ block: tall ? 'start' : 'center', behavior: 'instant' });
    next.host.focus();
  }

  /** A key in one of our controls, without modifiers. */
  pressed(key: string, placed: ActedDigest | null): void {
    if (key === 'j' || key === 'k') this.jump(key === 'j' ? 1 : -1, placed ?? undefined);
    else if (key === 'o' && placed) this.toggle(placed.place);
    else if (key === 'p') this.#openPanelAt(placed);
  }

  /** One of the extension's own keys, anywhere on the page. */
  run(command: PageCommand): void {
    const { reading } = this.#overlay;
    if (!reading) return;
    if (command === 'toggle-digests') this.#foldAll(!this.allOpen);
    if (command === 'next-language') {
      this.chooseMode(nextMode(reading.settings.language));
    }
    if (command === 'open-panel') {
      if (reading.panel) this.closePanel();
      else this.#openPanelAt(null);
    }
  }

  #openPanelAt(placed: ActedDigest | null): void {
    const { reading, placed: digests } = this.#overlay;
    const at = placed ?? digests.at(reading?.sheet ?? null);
    const stops = this.#stops;
    const found = at && stops.includes(at) ? at : (this.#inView(1) ?? stops[0]);
    if (found) this.openPanel(found.place);
  }

  #foldAll(open: boolean): void {
    this.#overlay.measureColumns();
    const { reading } = this.#overlay;
    const knownPlaces = this.#trusted;
    if (!reading) return;
    if (knownPlaces.every(({ kind }) => kind === 'link')) {
      // Nothing unfolds here: the panel leads through all of them.
      if (open) this.#openPanelAt(null);
      else this.closePanel();
      return;
    }
    const held = this.#inView(1)?.host.element ?? null;
    const listed = knownPlaces.flatMap(({ kind, paperId }) => (kind === 'list' ? [paperId] : []));
    const unfolded = new Set(open && reading.severalColumns ? listed : []);
    const { openPapers, paperPageOpen } = reading.settings;
    const remembered = open && reading.severalColumns ? [] : listed;
    const onPaperPage = knownPlaces.some(({ kind }) => kind === 'paper');
    const changed = {
      openPapers: withPapers(openPapers, remembered, open, Date.now()),
      paperPageOpen: onPaperPage ? open : paperPageOpen,
    };
    this.#overlay.become(
      { unfolded, sheet: null, settings: { ...reading.settings, ...changed } },
      held,
    );
    save(changed);
  }

  /** The first digest in the window, or the last one above it. */
  #inView(by: 1 | -1): ActedDigest | undefined {
    const tops = this.#stops.map((placed) => ({
      placed,
      ...placed.host.element.getBoundingClientRect().toJSON(),
    }));
    return by === 1
      ? tops.find(({ top }) => top >= 0)?.placed
      : tops.findLast(({ top }) => top < 0)?.placed;
  }

  #choose(changed: Parameters<typeof saveSettings>[0], held: Element | null = null): void {
    this.#overlay.changeSettings(changed, held);
    save(changed);
  }
}

/** A choice that can't be remembered still holds for this page. */
function save(changed: Parameters<typeof saveSettings>[0]): void {
  saveSettings(changed).catch(() => {});
}
