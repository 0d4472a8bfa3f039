import { useState } from 'preact/hooks';
import type { BackupState } from '../../../components/keeping/backup-part';
import { IMPORT_LOCK } from '../../import/work-through';
import { readSettings } from '../../settings/read-settings';
import { BackupRefusal, writeBackup } from '../../store/backup/write-backup';
import { isQuotaError } from '../../store/db/write-all-or-none';
import { useTask } from '../use-task';
import { openSink, type Sink } from './save-blob';

/** In milliseconds: the reader sees no more than that. */
const TELL_EVERY = 100;

/** Writes backups, and tells how the last one is coming along. */
export function useBackup(): { state: BackupState; backUp: () => void; cancel: () => void } {
  const [state, setState] = useState<BackupState>({ is: 'idle' });
  const task = useTask();
  const backUp = () =>
    task.run(async (signal) => {
      const name = `paperglance-${new Date().toISOString().slice(0, 10)}.zip`;
      const sink = await openSink(name);
      if (!sink) return;
      try {
        const size = await write(sink, signal, (done, total) =>
          setState({ is: 'writing', done, total }),
        );
        setState({ is: 'done', name, size });
      } catch (error) {
        await sink.drop().catch(console.info);
        setState(signal.aborted ? { is: 'idle' } : { is: 'failed', why: reasonOf(error) });
      }
    });
  return { state, backUp, cancel: task.cancel };
}

/** No import goes on while a backup is written; what is handed in meanwhile waits. */
async function write(
  sink: Sink,
  signal: AbortSignal,
  tell: (done: number, total: number) => void,
): Promise<number> {
  tell(0, 0);
  const { openPapers: _, ...settings } = await readSettings();
  let told = 0;
  return navigator.locks.request(IMPORT_LOCK, { signal }, async () => {
    await writeBackup({
      write: sink.write,
      settings: JSON.stringify(settings, null, 1),
      onProgress(done, total) {
        const now = performance.now();
        if (now - told < TELL_EVERY) return;
        told = now;
        tell(done, total);
      },
      signal,
    });
    return sink.keep();
  });
}

function reasonOf(error: unknown): 'busy' | 'changed' | 'full' | 'unknown' {
  if (error instanceof BackupRefusal) return error.reason;
  console.error(error);
  return isQuotaError(error) ? 'full' : 'unknown';
}
