import { useState } from 'preact/hooks';
import { DeletePart, type DeleteState } from '../../../components/keeping/delete-part';
import type { Deleted } from '../../digest/import-record';
import { appWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { Settings } from '../../settings/parse-settings';
import { countDeletion } from '../../store/imports/count-deletion';
import type { Importing } from '../use-import';

interface Props {
  of: Deleted;
  settings: Settings;
  importing: Importing;
}

/** Deletes a paper's digests, a day's, or whatever else is meant, once it was told what goes. */
export function DeleteMenu({ of, settings, importing }: Props) {
  const [state, setState] = useState<DeleteState>({ is: 'idle' });
  const remove = async () => {
    const begun = await importing.deleteDigests(of);
    setState(begun === null ? { is: 'idle' } : { is: 'deleted' });
  };
  return (
    <DeletePart
      what={of.what}
      words={appWords(wordsLanguage(settings.language))}
      state={state}
      onAsk={() =>
        countDeletion(of).then((counts) => setState({ is: 'asked', ...counts }), console.error)
      }
      onDelete={() => remove().catch(console.error)}
      onLeave={() => setState({ is: 'idle' })}
    />
  );
}
