import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';

const BETWEEN_SAMPLES_MS = 250;

/**
 * Begins to watch how much memory all processes of a browser take together, beyond what they take now.
 * `stop` tells the peak in MB (10^6 bytes), null on systems without Linux's /proc.
 */
export async function watchMemory(
  context: BrowserContext,
): Promise<{ stop(): Promise<number | null> }> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session || process.platform !== 'linux') return { stop: async () => null };
  const sample = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { id }) => sum + memoryOf(id), 0);
  };
  const idle = await sample();
  let peak = idle;
  let stopped = false;
  const watching = (async () => {
    while (!stopped) {
      peak = Math.max(peak, await sample());
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_SAMPLES_MS));
    }
  })();
  return {
    async stop() {
      stopped = true;
      await watching;
      await session.detach();
      return (peak - idle) / 1e6;
    },
  };
}

/** In bytes, without pages of files, which the system takes back when it needs them. */
function memoryOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return 1024 * Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
  } catch {
    // It has ended since.
    return 0;
  }
}
