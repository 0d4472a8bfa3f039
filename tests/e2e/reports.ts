import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../../lib/cli/run-tool';

/** A file as a reader chooses it. */
export interface ReportFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** The bundled sample, as its publisher would hand it out. */
export const sample = {
  zh: readReport('public/samples/hf-daily-papers-2026-01-20.zh.md'),
  en: readReport('public/samples/hf-daily-papers-2026-01-20.en.md'),
};

/** The day that it reports on. */
export const SAMPLE_DAY = '/papers/date/2026-01-20';

/** Its papers in the order of its day's list, each with how its title and its summaries begin. */
export const samplePapers = [
  {
    id: '2601.10387',
    title: 'The Assistant Axis:',
    zh: '模型有多像“助手”，体现在激活空间的一条主轴上',
    en: 'One direction in activation space tracks how assistant-like a model is',
  },
  {
    id: '2601.11096',
    title: 'CoDance:',
    zh: '先打散姿态与参考图的位置对应',
    en: 'CoDance unties a pose from its place in the frame',
  },
  {
    id: '2601.08808',
    title: 'Multiplex Thinking:',
    zh: '思考时不急着选定一个词',
    en: 'Rather than commit to one token',
  },
  {
    id: '2601.11077',
    title: 'ABC-Bench:',
    zh: '拿 224 个真实后端任务考编程智能体',
    en: 'Sets coding agents a backend engineer',
  },
] as const;

/** A file with this text. */
export function fileOf(name: string, text: string): ReportFile {
  return { name, mimeType: 'text/markdown', buffer: Buffer.from(text) };
}

/** One paper of a report that a test makes up. */
export interface MadeUpEntry {
  id: string;
  title: string;
  /** The one sentence on its collapsed card. */
  summary: string;
  /** Its results, as Markdown. */
  results?: string;
}

/** A report in the founding format, in English. */
export function reportOf(entries: MadeUpEntry[], title = 'A Made-up Report'): string {
  const line = '='.repeat(60);
  const parts = entries.map(
    ({ id, title, summary, results }) => `## 📄 ${title}

- **Link**: https://huggingface.co/papers/${id}
- **Reading source**: HTML

1. **Field**: Testing

2. **One-sentence contribution**: ${summary}

3. **Results**:

${results ?? 'It works every time.'}
`,
  );
  return [`# ${title}\n**Date**: 2026-01-20\n`, ...parts, ''].join(`\n${line}\n\n`);
}

function readReport(path: string): ReportFile {
  return fileOf(basename(path), readFileSync(join(projectRoot, path), 'utf8'));
}
