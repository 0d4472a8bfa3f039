import type { Frame } from '../../../components/digest/paper-view';
import { holds, type Settings, type SettingsChange } from '../../settings/parse-settings';
import type { PaperPlace } from '../../site/paper-places';
import { linkTitle } from '../../site/place-title';
import { convertShown } from './convert-shown';
import { isKept, keptOpen } from './deleted-here';
import { DoubtfulPapers } from './doubtful-papers';
import { type AskedLibrary, KnownDigests } from './known-digests';
import { frameOf, frameOfDoubtful } from './open-frames';
import type { PagePapers } from './page-papers';
import { shownOf } from './paper-view-of';
import { changed, firstView, type ViewChange, type ViewState } from './view-state';

/** What a page's view needs of the world around it. */
export interface ViewSurroundings {
  /** Aborts with the extension's life on the page. */
  readonly signal: AbortSignal;
  readonly library: AskedLibrary;
  /** Asks the page's layout, which is dear. */
  inSeveralColumns(list: Element): boolean;
  /** Has what opens digests brought into the page; never rejects. */
  loadActions(): Promise<void>;
  /**
   * Draws what is to be seen now, with the held element where it was in the window. Without `rows` only what is open,
   * or was, can look otherwise than before.
   */
  draw(held: Element | null, rows: boolean): void;
}

/**
 * What a reader sees of one page's digests, shared by what draws it and by what acts on it. A change is shown
 * once all that it needs is here: `wanted` is the view as it was last chosen, `shown` as it stands in the page.
 */
export class PageView {
  readonly known: KnownDigests;
  readonly #papers: PagePapers;
  readonly #surroundings: ViewSurroundings;
  readonly #doubtful = new DoubtfulPapers();
  #shown: ViewState | null = null;
  #wanted: ViewState | null = null;

  constructor(papers: PagePapers, surroundings: ViewSurroundings) {
    this.#papers = papers;
    this.#surroundings = surroundings;
    const { library } = surroundings;
    const fitting = (paperId: string) => this.#doubtful.fitting(paperId, papers.heads(paperId));
    this.known = new KnownDigests(fitting, library);
  }

  /** Takes up the reader's choices: nothing is shown before they are here. */
  begin(settings: Settings): void {
    const severalColumns = !hasOpenPapers(settings) || this.#severalColumns();
    this.#wanted = firstView(settings, severalColumns);
  }

  /** Null until the reader's choices are here. */
  get wanted(): ViewState | null {
    return this.#wanted;
  }

  /** Null until all is here that the first view needs. */
  get shown(): ViewState | null {
    return this.#shown;
  }

  /** Behind a loose link there is no room to say that a digest is doubtful. */
  get knownPlaces(): readonly PaperPlace[] {
    return this.#papers.knownPlaces.filter(
      ({ kind, paperId }) => kind !== 'link' || !this.isDoubtful(paperId),
    );
  }

  /** The places of papers whose digests are surely theirs, as far as anyone can tell. */
  get trustedPlaces(): readonly PaperPlace[] {
    return this.#papers.knownPlaces.filter(({ paperId }) => !this.isDoubtful(paperId));
  }

  get knownPapers(): readonly string[] {
    return this.#papers.knownPapers;
  }

  /** Whether all that the library has of a paper is surely about another, by what the page calls it. */
  isDoubtful(paperId: string): boolean {
    return this.#doubtful.has(paperId);
  }

  /** Whether a paper stays as it is, whatever the library says: the reader has deleted what is open there. */
  keeps(paperId: string): boolean {
    return this.#wanted !== null && isKept(paperId, this.#wanted);
  }

  /** The page's title of a paper; where it says none, its id. */
  titleOf(paperId: string): string {
    const links = this.knownPlaces.filter((place) => place.paperId === paperId);
    const linked = () => links.map(linkTitle).find((title) => title !== null);
    return this.#doubtful.titleOf(paperId) || linked() || `arXiv:${paperId}`;
  }

  /** How the digest of a place stands open, as it was last chosen; null while it is collapsed. */
  frameAt(place: PaperPlace, view: ViewState | null = this.#wanted): Frame | null {
    if (!view) return null;
    const frame = this.isDoubtful(place.paperId) ? frameOfDoubtful : frameOf;
    return frame(place, view);
  }

  /** Fetches what a digest says before anyone asks for it: somebody is near. */
  async foresee(paperId: string): Promise<void> {
    const shown = this.#shown && shownOf(paperId, this.known, this.#shown);
    if (shown) await this.known.load([shown]);
  }

  /** Fetches what the reader is to see, then shows it. */
  async change(change: ViewChange, held: Element | null = null): Promise<void> {
    if (this.#wanted) await this.#become(changed(this.#wanted, change), held);
  }

  /** Other choices were made elsewhere: what they change on this page is shown. */
  async takeSettings(settings: SettingsChange): Promise<void> {
    // What was chosen on this page comes back to it.
    if (this.#wanted && holds(this.#wanted.settings, settings)) return;
    const { openPapers, ...others } = settings;
    const isOfPage = this.knownPapers.some((id) => openPapers && Object.hasOwn(openPapers, id));
    if (!isOfPage && Object.keys(others).length === 0) {
      if (this.#wanted) this.#wanted = changed(this.#wanted, { settings });
      if (this.#shown) this.#shown = changed(this.#shown, { settings });
      return;
    }
    await this.change({ settings });
    // Other places than before may hold something.
    if (others.chips) this.#papers.update();
  }

  /** Asks for the layout only once it matters for what is open or about to be opened. */
  measureColumns(): void {
    const severalColumns = this.#severalColumns();
    if (this.#wanted && severalColumns !== this.#wanted.severalColumns)
      this.change({ here: { severalColumns } });
  }

  /** A sheet's place has gone, and with it whatever stood open there. */
  forgetSheet(): void {
    if (this.#shown) this.#shown = { ...this.#shown, sheet: null };
    if (this.#wanted) this.#wanted = { ...this.#wanted, sheet: null };
  }

  /** What was known of these papers may have changed. */
  forget(paperIds: readonly string[]): void {
    this.known.forget(paperIds);
    this.#doubtful.forget();
  }

  /** Compares the page's titles with the digests'. Says whether other papers are doubtful than before. */
  compareTitles(): boolean {
    return this.#doubtful.update(this.#papers.knownPlaces, (paperId) =>
      this.#papers.heads(paperId),
    );
  }

  /** Fetches what the view needs, and makes it what is shown; false where nobody is there to see it. */
  async settle(): Promise<boolean> {
    if (!this.#wanted) return false;
    await this.#load(this.#wanted);
    if (this.#surroundings.signal.aborted) return false;
    this.#shown = this.#wanted;
    return true;
  }

  /** Has rows converted that are in the other Chinese script; they stand there until then as they are. */
  async convertRows(): Promise<void> {
    const view = this.#shown;
    if (!view) return;
    const anyNew = await convertShown(this.knownPapers, this.known, view, 'summaries');
    if (anyNew && !this.#surroundings.signal.aborted) this.#surroundings.draw(null, true);
  }

  async #become(next: ViewState, held: Element | null): Promise<void> {
    const before = this.#shown;
    this.#wanted = next;
    if (!(await this.settle())) return;
    this.#surroundings.draw(held, !before || rowsDiffer(before, next));
    this.#letGo(next);
    this.convertRows();
  }

  /** Fetches what the open digests say, in the reader's script. */
  async #load(view: ViewState): Promise<void> {
    const papers = this.#openPapers(view);
    const shown = papers
      .map((paperId) => shownOf(paperId, this.known, view))
      .filter((each) => each !== null);
    await Promise.all([
      shown.length > 0 ? this.#surroundings.loadActions() : null,
      this.known.load(shown),
      convertShown(papers, this.known, view, 'whole'),
    ]);
  }

  #openPapers(view: ViewState): string[] {
    const open = this.knownPlaces.filter((place) => this.frameAt(place, view));
    return [...open.map(({ paperId }) => paperId), ...(view.panel ? [view.panel] : [])];
  }

  /** What was deleted here and is closed now goes, as it has in the library, and what a card said once is said. */
  #letGo(view: ViewState): void {
    if (this.#wanted !== view) return;
    const open = this.#openPapers(view);
    const kept = keptOpen(view, open);
    const isSaid = view.remembered && !open.includes(view.remembered.paperId);
    if (!kept && !isSaid) return;
    this.#wanted = changed(view, { here: { ...kept?.here, ...(isSaid && { remembered: null }) } });
    this.#shown = this.#wanted;
    if (kept) this.#papers.update();
  }

  #severalColumns(): boolean {
    const list = this.#papers.places.find(({ kind }) => kind === 'list');
    return list === undefined || this.#surroundings.inSeveralColumns(list.anchor);
  }
}

/** Whether one of a page's rows can say something else in another view; another language makes other modes. */
function rowsDiffer(before: ViewState, next: ViewState): boolean {
  return (
    before.modes !== next.modes ||
    before.digests !== next.digests ||
    before.settings.preferredSources !== next.settings.preferredSources
  );
}

/** Whether any paper is remembered as open in lists. */
export function hasOpenPapers({ openPapers }: Settings): boolean {
  return Object.values(openPapers).some((changedAt) => changedAt > 0);
}
