import { DigestRun } from '../../../components/digest/digest-run';
import {
  CollapsedCard,
  CollapsedChip,
  CollapsedControl,
} from '../../../components/on-site/collapsed';
import { CollapsedDoubt } from '../../../components/on-site/doubtful-row';
import type { LanguageChoice, Shown } from '../../i18n/language';
import type { PageStatus } from '../../messages/protocol';
import type { Settings } from '../../settings/parse-settings';
import type { PaperPlace } from '../../site/paper-places';

/** Cards without their summaries, in which alone those of one kind differ: to copy one is quicker than to make it. */
const blanks = new Map<string, Node>();

/** What stands in a place before its reader comes near. */
export function plainDigest(
  kind: PaperPlace['kind'],
  shown: Shown,
  choice: LanguageChoice,
  /** How many have written about the paper. */
  sources: number,
): Node {
  if (kind === 'link') return nodeOf(<CollapsedChip shown={shown} choice={choice} />);
  const { first } = shown;
  const name = JSON.stringify([kind, first.lang, first.abstractAlone, choice, sources]);
  const blank =
    blanks.get(name) ??
    nodeOf(
      <CollapsedCard
        place={kind}
        shown={{ ...shown, first: { ...first, summary: [] } }}
        choice={choice}
        sources={sources}
      />,
    );
  blanks.set(name, blank);
  const card = blank.cloneNode(true);
  if (card instanceof Element)
    card.querySelector('.summary')?.append(nodeOf(<DigestRun nodes={first.summary} />));
  return card;
}

/** What stands in the place of a digest that may be another paper's, before its reader comes near. */
export function plainDoubt(place: 'list' | 'paper', shown: Shown, choice: LanguageChoice): Node {
  return nodeOf(<CollapsedDoubt place={place} shown={shown} choice={choice} />);
}

/** The page's control before its reader comes near. */
export function plainControl(status: PageStatus, settings: Settings): Node {
  const { language, controlCorner, controlForm } = settings;
  return nodeOf(
    <CollapsedControl {...status} choice={language} corner={controlCorner} form={controlForm} />,
  );
}

/** The compiler takes JSX for Preact's; in this script `plain-jsx` makes it. */
function nodeOf(made: unknown): Node {
  if (!(made instanceof Node)) throw new Error('Not plain');
  return made;
}
