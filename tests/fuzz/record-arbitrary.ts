import fc from 'fast-check';
import Papa from 'papaparse';
import { stringify } from 'yaml';

/** A file of papers as records, and the words that its texts hold, each once in it. */
export interface GeneratedRecords {
  name: string;
  text: string;
  words: string[];
}

/** Names of fields that hold a digest's text, with every kind among them. */
const FIELDS = [
  'summary',
  'tldr',
  'motivation',
  'method',
  'key_contributions',
  'results',
  'limitations',
  'conclusion',
  '摘要',
  '方法',
  '实验结果',
];
const TITLES = ['title', '标题', 'paper_title'];
const IDS: ((id: string) => Record<string, string>)[] = [
  (id) => ({ id }),
  (id) => ({ arxiv_id: `${id}v2` }),
  (id) => ({ url: `https://arxiv.org/abs/${id}` }),
  (id) => ({ link: `https://huggingface.co/papers/${id}` }),
];
/** How an object's fields may lie deeper, in JSON and YAML. */
const SHAPES: ((papers: object[]) => unknown)[] = [
  (papers) => papers,
  (papers) => ({ date: '2026-02-03', papers }),
  (papers) => ({ data: { days: [{ items: papers }] } }),
  (papers) => Object.fromEntries(papers.map((paper, index) => [`paper ${index}`, paper])),
];
const FORMATS: Record<string, (papers: Record<string, string>[], shape: number) => string> = {
  json: (papers, shape) => JSON.stringify(SHAPES[shape]?.(papers), null, shape),
  jsonl: (papers) => papers.map((paper) => JSON.stringify(paper)).join('\n'),
  yaml: (papers, shape) => stringify(SHAPES[shape]?.(papers)),
  csv: (papers) =>
    Papa.unparse(papers, { columns: [...new Set(papers.flatMap((paper) => Object.keys(paper)))] }),
};

/** Papers whose texts are made of those tokens, with a word of our own in each. */
export function generatedRecords(tokens: string[]): fc.Arbitrary<GeneratedRecords> {
  const noise = fc.array(
    fc.oneof(
      fc.constantFrom(...tokens.filter((token) => !/[<>&]|\p{Cc}/u.test(token))),
      fc.string(),
    ),
    { maxLength: 6 },
  );
  const field = fc.record({ name: fc.constantFrom(...FIELDS), before: noise, after: noise });
  const paper = fc.record({
    id: fc.nat(IDS.length - 1),
    title: fc.constantFrom(...TITLES),
    fields: fc.uniqueArray(field, { minLength: 1, maxLength: 4, selector: ({ name }) => name }),
    idFirst: fc.boolean(),
  });
  return fc
    .record({
      papers: fc.array(paper, { minLength: 1, maxLength: 4 }),
      format: fc.constantFrom(...Object.keys(FORMATS)),
      shape: fc.nat(SHAPES.length - 1),
    })
    .map(({ papers, format, shape }) => {
      const words: string[] = [];
      const written = papers.map(({ id, title, fields, idFirst }, index) => {
        const ids = IDS[id]?.(`2602.${10_001 + index}`);
        const texts = fields.map(({ name, before, after }) => {
          const word = `Zq${words.length}x`;
          words.push(word);
          return [
            name,
            `${before.join('')} A sentence that holds ${word}, and more. ${after.join('')}`,
          ];
        });
        const rest = { [title]: `Paper ${index}`, ...Object.fromEntries(texts) };
        return idFirst ? { ...ids, ...rest } : { ...rest, ...ids };
      });
      return { name: `records.${format}`, text: FORMATS[format]?.(written, shape) ?? '', words };
    });
}
