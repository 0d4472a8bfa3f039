import type { Chromium } from './chromium';

/** Times are in microseconds; `tdur` is what of `dur` the thread had a core for. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  id?: string;
  args: { data?: TraceData };
}

interface TraceData {
  url?: string;
  startTime?: number;
  cpuProfile?: {
    nodes?: { id: number; parent?: number; callFrame: { url?: string } }[];
    samples?: number[];
  };
  timeDeltas?: number[];
}

/** Of one page's main thread; all in milliseconds of a core, not of the clock. */
export interface MainThread {
  /** Everything that was done. */
  total: number;
  /** Styles and layout, in frames or asked for by scripts. */
  layout: number;
  /** What any extension's content scripts did, from their compiling on. */
  scripts: number;
  /** Styles and layout that these asked for before a frame needed them; not among `scripts`. */
  forcedLayout: number;
  /** The most of both in one task. */
  longestScript: number;
  /** Number of tasks of more than 50 ms. */
  longTasks: number;
}

interface Span {
  from: number;
  to: number;
}

const LONG_TASK_US = 50_000;
const EXTENSIONS = 'chrome-extension://';

const TASKS = ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
/** Looks every tenth of a millisecond what runs. */
const PROFILER = [
  'disabled-by-default-v8.cpu_profiler',
  'disabled-by-default-v8.cpu_profiler.hires',
];

/** Traces what the browser does while something runs; without the profiler, that itself costs less. */
export async function trace(
  browser: Chromium,
  run: () => Promise<unknown>,
  profiler = true,
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const stop = browser.on<{ value: TraceEvent[] }>('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event);
  });
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      includedCategories: [...TASKS, ...(profiler ? PROFILER : [])],
    },
  });
  await run();
  const complete = browser.waitFor('Tracing.tracingComplete', () => true);
  await browser.send('Tracing.end');
  await complete;
  stop();
  return events;
}

/**
 * What the main thread did of the page that made a `performance.mark` of this name.
 *
 * A content script's time is known by the profiler's samples: those with a function of an extension
 * anywhere on the stack, so that what it calls of the browser counts, and what it waits for does not.
 * As in the browser's own tools, layout is told apart where a script makes the browser do it at once.
 * Where the machine did something else in the middle of a task, the task's samples count for as much less.
 */
export function readMainThread(events: TraceEvent[], mark: string): MainThread {
  const marked = events.find(({ name }) => name === mark);
  if (!marked) throw new Error(`The trace has no ${mark}`);
  const own = events
    .filter(({ pid, tid }) => pid === marked.pid && tid === marked.tid)
    .sort((a, b) => a.ts - b.ts);
  const spans = [
    ...own
      .filter(({ name, args }) => name === 'v8.compile' && isExtension(args.data?.url))
      .map(spanOf),
    ...scriptSpans(events, own),
  ].sort((a, b) => a.from - b.from);

  const layouts = own.filter(({ name }) => name === 'UpdateLayoutTree' || name === 'Layout');
  const layoutSpans = layouts.map(spanOf);
  const result: MainThread = {
    total: 0,
    layout: 0,
    scripts: 0,
    forcedLayout: 0,
    longestScript: 0,
    longTasks: 0,
  };
  let next = 0;
  for (const task of own.filter(({ name }) => name === 'RunTask')) {
    const { dur = 0, tdur = dur } = task;
    const { from, to } = spanOf(task);
    const cores = dur > 0 ? tdur / dur : 1;
    let inTask = 0;
    for (let span = spans[next]; span && span.from < to; span = spans[++next]) {
      if (span.from < from) continue;
      const at = span.from;
      const took = (cores * (span.to - at)) / 1000;
      const forced = layoutSpans.some((layout) => layout.from <= at && at < layout.to);
      result[forced ? 'forcedLayout' : 'scripts'] += took;
      inTask += took;
    }
    result.total += tdur / 1000;
    result.longestScript = Math.max(result.longestScript, inTask);
    if (tdur > LONG_TASK_US) result.longTasks++;
  }
  for (const { dur = 0, tdur = dur } of layouts) result.layout += tdur / 1000;
  return result;
}

/** When a function of an extension was on the stack. */
function scriptSpans(events: TraceEvent[], own: TraceEvent[]): Span[] {
  const spans: Span[] = [];
  for (const { id, pid, args } of own.filter(({ name }) => name === 'Profile')) {
    const chunks = events.filter(
      (event) => event.name === 'ProfileChunk' && event.id === id && event.pid === pid,
    );
    const inExtension = new Set<number>();
    let at = args.data?.startTime ?? 0;
    let running = false;
    for (const { data } of chunks.map((chunk) => chunk.args)) {
      for (const { id: node, parent, callFrame } of data?.cpuProfile?.nodes ?? []) {
        if (isExtension(callFrame.url) || inExtension.has(parent ?? -1)) inExtension.add(node);
      }
      const deltas = data?.timeDeltas ?? [];
      for (const [index, node] of (data?.cpuProfile?.samples ?? []).entries()) {
        const now = at + (deltas[index] ?? 0);
        if (running) spans.push({ from: at, to: now });
        running = inExtension.has(node);
        at = now;
      }
    }
  }
  return spans;
}

function isExtension(url: string | undefined): boolean {
  return url?.startsWith(EXTENSIONS) ?? false;
}

function spanOf({ ts, dur = 0 }: TraceEvent): Span {
  return { from: ts, to: ts + dur };
}
