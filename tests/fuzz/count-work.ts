import { Session } from 'node:inspector';

/**
 * Counts what code does instead of timing it: how often each block of the parser's and its libraries' code
 * ran, and how many characters the engine's own string functions and regular expressions went through.
 * A clock tells a busy machine from an idle one; this tells linear from quadratic. It doesn't see what a
 * regular expression does when it backtracks: that is what a hard time limit is for.
 *
 * Only code that is loaded after `start` is counted by blocks.
 */
export interface WorkCounter {
  /** Runs something and gives the work that it took. */
  count: (run: () => void) => number;
}

interface Coverage {
  result: {
    url: string;
    functions: { ranges: { startOffset: number; endOffset: number; count: number }[] }[];
  }[];
}

let characters = 0;

/** Starts to count, for as long as the process lives. */
export function startCounting(): WorkCounter {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const take = () => {
    let blocks = 0;
    // With a session in the same thread, answers come before `post` returns.
    session.post('Profiler.takePreciseCoverage', (error: Error | null, coverage: Coverage) => {
      if (error) throw error;
      for (const { url, functions } of coverage.result) {
        if (url.startsWith('node:') || url.includes('/bench/')) continue;
        for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
      }
    });
    return blocks;
  };
  countCharacters();
  return {
    count: (run) => {
      take();
      characters = 0;
      run();
      const seen = characters;
      return take() + seen;
    },
  };
}

/** Makes the functions that may go through a whole text note how far they went. */
function countCharacters(): void {
  const { prototype } = String;
  const wholes = [
    'split',
    'replaceAll',
    'trim',
    'trimStart',
    'trimEnd',
    'toLowerCase',
    'toUpperCase',
    'normalize',
  ];
  for (const name of wholes) {
    wrap(prototype, name, (text) => String(text).length);
  }
  wrap(prototype, 'indexOf', (text, [, from = 0], found) =>
    Math.max(0, (Number(found) === -1 ? String(text).length : Number(found)) - Number(from)),
  );
  wrap(prototype, 'includes', (text, [sought], found) =>
    found === true ? String(text).indexOf(String(sought)) : String(text).length,
  );
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function counted(text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    const anchored = this.sticky || (this.source.startsWith('^') && !this.multiline);
    if (found) characters += found.index + found[0].length - from;
    else characters += anchored ? 1 : Math.max(0, text.length - from);
    return found;
  };
}

function wrap(
  prototype: object,
  name: string,
  work: (self: unknown, args: unknown[], result: unknown) => number,
): void {
  const original: unknown = Reflect.get(prototype, name);
  if (typeof original !== 'function') throw new Error(`no function: ${name}`);
  Object.defineProperty(prototype, name, {
    configurable: true,
    writable: true,
    value: function counted(this: unknown, ...args: unknown[]): unknown {
      const result: unknown = Reflect.apply(original, this, args);
      characters += work(this, args, result);
      return result;
    },
  });
}
