import type { AppWords } from '../../lib/i18n/app-words';
import { useTold } from '../base/tell';
import { TaskLine } from './task-line';

/** How an export is coming along. */
export type ExportState =
  | { is: 'idle' }
  | { is: 'writing'; done: number; total: number }
  | { is: 'done'; name: string; inexact: number; leftOut: number }
  | { is: 'empty' }
  | { is: 'failed' };

interface Props {
  state: ExportState;
  words: AppWords;
  onCancel: () => void;
}

/** What became of an export, or how far it is. */
export function ExportOutcome({ state, words, onCancel }: Props) {
  const { keeping } = words;
  useTold(state.is === 'done' ? keeping.exported(state.name) : null);
  switch (state.is) {
    case 'idle':
      return null;
    case 'writing':
      return <TaskLine {...{ ...state, words, onCancel }} said={keeping.exporting(state.done)} />;
    case 'done':
      return (
        <div class="status done" data-export="done">
          <p>{keeping.exported(state.name)}</p>
          {state.inexact > 0 && <small>{keeping.inexact(state.inexact)}</small>}
          {state.leftOut > 0 && <small>{keeping.leftOut(state.leftOut)}</small>}
        </div>
      );
    default:
      return (
        <p class="status nothing" role="alert" data-export={state.is}>
          {state.is === 'failed' ? keeping.exportFailed : keeping.nothingToExport}
        </p>
      );
  }
}
