import type { AppWords } from '../../lib/i18n/app-words';
import { OneOf } from '../app/one-of';

interface Props {
  followLinks: boolean;
  /** The only host whose pages are asked for. */
  host: string;
  words: AppWords['feeds'];
  onChoose: (followLinks: boolean) => void;
}

/** What of a feed of items is read: what they say themselves, or the pages that they link to. */
export function ItemsChoice({ followLinks, host, words, onChoose }: Props) {
  return (
    <div class="choice">
      <span id="items-name">{words.items}</span>
      <OneOf
        id="items"
        chosen={followLinks ? 'pages' : 'items'}
        choices={(['items', 'pages'] as const).map(
          (each) => [each, words.itemsRead[each]] as const,
        )}
        onChoose={(chosen) => onChoose(chosen === 'pages')}
      />
      <small id="items-does">{words.itemsDoes(host)}</small>
    </div>
  );
}
