import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from '@playwright/test';
import { chromiumArgs } from '../../lib/cli/launch-browser';

export interface ChromiumOptions {
  executablePath: string;
  /** Null for a browser without any extension. */
  extensionDir: string | null;
  /** Where on the loopback to find huggingface.co. */
  sitePort: number;
}

/** Sends a command of the DevTools protocol; the types are those that Playwright has for it. */
type Send = CDPSession['send'];

interface Message {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

const PIPE_COMMANDS = 3;
const PIPE_ANSWERS = 4;
/** Long after which nothing more is to be expected. */
const MOST_WAIT_MS = 5 * 60_000;

/**
 * A Chromium driven by the bare DevTools protocol, with a profile that goes with it. Playwright attaches a
 * debugger to every service worker, which holds it back when it starts and keeps it alive; nothing is
 * attached here but to the pages that are measured.
 */
export class Chromium {
  readonly #process: ChildProcess;
  readonly #profileDir = mkdtempSync(join(tmpdir(), 'paperglance-'));
  readonly #closed: Promise<unknown>;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #listeners = new Set<(message: Message) => void>();
  #lastId = 0;

  constructor(options: ChromiumOptions) {
    const args = [
      '--headless',
      '--remote-debugging-pipe',
      `--user-data-dir=${this.#profileDir}`,
      '--window-size=1360,1000',
      '--password-store=basic',
      '--use-mock-keychain',
      '--lang=en-US',
      ...chromiumArgs(options),
    ];
    this.#process = spawn(options.executablePath, args, {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    this.#closed = new Promise((resolve) => this.#process.once('close', resolve));
    this.#closed.then(() => {
      const ended = { error: { message: 'Chromium has ended' } };
      for (const answer of this.#waiting.values()) answer(ended);
    });
    this.#listen(this.#process.stdio[PIPE_ANSWERS] as Readable);
  }

  /** To the browser as a whole. */
  readonly send = this.sender();

  /** For the session of one page. */
  sender(sessionId?: string): Send {
    const send = async (method: string, params: unknown = {}): Promise<unknown> => {
      const id = ++this.#lastId;
      const answer = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
      const commands = this.#process.stdio[PIPE_COMMANDS] as Writable;
      commands.write(`${JSON.stringify({ id, sessionId, method, params })}\0`);
      const { result, error } = await within(answer, method);
      if (error) throw new Error(`${method}: ${error.message}`);
      return result;
    };
    return send as Send;
  }

  /** Calls back at each event of a name. Returns how to stop. */
  on<Params>(name: string, heard: (params: Params) => void): () => void {
    const listener = ({ method, params }: Message) => {
      if (method === name) heard(params as Params);
    };
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves at the first event of a name that passes. */
  async waitFor<Params>(name: string, passes: (params: Params) => boolean): Promise<Params> {
    let stop = () => {};
    const heard = new Promise<Params>((resolve) => {
      stop = this.on<Params>(name, (params) => passes(params) && resolve(params));
    });
    return within(heard, name).finally(stop);
  }

  /** The id of the extension, once its worker has been there. */
  async extensionId(): Promise<string> {
    const worker = this.waitFor<{ targetInfo: { type: string; url: string } }>(
      'Target.targetCreated',
      ({ targetInfo: { type, url } }) =>
        type === 'service_worker' && url.startsWith('chrome-extension:'),
    );
    await this.send('Target.setDiscoverTargets', { discover: true });
    const { targetInfo } = await worker;
    await this.send('Target.setDiscoverTargets', { discover: false });
    return new URL(targetInfo.url).host;
  }

  /** Opens an empty page in front of all others. */
  async openTab(): Promise<Tab> {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    return new Tab(this, targetId, this.sender(sessionId));
  }

  async close(): Promise<void> {
    // It may be gone before it has answered.
    await this.send('Browser.close').catch(() => {});
    await this.#closed;
    rmSync(this.#profileDir, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Messages end with a zero byte. */
  #listen(answers: Readable): void {
    let rest: Buffer[] = [];
    answers.on('data', (chunk: Buffer) => {
      let from = 0;
      for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
        this.#hear(JSON.parse(Buffer.concat([...rest, chunk.subarray(from, end)]).toString()));
        rest = [];
        from = end + 1;
      }
      rest.push(chunk.subarray(from));
    });
  }

  #hear(message: Message): void {
    if (message.id === undefined) {
      for (const listener of this.#listeners) listener(message);
    } else {
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    }
  }
}

/** A page with a debugger attached. */
export class Tab {
  constructor(
    readonly browser: Chromium,
    readonly targetId: string,
    readonly send: Send,
  ) {}

  async goto(url: string): Promise<void> {
    const { errorText } = await this.send('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
  }

  /** Runs a function in the page, which can't see what is around it here, and awaits what it returns. */
  async evaluate<Result, Arg = null>(
    run: (arg: Arg) => Result | Promise<Result>,
    ...[arg]: Arg extends null ? [] : [arg: Arg]
  ): Promise<Result> {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression: `(${run})(${JSON.stringify(arg ?? null)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  async close(): Promise<void> {
    await this.browser.send('Target.closeTarget', { targetId: this.targetId });
  }
}

function within<Value>(promise: Promise<Value>, what: string): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} is not answered`)), MOST_WAIT_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
