import { describe, expect, it } from 'vitest';
import { compareTitles } from '../../../lib/trust/compare-titles';

const PAPER = 'TideGauge: Measuring How Far Language Models Drift Under Long Conversations';

describe('titles of one paper', () => {
  it.each([
    [PAPER, 'same'],
    ['TIDEGAUGE – measuring how far language  models drift under long conversations.', 'same'],
    [
      '\\textbf{TideGauge}: Measuring How Far Language Models Drift Under Long Conversations',
      'same',
    ],
    [
      'texttt{T}ide$\\mathcal{G}$auge: Measuring How Far Language Models Drift Under Long Conversations',
      'same',
    ],
    [
      'ＴｉｄｅＧａｕｇｅ：Measuring How Far Language Models Drift Under Long Conversations',
      'same',
    ],
    ['TideGauge', 'likely'],
    ['TideGauge: Measuring How Far Langua…', 'likely'],
    ['Measuring How Far Language Models Drift', 'likely'],
    ['TideGauge v2: Measuring the Drift of LLMs in Long Conversations', 'likely'],
    ['Do Models Drift? Measuring Long Conversations', 'likely'],
    ['TideGauge：测量语言模型在长对话中的漂移', 'likely'],
  ] as const)('are %s: %s', (title, likeness) => {
    expect(compareTitles(PAPER, title)).toBe(likeness);
    expect(compareTitles(title, PAPER)).toBe(likeness);
  });

  it.each([
    '测量语言模型在长对话中的漂移',
    '会話が長くなると言語モデルはどこまで流されるか',
    'Une mesure de la dérive des modèles au fil des échanges',
    'Wie weit treibt es Sprachmodelle ab? Eine Messung mit vielen Gesprächen',
    'Paper 3',
    '2026-01-20',
    'Must-Read',
    'TideGauge Reloaded for Robots, Ships and Planes of Every Kind',
    '',
    '📄',
  ])('may be %s, as far as anyone can tell', (title) => {
    expect(['unknown', 'likely']).toContain(compareTitles(PAPER, title));
    expect(['unknown', 'likely']).toContain(compareTitles(title, PAPER));
  });

  it('may have a name in full or in short', () => {
    const full = 'Retrieval for Extreme Mass Ratio Inspirals Without Templates';
    expect(compareTitles(full, 'EMRI Retrieval Without Templates')).toBe('likely');
  });
});

describe('titles of two papers', () => {
  it.each([
    ['Glacier Forecasts: Predicting Meltwater Runoff with Sparse Sensors'],
    ['Learning to Fold Proteins from a Single Noisy Sequence'],
    ['A Survey of Watermarks for Generated Images'],
    ['OrchardBench: Large Language Models as Farmhands'],
  ])('are another’s: %s', (title) => {
    const own = 'TideGauge: Measuring Drift in Long Conversations of Assistants';
    expect(compareTitles(own, title)).toBe('other');
    expect(compareTitles(title, own)).toBe('other');
  });

  it('are not told by words that are only alike in their common ones', () => {
    expect(
      compareTitles('Language Models Are Few-Shot Learners', 'Large Language Models as Optimizers'),
    ).not.toBe('other');
  });
});

it('takes time in the size of the titles', () => {
  for (const hostile of [
    'a '.repeat(1e6),
    '\\text'.repeat(1e6),
    '{'.repeat(1e6),
    'x'.repeat(1e6),
  ]) {
    // What grows faster takes longer than any test may.
    expect(compareTitles(hostile, hostile.slice(1))).not.toBe('other');
  }
});
