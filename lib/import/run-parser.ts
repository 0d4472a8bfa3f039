import { mostTime } from '../digest/budgets';
import { type FileToRead, type ReadFile, readReadFile } from '../messages/files-to-read';
import type { InboxItem } from '../store/db/schema';
import { isInInbox } from '../store/imports/next-work';

/** What a file was read as, or why it was not read. */
export type Parsed =
  | ReadFile
  /** It took longer than these milliseconds. */
  | { tookLongerThan: number }
  /** It left the inbox meanwhile, as a cancelled import's files do. */
  | 'unwanted';

/** Reads files, one after the other in the order of the calls. */
export interface Parser {
  /** Fails where the worker breaks down. */
  parse: (item: InboxItem) => Promise<Parsed>;
  end: () => void;
}

interface Waiting {
  item: InboxItem;
  resolve: (parsed: Parsed) => void;
  reject: (error: Error) => void;
}

/** Milliseconds between two looks at whether a file is still wanted and has time left. */
const LOOK_EVERY = 250;

/**
 * Starts a worker that reads files, so that what was read can be stored meanwhile, and ends it over a
 * file that takes too long or that nobody wants any more; another reads the rest. Needs a `Worker`, which
 * workers have too, and ends with whoever started it.
 */
export function startParser(timeFor: (bytes: number) => number = mostTime): Parser {
  const waiting: Waiting[] = [];
  let worker = start();
  let firstSince = performance.now();
  const watch = setInterval(look, LOOK_EVERY);

  function start(): Worker {
    const started = new Worker('/parse-worker.js');
    started.onmessage = ({ data }: MessageEvent<unknown>) => answerFirst(readReadFile(data));
    started.onerror = ({ message }) => {
      for (const { reject } of waiting.splice(0)) reject(new Error(message));
    };
    return started;
  }

  function answerFirst(parsed: Parsed): void {
    firstSince = performance.now();
    waiting.shift()?.resolve(parsed);
  }

  /** Ends the reading of the first file, and has the others read by another worker. */
  function giveFirstUp(parsed: Parsed): void {
    worker.terminate();
    worker = start();
    answerFirst(parsed);
    for (const { item } of waiting) send(item);
  }

  function send({ name, bytes }: InboxItem): void {
    worker.postMessage({ name, bytes } satisfies FileToRead);
  }

  async function look(): Promise<void> {
    const [first] = waiting;
    const elapsed = performance.now() - firstSince;
    if (!first || elapsed < LOOK_EVERY) return;
    const most = timeFor(first.item.bytes.byteLength);
    if (elapsed > most) giveFirstUp({ tookLongerThan: most });
    else if (!(await isInInbox(first.item)) && waiting[0] === first) giveFirstUp('unwanted');
  }

  return {
    parse: (item) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) firstSince = performance.now();
        waiting.push({ item, resolve, reject });
        send(item);
      }),
    end() {
      clearInterval(watch);
      worker.terminate();
    },
  };
}
