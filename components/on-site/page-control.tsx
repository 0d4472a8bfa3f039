import { digestWords } from '../../lib/i18n/digest-words';
import { htmlLang } from '../../lib/i18n/language-name';
import { Count } from './collapsed';
import { ControlActions, type PageActions } from './control-actions';

export interface PageControlProps extends PageActions {
  papers: number;
  withDigests: number;
}

/**
 * How many of the page's papers have digests, and what can be done with all of them. While neither the
 * pointer nor the focus is near, the styles keep the buttons out of sight, but within reach of the keys.
 */
export function PageControl(props: PageControlProps) {
  const { papers, withDigests, choice } = props;
  const words = digestWords(choice.first);
  return (
    <section class="ours dock" aria-label={words.digests} lang={htmlLang(choice.first)}>
      <Count
        papers={papers}
        withDigests={withDigests}
        title={words.withDigests(withDigests, papers)}
      />
      <ControlActions {...props} words={words} />
    </section>
  );
}
