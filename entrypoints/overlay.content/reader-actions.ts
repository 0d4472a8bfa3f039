import { chooseMode, type LanguageMode, nextMode } from '../../lib/i18n/language';
import type { PageCommand } from '../../lib/messages/protocol';
import type { PaperPlace } from '../../lib/paper/paper-places';
import { saveSettings, withPapers } from '../../lib/settings/settings';
import type { Overlay } from './overlay';
import type { PlacedDigest } from './placed-digests';
import { frameOf } from './reading';

/** What a reader can do on a page, with the pointer, by the keys of our controls, and by the extension's own. */
export class ReaderActions {
  readonly #overlay: Overlay;
  /** What had the focus before the panel took it. */
  #beforePanel: Element | null = null;

  constructor(overlay: Overlay) {
    this.#overlay = overlay;
  }

  /** Opens or closes the digest of one place. */
  toggle(place: PaperPlace): void {
    this.#overlay.measureColumns();
    const { reading } = this.#overlay;
    if (!reading) return;
    const { kind, paperId, anchor } = place;
    const open = frameOf(place, reading) !== null;
    const held = this.#overlay.placed.at(anchor)?.host.element ?? null;
    const { openPapers } = reading.settings;
    if (kind === 'paper') {
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

  readonly expandAll = (): void => this.#foldAll(true);
  readonly collapseAll = (): void => this.#foldAll(false);

  /** Whether there is nothing left to open; where nothing unfolds, whether the panel leads through all. */
  get allOpen(): boolean {
    const { reading, knownPlaces } = this.#overlay;
    const cards = knownPlaces.filter(({ kind }) => kind !== 'link');
    if (!reading || cards.length === 0) return !!reading?.panel;
    return cards.every((place) => frameOf(place, reading) === 'flow');
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
  jump(by: 1 | -1, from?: PlacedDigest): void {
    const { all } = this.#overlay.placed;
    const focused = from ?? all.find(({ host }) => host.element === document.activeElement);
    const next = focused ? all[all.indexOf(focused) + by] : this.#inView(by);
    if (!next) return;
    const { element } = next.host;
    const tall = element.getBoundingClientRect().height > window.innerHeight / 2;
    element.scrollIntoView({ block: tall ? 'start' : 'center', behavior: 'instant' });
    next.host.focus();
  }

  /** A key in one of our controls, without modifiers. Says whether it meant something. */
  pressed(key: string, placed: PlacedDigest | null): boolean {
    if (key === 'j' || key === 'k') this.jump(key === 'j' ? 1 : -1, placed ?? undefined);
    else if (key === 'o' && placed) this.toggle(placed.place);
    else if (key === 'p') this.#openPanelAt(placed);
    else return false;
    return true;
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

  #openPanelAt(placed: PlacedDigest | null): void {
    const { reading, placed: digests } = this.#overlay;
    const at = placed ?? digests.at(reading?.sheet ?? null) ?? this.#inView(1);
    const found = at ?? digests.all[0];
    if (found) this.openPanel(found.place);
  }

  #foldAll(open: boolean): void {
    this.#overlay.measureColumns();
    const { reading, knownPlaces } = this.#overlay;
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
  #inView(by: 1 | -1): PlacedDigest | undefined {
    const tops = this.#overlay.placed.all.map((placed) => ({
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
