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
  ['en', 'José García, María López de la Vega, François Dupont, Jürgen Müller'],
  ['en', 'robot learning, world models, visual navigation, dexterous hands'],
  ['ja', 'lantern gate で sparse expert を選択、latency + cost を 40% 削減 🔦'],
  ['ko', 'Lantern gate로 sparse expert를 고르고 latency와 cost를 줄인다.'],
  ['pl', 'Agenci zapominają wczesne polecenia; autorzy proponują dziennik czytany przed krokiem.'],
  ['cs', 'Malý směrovač se učí, kterého experta se zeptat, a ušetří třetinu výpočtů.'],
  ['nl', 'De methode behoudt de nauwkeurigheid op GSM8K en halveert het geheugen.'],
  ['sv', 'Metoden behåller noggrannheten på GSM8K och halverar minnet.'],
  [
    'da',
    'Agenter glemmer tidlige instruktioner; forfatterne foreslår en logbog, som læses før hvert skridt.',
  ],
  ['fi', 'Pieni reititin oppii, keneltä kysyä, ja säästää kolmanneksen laskennasta.'],
  ['tr', 'Ajanlar ilk talimatları unutur; yazarlar her adımdan önce okunan bir defter önerir.'],
  ['id', 'Metode ini mempertahankan akurasi pada GSM8K dan mengurangi memori hingga setengah.'],
  ['ro', 'Metoda păstrează precizia pe GSM8K și reduce memoria la jumătate.'],
  ['hu', 'A módszer megőrzi a pontosságot, és felére csökkenti a memóriát.'],
  ['ca', 'El mètode manté la precisió i redueix la memòria a la meitat amb els documents llargs.'],
  ['uk', 'Агенти забувають перші вказівки; автори пропонують журнал, який читають перед кроком.'],
  ['bg', 'Методът запазва точността върху GSM8K и намалява паметта наполовина.'],
  ['sr', 'Метод задржава тачност на GSM8K и преполовљује меморију.'],
  ['ar', 'تحافظ الطريقة على الدقة في GSM8K وتخفض الذاكرة إلى النصف.'],
  ['fa', 'این روش دقت را در GSM8K حفظ می‌کند و حافظه را نصف می‌کند.'],
  ['ur', 'یہ طریقہ GSM8K پر درستگی برقرار رکھتا ہے اور میموری آدھی کر دیتا ہے۔'],
  ['he', 'השיטה שומרת על הדיוק ב־GSM8K ומקטינה את הזיכרון בחצי.'],
  ['hi', 'यह विधि GSM8K पर सटीकता बनाए रखती है और स्मृति आधी कर देती है।'],
  ['th', 'วิธีนี้รักษาความแม่นยำบน GSM8K และลดหน่วยความจำลงครึ่งหนึ่ง'],
  ['el', 'Η μέθοδος διατηρεί την ακρίβεια στο GSM8K και μειώνει τη μνήμη στο μισό.'],
  ['bn', 'একটি ছোট রাউটার শেখে কোন বিশেষজ্ঞকে জিজ্ঞাসা করতে হবে।'],
])('%s: %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});
