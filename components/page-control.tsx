import { Fragment } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { cardWords } from '../lib/i18n/card-words';
import type { LanguageChoice, LanguageMode } from '../lib/i18n/language';
import { htmlLang } from '../lib/i18n/language-name';
import { IconButton } from './icon-button';
import { LanguageSwitch } from './language-switch';
import { Mark } from './mark';

export interface PageControlProps {
  papers: number;
  withDigests: number;
  allOpen: boolean;
  choice: LanguageChoice;
  onExpandAll: () => void;
  onCollapseAll: () => void;
  onPrevious: () => void;
  onNext: () => void;
  onChooseMode: (mode: LanguageMode) => void;
}

/** How many of the page's papers have digests; and, once the reader comes near, what can be done with all of them. */
export function PageControl(props: PageControlProps) {
  const { papers, withDigests, allOpen, choice } = props;
  const words = cardWords(choice.first);
  const hovered = useRef(false);
  const [open, setOpen] = useState(false);
  const [help, setHelp] = useState(false);

  const close = () => {
    setOpen(false);
    setHelp(false);
  };
  const hover = (on: boolean) => (event: PointerEvent) => {
    const element = event.currentTarget;
    if (event.pointerType !== 'mouse' || !(element instanceof Element)) return;
    hovered.current = on;
    if (on) setOpen(true);
    else if (!element.matches(':focus-within')) close();
  };
  const focusIn = ({ target }: FocusEvent) => {
    if (target instanceof Element && target.matches(':focus-visible')) setOpen(true);
  };
  const focusOut = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const inside = relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget);
    if (!inside && !hovered.current) close();
  };
  return (
    <section
      class={`ours dock ${open ? 'open' : ''}`}
      aria-label={words.digests}
      lang={htmlLang(choice.first)}
      onPointerEnter={hover(true)}
      onPointerLeave={hover(false)}
      onFocusIn={focusIn}
      onFocusOut={focusOut}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      {help && (
        <dl class="box">
          {words.keys.map(([key, meaning]) => (
            <Fragment key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      <button
        type="button"
        class="count"
        aria-expanded={open}
        aria-label={words.withDigests(withDigests, papers)}
        title={words.withDigests(withDigests, papers)}
        onClick={() => setOpen(hovered.current || !open)}
      >
        <Mark />
        <span>
          <b>{withDigests}</b> / {papers}
        </span>
      </button>
      {open && (
        <>
          <button
            type="button"
            class="all"
            onClick={allOpen ? props.onCollapseAll : props.onExpandAll}
          >
            {allOpen ? words.collapseAll : words.expandAll}
          </button>
          <IconButton icon="up" label={words.previous} onClick={props.onPrevious} />
          <IconButton icon="down" label={words.next} onClick={props.onNext} />
          <LanguageSwitch
            mode={choice.mode}
            label={words.language}
            names={words.modes}
            titles={words.modeNames}
            onChoose={props.onChooseMode}
          />
          <IconButton
            icon="help"
            label={words.help}
            aria-expanded={help}
            onClick={() => setHelp(!help)}
          />
        </>
      )}
    </section>
  );
}
