import { mostTime, mostTurn } from '../digest/budgets';
import { type ReadFile, readReadFile, STARTED } from '../messages/files-to-read';
import type { InboxItem } from '../store/db/schema';
import { isInInbox } from '../store/imports/next-work';
import type { BorrowedWorker } from './borrow-workers';

/** What a file was read as, or why it was not read. */
export type Parsed =
  | ReadFile
  /** It took longer than these milliseconds. */
  | { tookLongerThan: number }
  /** It took longer than its turn, and others wait. */
  | 'later'
  /** It left the inbox meanwhile, as a cancelled import's files do. */
  | 'unwanted';

/** Reads files, beginning with them in the order of the calls. */
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

/**
 * A file that is read, since when in milliseconds of the page's clock, and whether it holds up those behind it. What its
 * worker takes to start is no matter of the file's.
 */
interface Reads {
  file: Waiting;
  since: number;
  holdsUp: boolean;
}

/** A worker, and what it reads. */
interface Lane {
  worker: BorrowedWorker | null;
  reads: Reads | null;
  /** When it has read its last file, in milliseconds of the page's clock. */
  idleSince: number;
}

/** Milliseconds between two looks at whether files are still wanted, have time left, and hold others up. */
const LOOK_EVERY = 250;

/** More than two cannot be read at once on a common machine with a browser at work. */
const LANES = 2;

/** Milliseconds after which a file holds up those behind it: common reports are read in less. */
const HELD_UP = 400;

/** Milliseconds that a worker has to start, on however busy a machine, before it is taken for one that reads. */
const MOST_START = 60_000;

/** Milliseconds after which a second worker that has nothing to read is ended: each takes 100 MB and more. */
const IDLE = 3000;

/**
 * Starts workers that read files, so that what was read can be stored meanwhile, and ends one over a file that takes
 * too long or that nobody wants any more; another reads the rest. On two cores, of which storing needs one, a second
 * worker is there only while the first is held up. Where all of them are, whoever has had its turn comes later.
 */
export function startParser(
  startWorker: () => BorrowedWorker,
  timeFor: (bytes: number) => number = mostTime,
  turnOf: (bytes: number) => number = mostTurn,
  cores: number = navigator.hardwareConcurrency,
): Parser {
  const waiting: Waiting[] = [];
  const lanes = Array.from(
    { length: LANES },
    (): Lane => ({ worker: null, reads: null, idleSince: 0 }),
  );
  const watch = setInterval(look, LOOK_EVERY);
  /** By how much a turn is longer than common: a machine may be so busy that no file is read within one. */
  let patience = 1;

  function start(lane: Lane): BorrowedWorker {
    const worker = startWorker();
    worker.onmessage = ({ data }) => {
      if (data === STARTED) {
        if (lane.reads) lane.reads.since = performance.now();
        return;
      }
      patience = 1;
      answer(lane, readReadFile(data));
    };
    worker.onerror = ({ message }) => fail(new Error(message));
    return worker;
  }

  function fail(error: Error): void {
    const read = lanes.flatMap(({ reads }) => reads?.file ?? []);
    for (const lane of lanes) lane.reads = null;
    for (const { reject } of [...read, ...waiting.splice(0)]) reject(error);
  }

  function answer(lane: Lane, parsed: Parsed): void {
    const file = lane.reads?.file;
    lane.reads = null;
    lane.idleSince = performance.now();
    goOn();
    file?.resolve(parsed);
  }

  /** Has a worker read what waits longest, if there is one for it. */
  function goOn(): void {
    const lane = lanes.find(({ reads }) => reads === null);
    if (!lane || !hasRoom()) return;
    const file = waiting.shift();
    if (!file) return;
    // What a worker reads first takes its time: it is started meanwhile.
    const isNew = lane.worker === null;
    const since = performance.now() + (isNew ? MOST_START : 0);
    const reads: Reads = { file, since, holdsUp: isNew };
    lane.worker ??= start(lane);
    lane.reads = reads;
    const { name, bytes } = file.item;
    lane.worker.postMessage({ name, bytes });
    setTimeout(() => {
      reads.holdsUp = true;
      goOn();
    }, HELD_UP);
  }

  /** Whether a core is free for one more file, or what is read holds others up. */
  function hasRoom(): boolean {
    const atWork = lanes.flatMap(({ reads }) => reads ?? []);
    return atWork.length < cores - 1 || atWork.every(({ holdsUp }) => holdsUp);
  }

  /** Ends the reading of a file; another worker reads on in its place. */
  function giveUp(lane: Lane, parsed: Parsed): void {
    lane.worker?.terminate();
    lane.worker = null;
    answer(lane, parsed);
  }

  async function look(): Promise<void> {
    for (const lane of lanes) await lookAt(lane);
    for (const lane of lanes.slice(1)) endIdle(lane);
    if (waiting.length === 0 || lanes.some(({ reads }) => reads === null)) return;
    const overdue = lanes
      .map((lane) => ({ lane, by: beyond(lane, patience * turnOf(sizeOf(lane))) }))
      .toSorted((a, b) => b.by - a.by)[0];
    if (!overdue || overdue.by <= 0) return;
    patience *= 2;
    giveUp(overdue.lane, 'later');
  }

  function endIdle(lane: Lane): void {
    if (lane.reads || performance.now() - lane.idleSince < IDLE) return;
    lane.worker?.terminate();
    lane.worker = null;
  }

  async function lookAt(lane: Lane): Promise<void> {
    const { reads } = lane;
    if (!reads || beyond(lane, LOOK_EVERY) < 0) return;
    const most = timeFor(sizeOf(lane));
    if (beyond(lane, most) > 0) giveUp(lane, { tookLongerThan: most });
    else if (!(await isInInbox(reads.file.item)) && lane.reads === reads) giveUp(lane, 'unwanted');
  }

  return {
    parse: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        goOn();
      }),
    end() {
      clearInterval(watch);
      waiting.length = 0;
      for (const { worker } of lanes) worker?.terminate();
    },
  };
}

/** By how many milliseconds a file is read for longer than so many; below zero where it is not. */
function beyond({ reads }: Lane, most: number): number {
  return reads ? performance.now() - reads.since - most : -1;
}

function sizeOf({ reads }: Lane): number {
  return reads?.file.item.bytes.byteLength ?? 0;
}
