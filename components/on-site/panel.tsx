import { Component, createRef, Fragment } from 'preact';
import { digestWords } from '../../lib/i18n/digest-words';
import { wordsLanguage } from '../../lib/i18n/language';
import { htmlLang } from '../../lib/i18n/language-name';
import { IconButton } from '../base/icon-button';
import { Mark } from '../base/mark';
import { DigestView } from '../digest/digest-view';
import { PaperTitle } from '../digest/paper-title';
import type { DigestActions, PaperView } from '../digest/paper-view';
import { PanelEdge } from './panel-edge';

export interface PanelProps extends PaperView, DigestActions {
  /** Which of the page's digests it is, from 0; -1 where its paper has left the page. */
  index: number;
  total: number;
  /** As wide as its reader wants it, in CSS pixels; null for as it suits the page. */
  width: number | null;
  /** What it can be drawn to. */
  widths: { least: number; most: number };
  /** How wide suits the page as it is laid out now, in CSS pixels. */
  measurePage: () => number;
  /** Called with its width whenever it is drawn, and with 0 once it is gone. */
  makeRoom: (width: number) => void;
  onWidth: (width: number | null) => void;
  onPrevious: () => void;
  onNext: () => void;
  onNextSource: () => void;
  onClose: () => void;
}

interface State {
  suited: number;
  /** While its edge is drawn. */
  drawn: number | null;
}

/**
 * A place at the window's side to read in, from one paper of the page to the next. It stands in the page's margin where
 * that is wide enough, else beside a list that makes room, where the window has it, and only else over the page.
 */
export class Panel extends Component<PanelProps, State> {
  #scroll = createRef<HTMLDivElement>();
  override state: State = { suited: this.props.measurePage(), drawn: null };

  override componentDidMount() {
    this.props.makeRoom(this.#width);
    addEventListener('resize', this.#measure);
  }

  override componentWillUnmount() {
    this.props.makeRoom(0);
    removeEventListener('resize', this.#measure);
  }

  /** Another paper starts at its top. */
  override componentDidUpdate({ paperId }: PanelProps) {
    // The page's list may be another than before.
    this.props.makeRoom(this.#width);
    const scroll = this.#scroll.current;
    if (!scroll || paperId === this.props.paperId) return;
    scroll.scrollTop = 0;
    // What had the focus in the paper before is gone with it; without it, the keys would go to the page.
    if (!scroll.closest(':focus-within')) scroll.focus({ preventScroll: true });
  }

  /** While its edge is drawn, the page stays as it was. */
  get #width(): number {
    return this.props.width ?? this.state.suited;
  }

  #measure = () => this.setState({ suited: this.props.measurePage() });

  override render(props: PanelProps, { drawn }: State) {
    const { paperId, title, choice, index, total, widths, onPrevious, onNext, onClose, onWidth } =
      props;
    const words = digestWords(wordsLanguage(choice));
    const width = drawn ?? this.#width;
    return (
      <div
        class="ours panel"
        popover="manual"
        role="dialog"
        aria-label={words.digest}
        lang={htmlLang(wordsLanguage(choice))}
        ref={show}
        onKeyDown={(event) => this.#act(event)}
        style={{ width: `${width}px` }}
      >
        <PanelEdge
          {...widths}
          label={words.width}
          width={width}
          onDraw={(to) => this.setState({ drawn: to })}
          onChoose={(chosen) => {
            this.setState({ drawn: null });
            onWidth(chosen);
          }}
        />
        <div class="bar">
          <Mark />
          <span class="position" role="status">
            {index >= 0 && words.position(index + 1, total)}
            <span class="heard">{title}</span>
          </span>
          <IconButton
            icon="up"
            label={words.previous}
            hint="K"
            aria-disabled={index < 1}
            onClick={onPrevious}
          />
          <IconButton
            icon="down"
            label={words.next}
            hint="J"
            aria-disabled={index === total - 1}
            onClick={onNext}
          />
          <IconButton icon="close" label={words.close} hint="Esc" onClick={onClose} />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
        <div class="scroll" tabIndex={0} ref={this.#scroll}>
          <Fragment key={paperId}>
            <PaperTitle {...props} />
            <DigestView {...props} level={3} summaryAbove={false} />
          </Fragment>
        </div>
      </div>
    );
  }

  #act(event: KeyboardEvent) {
    const { onPrevious, onNext, onNextSource, onClose } = this.props;
    const action = {
      j: onNext,
      ArrowRight: onNext,
      k: onPrevious,
      ArrowLeft: onPrevious,
      n: onNextSource,
      p: onClose,
      Escape: onClose,
    }[event.key];
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    // In what scrolls sideways, keys have a meaning of their own.
    const taken = event.key !== 'Escape' && (event.target as Element).matches('pre, .table');
    if (!action || modified || taken) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  }
}

function show(panel: HTMLElement | null): void {
  panel?.showPopover();
  panel?.querySelector<HTMLElement>('.scroll')?.focus({ preventScroll: true });
}
