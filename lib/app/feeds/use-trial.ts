import { useRef, useState } from 'preact/hooks';
import type { TrialReading } from '../../../components/feeds/trial-file';
import type { FeedAddress, FeedTrial, FeedTrouble } from '../../feeds/feed';
import { hostsOf } from '../../feeds/kinds';
import { askForHosts, giveBackHosts, holdHosts } from '../../following/hosts';
import { type LookProgress, lookAt } from '../../following/look-at';
import { useTask } from '../use-task';
import { readTrial } from './read-trial';

/** How a first look is coming along. */
export type TrialState =
  | { is: 'idle' }
  | { is: 'asking'; address: FeedAddress }
  | { is: 'looking'; address: FeedAddress; progress: LookProgress | null }
  /** The browser was not allowed to reach these. */
  | { is: 'barred'; address: FeedAddress; hosts: string[] }
  | { is: 'trouble'; address: FeedAddress; trouble: FeedTrouble }
  /** `reading` is null while the newest file is being read. */
  | { is: 'found'; trial: FeedTrial; reading: TrialReading | null; folder?: Folder };

/** What the reader has chosen on this machine. */
type Folder = FileSystemDirectoryHandle | undefined;

export interface Trial {
  state: TrialState;
  /** Looks at an address, and asks the browser for its hosts; to be called in a click. */
  look: (address: FeedAddress, hosts?: string[]) => Promise<void>;
  /** Looks at a folder that the reader has chosen. */
  lookInto: (folder: FileSystemDirectoryHandle) => Promise<void>;
  /** Ends the look, or lets what it found go. */
  drop: () => void;
  /** Lets it go after it was followed. */
  settle: () => void;
}

/** First looks, one at a time; nothing of them is stored. */
export function useTrial(): Trial {
  const [state, setState] = useState<TrialState>({ is: 'idle' });
  const task = useTask();
  const folder = useRef<Folder>(undefined);
  const look: Trial['look'] = (address, hosts = hostsOf(address)) =>
    task.run(async (signal) => {
      // Before all else that the click does: the browser wants that.
      const asked = askForHosts(hosts);
      signal.addEventListener('abort', holdHosts(hosts));
      setState({ is: 'asking', address });
      const tell = (next: TrialState) => {
        if (!signal.aborted) setState(next);
      };
      if (!(await asked)) return tell({ is: 'barred', address, hosts });
      const chosen = address.kind === 'folder' ? folder.current : undefined;
      await lookAndRead(address, chosen, signal, tell).catch((error) => {
        if (!signal.aborted) throw error;
      });
    });
  const settle = () => {
    task.cancel();
    setState({ is: 'idle' });
  };
  return {
    ...{ state, look, settle },
    lookInto(chosen) {
      folder.current = chosen;
      return look({ kind: 'folder', folder: chosen.name });
    },
    drop() {
      settle();
      giveBackHosts().catch(console.error);
    },
  };
}

async function lookAndRead(
  address: FeedAddress,
  folder: Folder,
  signal: AbortSignal,
  tell: (state: TrialState) => void,
): Promise<void> {
  tell({ is: 'looking', address, progress: null });
  const found = await lookAt(address, {
    ...{ signal, folder },
    onProgress: (progress) => tell({ is: 'looking', address, progress }),
  });
  if ('kind' in found) return tell({ is: 'trouble', address, trouble: found });
  const what = { is: 'found', trial: found, ...(folder && { folder }) } as const;
  tell({ ...what, reading: null });
  const reading = await readTrial(found);
  if (reading) tell({ ...what, reading });
}
