import { render } from 'preact';
import { useState } from 'preact/hooks';
import appStyles from '../../components/app/app.css?inline';
import digestStyles from '../../components/digest/digest.css?inline';
import { DigestView } from '../../components/digest/digest-view';
import { PaperTitle } from '../../components/digest/paper-title';
import type { DigestActions, Frame, PaperView } from '../../components/digest/paper-view';
import partStyles from '../../components/on-site/acting-parts.css?inline';
import { Card } from '../../components/on-site/card';
import cardStyles from '../../components/on-site/card.css?inline';
import { Chip } from '../../components/on-site/chip';
import type { ControlLook } from '../../components/on-site/collapsed';
import { PageControl, type PageControlProps } from '../../components/on-site/page-control';
import controlStyles from '../../components/on-site/page-control.css?inline';
import { Panel } from '../../components/on-site/panel';
import type { DigestBody, DigestHead } from '../../lib/digest/digest';
import { toMarkdown } from '../../lib/digest/to-markdown';
import { toPlainText } from '../../lib/digest/to-plain-text';
import { digestWords } from '../../lib/i18n/digest-words';
import {
  chooseMode,
  chooseShown,
  type LanguageChoice,
  orderDigests,
  ownLanguage,
} from '../../lib/i18n/language';
import { htmlLang } from '../../lib/i18n/language-name';

/** A paper of a parsed report, with all that the library would know of it. */
export interface StagedPaper {
  paperId: string;
  digests: (DigestHead & DigestBody)[];
}

export interface StageProps {
  /** `on-app` is a digest on a page of our own, without a shadow root; `unframed` the same in one. */
  what: 'row' | 'sheet' | 'flow' | 'paper' | 'chip' | 'panel' | 'control' | 'unframed' | 'on-app';
  papers: StagedPaper[];
  choice: LanguageChoice;
  theme: 'light' | 'dark';
  /** The sections are still on their way, or will never come. */
  without?: 'body' | 'failed';
}

declare global {
  interface Window {
    /** Shows a component in the element with the id `stage`, in a shadow root that tests may look into. */
    show: (props: StageProps) => void;
    /** What was copied last. */
    copied: string;
  }
}

window.show = (props) => {
  const host = document.querySelector<HTMLElement>('#stage');
  if (!host) throw new Error('The page has no stage.');
  host.dataset.theme = props.theme;
  host.dataset.place = placeOf(props.what);
  const style = document.createElement('style');
  if (props.what === 'on-app') {
    style.textContent = digestStyles + appStyles;
    document.head.append(style);
    render(<Stage {...props} />, host);
    return;
  }
  style.textContent = cardStyles + controlStyles + partStyles;
  const root = document.createElement(props.what === 'chip' ? 'span' : 'div');
  host.attachShadow({ mode: 'open' }).append(style, root);
  render(<Stage {...props} />, root);
};

function placeOf(what: StageProps['what']): string {
  if (what === 'chip' || what === 'paper') return what;
  return what === 'panel' || what === 'control' ? 'page' : 'list';
}

function Stage({ what, papers, choice: chosen, without }: StageProps) {
  const [choice, setChoice] = useState(chosen);
  const [source, setSource] = useState<string>();
  const [remembered, setRemembered] = useState(false);
  const [deleted, setDeleted] = useState(false);
  const [index, setIndex] = useState(0);
  const [width, setWidth] = useState<number | null>(null);
  const [control, setControl] = useState<ControlLook & { pageKeys: boolean }>({
    corner: 'right',
    form: 'full',
    pageKeys: false,
  });
  const chooseControl: PageControlProps['onChoose'] = ({ controlCorner, controlForm, ...keys }) =>
    setControl({
      ...control,
      ...(controlCorner && { corner: controlCorner }),
      ...(controlForm && { form: controlForm }),
      ...keys,
    });
  const [open, setOpen] = useState(what !== 'row' && what !== 'chip' && what !== 'control');
  const paper = papers[index];
  const heads = paper?.digests ?? [];
  const shown = chooseShown(
    heads,
    choice,
    [],
    source ? { key: source, own: ownLanguage(choice) } : undefined,
  );
  if (!paper || !shown) throw new Error('There is nothing to show.');

  const bodyOf = (head: DigestHead): DigestBody =>
    heads.find(({ key }) => key === head.key) ?? { sections: [] };
  const view: PaperView & DigestActions = {
    paperId: paper.paperId,
    title: shown.first.title,
    shown,
    sources: orderDigests(heads, choice),
    body: without
      ? null
      : {
          first: bodyOf(shown.first),
          second: shown.second && bodyOf(shown.second),
          other: shown.other && bodyOf(shown.other),
        },
    failed: without === 'failed',
    choice,
    onlyHere: choice.mode !== chosen.mode,
    onAsEverywhere: () => setChoice(chosen),
    remembered,
    onOnlyHere: () => setRemembered(false),
    deleted,
    onDelete: () => setDeleted(!deleted),
    onChooseMode: (mode) => setChoice(chooseMode(choice, mode)),
    onChooseSource: (key) => {
      setSource(key);
      setRemembered(true);
    },
    onCopy: async (form) => {
      const copied = { ...shown.first, paperId: paper.paperId, ...bodyOf(shown.first) };
      const words = digestWords(choice.first);
      window.copied = form === 'markdown' ? toMarkdown(copied, words) : toPlainText(copied, words);
      return true;
    },
    onLibrary: null,
    onMoveToPanel: what === 'panel' ? null : () => {},
  };
  const turn = (by: number) => () => setIndex(Math.min(Math.max(index + by, 0), papers.length - 1));
  const toggle = () => setOpen(!open);
  const frame: Frame | null = open
    ? what === 'flow' || what === 'paper'
      ? 'flow'
      : 'sheet'
    : null;
  switch (what) {
    case 'unframed':
    case 'on-app':
      return (
        <div class="ours" lang={htmlLang(choice.first)}>
          <PaperTitle {...view} />
          <DigestView {...view} level={3} summaryAbove={false} />
        </div>
      );
    case 'control':
      return (
        <PageControl
          papers={23}
          withDigests={12}
          allOpen={open}
          choice={choice}
          onExpandAll={toggle}
          onCollapseAll={toggle}
          onPrevious={turn(-1)}
          onNext={turn(1)}
          onChooseMode={view.onChooseMode}
          {...control}
          onChoose={chooseControl}
          readShortcuts={async () => ({ 'toggle-digests': 'Alt+Shift+D' })}
        />
      );
    case 'panel':
      return open ? (
        <Panel
          {...view}
          index={index}
          total={papers.length}
          onPrevious={turn(-1)}
          onNext={turn(1)}
          onNextSource={() => {}}
          onClose={toggle}
          width={width}
          widths={{ least: 320, most: 1200 }}
          measurePage={() => 480}
          makeRoom={() => {}}
          onWidth={setWidth}
        />
      ) : null;
    case 'chip':
      return <Chip {...view} read={false} open={open} onToggle={toggle} />;
    default:
      return (
        <Card
          {...view}
          place={what === 'paper' ? 'paper' : 'list'}
          open={frame}
          read={false}
          onToggle={toggle}
        />
      );
  }
}
