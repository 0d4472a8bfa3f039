import { type Conversion, readConverted } from '../messages/texts-to-convert';

/** Milliseconds that the worker is kept for the next conversion: its dictionary is large, and slow to read. */
const KEPT_FOR = 5000;
/** Milliseconds: the longest conversion takes one second. */
const MOST_TIME = 30_000;

let worker: Worker | null = null;
let ending: ReturnType<typeof setTimeout> | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Converts texts in a worker of its own, one call after the other. Needs a page's `Worker`. */
export function convertInWorker(conversion: Conversion): Promise<string[]> {
  const converted = last.then(() => convertNow(conversion));
  last = converted.catch(() => {});
  return converted;
}

async function convertNow(conversion: Conversion): Promise<string[]> {
  clearTimeout(ending);
  worker ??= new Worker('/convert-worker.js');
  try {
    return await answerOf(worker, conversion);
  } catch (error) {
    endWorker();
    throw error;
  } finally {
    ending = setTimeout(endWorker, KEPT_FOR);
  }
}

function answerOf(running: Worker, conversion: Conversion): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new Error('The conversion takes too long')), MOST_TIME);
    running.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(tooLong);
      const converted = readConverted(data, conversion.texts.length);
      if (converted) resolve(converted);
      else reject(new Error('The worker gave no texts'));
    };
    running.onerror = ({ message }) => {
      clearTimeout(tooLong);
      reject(new Error(message));
    };
    running.postMessage(conversion);
  });
}

function endWorker(): void {
  worker?.terminate();
  worker = null;
}
