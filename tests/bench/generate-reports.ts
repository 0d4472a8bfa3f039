import { type Random, seededBelow } from '../fixtures/seeded';
/** A made-up report of the founding format. */
export interface GeneratedReport {
  /** `hf-daily-papers-2022-01-01.zh.md`. */
  name: string;
  text: string;
  /** In its order; no other day's report speaks of them. */
  paperIds: string[];
}

const PAPERS = 40;
const FIRST_DAY = Date.UTC(2022, 0, 1);
const LINE = '='.repeat(60);

/** The report of the day of this number: about 160 kB, 40 papers, always the same text for the same number. */
export function generateReport(day: number): GeneratedReport {
  const chance = new Chance(day);
  const date = new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);
  const [year = '', month = '', dayOfMonth = ''] = date.slice(2).split('-');
  const firstId = 10_000 + (Number(dayOfMonth) - 1) * PAPERS;
  const paperIds = Array.from({ length: PAPERS }, (_, n) => `${year}${month}.${firstId + n}`);
  const url = `https://huggingface.co/papers/date/${date}`;
  const header = `# Hugging Face Daily Papers Report\n**Date**: ${date}\n**Source URL**: ${url}\n`;
  const parts = [header, ...paperIds.map((id) => writeEntry(id, chance)), ''];
  return { name: `hf-daily-papers-${date}.zh.md`, text: parts.join(`\n${LINE}\n\n`), paperIds };
}

/** Random numbers and choices, the same for the same seed. */
class Chance {
  /** A whole number from 0 to below the one given. */
  readonly below: Random;

  constructor(seed: number) {
    this.below = seededBelow(Math.imul(seed + 1, 0x9e3779b1));
  }

  one<Choice>(choices: Choice[]): Choice {
    const choice = choices[this.below(choices.length)];
    if (choice === undefined) throw new Error('There is nothing to choose from');
    return choice;
  }

  /** True once in so many times. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }
}

const FIELDS = words(
  '自然语言处理、计算机视觉、多模态理解、强化学习、视频生成、具身智能、大模型推理、可解释性',
);
const NAMES = words(
  'Tidal、Lattice、Mosaic、Harbor、Prism、Relay、Quill、Ember、Orbit、Cobalt、Beacon、Sparrow',
);
const KINDS = words('Attention、Former、Bench、Diffusion、Agent、RL、Net、VLM、Router');
const MODELS = words('Qwen 3 32B、Llama 3.3 70B、Gemma 2 27B、Wan2.1 14B、DeepSeek-V3、GPT-4o');
const DATA = words('MMLU Pro、GSM8k、IFEval、SWE-bench、AIME 2025、VBench、LongBench、COCO');
const THINGS = words(
  '注意力窗口、中间层激活、奖励信号、候选词元、姿态骨架、检索结果、训练样本、推理轨迹、视觉特征、动作序列',
);
const MEANS = words(
  '一道轻量的门控、两阶段的蒸馏、自适应的采样策略、在线策略强化学习、一条自动化流水线、由粗到细的搜索',
);
const GAINS = words(
  '显存占用减半、推理速度提升约三成、长文本的准确率明显上升、训练更加稳定、误报大幅减少、不再依赖人工标注',
);
const AIMS = [
  'Scaling Long-Horizon Reasoning without Longer Contexts',
  'A Benchmark for Agents That Must Finish What They Start',
  'Learning When to Think and When to Answer',
  'Reward Models That Know What They Do Not Know',
];
const FORMULAS = words(
  '$K$、$w_i$、$\\tau$、$h_t$、$K = 1$、$x \\in \\mathbb{R}^d$、$O(n \\log n)$、$\\langle h, v \\rangle$',
);
const DISPLAYED = [
  '$$v \\propto \\bar{h}_{\\mathrm{a}} - \\bar{h}_{\\mathrm{b}}, \\quad \\lVert v \\rVert = 1$$',
  '$$\\mathcal{L} = \\sum_{i=1}^{N} w_i \\log p_\\theta(y_i \\mid x_i) + \\lambda \\lVert \\theta \\rVert^2$$',
  '$$A = \\mathrm{softmax}\\left(\\frac{QK^\\top}{\\sqrt{d}}\\right) V$$',
];

/** Chinese prose, each sentence of which has its own words and numbers in it. */
const SENTENCES: ((c: Chance) => string)[] = [
  (c) =>
    `以往的做法多半盯着${c.one(THINGS)}，这里换成${c.one(MEANS)}，结果${c.one(GAINS)}，代价只是多算 ${2 + c.below(9)} 步。`,
  (c) =>
    `作者先从${c.one(THINGS)}里挑出最有把握的 **${10 + c.below(90)}%**，再用${c.one(MEANS)}处理其余部分，于是${c.one(GAINS)}。`,
  (c) =>
    `一旦${c.one(THINGS)}偏离了预期，${c.one(MEANS)}便会出手；没有偏离时一切照旧，既不拖慢推理，也不改动${c.one(THINGS)}。`,
  (c) =>
    `在 ${c.one(MODELS)} 与 ${c.one(MODELS)} 上，${c.one(GAINS)}，而且**改动不到 ${20 + c.below(400)} 行**就能接入现有的训练框架。`,
  (c) =>
    `**${c.one(KINDS)}（${c.one(THINGS)}）**不是凭空而来：对几百组${c.one(THINGS)}做主成分分析，第一主成分就已经指向了它。`,
  (c) =>
    `消融实验说明，去掉${c.one(MEANS)}之后，${c.one(DATA)} 的分数从 **${60 + c.below(35)}.${c.below(10)}** 跌到 ${30 + c.below(30)}.${c.below(10)}，可见它并非可有可无。`,
  (c) =>
    `难点在于${c.one(THINGS)}与${c.one(THINGS)}并不对齐，论文的答案是**“先打散，再重绑”**：训练时随机扰动，推理时用${c.one(MEANS)}找回来。`,
  (c) =>
    `调用 \`${c.one(NAMES).toLowerCase()}.run(steps=${1 + c.below(64)})\` 就能复现，别的超参数都可以保持默认，连${c.one(THINGS)}也不必重新准备。`,
];

interface LabelForm {
  label: (number: number, words: string) => string;
  /** What stands before the text of a section that is a sentence. */
  before: string;
  /** What stands before each line of one that is a list. */
  indent: string;
}

/** The three ways in which the founding format's writer sets labels. */
const FORMS: LabelForm[] = [
  { label: (number, words) => `${number}. **${words}**：`, before: '', indent: '    ' },
  { label: (number, words) => `${number}. **${words}**\n`, before: '   ', indent: '   ' },
  { label: (number, words) => `### ${number}. ${words}\n`, before: '', indent: '' },
];

function writeEntry(id: string, chance: Chance): string {
  const name = `${chance.one(NAMES)}${chance.one(KINDS)}`;
  const form = chance.one(FORMS);
  const usage = ['输入', '流程', '输出', '算力', '代码'].map((topic) => item(topic, chance));
  // A third of all papers has formulas.
  if (chance.once(3)) {
    usage.push(
      `*   **取值**：把${chance.one(THINGS)}换成 ${chance.one(FORMULAS)}，其中 ${chance.one(FORMULAS)} 由 ${chance.one(FORMULAS)} 决定。`,
    );
    if (chance.once(2))
      usage.push(`*   **目标**：训练时优化下式：\n\n    ${chance.one(DISPLAYED)}\n`);
  }
  const innovations = ['换一个角度', '松紧随把握而变', '只设边界'].map(
    (topic, index) => `${index + 1}.  **${topic}**：${prose(2 + chance.below(2), chance)}`,
  );
  const results = ['准确率', '效率', '规模', '消融'].map((topic) => item(topic, chance));
  const sentence = (text: string) => form.before + text;
  const list = (items: string[]) =>
    (form.before === '' ? '\n' : '') + items.join('\n').replace(/^(?=.)/gm, form.indent);
  const sections = [
    ['应用领域', sentence(`${chance.one(FIELDS)}、${chance.one(FIELDS)}`)],
    ['一句话核心贡献', sentence(prose(1, chance))],
    ['使用指南', list(usage)],
    ['主要创新点', list(innovations)],
    ['实验效果', list(results)],
  ].map(([label = '', text = ''], index) => `${form.label(index + 1, label)}${text}\n`);
  return [
    `## 📄 ${name}: ${chance.one(AIMS)}\n`,
    `- **链接**: https://huggingface.co/papers/${id}`,
    `- **阅读来源**: ${chance.one(['HTML', 'ArXiv Abs'])}\n`,
    ...(chance.once(3) ? [`# 论文研报：${name}\n`] : []),
    ...sections,
    '',
  ].join('\n');
}

/** An item of a list, some with a list of their own. */
function item(topic: string, chance: Chance): string {
  const text = `*   **${topic}**：${prose(1, chance)}`;
  if (!chance.once(3)) return text;
  const inner = [prose(1, chance), prose(1, chance)].map((words) => `    *   ${words}`);
  return [text, ...inner].join('\n');
}

function prose(sentences: number, chance: Chance): string {
  return Array.from({ length: sentences }, () => chance.one(SENTENCES)(chance)).join('');
}

function words(listed: string): string[] {
  return listed.split('、');
}
