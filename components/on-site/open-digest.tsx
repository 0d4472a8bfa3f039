import { digestWords } from '../../lib/i18n/digest-words';
import { wordsLanguage } from '../../lib/i18n/language';
import { DigestView, type DigestViewProps } from '../digest/digest-view';
import { DoubtNote } from '../digest/doubt-note';
import { PaperTitle } from '../digest/paper-title';
import type { Frame } from '../digest/paper-view';
import { Sheet } from './sheet';

interface Props extends DigestViewProps {
  frame: Frame;
  /** Whether the paper's title stands with it, where no box of the page says it. */
  titled: boolean;
}

/** A digest as a card or a chip has it open: in the page's flow, or over the page, joined to what was clicked. */
export function OpenDigest({ frame, titled, ...props }: Props) {
  const words = digestWords(wordsLanguage(props.choice));
  const { doubt, shown } = props;
  const digest = (
    <>
      {doubt !== undefined && <DoubtNote title={doubt} own={shown.first.title} words={words} />}
      <DigestView {...props} />
    </>
  );
  if (frame === 'flow') return digest;
  return (
    <Sheet label={doubt === undefined ? words.digest : words.doubtful}>
      {titled && <PaperTitle {...props} />}
      {digest}
    </Sheet>
  );
}
