import type { FeedAddress } from '../../lib/feeds/feed';
import type { AppWords } from '../../lib/i18n/app-words';
import { addressLine } from './address-line';

interface Props {
  address: FeedAddress;
  words: AppWords['feeds'];
}

/** What an address is: the kind of place, its name, its branch. */
export function AddressTold({ address, words }: Props) {
  return (
    <>
      <b>{kindName(address, words)}</b>
      {' · '}
      {addressLine(address)}
      {branchOf(address) !== null && ` · ${words.onBranch(branchOf(address) ?? '')}`}
    </>
  );
}

function kindName(address: FeedAddress, { kinds }: AppWords['feeds']): string {
  return address.kind === 'hub' ? kinds[address.type] : kinds[address.kind];
}

function branchOf(address: FeedAddress): string | null {
  if (address.kind === 'github') return address.branch;
  return address.kind === 'hub' ? address.revision : null;
}
