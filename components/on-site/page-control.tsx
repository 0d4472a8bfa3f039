import { digestWords } from '../../lib/i18n/digest-words';
import { wordsLanguage } from '../../lib/i18n/language';
import { htmlLang } from '../../lib/i18n/language-name';
import { Count, type CountProps } from './collapsed';
import { ControlActions, type PageActions } from './control-actions';

export type PageControlProps = PageActions & CountProps;

/**
 * How many of the page's papers have digests, and what can be done with all of them. While neither the
 * pointer nor the focus is near, the styles keep the buttons out of sight, but within reach of the keys.
 */
export function PageControl(props: PageControlProps) {
  const { choice, corner, form } = props;
  const words = digestWords(wordsLanguage(choice));
  return (
    <section
      class={`ours dock ${corner} ${form}`}
      aria-label={words.digests}
      lang={htmlLang(wordsLanguage(choice))}
    >
      <Count {...props} />
      <ControlActions {...props} words={words} />
    </section>
  );
}
