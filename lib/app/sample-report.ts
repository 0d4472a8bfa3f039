import { browser } from 'wxt/browser';
import type { ImportRecord } from '../digest/import-record';

/** The day that the bundled sample reports on. */
export const SAMPLE_DAY_URL = 'https://huggingface.co/papers/date/2026-01-20';

const SAMPLES = ['hf-daily-papers-2026-01-20.zh.md', 'hf-daily-papers-2026-01-20.en.md'] as const;

/** The bundled sample report, in Chinese and in English, as files like any other. */
export function sampleFiles() {
  return SAMPLES.map((name) => ({
    name,
    arrayBuffer: async () =>
      (await fetch(browser.runtime.getURL(`/samples/${name}`))).arrayBuffer(),
  }));
}

/** Whether an import is of the sample. */
export function isSample(record: ImportRecord | null): boolean {
  return record?.files.some(({ name }) => SAMPLES.some((sample) => sample === name)) ?? false;
}
