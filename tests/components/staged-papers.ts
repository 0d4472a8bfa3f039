import type { Section } from '../../lib/digest/digest';
import type { Particular } from '../../lib/digest/particular';
import { PUBLISHED } from '../../lib/digest/provenance';
import type { Inline } from '../../lib/digest/tree';
import { parseReport } from '../../lib/parse/parse-report';
import { digestKey } from '../../lib/store/digests/digest-key';
import { fileOf, type ReportFile, sample } from '../e2e/reports';
import type { StagedPaper } from './stage';

const englishAbstract: Section = {
  kind: 'abstract',
  label: 'Abstract',
  blocks: [
    {
      t: 'paragraph',
      c: [
        'Long contexts make attention dear. We present block selection by query, which scores the blocks of a key-value cache by their mean and by their largest norm, and computes exact attention over the best of them. On four benchmarks it loses 0.4 points in the mean, and it prefills 128K tokens 3.1 times faster than full attention.',
      ],
    },
  ],
};

const link = (href: string, text: string): Inline => ({ t: 'link', href, c: [text] });
const particulars: Particular[] = [
  {
    kind: 'authors',
    label: '作者',
    c: [
      'Mira Okafor, Jonas Lindqvist, 陈思远, Ayşe Demir, Tomás Herrera, Yuki Tanabe, Priya Raman, Lukas Vogel, 林晓雯, Daniel Mensah, Elena Petrova',
    ],
  },
  { kind: 'affiliations', label: '', c: ['Fjord Lab; 东湖大学; University of Kessel'] },
  { kind: 'venue', label: '会议', c: ['COLM 2026'] },
  {
    kind: 'code',
    label: 'Code',
    c: [link('https://github.com/fjord-lab/blocksel', 'fjord-lab/blocksel')],
  },
  { kind: 'score', label: '推荐指数', c: ['8.5 / 10'] },
  { kind: 'tags', label: '', c: ['#长上下文 #开源 #ICLR投稿'] },
  { kind: 'other', label: '数据集', c: ['RULER-128K'] },
];

/** The papers of files, each with all digests that the files hold of it, as the library would have them. */
function papersOf(...files: ReportFile[]): StagedPaper[] {
  const papers = new Map<string, StagedPaper>();
  for (const { name, buffer } of files) {
    for (const digest of parseReport(buffer, name).digests) {
      const { paperId } = digest;
      const paper = papers.get(paperId) ?? { paperId, digests: [] };
      paper.digests.push({ ...digest, key: digestKey(digest), provenance: PUBLISHED });
      papers.set(paperId, paper);
    }
  }
  return [...papers.values()];
}

/** The bundled sample's papers, each in two languages. */
export const samplePapers = papersOf(sample.zh, sample.en);

/** The first of them, of which a second source speaks as well, and a third in a language of its own. */
export const severalSources = papersOf(
  sample.zh,
  sample.en,
  fileOf(
    'weekly.md',
    reportOn('Weekly Picks', '2026-01-25', 'en', {
      Summary: 'A second opinion: the axis is real, and the cap on it costs little.',
      Results: 'Confirmed on **two** of the three models.',
    }),
  ),
  fileOf(
    'another.md',
    reportOn('论文周刊', '2026-01-25', 'zh', {
      一句话总结: '另一家的看法：这条轴确实存在，给它设上限的代价很小。',
      实验效果: '在三个模型中的**两个**上得到证实。',
    }),
  ),
  fileOf(
    'korean.md',
    reportOn('오늘의 논문', '2026-01-21', 'ko', {
      '한 줄 요약': '모델 내부에는 어시스턴트다움을 나타내는 하나의 축이 있다.',
      '주요 결과': '유해한 응답이 약 **60%** 줄었다.',
    }),
  ),
);

/** A paper of which a digest in Arabic speaks, which is written from the right. */
export const fromTheRight = papersOf(
  fileOf(
    'arabic.md',
    reportOn('أوراق اليوم', '2026-01-22', 'ar', {
      ملخص: 'يوجد في النموذج محور واحد يدل على شخصية المساعد، ويكفي تقييده لخفض الردود الضارة بنسبة **60%**.',
      النتائج: `تنخفض الردود الضارة دون خسارة تذكر في الدقة:

- **المحور**: متجه واحد $v_a$ في الطبقة الوسطى.
- **الشفرة**: ثبتها بالأمر \`pip install axis-cap --pre\` ثم شغلها.`,
    }),
  ),
);

/** A paper with formulas in Chinese text: one with tall brackets, and one that is wider than any narrow card. */
export const withFormulas = papersOf(
  fileOf(
    'formulas.md',
    reportOn('公式日报', '2026-01-23', 'zh', {
      一句话核心贡献: '给出误差 $O(n^2)$ 的上界。',
      方法概述: `复杂度从 $\\left(\\frac{\\sum_{i=1}^{n} x_i^2}{n-1}\\right)$ 起，其中 $x_i$ 是样本。

损失是 $L(\\theta) = -\\sum_{t=1}^{T} \\log p_\\theta(y_t \\mid y_{<t}, x) + \\lambda_1 \\lVert \\theta \\rVert_1 + \\lambda_2 \\lVert \\theta \\rVert_2^2 + \\beta \\, \\mathrm{KL}(p_\\theta \\Vert p_0) + \\gamma H(p_\\theta)$，其余不变。`,
    }),
  ),
);

/** A paper of which a digest says twice what came of it, under two labels. */
export const twoOfAKind = papersOf(
  fileOf(
    'two-of-a-kind.md',
    reportOn('双标题日报', '2026-01-24', 'zh', {
      一句话核心贡献: '把检索和推理放进同一个循环。',
      实验评估: '作者认为评估很充分，也指出了缺口。',
      实验效果: '在四个基准上提高 **3.1** 分。',
      方法概述: '每一步先检索，再作答。',
    }),
  ),
);

/** A paper whose digests are long, in two languages, with tables and formulas among their sections. */
export const longPaper = papersOf(
  fileOf(
    'long.zh.md',
    reportOn('长篇论文日报', '2026-01-20', 'zh', {
      应用领域: '长上下文、稀疏注意力、推理加速',
      一句话核心贡献:
        '按查询动态选块的稀疏注意力，把 $128\\text{K}$ 上下文的预填充提速 **3.1 倍**，而在四个长文基准上只掉 0.4 分。',
      使用指南: `- **输入**：任何用 RoPE 的解码器模型；不必重新训练。
- **选块**：把键值缓存切成每 64 个词元一块，用块内均值 $\\bar{k}_b = \\frac{1}{64}\\sum_{i \\in b} k_i$ 给每块打分：

  $$s_b = \\frac{q^\\top \\bar{k}_b}{\\sqrt{d}} + \\lambda \\max_{i \\in b} \\lVert k_i \\rVert_2$$

- **计算**：只在得分最高的 $K$ 块上做精确的注意力。
  1. 前 4 块与最后 8 块总是保留；
  2. 其余按 $s_b$ 取前 $K - 12$ 块；
  3. 每 16 步重选一次，其间复用。
- **代码**：\`pip install blocksel\`，再调用 \`blocksel.patch(model, top_k=64)\`。`,
      主要创新点: `* **打分里有极值项**：只看均值会漏掉块里单个的“针”，加上最大范数之后，“大海捞针”的召回从 81% 升到 **99.2%**。
* **重选的间隔可以很长**：相邻步之间，选中的块有 93% 相同；每 16 步重选一次，几乎没有代价。
* **不动权重**：没有新的参数，也没有蒸馏。`,
      实验效果: `在四个基准上，与全注意力和两种已有方法相比：

| 方法 | LongBench | RULER 128K | InfiniteBench | 针检索 | 预填充（秒） | 显存（GB） |
|---|---|---|---|---|---|---|
| 全注意力 | 48.1 | 77.4 | 41.2 | 100% | 61.0 | 71.3 |
| StreamingLLM | 39.6 | 31.8 | 22.9 | 34% | 11.8 | 18.0 |
| 只看均值 | 45.9 | 70.3 | 37.7 | 81% | 18.9 | 24.6 |
| **本文** | **47.8** | **76.6** | **41.0** | **99.2%** | **19.7** | **24.8** |

- **速度**：在一张 H100 上，128K 的预填充由 61 秒降到 **19.7 秒**。
- **质量**：四个基准平均只差 **0.4** 分；在代码补全上没有可测的差别。

> 作者也报告了一处失败：在需要逐字复述的任务上，$K < 32$ 时会漏行。

\`\`\`
python bench.py --model Qwen3-32B --context 131072 --top-k 64 --refresh 16 --dtype bfloat16
\`\`\``,
      局限: '批量很大时，选块本身会成为瓶颈；多模态模型还没有试过。',
    }),
  ),
  fileOf(
    'long.en.md',
    reportOn('长篇论文日报', '2026-01-20', 'en', {
      Field: 'Long context, Sparse attention, Inference',
      'One-sentence contribution':
        'Sparse attention that picks its blocks by query makes prefilling $128\\text{K}$ tokens **3.1×** faster, and loses only 0.4 points on four long-context benchmarks.',
      'How to use it': `- **Input**: any decoder with RoPE; nothing is trained again.
- **Pick blocks**: cut the key-value cache into blocks of 64 tokens, and score each by its mean $\\bar{k}_b$ and its largest norm:

  $$s_b = \\frac{q^\\top \\bar{k}_b}{\\sqrt{d}} + \\lambda \\max_{i \\in b} \\lVert k_i \\rVert_2$$

- **Compute**: exact attention over the best $K$ blocks alone.
- **Code**: \`pip install blocksel\`.`,
      'Key innovations': `* **An extreme in the score**: the mean alone misses a single needle in a block; with the largest norm, recall rises from 81% to **99.2%**.
* **Rarely picked anew**: 93% of the picked blocks stay from step to step, so once in 16 steps is enough.
* **No weights touched**: no new parameters, no distillation.`,
      Results: `On four benchmarks:

| Method | LongBench | RULER 128K | Needle | Prefill (s) |
|---|---|---|---|---|
| Full attention | 48.1 | 77.4 | 100% | 61.0 |
| **Ours** | **47.8** | **76.6** | **99.2%** | **19.7** |

- **Speed**: on one H100, prefilling 128K falls from 61 to **19.7 seconds**.`,
      Limitations: 'With large batches, picking becomes the bottleneck itself.',
    }),
  ),
);

function reportOn(
  source: string,
  date: string,
  lang: 'zh' | 'en' | 'ko' | 'ar',
  sections: Record<string, string>,
): string {
  const zh = lang === 'zh';
  const title =
    source.startsWith('Long') || source.startsWith('长')
      ? 'Block Selection by Query: Sparse Attention for Long Contexts Without Training'
      : 'The Assistant Axis: Situating and Stabilizing the Default Persona of Language Models';
  const id = title.startsWith('Block') ? '2601.12345' : '2601.10387';
  return `# ${source}
**Date**: ${date}

${'='.repeat(60)}

## 📄 ${title}

- **${zh ? '链接' : 'Link'}**: https://huggingface.co/papers/${id}
- **${zh ? '阅读来源' : 'Reading source'}**: ArXiv Abs

${Object.entries(sections)
  .map(
    ([label, text], index) =>
      `${index + 1}. **${label}**:\n\n${text.replace(/^(?=.)/gm, '    ')}\n`,
  )
  .join('\n')}
${'='.repeat(60)}
`;
}

/** A digest of a report that says much of the paper itself, and has the authors' abstract in another language. */
export const paperInFull: StagedPaper[] = longPaper.map(({ paperId, digests }) => ({
  paperId,
  digests: digests.map((digest) => ({
    ...digest,
    summary:
      digest.lang === 'zh'
        ? ['按查询选块的稀疏注意力，让长上下文的预填充快了 ', { t: 'strong', c: ['3.1 倍'] }, '。']
        : [
            'Sparse attention that picks its blocks by query prefills ',
            { t: 'strong', c: ['3.1×'] },
            ' faster.',
          ],
    sections: [
      englishAbstract,
      ...digest.sections.map((section): Section => {
        if (section.kind !== 'summary') return section;
        const text: Inline[] =
          digest.lang === 'zh'
            ? [
                '按查询选块的稀疏注意力，让长上下文的预填充快了 ',
                { t: 'strong', c: ['3.1 倍。它'] },
                '在四个长文基准上只掉 0.4 分，也不必重新训练。',
              ]
            : [
                'Sparse attention that picks its blocks by query prefills ',
                { t: 'strong', c: ['3.1×'] },
                ' faster. It loses only 0.4 points on four benchmarks, and nothing is trained again.',
              ];
        return { ...section, blocks: [{ t: 'paragraph', c: text }] };
      }),
    ],
    ...(digest.lang === 'zh' && { particulars }),
  })),
}));

/** The authors' abstract that somebody passes on as a digest, newer than a digest of another. */
export const abstractAlone: StagedPaper[] = severalSources.map(({ paperId, digests }) => {
  const copied: StagedPaper['digests'][number] = {
    key: `${paperId}/en/2026-01-26/copied`,
    lang: 'en',
    title: digests[0]?.title ?? '',
    source: 'Abstracts of the Day',
    date: '2026-01-26',
    readingSource: null,
    provenance: PUBLISHED,
    abstractAlone: true,
    summary: ['Long contexts make attention dear.'],
    sections: [englishAbstract],
  };
  return { paperId, digests: [copied, ...digests] };
});
