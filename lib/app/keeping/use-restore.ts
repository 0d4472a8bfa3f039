import { useState } from 'preact/hooks';
import type { BackupPreview, RestoreState } from '../../../components/keeping/restore-part';
import { handInBackup } from '../../import/hand-in-backup';
import { callBackground } from '../../messages/call';
import { settingsIn } from '../../settings/parse-settings';
import { saveSettings } from '../../settings/save-settings';
import { type CheckedBackup, checkBackup } from '../../store/backup/check-backup';
import { RestoringAtWork } from '../../store/backup/restore-inbox';
import { isQuotaError } from '../../store/db/write-all-or-none';
import { useTask } from '../use-task';

/** Looks backups through, and has them restored. `onBegun` hears of the act that it begins. */
export function useRestore(onBegun: (importId: number) => void): {
  state: RestoreState;
  choose: (file: File) => void;
  restore: (withSettings: boolean) => void;
  cancel: () => void;
} {
  const [state, setState] = useState<RestoreState>({ is: 'idle' });
  const [chosen, setChosen] = useState<{ file: File; backup: CheckedBackup } | null>(null);
  const task = useTask();
  const choose = (file: File) =>
    task.run(async (signal) => {
      setState({ is: 'checking', done: 0, total: 0 });
      try {
        const tell = (done: number, total: number) => setState({ is: 'checking', done, total });
        const backup = await checkBackup(file, tell, signal);
        if (typeof backup === 'string') setState({ is: 'refused', why: backup });
        else {
          setChosen({ file, backup });
          setState({ is: 'offered', preview: previewOf(backup) });
        }
      } catch (error) {
        if (!signal.aborted) console.error(error);
        setState(signal.aborted ? { is: 'idle' } : { is: 'refused', why: 'unreadable' });
      }
    });
  const restore = async (withSettings: boolean) => {
    if (!chosen) return;
    setState({ is: 'handing-in' });
    const { file, backup } = chosen;
    setChosen(null);
    try {
      const isWhole = await handInBackup(file, backup, async (importId) => {
        await callBackground('workThroughInbox', {});
        onBegun(importId);
      });
      // Whoever has cancelled it wants none of it.
      if (isWhole && withSettings) await saveSettings(settingsIn(backup.settings));
      setState({ is: 'handed-in' });
    } catch (error) {
      console.error(error);
      setState({ is: 'refused', why: reasonOf(error) });
      // What was stored of it is taken back.
      await callBackground('workThroughInbox', {}).catch(console.info);
    }
  };
  const cancel = () => {
    task.cancel();
    setChosen(null);
    setState({ is: 'idle' });
  };
  return { state, choose, restore, cancel };
}

function reasonOf(error: unknown): 'busy' | 'full' | 'unreadable' {
  if (error instanceof RestoringAtWork) return 'busy';
  return isQuotaError(error) ? 'full' : 'unreadable';
}

function previewOf({ manifest, changes, settings }: CheckedBackup): BackupPreview {
  const { digests, papers, imports } = manifest.counts;
  return {
    ...{ created: Date.parse(manifest.created), digests, papers, imports },
    ...{ added: changes.added, changed: changes.changed, same: changes.same, lost: changes.lost },
    hasSettings: Object.keys(settingsIn(settings)).length > 0,
  };
}
