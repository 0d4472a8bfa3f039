import { Component, type ComponentChildren, createRef } from 'preact';
import { topFor, type Window, windowOf } from './window-of';

/** As high as a row is, in CSS pixels; its styles say the same. */
const ROW_HEIGHT = 132;

interface Props {
  /** The list's name for those who hear it. */
  label: string;
  ids: readonly string[];
  /** Whether they were found, so that it is shown where. */
  areFound: boolean;
  /** What tells this list from others: another one begins at its top. */
  of: string;
  /** The paper that is read, or that the keys are at. */
  currentId: string | null;
  /** Another number than before: the current paper is to be brought into sight. */
  sought: number;
  /** How far it is scrolled as it comes, where the reader was in it before. */
  startAt: number | null;
  children: (id: string) => ComponentChildren;
  /** What is in sight, the nearest around it behind it. */
  onSight: (ids: readonly string[]) => void;
}

/** A list of papers, of which only what is seen is in the page. */
export class PaperList extends Component<Props, Window> {
  override state: Window = windowOf(0, 900, ROW_HEIGHT, this.props.ids.length);
  #scroller = createRef<HTMLDivElement>();
  #resize: ResizeObserver | null = null;
  #hadFocus = false;
  /** Until it is there: a list may come in two parts, and the first be too short. */
  #startAt: number | null = this.props.startAt;

  override componentDidMount() {
    const scroller = this.#scroller.current;
    if (!scroller) return;
    const { currentId } = this.props;
    if (this.#startAt !== null) this.#start(scroller);
    else if (currentId) this.#reveal(currentId);
    this.#resize = new ResizeObserver(this.#look);
    this.#resize.observe(scroller);
    this.#look();
    this.#tell();
  }

  override componentWillUpdate() {
    const scroller = this.#scroller.current;
    this.#hadFocus = scroller?.contains(document.activeElement) ?? false;
  }

  override componentDidUpdate(before: Props, was: Window) {
    const { currentId, ids } = this.props;
    const scroller = this.#scroller.current;
    // A row that had the focus may be scrolled away, and must not take the keys with it.
    if (this.#hadFocus && document.activeElement === document.body)
      scroller?.focus({ preventScroll: true });
    if (scroller && this.props.of !== before.of) scroller.scrollTop = 0;
    else if (currentId && (currentId !== before.currentId || this.props.sought !== before.sought))
      this.#reveal(currentId);
    if (scroller && ids !== before.ids) this.#start(scroller);
    this.#look();
    if (ids !== before.ids || this.state.first !== was.first || this.state.last !== was.last)
      this.#tell();
  }

  override componentWillUnmount() {
    this.#resize?.disconnect();
  }

  override render({ label, ids, areFound, currentId, children }: Props, { first, last }: Window) {
    return (
      <div
        class="scroll"
        data-scroll="list"
        ref={this.#scroller}
        tabIndex={-1}
        onScroll={this.#look}
        onWheel={this.#stay}
        onPointerDown={this.#stay}
      >
        <ol
          aria-label={label}
          style={{
            paddingTop: `${first * ROW_HEIGHT}px`,
            height: `${ids.length * ROW_HEIGHT}px`,
          }}
        >
          {ids.slice(first, last).map((id, index) => (
            <li
              key={id}
              class={['row', areFound && 'hit', id === currentId && 'on'].filter(Boolean).join(' ')}
              aria-setsize={ids.length}
              aria-posinset={first + index + 1}
            >
              {children(id)}
            </li>
          ))}
        </ol>
      </div>
    );
  }

  #start(scroller: Element) {
    if (this.#startAt === null) return;
    scroller.scrollTop = this.#startAt;
    if (scroller.scrollTop >= this.#startAt - 1) this.#startAt = null;
  }

  #look = () => {
    const scroller = this.#scroller.current;
    if (!scroller) return;
    const { scrollTop, clientHeight } = scroller;
    const seen = windowOf(scrollTop, clientHeight || 900, ROW_HEIGHT, this.props.ids.length);
    const { first, last } = this.state;
    if (seen.first !== first || seen.last !== last) this.setState(seen);
  };

  /** Whoever scrolls is where they want to be. */
  #stay = () => {
    this.#startAt = null;
  };

  #tell() {
    const { ids, onSight } = this.props;
    const { first, last } = this.state;
    const around = last - first;
    onSight([
      ...ids.slice(first, last),
      ...ids.slice(last, last + around),
      ...ids.slice(Math.max(0, first - around), first),
    ]);
  }

  #reveal(id: string) {
    const scroller = this.#scroller.current;
    const row = this.props.ids.indexOf(id);
    if (!scroller || row === -1) return;
    const { scrollTop: top, clientHeight: height } = scroller;
    scroller.scrollTop = topFor(row, { top, height, rowHeight: ROW_HEIGHT });
  }
}
