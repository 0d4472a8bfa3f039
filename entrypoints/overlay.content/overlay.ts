import type { DigestActions, Frame, PaperView } from '../../components/paper-view';
import type { LanguageMode } from '../../lib/i18n/language';
import type { PageCommand } from '../../lib/messages/protocol';
import { LoadedPart } from '../../lib/page-parts/loaded-part';
import type { PageOverlay, PagePapers, PageParts } from '../../lib/page-parts/page-parts';
import type { Reading } from '../../lib/page-parts/reading';
import type { ActedOverlay, ReadingActions } from '../../lib/page-parts/reading-actions';
import { DARK_CLASS } from '../../lib/paper/hf-selectors';
import type { PaperPlace } from '../../lib/paper/paper-places';
import { readSettings, type Settings } from '../../lib/settings/settings';
import { convertShown } from './convert-shown';
import { DoubtfulPapers } from './doubtful-papers';
import { plainControl, plainDigest, plainDoubt } from './draw-plain';
import { holdInPlace } from './hold-in-place';
import { KnownDigests } from './known-digests';
import { MountedHost, type Theme } from './mounted-host';
import { PageFrames } from './page-frames';
import { paperViewOf, shownOf } from './paper-view-of';
import { type PlacedDigest, PlacedDigests } from './placed-digests';
import { choiceFor, frameOf, frameOfDoubtful } from './reading';
import { ReservedPlace } from './reserved-place';
import { inSeveralColumns } from './several-columns';

/** For what nobody meets. */
const NO_EVENTS = { onKey: () => false, onMet: () => {} };

/**
 * All that the reader sees of us on one page. One way: where its papers are and what the library knows of
 * them, how the reader reads, and from these what stands in the page.
 */
export class Overlay implements PageOverlay, ActedOverlay {
  readonly #papers: PagePapers;
  readonly #known: KnownDigests;
  readonly #doubtful = new DoubtfulPapers();
  /** Other papers are doubtful than were drawn so. */
  #otherDoubts = false;
  /** As it is shown; null until the reader's choices are here. */
  #reading: Reading | null = null;
  /** As it was last chosen: shown as soon as all that it needs is here. */
  #wanted: Reading | null = null;
  #theme: Theme = 'light';

  /** Null until somebody could do anything. */
  #actions: ReadingActions | null = null;
  readonly #parts = new LoadedPart('reading');
  readonly #reserved = new ReservedPlace();
  readonly #frames = new PageFrames({
    onKey: (key) => this.#pressed(key, null),
    onMet: () => this.#prepare(),
  });
  readonly placed = new PlacedDigests({
    onKey: (placed, key) => this.#pressed(key, placed),
    onMet: (placed) => this.#prepare(placed),
    onPress: ({ place }) => this.#act((actions) => actions.toggle(place)),
  });

  constructor(
    papers: PagePapers,
    readonly signal: AbortSignal,
  ) {
    this.#papers = papers;
    this.#known = new KnownDigests((paperId) =>
      this.#doubtful.fitting(paperId, papers.heads(paperId)),
    );
    signal.addEventListener('abort', () => this.#remove());
  }

  /** Shows what is known, as the reader likes it. */
  async start(): Promise<void> {
    this.applyTheme();
    const settings = await readSettings();
    if (this.signal.aborted) return;
    const severalColumns = !hasOpenPapers(settings) || this.#inSeveralColumns();
    this.#wanted = {
      settings,
      severalColumns,
      sheet: null,
      unfolded: new Set(),
      sources: new Map(),
      modes: new Map(),
      panel: null,
      looked: new Set(),
    };
    await this.onHeads();
  }

  /** Whether a node is a host of ours that should be in the page. */
  owns(node: Node): boolean {
    return this.placed.owns(node);
  }

  get reading(): Reading | null {
    return this.#wanted;
  }

  /** Behind a loose link there is no room to say that a digest is doubtful. */
  get knownPlaces(): readonly PaperPlace[] {
    return this.#papers.knownPlaces.filter(
      ({ kind, paperId }) => kind !== 'link' || !this.isDoubtful(paperId),
    );
  }

  get knownPapers(): readonly string[] {
    return this.#papers.knownPapers;
  }

  isDoubtful(paperId: string): boolean {
    return this.#doubtful.has(paperId);
  }

  /** How the digest of a place stands open, as it was last chosen; null while it is collapsed. */
  frameAt(place: PaperPlace, reading = this.#wanted): Frame | null {
    if (!reading) return null;
    const frame = this.isDoubtful(place.paperId) ? frameOfDoubtful : frameOf;
    return frame(place, reading);
  }

  /** Whether an element is a host of ours besides the placed ones. */
  isControl(element: unknown): boolean {
    return this.#frames.has(element);
  }

  run(command: PageCommand): void {
    this.#act((actions) => actions.run(command));
  }

  /** Does what the reader wants, at once where all is here that can do it. */
  async #act(act: (actions: ReadingActions) => void): Promise<void> {
    if (!this.#parts.now) await this.#parts.load();
    const parts = this.#parts.now;
    if (parts && !this.signal.aborted) act(this.#actionsOf(parts));
  }

  #actionsOf(parts: PageParts['reading']): ReadingActions {
    this.#actions ??= parts.actionsOn(this);
    return this.#actions;
  }

  /** A key in one of our controls, without modifiers. Says whether it means something. */
  #pressed(key: string, placed: PlacedDigest | null): boolean {
    const means = ['j', 'k', 'p'].includes(key) || (key === 'o' && placed !== null);
    if (means) this.#act((actions) => actions.pressed(key, placed));
    return means;
  }

  /** Fetches what the reader is to see, then shows it, with the held element where it was in the window. */
  async become(next: Partial<Reading>, held: Element | null = null): Promise<void> {
    if (!this.#wanted) return;
    this.#wanted = { ...this.#wanted, ...next };
    await this.#load(this.#wanted);
    if (this.signal.aborted) return;
    this.#reading = this.#wanted;
    this.#draw(held);
    this.#convertRows();
  }

  /** Other settings were chosen, here or elsewhere. */
  async changeSettings(changed: Partial<Settings>, held: Element | null = null): Promise<void> {
    if (this.#wanted)
      await this.become({ settings: { ...this.#wanted.settings, ...changed } }, held);
  }

  async onHeads(anew = false): Promise<void> {
    if (anew) this.#known.forget();
    if (anew) this.#doubtful.forget();
    if (!this.#wanted) return;
    this.#compareTitles();
    await this.#load(this.#wanted);
    if (this.signal.aborted) return;
    this.#reading = this.#wanted;
    this.onPlaces();
    if (anew) this.#draw();
    this.#convertRows();
  }

  /** Asks the page's layout, which is dear: only once it matters for what is open or about to be opened. */
  measureColumns(): void {
    const severalColumns = this.#inSeveralColumns();
    if (this.#wanted && severalColumns !== this.#wanted.severalColumns)
      this.become({ severalColumns, sheet: null });
  }

  #inSeveralColumns(): boolean {
    const list = this.#papers.places.find(({ kind }) => kind === 'list');
    return list === undefined || inSeveralColumns(list.anchor);
  }

  applyTheme(): void {
    this.#theme = themeOf(document);
    for (const { host } of this.placed.all) host.setTheme(this.#theme);
    this.#frames.setTheme(this.#theme);
  }

  /** Fetches what the open digests say, in the reader's script. */
  async #load(reading: Reading): Promise<void> {
    const open = this.knownPlaces.filter((place) => this.frameAt(place, reading));
    const papers = open.map(({ paperId }) => paperId);
    if (reading.panel) papers.push(reading.panel);
    const shown = papers
      .map((paperId) => shownOf(paperId, this.#known, reading))
      .filter((each) => each !== null);
    await Promise.all([
      shown.length > 0 ? this.#parts.load() : null,
      this.#known.load(shown),
      convertShown(papers, this.#known, reading, 'whole'),
    ]);
  }

  /** Has rows converted that are in the other Chinese script; they stand there until then as they are. */
  async #convertRows(): Promise<void> {
    const reading = this.#reading;
    if (!reading) return;
    const anyNew = await convertShown(this.knownPapers, this.#known, reading, 'summaries');
    if (anyNew && !this.signal.aborted) this.#draw();
  }

  /** The reader is near one that may be opened. */
  async #prepare(placed?: PlacedDigest): Promise<void> {
    await this.#parts.load();
    if (this.signal.aborted) return;
    if (placed?.host.element.isConnected) this.#render(placed, true);
    this.#drawControl();
  }

  /** What is doubtful on this page is not counted among its digests. */
  #compareTitles(): void {
    const changed = this.#doubtful.update(this.#papers.knownPlaces, (paperId) =>
      this.#papers.heads(paperId),
    );
    if (!changed) return;
    this.#otherDoubts = true;
    queueMicrotask(() => this.signal.aborted || this.#papers.update());
  }

  onPlaces(): void {
    this.#compareTitles();
    const places = this.knownPlaces.filter(({ anchor }) => this.#papers.mayHold(anchor));
    const lost = this.placed.leaveOnly(places);
    if (this.#reading?.sheet && lost.includes(this.#reading.sheet)) this.#forgetSheet();
    if (!this.#reading) return;
    this.#reservePlace();
    const made = this.placed.make(places, this.#theme);
    if (hasOpenPapers(this.#reading.settings) && made.some(({ place }) => place.kind === 'list'))
      this.measureColumns();
    for (const placed of this.#otherDoubts ? this.placed.all : made) this.#render(placed);
    this.#otherDoubts = false;
    const { returned, waiting } = this.placed.attach(performance.now());
    // Out of the page, it has left the top layer.
    const sheet = returned.find(({ place }) => place.anchor === this.#reading?.sheet);
    if (sheet) {
      this.#forgetSheet();
      this.#render(sheet);
    }
    if (waiting) setTimeout(() => this.signal.aborted || this.#papers.update(), 1000);
    this.#drawOwn();
  }

  /** On a paper's own page, as long as its card has to wait. */
  #reservePlace(): void {
    const own = this.knownPlaces.find(({ kind }) => kind === 'paper');
    if (!own || this.#papers.mayHold(own.anchor)) this.#reserved.remove();
    else if (!this.#reserved.isKeptAt(own.anchor)) {
      const host = new MountedHost('card', { place: own.kind, theme: this.#theme }, NO_EVENTS);
      this.#render({ place: own, host });
      this.#reserved.keep(own.anchor, host.element);
      host.remove();
    }
  }

  #forgetSheet(): void {
    if (this.#reading) this.#reading = { ...this.#reading, sheet: null };
    if (this.#wanted) this.#wanted = { ...this.#wanted, sheet: null };
  }

  #draw(held: Element | null = null): void {
    holdInPlace(held, () => {
      for (const placed of this.placed.all) this.#render(placed);
    });
    this.#drawOwn();
  }

  /** Once one of them has been met, or is open, it is drawn so that it acts, and stays so. */
  #render({ place, host }: PlacedDigest, met = false): void {
    const reading = this.#reading;
    const shown = reading && shownOf(place.paperId, this.#known, reading);
    if (!shown) return;
    const parts = this.#parts.now;
    const open = this.frameAt(place, reading);
    const { kind, paperId } = place;
    const doubtful = this.isDoubtful(paperId);
    if (!parts || (host.isPlain && !open && !met)) {
      const choice = choiceFor(place.paperId, reading);
      host.showPlain(null, () =>
        doubtful && kind !== 'link'
          ? plainDoubt(kind, shown, choice)
          : plainDigest(kind, shown, choice),
      );
      return;
    }
    const view = paperViewOf(paperId, shown, this.#known, reading);
    const actions = this.#actionsOf(parts);
    const onToggle = () => actions.toggle(place);
    const props = {
      ...view,
      ...digestActions(actions, view, place),
      ...(doubtful && {
        doubt: this.#doubtful.titleOf(paperId),
        onCopy: null,
        onMoveToPanel: null,
      }),
      onToggle,
    };
    host.draw(parts, (root) => {
      if (kind === 'link') parts.drawChip(root, { ...props, open: open !== null });
      else parts.drawCard(root, { ...props, place: kind, open });
    });
  }

  /** Draws what is no paper's: the control and the panel. */
  #drawOwn(): void {
    this.#drawControl();
    this.#drawPanel();
  }

  #drawControl(): void {
    const reading = this.#reading;
    const parts = this.#parts.now;
    if (!reading || this.knownPlaces.length === 0) {
      this.#frames.draw('control', this.#theme, null);
      return;
    }
    const { language } = reading.settings;
    this.#frames.draw('control', this.#theme, (host) => {
      if (!parts) {
        const { status } = this.#papers;
        host.showPlain(JSON.stringify([status, language]), () => plainControl(status, language));
        return;
      }
      const actions = this.#actionsOf(parts);
      const props = {
        ...this.#papers.status,
        allOpen: actions.allOpen,
        choice: language,
        onExpandAll: actions.expandAll,
        onCollapseAll: actions.collapseAll,
        onPrevious: () => actions.jump(-1),
        onNext: () => actions.jump(1),
        onChooseMode: (mode: LanguageMode) => actions.chooseMode(mode),
      };
      host.draw(parts, (root) => parts.drawControl(root, props));
    });
  }

  #drawPanel(): void {
    const reading = this.#reading;
    const paperId = reading?.panel;
    const shown = paperId && shownOf(paperId, this.#known, reading);
    const parts = this.#parts.now;
    if (!shown || !parts || this.isDoubtful(paperId)) {
      this.#frames.draw('panel', this.#theme, null);
      return;
    }
    const view = paperViewOf(paperId, shown, this.#known, reading);
    const papers = this.knownPapers;
    const actions = this.#actionsOf(parts);
    const props = {
      ...view,
      ...digestActions(actions, view, null),
      index: papers.indexOf(view.paperId),
      total: papers.length,
      onPrevious: () => actions.turnPanel(-1),
      onNext: () => actions.turnPanel(1),
      onClose: actions.closePanel,
    };
    this.#frames.draw('panel', this.#theme, (host) =>
      host.draw(parts, (root) => parts.drawPanel(root, props)),
    );
  }

  #remove(): void {
    this.placed.remove();
    this.#reserved.remove();
    this.#frames.remove();
  }
}

function digestActions(
  actions: ReadingActions,
  view: PaperView,
  place: PaperPlace | null,
): DigestActions {
  return {
    onChooseMode: (mode) => actions.chooseMode(mode, view.paperId),
    onOnlyHere: (only) => actions.chooseOnlyHere(only, view.paperId),
    onChooseSource: (key) => actions.chooseSource(view.paperId, key),
    onCopy: (form) => actions.copy(form, view),
    onMoveToPanel: place && (() => actions.openPanel(place)),
  };
}

function hasOpenPapers({ openPapers }: Settings): boolean {
  return Object.keys(openPapers).length > 0;
}

function themeOf({ documentElement }: Document): Theme {
  return documentElement.classList.contains(DARK_CLASS) ? 'dark' : 'light';
}
