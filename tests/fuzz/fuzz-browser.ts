import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findBrowser } from '../../lib/cli/find-browser';
import { type LaunchedBrowser, launchBrowser } from '../../lib/cli/launch-browser';
import { extensionDir, projectRoot } from '../../lib/cli/run-tool';
import { parseReport } from '../../lib/parse/parse-report';
import { toStoredReport } from '../../lib/store/digests/stored-digest';
import { addProbes, openProbe } from '../bench/add-probes';
import type { Made } from './endless-structure';
import type { FuzzInput } from './fuzz-input';
import type { FuzzProbe, SentFile } from './fuzz-probe';
import { writeOut } from './write-out';

declare const probe: FuzzProbe;

/** The built extension's own worker, in a page beside the extension's. */
export class FuzzBrowser {
  #page: Page | null = null;

  private constructor(
    private readonly browser: LaunchedBrowser,
    /** Milliseconds that a file may take. */
    private readonly most: number,
  ) {}

  static async start(most: number): Promise<FuzzBrowser> {
    const dir = join(projectRoot, '.output/fuzz-extension');
    await addProbes(extensionDir, dir, { bench: 'fuzz-probe.ts' });
    const executablePath = await findBrowser();
    return new FuzzBrowser(
      await launchBrowser({ executablePath, extensionDir: dir, headless: true }),
      most,
    );
  }

  /** What is wrong with how the worker reads each of these: nothing where it reads what the source does in Node. */
  async faultsOf(inputs: FuzzInput[]): Promise<(string | null)[]> {
    const sent: SentFile[] = inputs.map(({ name, bytes }) => ({
      name,
      base64: Buffer.from(bytes).toString('base64'),
    }));
    const answers = await this.#ask((page) =>
      page.evaluate(([files, most]) => probe.read(files, most), [sent, this.most] as const),
    );
    if (answers === null && inputs.length > 1) {
      const each: (string | null)[] = [];
      for (const input of inputs) each.push(...(await this.faultsOf([input])));
      return each;
    }
    return inputs.map(({ name, bytes }, at) => {
      if (answers === null) return 'the process died';
      const answer = answers[at];
      if (answer == null) return `not within ${this.most} ms`;
      if (answer.startsWith('{"mistake"')) return answer;
      const report = toStoredReport(parseReport(bytes, name));
      return answer === writeOut({ report }) ? null : 'the worker reads what Node does not';
    });
  }

  /** What is wrong with how a large file is read, which the page makes; null where nothing is. */
  async faultOfMade(of: Made, index: number, size: number, most: number): Promise<string | null> {
    const answer = await this.#ask(async (page) => ({
      fault: await page.evaluate(
        ([kind, at, length, limit]) => probe.readMade(kind, at, length, limit),
        [of, index, size, most] as const,
      ),
    }));
    return answer === null ? 'the process died' : answer.fault;
  }

  /** Null where the page's process ends meanwhile; the next asks another page. */
  async #ask<Answer>(ask: (page: Page) => Promise<Answer>): Promise<Answer | null> {
    this.#page ??= await openProbe(this.browser);
    const page = this.#page;
    const died = new Promise<null>((resolve) => page.once('crash', () => resolve(null)));
    const answer = await Promise.race([ask(page), died]);
    if (answer === null) this.#page = null;
    return answer;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
