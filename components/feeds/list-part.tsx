import { useRef } from 'preact/hooks';
import type { FeedAddress } from '../../lib/feeds/feed';
import { MOST_LISTED } from '../../lib/feeds/opml';
import type { AppWords } from '../../lib/i18n/app-words';
import { useTold } from '../base/tell';
import { addressLine } from './address-line';

/** A list that was opened: names and addresses, none of which is asked for anything yet. */
export interface OpenedList {
  feeds: { name: string; address: FeedAddress }[];
}

interface Props {
  /** Whether there is anything to take along. */
  hasFeeds: boolean;
  opened: OpenedList | null;
  words: AppWords['feeds'];
  hrefOf: (address: FeedAddress) => string;
  onSave: () => void;
  onOpen: (file: File) => void;
}

/** The list of feeds out of the library, and into it, in the form that other readers of feeds have. */
export function ListPart({ hasFeeds, opened, words, hrefOf, onSave, onOpen }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const count = opened?.feeds.length ?? 0;
  const told = count > 0 ? words.listRead(count) : words.listHasNone;
  const read = opened && (count < MOST_LISTED ? told : `${told} ${words.listCut(MOST_LISTED)}`);
  useTold(read);
  return (
    <div class="setting" data-part="opml">
      <div>
        <h3>{words.list}</h3>
        <p>{words.listDoes}</p>
        {opened && (
          <div class="status" data-opened={opened.feeds.length}>
            <p>{read}</p>
            <ul class="opened-list">
              {opened.feeds.map(({ name, address }) => (
                <li key={JSON.stringify(address)}>
                  <a href={hrefOf(address)}>{name}</a> <small>{addressLine(address)}</small>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <p class="stored-actions">
        {hasFeeds && (
          <button type="button" class="quiet" data-action="save-list" onClick={onSave}>
            {words.saveList}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          data-action="open-list"
          onClick={() => input.current?.click()}
        >
          {words.openList}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".opml,.xml,text/x-opml"
          aria-label={words.openList}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) onOpen(file);
            currentTarget.value = '';
          }}
        />
      </p>
    </div>
  );
}
