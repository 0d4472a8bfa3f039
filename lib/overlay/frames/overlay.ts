import { callBackground, callHost } from '../../messages/call';
import type { PageCommand } from '../../messages/protocol';
import { readSettings } from '../../settings/read-settings';
import { DARK_CLASS } from '../../site/hf-selectors';
import type { PaperPlace } from '../../site/paper-places';
import { linkTitle } from '../../site/place-title';
import type { ActingPage, LatePart, PageOverlay } from '../parts/page-parts';
import { choiceFor } from '../state/open-frames';
import type { PagePapers } from '../state/page-papers';
import { hasOpenPapers, PageView } from '../state/page-view';
import { shownOf, sourcesOf } from '../state/paper-view-of';
import type { ReaderActions } from '../state/reader-actions';
import type { ViewState } from '../state/view-state';
import { plainControl, plainDigest, plainDoubt } from './draw-plain';
import { holdInPlace } from './hold-in-place';
import { MountedHost, type Theme } from './mounted-host';
import { PageFrames } from './page-frames';
import { type PlacedDigest, PlacedDigests } from './placed-digests';
import { ReservedPlace } from './reserved-place';
import { inSeveralColumns } from './several-columns';

/** For what nobody meets. */
const NO_EVENTS = { onKey: () => false, onMet: () => {} };

/** Milliseconds after which a page gets back what it has thrown out too often. */
const WAIT_FOR_RETURN = 1000;

/** Draws what the view says into the page, in each paper's place, and hands on what the reader does there. */
export class Overlay implements PageOverlay {
  readonly view: PageView;
  readonly #papers: PagePapers;
  readonly #signal: AbortSignal;
  readonly #actions: LatePart<'actions'>;
  /** Other papers are doubtful than were drawn so. */
  #otherDoubts = false;
  #theme: Theme = 'light';

  /** Null until somebody could do anything. */
  #actingPage: ActingPage | null = null;
  readonly #reserved = new ReservedPlace();
  readonly #frames = new PageFrames({
    onKey: (key) => this.#pressed(key, null),
    onMet: () => this.#prepare(),
  });
  readonly #placed = new PlacedDigests({
    onKey: (placed, key) => this.#pressed(key, placed),
    onMet: (placed) => this.#prepare(placed),
    onPress: ({ place }) => this.#act((actions) => actions.toggle(place)),
  });

  constructor(papers: PagePapers, signal: AbortSignal, actions: LatePart<'actions'>) {
    this.#papers = papers;
    this.#signal = signal;
    this.#actions = actions;
    this.view = new PageView(papers, {
      signal,
      library: {
        readBodies: (keys) => callBackground('readBodies', { keys }),
        convertDigests: (keys, to, parts) => callHost('convertDigests', { keys, to, parts }),
      },
      inSeveralColumns,
      loadActions: () => this.#actions.load(),
      draw: (held, rows) => this.#draw(held, rows),
    });
    signal.addEventListener('abort', () => this.#remove());
  }

  /** Shows what is known, as the reader likes it. */
  async start(): Promise<void> {
    this.applyTheme();
    const settings = await readSettings();
    if (this.#signal.aborted) return;
    this.view.begin(settings);
    await this.onHeads();
  }

  isDoubtful(paperId: string): boolean {
    return this.view.isDoubtful(paperId);
  }

  standsAt(anchor: Element): boolean {
    return this.#placed.at(anchor)?.host.element.isConnected ?? false;
  }

  keeps(paperId: string): boolean {
    return this.view.keeps(paperId);
  }

  owns(node: Node): boolean {
    return this.#placed.owns(node);
  }

  run(command: PageCommand): void {
    this.#act((actions) => actions.run(command));
  }

  async onHeads(again: readonly string[] = []): Promise<void> {
    if (again.length > 0) this.view.forget(again);
    if (!this.view.wanted) return;
    this.#compareTitles();
    if (!(await this.view.settle())) return;
    this.onPlaces();
    for (const placed of this.#placed.all)
      if (again.includes(placed.place.paperId)) this.#drawDigest(placed);
    this.view.convertRows();
  }

  onPlaces(): void {
    this.#compareTitles();
    const places = this.view.knownPlaces.filter(
      (place) => this.#papers.mayHold(place.anchor) && this.#isWanted(place),
    );
    const lost = this.#placed.leaveOnly(places);
    if (this.view.shown?.sheet && lost.includes(this.view.shown.sheet)) this.view.forgetSheet();
    if (!this.view.shown) return;
    this.#reservePlace();
    const made = this.#placed.make(places, this.#theme);
    if (hasOpenPapers(this.view.shown.settings) && made.some(({ place }) => place.kind === 'list'))
      this.view.measureColumns();
    for (const placed of this.#otherDoubts ? this.#placed.all : made) this.#drawDigest(placed);
    this.#otherDoubts = false;
    this.#attach();
    this.#drawFrames();
  }

  /** What the page shows may be elsewhere than it was. */
  lookAgain(): void {
    this.#papers.update();
  }

  /** Beside some links the reader may want no chip. */
  #isWanted(place: PaperPlace): boolean {
    const chips = this.view.shown?.settings.chips ?? 'all';
    return place.kind !== 'link' || chips === 'all' || (chips === 'titles' && !!linkTitle(place));
  }

  /** Draws all into what is another document by now: what stood in the one before hears nothing any more. */
  drawAnew(): void {
    this.#placed.leaveOnly([]);
    this.#frames.remove();
    this.applyTheme();
    this.onPlaces();
  }

  /** Draws all in the page's own theme, light or dark. */
  applyTheme(): void {
    this.#theme = themeOf(document);
    for (const { host } of this.#placed.all) host.setTheme(this.#theme);
    this.#frames.setTheme(this.#theme);
  }

  #attach(): void {
    const { returned, waiting } = this.#placed.attach(performance.now());
    // Out of the page, it has left the top layer.
    const sheet = returned.find(({ place }) => place.anchor === this.view.shown?.sheet);
    if (sheet) {
      this.view.forgetSheet();
      this.#drawDigest(sheet);
    }
    this.#papers.onStanding();
    if (waiting) setTimeout(() => this.#signal.aborted || this.#papers.update(), WAIT_FOR_RETURN);
  }

  /** On a paper's own page, as long as its card has to wait. */
  #reservePlace(): void {
    const own = this.view.knownPlaces.find(({ kind }) => kind === 'paper');
    if (!own || this.#papers.mayHold(own.anchor)) this.#reserved.remove();
    else if (!this.#reserved.isKeptAt(own.anchor)) {
      const host = new MountedHost('card', { place: own.kind, theme: this.#theme }, NO_EVENTS);
      this.#drawDigest({ place: own, host });
      this.#reserved.keep(own.anchor, host.element);
      host.remove();
    }
  }

  /** What is doubtful on this page is not counted among its digests. */
  #compareTitles(): void {
    if (!this.view.compareTitles()) return;
    this.#otherDoubts = true;
    queueMicrotask(() => this.#signal.aborted || this.#papers.update());
  }

  /** Does what the reader wants, at once where all is here that can do it. */
  async #act(act: (actions: ReaderActions) => void): Promise<void> {
    if (!this.#actions.now) await this.#actions.load();
    const acting = this.#acting;
    if (acting && !this.#signal.aborted) act(acting.actions);
  }

  /** Null until it is here. */
  get #acting(): ActingPage | null {
    const start = this.#actions.now;
    if (!start) return null;
    const frames = this.#frames;
    const placed = this.#placed;
    const standing = {
      get all() {
        return placed.all;
      },
      at: (anchor: Element | null) => placed.at(anchor),
      isControl: (element: unknown) => frames.has(element),
    };
    this.#actingPage ??= start(this.view, standing, this.#signal);
    return this.#actingPage;
  }

  /** A key in one of our controls, without modifiers. Says whether it means something. */
  #pressed(key: string, placed: PlacedDigest | null): boolean {
    const means =
      ['j', 'k', 'p'].includes(key) ||
      (placed !== null &&
        (key === 'o' || (key === 'n' && this.view.frameAt(placed.place) !== null)));
    if (means) this.#act((actions) => actions.pressed(key, placed));
    return means;
  }

  /** The reader is near one that may be opened. */
  async #prepare(placed?: PlacedDigest): Promise<void> {
    if (placed) this.view.foresee(placed.place.paperId);
    await this.#actions.load();
    if (this.#signal.aborted) return;
    if (placed?.host.element.isConnected) this.#drawDigest(placed, true);
    this.#drawControl();
  }

  #draw(held: Element | null, rows: boolean): void {
    holdInPlace(held, () => {
      const drawn = this.#placed.all.filter(
        (placed) => this.#isOpen(placed) || (rows ? isInSight(placed) : !placed.host.isPlain),
      );
      for (const placed of drawn) this.#drawDigest(placed);
    });
    this.#drawFrames();
    if (rows) this.#drawOthersSoon();
  }

  /** Draws what is out of sight, which is as high in any language, once all in sight is painted. */
  #drawOthersSoon(): void {
    const draw = () => {
      if (!this.#signal.aborted) for (const placed of this.#placed.all) this.#drawDigest(placed);
    };
    requestAnimationFrame(() => setTimeout(draw));
  }

  /** Once a digest has been met, or is open, it is drawn so that it acts, and stays so. */
  #drawDigest({ place, host }: PlacedDigest, met = false): void {
    const view = this.view.shown;
    const shown = view && shownOf(place.paperId, this.view.known, view);
    if (!shown) return;
    const acting = this.#acting;
    if (acting && (met || !host.isPlain || this.#isOpen({ place, host }))) {
      host.draw(acting, (root) => acting.drawDigest(root, place));
      return;
    }
    const { kind, paperId } = place;
    const choice = choiceFor(paperId, view);
    const doubtful = kind !== 'link' && this.view.isDoubtful(paperId);
    const sources = sourcesOf(paperId, this.view.known);
    host.showPlain([shown.first, choice, doubtful, sources], () =>
      doubtful ? plainDoubt(kind, shown, choice) : plainDigest(kind, shown, choice, sources),
    );
  }

  /** Whether it is open in its place, or at the side. */
  #isOpen({ place }: PlacedDigest): boolean {
    const { shown } = this.view;
    return shown?.panel === place.paperId || this.view.frameAt(place, shown) !== null;
  }

  /** Draws what is no paper's: the control and the panel. */
  #drawFrames(): void {
    this.#drawControl();
    // It hears keys anywhere, from the first.
    if (this.view.shown?.settings.pageKeys && !this.#actingPage) this.#prepare();
    const acting = this.#acting;
    const panel = this.view.shown?.panel;
    const open = acting && panel && !this.view.isDoubtful(panel) && this.#papers.heads(panel)[0];
    this.#frames.draw(
      'panel',
      this.#theme,
      open ? (host) => host.draw(acting, (root) => acting.drawPanel(root, panel)) : null,
    );
  }

  #drawControl(): void {
    const view = this.view.shown;
    // One paper alone, on its own page, can all be done in its card.
    const isOffered =
      view !== null &&
      view.settings.controlForm !== 'hidden' &&
      this.view.knownPlaces.some(({ kind }) => kind !== 'paper');
    this.#frames.draw('control', this.#theme, isOffered ? (host) => this.#fill(host, view) : null);
  }

  #fill(control: MountedHost, { settings }: ViewState): void {
    const { status } = this.#papers;
    const acting = this.#acting;
    if (acting) control.draw(acting, (root) => acting.drawControl(root, status));
    else
      control.showPlain([JSON.stringify([status, settings])], () => plainControl(status, settings));
  }

  #remove(): void {
    this.#placed.remove();
    this.#reserved.remove();
    this.#frames.remove();
  }
}

/** Rows far from the window are not rendered, and tell so without being measured. */
function isInSight({ host: { element } }: PlacedDigest): boolean {
  return element.checkVisibility({ contentVisibilityAuto: true });
}

function themeOf({ documentElement }: Document): Theme {
  return documentElement.classList.contains(DARK_CLASS) ? 'dark' : 'light';
}
