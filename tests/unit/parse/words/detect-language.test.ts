import { expect, test } from 'vitest';
import { detectLanguage } from '../../../../lib/parse/words/detect-language';

test.each<[string, string]>([
  ['zh', '提出一种让模型在推理时分配算力的方法，显著降低了长文本任务的成本。'],
  ['zh', '计算机视觉'],
  [
    'zh',
    '在 Llama 3.3 70B、Qwen 3 32B 和 Gemma 2 27B 上，用 LoRA 微调后 GSM8K 准确率提升 12.5%，代码见 GitHub。',
  ],
  ['zh', '自然语言处理 (NLP) - 大模型推理优化 (LLM Reasoning) / 强化学习 (Reinforcement Learning)'],
  [
    'zh',
    '基于 Diffusion Transformer 的 video generation 框架，支持 multi-subject animation，已开源。',
  ],
  ['zh-Hant', '提出一種讓模型在推論時分配算力的方法，顯著降低了長文本任務的成本。'],
  ['zh-Hant', '這個資料集包含八種程式語言與十九種框架，用來評估語言模型的後端開發能力。'],
  [
    'en',
    'We show that a single direction in activation space tracks how assistant-like a model is.',
  ],
  ['en', 'The benchmark covers 8 languages. Its Chinese name is 后端基准.'],
  ['en', ''],
  ['en', '42 % – 3.5'],
  ['ja', '推論時に計算資源を割り当てる手法を提案し、長文タスクのコストを大幅に削減した。'],
  ['ja', 'Transformer を用いた新しいベンチマークを提案する。'],
  ['ko', '추론 시 계산 자원을 배분하는 방법을 제안하여 긴 문서 작업의 비용을 크게 줄였다.'],
  ['ko', 'LLM의 추론 성능을 GSM8K와 MATH에서 평가하였다.'],
  ['vi', 'Chúng tôi đề xuất một phương pháp phân bổ tài nguyên tính toán khi suy luận.'],
  [
    'de',
    'Der Ansatz lernt Teilziele und plant damit lange Aufgaben, die mit vielen Schritten zu lösen sind.',
  ],
  [
    'fr',
    'La méthode apprend des sous-buts et planifie de longues tâches sur le web avec une recherche légère.',
  ],
  [
    'es',
    'El modelo aprende las metas y planifica tareas largas en la web con una búsqueda ligera.',
  ],
  [
    'pt',
    'O modelo aprende as metas e planeja tarefas longas na web com uma busca leve para os agentes.',
  ],
  [
    'it',
    'Il modello impara gli obiettivi e pianifica compiti lunghi nel web con una ricerca leggera.',
  ],
  ['ru', 'Модель учится находить подцели и планирует длинные задачи в GPT и BERT.'],
  ['en', 'Sato et al. and Cruz et al.'],
])('%s: %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});
