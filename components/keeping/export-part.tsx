import { useId, useState } from 'preact/hooks';
import type { AppWords } from '../../lib/i18n/app-words';
import { ExportOutcome, type ExportState } from './export-outcome';

/** A form in which digests are exported. */
export type FormName = keyof AppWords['keeping']['forms'];

interface Props {
  forms: readonly FormName[];
  state: ExportState;
  words: AppWords;
  disabled?: boolean;
  onExport: (form: FormName) => void;
  onCancel: () => void;
}

/** A choice of forms, and what became of the last export. */
export function ExportPart({ forms, state, words, disabled = false, onExport, onCancel }: Props) {
  const { keeping } = words;
  const id = useId();
  const [form, setForm] = useState<FormName>(forms[0] ?? 'reports');
  return (
    <div class="export" data-part="export">
      <div class="stored-actions">
        <label class="export-form" for={id}>
          {keeping.exportAs}
        </label>
        <select
          id={id}
          value={form}
          onChange={({ currentTarget }) => {
            const chosen = forms.find((each) => each === currentTarget.value);
            if (chosen) setForm(chosen);
          }}
        >
          {forms.map((each) => (
            <option key={each} value={each}>
              {keeping.forms[each]}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="quiet"
          data-action="export"
          disabled={disabled || state.is === 'writing'}
          onClick={() => onExport(form)}
        >
          {keeping.doExport}
        </button>
      </div>
      <ExportOutcome {...{ state, words, onCancel }} />
    </div>
  );
}
