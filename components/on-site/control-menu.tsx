import { Component, Fragment } from 'preact';
import type { DigestWords } from '../../lib/i18n/digest-words';
import { IconButton } from '../base/icon-button';
import { singleKeys } from '../digest/single-keys';
import type { ControlLook } from './collapsed';

/** What the reader can choose of the control itself, and of keys. */
export interface ControlChoices extends ControlLook {
  /** Whether our single keys work on the whole page. */
  pageKeys: boolean;
  onChoose: (chosen: {
    pageKeys?: boolean;
    controlCorner?: 'left' | 'right';
    controlForm?: 'full' | 'small' | 'hidden';
  }) => void;
  /** The keys that the browser has given to our commands, by the commands' names. */
  readShortcuts: () => Promise<Record<string, string>>;
}

interface Props extends ControlChoices {
  words: DigestWords;
}

/** By which keys all that can be done, and where and how the control stands. */
export class ControlMenu extends Component<Props, { shortcuts: Record<string, string> }> {
  override state = { shortcuts: {} };

  override render({ words, corner, form, pageKeys, onChoose }: Props) {
    const isSmall = form === 'small';
    return (
      <>
        <IconButton icon="help" label={words.menu} popovertarget="menu" />
        <div class="menu" id="menu" popover="auto" onToggle={this.#read}>
          <dl>
            {this.#keys().map(([key, meaning]) => (
              <Fragment key={meaning}>
                <dt>{key ? <kbd>{key}</kbd> : words.noKey}</dt>
                <dd>{meaning}</dd>
              </Fragment>
            ))}
          </dl>
          <label>
            <input
              type="checkbox"
              checked={pageKeys}
              onChange={({ currentTarget }) => onChoose({ pageKeys: currentTarget.checked })}
            />
            {words.pageKeys}
          </label>
          <button
            type="button"
            data-choice="corner"
            onClick={() => onChoose({ controlCorner: corner === 'left' ? 'right' : 'left' })}
          >
            {corner === 'left' ? words.toRight : words.toLeft}
          </button>
          <button
            type="button"
            data-choice="form"
            onClick={() => onChoose({ controlForm: isSmall ? 'full' : 'small' })}
          >
            {isSmall ? words.full : words.small}
          </button>
          <button
            type="button"
            data-choice="hide"
            onClick={() => onChoose({ controlForm: 'hidden' })}
          >
            {words.hide}
          </button>
        </div>
      </>
    );
  }

  /** Each time it opens, since the reader may have changed them. */
  #read = async ({ newState }: Pick<ToggleEvent, 'newState'>) => {
    if (newState === 'open') this.setState({ shortcuts: await this.props.readShortcuts() });
  };

  /** Those of the extension, which the browser gives, come last. */
  #keys(): [key: string, meaning: string][] {
    const { words } = this.props;
    const shortcuts: Record<string, string> = this.state.shortcuts;
    return [
      ...singleKeys(words),
      [shortcuts['toggle-digests'] ?? '', `${words.expandAll} · ${words.collapseAll}`],
      [shortcuts['next-language'] ?? '', words.language],
      [shortcuts['open-panel'] ?? '', words.allToSide],
    ];
  }
}
