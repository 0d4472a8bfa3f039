import type { LanguageMode } from '../../i18n/language';
import type { PageCommand } from '../../messages/protocol';
import type { SettingsChange } from '../../settings/parse-settings';
import type { PaperPlace } from '../../site/paper-places';
import {
  modeChosen,
  nextModeChosen,
  nextSourceLookedAt,
  onlyHereChosen,
  sourceChosen,
} from '../state/choose-reading';
import { deletedHere } from '../state/deleted-here';
import { type Step, stopInView, stopNextTo } from '../state/neighbour';
import { anyUnfolds, folded, foldedAll, isAllOpen, lookedAt } from '../state/open-and-close';
import type { PageView } from '../state/page-view';
import { chosenOf } from '../state/paper-view-of';
import type { ReaderActions, StandingDigest, StandingDigests } from '../state/reader-actions';
import type { ViewChange, ViewState } from '../state/view-state';
import { bringIntoView } from './bring-into-view';
import { copyDigest } from './copy-digest';
import { deletion } from './delete-digest';

/** Does what a reader wants of a page, by the pointer, by the keys of our controls, and by the extension's own. */
export class ActOnPage implements ReaderActions {
  readonly copy = copyDigest;
  readonly #view: PageView;
  readonly #standing: StandingDigests;
  readonly #save: (settings: SettingsChange) => Promise<void>;
  /** What had the focus before the panel took it, and the paper that the panel began with. */
  #beforePanel: { element: Element | null; paperId: string } | null = null;

  /** `save` keeps what the reader chooses for other pages and days. */
  constructor(
    view: PageView,
    standing: StandingDigests,
    save: (settings: SettingsChange) => Promise<void>,
  ) {
    this.#view = view;
    this.#standing = standing;
    this.#save = save;
  }

  toggle(place: PaperPlace): void {
    this.#view.measureColumns();
    const open = this.#view.frameAt(place) === null;
    const host = this.#standing.at(place.anchor)?.host.element ?? null;
    this.#change((view) => {
      const change = this.#view.isDoubtful(place.paperId)
        ? lookedAt(place, open, view)
        : folded(place, open, view, Date.now());
      // A sheet lies over the page, and moves nothing of it.
      return [change, change.here?.sheet === undefined ? host : null];
    });
  }

  readonly expandAll = (): void => this.#foldAll(true);
  readonly collapseAll = (): void => this.#foldAll(false);

  get allOpen(): boolean {
    const { wanted, trustedPlaces } = this.#view;
    return wanted !== null && isAllOpen(trustedPlaces, wanted);
  }

  chooseMode(mode: LanguageMode, paperId?: string): void {
    this.#change((view) => [modeChosen(view, mode, paperId)]);
  }

  chooseAsEverywhere(paperId: string): void {
    this.#change((view) => [modeChosen(view, view.settings.language.mode, paperId)]);
  }

  chooseSource(paperId: string, key: string): void {
    const heads = this.#view.known.heads(paperId);
    this.#change((view) => [sourceChosen(view, paperId, key, heads)]);
  }

  readonly chooseOnlyHere = (): void => this.#change((view) => [onlyHereChosen(view)]);

  lookAtNextSource(paperId: string): void {
    const { known, wanted } = this.#view;
    const shown = wanted && chosenOf(paperId, known, wanted)?.first;
    const next = shown && nextSourceLookedAt(wanted, paperId, shown, known.heads(paperId));
    if (next) this.#change(() => [next]);
  }

  /** Deletes a digest, or brings it back; what can't be done now is seen on the card. */
  async deleteOrRestore(key: string): Promise<void> {
    const act = this.#view.wanted?.deleted.get(key);
    // Before it is done, so that the digest stays in sight when the library tells of it.
    if (act === undefined) this.#change((view) => [deletedHere(view, key, null)]);
    const next = await (act === undefined ? deletion.delete(key) : deletion.restore(key, act));
    this.#change((view) => [deletedHere(view, key, next)]);
  }

  /** Moves a digest to the side. */
  async openPanel({ paperId, anchor }: PaperPlace): Promise<void> {
    if (!this.#view.wanted?.panel) {
      const active = document.activeElement;
      const ours = this.#standing.at(anchor)?.host.element;
      const element = active && active !== document.body ? active : (ours ?? null);
      this.#beforePanel = { element, paperId };
    }
    await this.#view.change({ here: { panel: paperId, sheet: null } });
    this.#foresee(1);
  }

  /** Leaves the reader at the paper that they read last; where that is the first, at what had the focus before. */
  readonly closePanel = async (): Promise<void> => {
    const last = this.#view.wanted?.panel ?? '';
    await this.#view.change({ here: { panel: null } });
    const before = this.#beforePanel?.paperId === last ? this.#beforePanel.element : null;
    this.#beforePanel = null;
    const { all } = this.#standing;
    const placed = all.find(({ host }) => host.element === before);
    if (before instanceof HTMLElement && !placed && !this.#standing.isControl(before)) {
      before.focus({ preventScroll: true });
      return;
    }
    const read = placed ?? this.#standingOf(last);
    if (!read) return;
    bringIntoView(read.host.element);
    read.host.focus();
  };

  /** The page goes along, so that the paper is in view that is read. */
  async turnPanel(step: Step): Promise<void> {
    const paperId = this.#nextInPanel(step);
    if (!paperId) return;
    await this.#view.change({ here: { panel: paperId } });
    const read = this.#view.wanted?.panel === paperId && this.#standingOf(paperId);
    if (read) bringIntoView(read.host.element);
    this.#foresee(step);
  }

  #nextInPanel(step: Step): string | undefined {
    const { wanted, knownPapers } = this.#view;
    return knownPapers[knownPapers.indexOf(wanted?.panel ?? '') + step];
  }

  /** What comes next in the panel is here by the time that its reader goes on to it. */
  #foresee(step: Step): void {
    const paperId = this.#nextInPanel(step);
    if (paperId) this.#view.foresee(paperId);
  }

  /** Goes on from the digest that has the focus, else from what is in the window. */
  jump(step: Step, from?: StandingDigest): void {
    const { all } = this.#standing;
    const focused = from ?? all.find(({ host }) => host.element === document.activeElement);
    const next = focused ? stopNextTo(all, this.#isStop, focused, step) : this.#inView(step);
    if (!next) return;
    const sheet = this.#view.wanted?.sheet;
    if (sheet && sheet !== next.place.anchor) this.#view.change({ here: { sheet: null } });
    const { element } = next.host;
    const tall = element.getBoundingClientRect().height > innerHeight / 2;
    element.scrollIntoView({ block: tall ? 'start' : 'center', behavior: 'instant' });
    next.host.focus();
  }

  pressed(key: string, placed: StandingDigest | null): boolean {
    const acts: Record<string, (() => void) | false> = {
      j: () => this.#goOn(1, placed),
      k: () => this.#goOn(-1, placed),
      o: placed !== null && (() => this.toggle(placed.place)),
      n: placed !== null && (() => this.lookAtNextSource(placed.place.paperId)),
      p: () => this.#toOrFromSide(placed),
      Escape: this.#isRead(null) && this.closePanel,
    };
    const act = acts[key] || null;
    act?.();
    return act !== null;
  }

  choose(settings: SettingsChange): void {
    this.#change(() => [{ settings }]);
  }

  run(command: PageCommand): void {
    if (!this.#view.wanted) return;
    if (command === 'toggle-digests') this.#foldAll(!this.allOpen);
    if (command === 'next-language') this.#change((view) => [nextModeChosen(view)]);
    if (command === 'open-panel') this.#toOrFromSide(null);
  }

  /** Whether a digest is in the panel, or any. */
  #isRead(placed: StandingDigest | null): boolean {
    const panel = this.#view.wanted?.panel ?? null;
    return panel !== null && (placed?.place.paperId ?? panel) === panel;
  }

  #toOrFromSide(placed: StandingDigest | null): void {
    if (this.#isRead(placed)) this.closePanel();
    else this.#openPanelAt(placed);
  }

  /** In the panel while it is open, else on the page. */
  #goOn(step: Step, placed: StandingDigest | null): void {
    if (this.#view.wanted?.panel) this.turnPanel(step);
    else this.jump(step, placed ?? undefined);
  }

  /** Where a paper stands: in a box of its own rather than behind a link. */
  #standingOf(paperId: string): StandingDigest | undefined {
    const places = this.#standing.all.filter(({ place }) => place.paperId === paperId);
    return places.find(({ place }) => place.kind !== 'link') ?? places[0];
  }

  #openPanelAt(placed: StandingDigest | null): void {
    const at = placed ?? this.#standing.at(this.#view.wanted?.sheet ?? null);
    const found =
      at && this.#isStop(at) ? at : (this.#inView(1) ?? this.#standing.all.find(this.#isStop));
    if (found) this.openPanel(found.place);
  }

  #foldAll(open: boolean): void {
    this.#view.measureColumns();
    const places = this.#view.trustedPlaces;
    if (anyUnfolds(places)) {
      const held = this.#inView(1)?.host.element ?? null;
      this.#change((view) => [foldedAll(places, open, view, Date.now()), held]);
    } else if (open) {
      // The panel leads through all of them.
      this.#openPanelAt(null);
    } else {
      this.closePanel();
    }
  }

  #change(change: (view: ViewState) => [change: ViewChange, held?: Element | null]): void {
    const { wanted } = this.#view;
    if (!wanted) return;
    const [chosen, held] = change(wanted);
    // A choice that can't be remembered still holds for this page.
    if (chosen.settings) this.#save(chosen.settings).catch(() => {});
    this.#view.change(chosen, held);
  }

  /** To go to, and to read at the side: no digest that may be another paper's. */
  readonly #isStop = ({ place }: StandingDigest): boolean => !this.#view.isDoubtful(place.paperId);

  #inView(step: Step): StandingDigest | undefined {
    const stops = this.#standing.all.filter(this.#isStop);
    const tops = stops.map((member) => {
      const { top } = member.host.element.getBoundingClientRect();
      return { member, top };
    });
    return stopInView(tops, step);
  }
}
