import { ExportPart } from '../../../components/keeping/export-part';
import { exportForms } from '../../export/export-writer';
import { appWords } from '../../i18n/app-words';
import { wordsLanguage } from '../../i18n/language';
import type { Settings } from '../../settings/parse-settings';
import type { Exported } from '../../store/backup/exported-digests';
import { useExport } from './use-export';

interface Props {
  of: Exported;
  settings: Settings;
  disabled?: boolean;
}

/** Exports a paper, a day, what was found or chosen, or all that there is, in a form that is chosen here. */
export function ExportMenu({ of, settings, disabled = false }: Props) {
  const language = wordsLanguage(settings.language);
  const { state, write, cancel } = useExport(of, language);
  return (
    <ExportPart
      forms={exportForms}
      words={appWords(language)}
      {...{ state, disabled }}
      onExport={write}
      onCancel={cancel}
    />
  );
}
