import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { DigestHead, Section } from '../../../lib/digest/digest';
import { plainText } from '../../../lib/digest/plain-text';
import type { Block, Inline } from '../../../lib/digest/tree';
import { translateDigest } from '../../../lib/translate/translate-digest';
import { anyBlocks, anyRun } from './inline-arbitrary';

const summary: Inline[] = ['它比 ', { t: 'strong', c: ['GPT-4o'] }, ' 好。'];
const head: DigestHead = {
  key: '2601.10387/zh/2026-01-20/abc',
  lang: 'zh',
  title: '题目',
  source: 'Daily',
  date: '2026-01-20',
  readingSource: null,
  summary,
};
const sections: Section[] = [
  { kind: 'summary', label: '一句话', blocks: [{ t: 'paragraph', c: summary }] },
  {
    kind: 'other',
    label: '',
    blocks: [
      { t: 'list', ordered: false, start: 1, items: [[{ t: 'paragraph', c: ['达 60%'] }]] },
      { t: 'paragraph', c: ['The abstract, in English.'] },
      { t: 'preformatted', text: '代码' },
    ],
  },
];

/** Runs a translation to its end, and returns what came on the way too. */
async function run(translate: (text: string) => Promise<string>, original = { head, sections }) {
  const translator = { by: 'Test 1', translate: vi.fn(translate), close: () => {} };
  const job = translateDigest(original, 'en', translator);
  const parts: unknown[] = [];
  for (;;) {
    const step = await job.next();
    if (step.done) return { parts, result: step.value, translate: translator.translate };
    parts.push(step.value);
  }
}

const inAngles = async (text: string) => text.replace(/[^{}\d]+/g, (words) => `<${words}>`);

describe('a digest', () => {
  it('comes part by part, the summary first, and as a whole in the end', async () => {
    const { parts, result } = await run(inAngles);
    expect(result).toMatchObject({ from: head.key, lang: 'en', by: 'Test 1' });
    expect(parts).toEqual([
      { summary: result.summary },
      ...result.sections.map((section, index) => ({ section, index })),
    ]);
    expect(result.summary).toEqual(['<它比 >', { t: 'strong', c: ['GPT-4o'] }, '< 好。>']);
    expect(result.sections.map(({ label, kind }) => [kind, label])).toEqual([
      ['summary', '<一句话>'],
      ['other', ''],
    ]);
    expect(plainText(result.sections[1]?.blocks ?? [])).toBe(
      '<达 >60%\nThe abstract, in English.\n代码',
    );
  });

  it('is asked for each text once', async () => {
    const { translate, result } = await run(inAngles);
    expect(translate.mock.calls.map(([text]) => text)).toEqual([
      '它比 {0}{1}{2} 好。',
      '一句话',
      '达 {0}',
    ]);
    expect(result.sections[0]?.blocks).toEqual([{ t: 'paragraph', c: result.summary }]);
  });

  it('keeps the text that did not come back whole', async () => {
    const { result } = await run(async (text) => text.replace('{0}', '').replace('达', 'X'));
    expect(result.summary).toEqual(summary);
    expect(plainText(result.sections[1]?.blocks ?? [])).toContain('达 60%');
  });

  it('keeps what is too long for the translator', async () => {
    const { result } = await run(async (text) => {
      if (text.startsWith('它')) throw new DOMException('Too long', 'QuotaExceededError');
      return `${text}!`;
    });
    expect(result.summary).toEqual(summary);
    expect(result.sections[0]?.label).toBe('一句话!');
  });

  it('is none where the translator fails, was stopped, or could translate nothing', async () => {
    const stopped = run(async () => {
      throw new DOMException('Stopped', 'AbortError');
    });
    await expect(stopped).rejects.toThrow('Stopped');
    await expect(run(async () => '')).rejects.toThrow('Nothing could be translated');
  });
});

it('keeps the shape of every digest, and every text that is not translated', async () => {
  const shape = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shape);
    if (typeof value !== 'object' || value === null) return typeof value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shape(part)]));
  };
  const toLetters = async (text: string) => text.replaceAll('们', 'X');
  await fc.assert(
    fc.asyncProperty(anyRun, fc.array(anyBlocks, { maxLength: 3 }), async (line, bodies) => {
      const all: Block[][] = [[{ t: 'paragraph', c: ['词'] }], ...bodies];
      const original = {
        head: { ...head, lang: 'en', summary: line },
        sections: all.map((blocks): Section => ({ kind: 'other', label: 'L', blocks })),
      };
      const { result } = await run(toLetters, original);
      expect(shape(result.sections)).toEqual(shape(original.sections));
      const texts = (of: Section[]) => JSON.stringify(of.map(({ blocks }) => blocks));
      expect(texts(result.sections)).toBe(texts(original.sections).replaceAll('们', 'X'));
    }),
  );
});
