import type { DigestActions, PaperView } from '../../../components/digest/paper-view';
import type { DigestHead, Section } from '../../digest/digest';
import { plainText } from '../../digest/plain-text';
import type { Shown } from '../../i18n/language';
import { callBackground, callHost } from '../../messages/call';
import { changeOfPapers, type LibraryChange } from '../../messages/library-change';
import { copyDigest } from '../../overlay/actions/copy-digest';
import { translation } from '../../overlay/actions/translate-digest';
import {
  modeChosen,
  nextSourceLookedAt,
  onlyHereChosen,
  sourceChosen,
} from '../../overlay/state/choose-reading';
import { convertShown } from '../../overlay/state/convert-shown';
import { deletedHere, keptOpen } from '../../overlay/state/deleted-here';
import { KnownDigests } from '../../overlay/state/known-digests';
import { chosenOf, paperViewOf, shownOf } from '../../overlay/state/paper-view-of';
import {
  changed,
  firstView,
  type ViewChange,
  type ViewState,
} from '../../overlay/state/view-state';
import type { Settings } from '../../settings/parse-settings';
import { saveSettings } from '../../settings/save-settings';
import { lookUpHeads, readBodies } from '../../store/digests/look-up';
import { deleteDigest, restoreDigest } from '../../store/imports/delete-digest';

/** So many papers are kept at hand; beyond it, those that were asked for first are read anew. */
const MOST_AT_HAND = 800;

/** What a list shows of a paper. */
export interface ListedPaper {
  shown: Shown;
  /** What it is about, as its digest says. */
  fields: string;
}

/**
 * What the library's screens know of papers: read as they come into sight, in the reader's languages, and what the
 * reader does with them. It decides as pages of the site do, and reads the store where those send messages.
 */
export class LibraryView {
  readonly known: KnownDigests;
  #heads = new Map<string, DigestHead[]>();
  #state: ViewState;
  readonly #changed: () => void;
  #wanted: readonly string[] = [];
  #reading: Promise<void> = Promise.resolve();

  /** `changed` is called whenever something else is to be seen. */
  constructor(settings: Settings, onChange: () => void) {
    this.#state = firstView(settings, false);
    this.#changed = onChange;
    this.known = new KnownDigests((paperId) => this.#heads.get(paperId) ?? [], {
      readBodies,
      convertDigests: (keys, to, parts) => callHost('convertDigests', { keys, to, parts }),
    });
  }

  /** Takes up what the reader chose, here or elsewhere. */
  takeSettings(settings: Settings): void {
    if (settings === this.#state.settings) return;
    this.#state = changed(this.#state, { settings });
    this.want(this.#wanted);
  }

  /** A digest of a paper by its key, as far as it is read. */
  headOf(paperId: string, key: string): DigestHead | undefined {
    return this.known.heads(paperId).find((head) => head.key === key);
  }

  /** What a list shows of a paper; null while that is on its way, and of papers that are not there. */
  listed(paperId: string): ListedPaper | null {
    const shown = shownOf(paperId, this.known, this.#state);
    if (!shown) return null;
    const sections = this.known.body(shown)?.first.sections ?? [];
    const field = sections.find(({ kind }) => kind === 'field');
    return { shown, fields: field ? plainText(field.blocks) : '' };
  }

  /** What the digest of a paper says that comes first, as far as it is read. */
  digestOf(paperId: string): { head: DigestHead; sections: readonly Section[] } | null {
    const shown = shownOf(paperId, this.known, this.#state);
    const body = shown && this.known.body(shown);
    return shown && body ? { head: shown.first, sections: body.first.sections } : null;
  }

  /** The keys of the digest, or the two, that are shown of a paper. */
  async keysOf(paperId: string): Promise<string[]> {
    await this.#inTurn(() => this.#read([paperId]));
    const shown = chosenOf(paperId, this.known, this.#state);
    return shown ? [shown.first.key, ...(shown.second ? [shown.second.key] : [])] : [];
  }

  /** All that is shown of an open paper; `beside` is the digest to stand beside the one that comes first. */
  paper(paperId: string, beside: DigestHead | null = null): PaperView | null {
    const shown = shownOf(paperId, this.known, this.#state);
    if (!shown) return null;
    const both = beside ? { ...shown, second: beside, other: null } : shown;
    return paperViewOf(paperId, both, this.known, this.#state);
  }

  /** What a reader can do with an open paper. */
  actionsOn(paper: PaperView): DigestActions {
    const { paperId } = paper;
    const change = (next: ViewChange) => this.change(paperId, next);
    return {
      onChooseMode: (mode) => change(modeChosen(this.#state, mode, paperId)),
      onAsEverywhere: () =>
        change(modeChosen(this.#state, this.#state.settings.language.mode, paperId)),
      onChooseSource: (key) =>
        change(sourceChosen(this.#state, paperId, key, this.known.heads(paperId))),
      onOnlyHere: () => change(onlyHereChosen(this.#state)),
      onCopy: (form) => copyDigest(form, paper),
      onMoveToPanel: null,
      onLibrary: null,
      onDelete: () => this.#deleteOrRestore(paperId, paper.shown.first.key),
      translation,
    };
  }

  /** Shows what the next of a paper's sources says, for as long as this page lives. */
  readonly lookAtNextSource = (paperId: string): void => {
    const shown = chosenOf(paperId, this.known, this.#state)?.first;
    const heads = this.known.heads(paperId);
    const next = shown && nextSourceLookedAt(this.#state, paperId, shown, heads);
    if (next) this.change(paperId, next);
  };

  /** Reads what is known of these papers, which are in sight or near it, unless others are by the time that it comes to it. */
  want(paperIds: readonly string[]): Promise<void> {
    this.#wanted = paperIds;
    return this.#inTurn(async () => {
      if (paperIds === this.#wanted) await this.#read(paperIds);
    });
  }

  /** Reads what is known of papers that may soon be in sight. */
  foresee(paperIds: readonly string[]): Promise<void> {
    return this.#inTurn(() => this.#read(paperIds));
  }

  /** Reads what an open paper's digests say, in the reader's script. */
  async open(paperId: string, beside: DigestHead | null = null): Promise<void> {
    await this.#inTurn(() => this.#read([paperId]));
    const shown = shownOf(paperId, this.known, this.#state);
    if (!shown) return;
    const others = beside ? [{ first: beside, second: null, other: null }] : [];
    await Promise.all([
      this.known.load([shown, ...others]),
      convertShown([paperId], this.known, this.#state, 'whole'),
    ]);
    this.#changed();
  }

  /** What was deleted, and is open no more, goes; so does what was said once. */
  close(paperId: string): void {
    const { remembered } = this.#state;
    const kept = keptOpen(this.#state, []);
    if (!kept && remembered?.paperId !== paperId) return;
    this.#state = changed(this.#state, { here: { ...kept?.here, remembered: null } });
    if (kept) this.#forget([paperId]);
    this.#changed();
  }

  /** The library has changed; what the reader has before them deleted stays until they leave it. */
  takeChange({ papers, sourceNames }: LibraryChange, openId: string | null): void {
    const kept = new Set([...this.#state.deleted.keys()].map((key) => key.split('/', 1)[0]));
    const ids = papers === 'many' || sourceNames ? [...this.#heads.keys()] : papers;
    const changedIds = ids.filter((id) => this.#heads.has(id) && !kept.has(id));
    const near = new Set([...this.#wanted, openId]);
    this.#forget(changedIds.filter((id) => !near.has(id)));
    const seen = changedIds.filter((id) => near.has(id));
    if (seen.length > 0) this.#inTurn(() => this.#readAnew(seen));
  }

  /** Does what a reader wants of an open paper. */
  async change(paperId: string, change: ViewChange): Promise<void> {
    this.#state = changed(this.#state, change);
    if (change.settings) saveSettings(change.settings).catch(() => {});
    await this.open(paperId);
  }

  async #deleteOrRestore(paperId: string, key: string): Promise<void> {
    const act = this.#state.deleted.get(key);
    if (act === null) return;
    if (act === undefined) {
      // Before it is done, so that the digest stays in sight when the library tells of it.
      await this.change(paperId, deletedHere(this.#state, key, null));
      const done = await deleteDigest(key).catch(() => null);
      await this.change(paperId, deletedHere(this.#state, key, done ?? 'undone'));
    } else if (await restoreDigest(key, act).catch(() => false)) {
      await this.change(paperId, deletedHere(this.#state, key, 'undone'));
    }
    const change = { ...changeOfPapers([paperId]), imports: true };
    await callBackground('libraryChanged', change).catch(console.info);
  }

  async #read(paperIds: readonly string[]): Promise<void> {
    const wanted = this.#wanted;
    const missing = paperIds.filter((id) => !this.#heads.has(id));
    const heads = missing.length > 0 ? await lookUpHeads(missing) : {};
    const rest = this.#heads.size + missing.length - MOST_AT_HAND;
    if (rest > 0) this.#forget([...this.#heads.keys()].slice(0, rest));
    for (const id of missing) this.#heads.set(id, heads[id] ?? []);
    // Titles and summaries are there; what papers are about comes after, if nobody has scrolled on.
    if (missing.length > 0) this.#changed();
    if (paperIds !== wanted || wanted === this.#wanted) await this.#say(paperIds);
  }

  /** What was known is shown until all is there that takes its place. */
  async #readAnew(paperIds: readonly string[]): Promise<void> {
    const heads = await lookUpHeads([...paperIds]);
    this.known.forget(paperIds);
    for (const id of paperIds) this.#heads.set(id, heads[id] ?? []);
    await this.#say(paperIds, true);
  }

  async #say(paperIds: readonly string[], anyNew = false): Promise<void> {
    const shown = paperIds
      .map((id) => chosenOf(id, this.known, this.#state))
      .filter((each) => each !== null);
    const unsaid = shown.filter((each) => this.known.body(each) === null);
    await this.known.load(unsaid);
    if (anyNew || unsaid.length > 0) this.#changed();
    if (await convertShown(paperIds, this.known, this.#state, 'summaries')) this.#changed();
  }

  /** One after the other: what is asked for twice is read once. */
  #inTurn(read: () => Promise<void>): Promise<void> {
    this.#reading = this.#reading.then(read).catch(console.error);
    return this.#reading;
  }

  #forget(paperIds: readonly string[]): void {
    const known = paperIds.filter((id) => this.#heads.delete(id));
    if (known.length > 0) this.known.forget(known);
  }
}
