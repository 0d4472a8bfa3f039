import { render } from 'preact';
import type { DigestActions, PaperView } from '../../../components/digest/paper-view';
import styles from '../../../components/on-site/acting-parts.css?inline';
import { Card } from '../../../components/on-site/card';
import { Chip } from '../../../components/on-site/chip';
import { PageControl } from '../../../components/on-site/page-control';
import { Panel } from '../../../components/on-site/panel';
import type { LanguageMode } from '../../i18n/language';
import { callBackground } from '../../messages/call';
import type { PageStatus } from '../../messages/protocol';
import { LEAST_PANEL_WIDTH, MOST_PANEL_WIDTH } from '../../settings/parse-settings';
import { isPrivate } from '../../settings/private-window';
import { saveSettings } from '../../settings/save-settings';
import type { PaperPlace } from '../../site/paper-places';
import type { ActingPage } from '../parts/page-parts';
import type { PageView } from '../state/page-view';
import { paperViewOf, shownOf } from '../state/paper-view-of';
import type { StandingDigests } from '../state/reader-actions';
import { ActOnPage } from './act-on-page';
import { letReaderSelect } from './reader-selection';
import { RoomBeside } from './room-beside';
import { translation } from './translate-digest';

/** Draws with Preact what a page's view says, joined to what the reader can do. */
export class DrawnWithActions implements ActingPage {
  readonly styles = styles;
  readonly actions: ActOnPage;
  readonly #view: PageView;
  readonly #room: RoomBeside;

  constructor(view: PageView, standing: StandingDigests, signal: AbortSignal) {
    // Of a private window nothing is kept: a choice holds for its page.
    const save = isPrivate() ? async () => {} : saveSettings;
    this.actions = new ActOnPage(view, standing, save);
    this.#view = view;
    this.#room = new RoomBeside(signal);
  }

  drawDigest(root: Element, place: PaperPlace): void {
    const { kind, paperId } = place;
    const paper = this.#paper(paperId);
    if (!paper) return;
    const doubtful = this.#view.isDoubtful(paperId);
    const props = {
      ...paper,
      ...this.#actionsOn(paper, place),
      ...(doubtful && { doubt: this.#view.titleOf(paperId), onCopy: null, onMoveToPanel: null }),
      onToggle: () => this.actions.toggle(place),
    };
    const open = this.#view.frameAt(place, this.#view.shown);
    letReaderSelect(root);
    const read = this.#view.shown?.panel === paperId;
    const around = root.getRootNode();
    if (around instanceof ShadowRoot) around.host.toggleAttribute('data-open', open === 'flow');
    if (kind === 'link') render(<Chip {...props} open={open !== null} read={read} />, root);
    else render(<Card {...props} place={kind} open={open} read={read} />, root);
  }

  drawControl(root: Element, status: PageStatus): void {
    const settings = this.#view.shown?.settings;
    if (!settings) return;
    const { actions } = this;
    render(
      <PageControl
        {...status}
        allOpen={actions.allOpen}
        choice={settings.language}
        corner={settings.controlCorner}
        form={settings.controlForm}
        pageKeys={settings.pageKeys}
        onChoose={(chosen) => actions.choose(chosen)}
        readShortcuts={() => callBackground('readShortcuts', {}).catch(() => ({}))}
        onExpandAll={actions.expandAll}
        onCollapseAll={actions.collapseAll}
        onPrevious={() => actions.jump(-1)}
        onNext={() => actions.jump(1)}
        onChooseMode={(mode: LanguageMode) => actions.chooseMode(mode)}
      />,
      root,
    );
  }

  drawPanel(root: Element, paperId: string): void {
    const paper = this.#paper(paperId);
    if (!paper) return;
    const papers = this.#view.knownPapers;
    letReaderSelect(root);
    render(
      <Panel
        {...paper}
        {...this.#actionsOn(paper, null)}
        index={papers.indexOf(paperId)}
        total={papers.length}
        width={this.#view.shown?.settings.panelWidth ?? null}
        widths={{ least: LEAST_PANEL_WIDTH, most: MOST_PANEL_WIDTH }}
        measurePage={() => this.#room.suit(this.#view.knownPlaces)}
        makeRoom={(width) => this.#room.make(width, this.#view.knownPlaces, paperId)}
        onWidth={(panelWidth) => this.actions.choose({ panelWidth })}
        onPrevious={() => this.actions.turnPanel(-1)}
        onNext={() => this.actions.turnPanel(1)}
        onNextSource={() => this.actions.lookAtNextSource(paperId)}
        onClose={this.actions.closePanel}
      />,
      root,
    );
  }

  clear(root: Element): void {
    render(null, root);
  }

  #paper(paperId: string): PaperView | null {
    const { shown: view, known } = this.#view;
    const shown = view && shownOf(paperId, known, view);
    if (!shown) return null;
    const paper = paperViewOf(paperId, shown, known, view);
    const title = paper.title || this.#view.titleOf(paperId);
    // Of a private window nothing is kept, so that nothing is said to be.
    return { ...paper, title, remembered: paper.remembered && !isPrivate() };
  }

  /** What can be done with an open digest, in its place or, without one, at the side. */
  #actionsOn(paper: PaperView, place: PaperPlace | null): DigestActions {
    const { actions } = this;
    return {
      onChooseMode: (mode) => actions.chooseMode(mode, paper.paperId),
      onAsEverywhere: () => actions.chooseAsEverywhere(paper.paperId),
      onChooseSource: (key) => actions.chooseSource(paper.paperId, key),
      onOnlyHere: actions.chooseOnlyHere,
      onCopy: (form) => actions.copy(form, paper),
      onMoveToPanel: place && (() => actions.openPanel(place)),
      onLibrary: () => callBackground('toLibrary', { paperId: paper.paperId }).catch(() => {}),
      onDelete: () => actions.deleteOrRestore(paper.shown.first.key),
      translation,
    };
  }
}
