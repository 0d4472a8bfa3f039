import fc from 'fast-check';

/** A file of papers as publishers write them, and the words of its texts, each once in it. */
export interface GeneratedEntries {
  name: string;
  text: string;
  words: string[];
}

const SENTENCES: ((word: string) => string)[] = [
  (word) => `这一部分说明 ${word} 的作用，并与以前的方法比较。`,
  (word) => `A sentence that holds ${word}, and a little more than that.`,
  (word) => `- A first point of **${word}** that is made in a few words\n- 第二点，说得更细一些`,
  (word) => `1. 第一步处理 \`${word}\`\n2. 第二步得到结果`,
  (word) => `| Model | Score |\n|---|---|\n| ${word} | 61.2 |`,
  (word) => `> A quotation of ${word} from somewhere else`,
  (word) => `\`\`\`python\n${word} = 1\n\`\`\``,
];
const LABELS = [
  '摘要',
  '动机',
  '方法',
  '主要创新点',
  '实验结果',
  '局限性',
  'TL;DR',
  'Summary',
  'Motivation',
  'Method',
  'Key contributions',
  'Results',
  'Conclusion',
  'Unheard-of label',
];
const SECTIONS: ((label: string, text: string, number: number) => string)[] = [
  (label, text) => `**${label}**: ${text}`,
  (label, text) => `**${label}**\n\n${text}`,
  (label, text) => `- **${label}**: ${text}`,
  (label, text, number) => `${number}. **${label}**：${text}`,
  (label, text) => `### ${label}\n\n${text}`,
  (label, text, number) => `#### ${number}. 📌 ${label}\n\n${text}`,
  (label, text) => `${label}: ${text}`,
  (label, text) => `【${label}】${text}`,
  (label, text) => `<details>\n<summary>${label}</summary>\n\n${text}\n\n</details>`,
  (label, text) => `<p><b>${label}</b>: ${text}</p>`,
];
const ENTRIES: ((title: string, id: string, number: number) => string)[] = [
  (title, id, number) => `## ${number}. [${title}](https://arxiv.org/abs/${id})`,
  (title, id) => `## ${title}\n\n- **Link**: https://huggingface.co/papers/${id}`,
  (title, id) =>
    `## ${title}\n\n**arXiv**: [${id}](https://arxiv.org/abs/${id}v1) | [PDF](https://arxiv.org/pdf/${id})`,
  (title, id, number) => `**${number}. ${title}**\n\n[Paper](https://arxiv.org/abs/${id})`,
  (title, id, number) => `--- ${number}. ${title} ---\n论文链接: https://arxiv.org/abs/${id}`,
];

const section = fc.record({
  label: fc.constantFrom(...LABELS),
  texts: fc.array(fc.nat(SENTENCES.length - 1), { minLength: 1, maxLength: 3 }),
});
const entry = fc.uniqueArray(section, {
  minLength: 1,
  maxLength: 5,
  selector: ({ label }) => label,
});

/** Papers under headings, in one form of entries and one of sections a file, as publishers have them. */
export const generatedEntries: fc.Arbitrary<GeneratedEntries> = fc
  .record({
    entries: fc.array(entry, { minLength: 1, maxLength: 4 }),
    entryForm: fc.nat(ENTRIES.length - 1),
    sectionForm: fc.nat(SECTIONS.length - 1),
    apart: fc.constantFrom('\n\n', '\n\n---\n\n'),
  })
  .map(({ entries, entryForm, sectionForm, apart }) => {
    const words: string[] = [];
    const sentence = (form: number) => {
      words.push(`Zq${words.length}x`);
      return SENTENCES[form]?.(words.at(-1) ?? '') ?? '';
    };
    const written = entries.map((sections, index) => {
      const head = ENTRIES[entryForm]?.(
        `A Title of Some Words: Paper ${index}`,
        `2602.${10_001 + index}`,
        index + 1,
      );
      const parts = sections.map(({ label, texts }, place) => {
        // What stands on the label's own line is a sentence.
        const [, ...others] = texts;
        const text = [sentence((texts[0] ?? 0) % 2), ...others.map(sentence)].join('\n\n');
        return SECTIONS[sectionForm]?.(label, text, place + 1);
      });
      return [head, ...parts].join('\n\n');
    });
    return { name: 'digests.md', text: ['# Papers of 2026-02-03', ...written].join(apart), words };
  });
