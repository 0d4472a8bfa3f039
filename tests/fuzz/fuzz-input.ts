import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import fc from 'fast-check';
import { pick, type Random, seeded } from '../fixtures/seeded';
import { generatedReport } from '../unit/parse/report-arbitrary';
import { generatedEntries } from './entry-arbitrary';
import { generatedRecords } from './record-arbitrary';

/** What a run of the fuzzer hands to the parser. */
export interface FuzzInput {
  name: string;
  bytes: Uint8Array;
  /** How it was made. */
  recipe: string;
  /** Words of entries' bodies, each once in the file: none may be lost. Empty where nobody can tell. */
  words: string[];
}

interface Fixture {
  name: string;
  bytes: Uint8Array;
}

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

/** A mutated file is no longer than this, so that a run is short. */
const LONGEST = 40_000;

const CLOSING = `\n${'='.repeat(60)}\n`;

/** What means something to one of the parsers, or to the machine below them. */
const TOKENS = (
  '**|*|__|_|`|```|~~~|$|$$|\\(|\\)|\\[|\\]|\\|[|](|](https://|]|![|(|)|<|>|<!--|-->|</|<br>|<b>|<td>|<table>|<tr>|<details>|<summary>|' +
  '<script>|<p onclick="|&lt;|&#0;|&#x41;|&|#|## |###### |> |- |1. |999999999. |---|===|' +
  '============================================================|:|：|::|"|\'|{|}|[[|]]|[^1]|- [ ] |{"|":|,|\\u0000|\\ud800|1e999|null|&a |*a |!!js/function |? |%|' +
  '2602.01001|https://arxiv.org/abs/2602.01001|arXiv:2602.01001|- **链接**: |**Summary**: |1. **方法**：|## 📄 |Title: |"id": |javascript:alert(1)|' +
  '\\sqrt{|\\frac{|\\def\\a{\\a\\a}|^|~~|==|Error: |N/A|__proto__|constructor|toString'
)
  .split('|')
  .concat([
    '|',
    '|---|',
    '\n|',
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\t',
    '    ',
    ' ',
    '\u3000',
    '\u00a0',
    '\u2028',
    '\ufeff',
  ])
  .concat([
    '\u200d',
    '\u202e',
    '\u0000',
    '\u001b',
    '\ufffd',
    '😀',
    '\ud83d',
    'İ',
    'ß',
    'ﷺ',
    '一',
    '①',
    'e\u0301',
  ])
  .map((token) => Buffer.from(token));

/** What may stand beside a word without hiding it: it opens no comment, no tag and no other entry. */
const HARMLESS = TOKENS.map(String).filter(
  (token) =>
    !/[<>]|\[\[|链接|📄|##|2602|={9}|Title|Error|N\/A|\p{Cc}|\p{Cs}|\ufffd|[a-z]$/iu.test(token) &&
    token !== '\r',
);

const fixtures: Fixture[] = ['../../public/samples/', '../fixtures/reports/'].flatMap((folder) =>
  readdirSync(new URL(folder, import.meta.url), { withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [entry.name] : []))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(new URL(folder + name, import.meta.url)) })),
);

const anyRecords = generatedRecords(TOKENS.map(String));

const MUTATIONS: Record<string, Mutation> = {
  flip: (bytes, random) => {
    const flipped = Uint8Array.from(bytes);
    for (let count = 1 + random(4); count > 0; count--) {
      const at = random(bytes.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random(8));
    }
    return flipped;
  },
  insert: (bytes, random) => insertAt(bytes, random(bytes.length + 1), pick(TOKENS, random)),
  noise: (bytes, random) => {
    const noise = Uint8Array.from({ length: 1 + random(8) }, () => random(256));
    return insertAt(bytes, random(bytes.length + 1), noise);
  },
  erase: (bytes, random) => {
    const [start, end] = slice(bytes, random);
    return join(bytes.subarray(0, start), bytes.subarray(end));
  },
  double: (bytes, random) => {
    const [start, end] = slice(bytes, random);
    return insertAt(bytes, random(bytes.length + 1), bytes.subarray(start, end));
  },
  repeat: (bytes, random) => {
    const token = pick(TOKENS, random);
    const times = 2 ** random(11);
    return insertAt(
      bytes,
      random(bytes.length + 1),
      Buffer.concat(Array.from({ length: times }, () => token)),
    );
  },
  splice: (bytes, random) => {
    const other = pick(fixtures, random).bytes;
    return join(bytes.subarray(0, random(bytes.length + 1)), other.subarray(random(other.length)));
  },
  truncate: (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
  lines: (bytes, random) => {
    const lines = String(Buffer.from(bytes)).split('\n');
    const [line = ''] = lines.splice(random(lines.length), 1);
    lines.splice(random(lines.length + 1), 0, line);
    return Buffer.from(lines.join('\n'));
  },
  recode: (bytes, random) => {
    const text = String(Buffer.from(bytes));
    if (random(2) === 0) return Buffer.from(text.replaceAll('\n', '\r\n'));
    return Buffer.from(`${random(2) ? '\ufeff' : ''}${text}`, 'utf16le');
  },
};
const MUTATION_NAMES = Object.keys(MUTATIONS);

/** The input of a run, the same for the same seed and run whatever came before. */
export function fuzzInput(seed: number, run: number): FuzzInput {
  const random = randomOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(run + 1, 0x85ebca6b));
  const kind = random(40);
  if (kind === 0) return reportInput(random);
  if (kind === 1) return recordInput(random);
  if (kind === 2) return entryInput(random);
  return mutatedInput(random);
}

function mutatedInput(random: Random): FuzzInput {
  const { name, bytes } = pick(fixtures, random);
  let mutated = random(8) === 0 ? bytes : partOf(bytes, random);
  const recipe: string[] = [name];
  for (let count = 1 + random(4); count > 0; count--) {
    const mutation = pick(MUTATION_NAMES, random);
    mutated = (MUTATIONS[mutation]?.(mutated, random) ?? mutated).subarray(0, LONGEST);
    recipe.push(mutation);
  }
  const other = random(8) === 0 ? extname(pick(fixtures, random).name) : extname(name);
  return {
    name: name.replace(/\.\w+$/, other),
    bytes: mutated,
    recipe: recipe.join(' '),
    words: [],
  };
}

/** A report in the founding format whose structure stays, with tokens beside the words of its sections. */
function reportInput(random: Random): FuzzInput {
  const { text, digests } = sample(generatedReport, random);
  const words = digests.flatMap(({ sections }) => sections.flatMap((section) => section.words));
  return {
    name: 'report.md',
    bytes: Buffer.from(beset(text, words, random)),
    recipe: 'report',
    words,
  };
}

/** Papers in the forms of other publishers, likewise. */
function entryInput(random: Random): FuzzInput {
  const { name, text, words } = sample(generatedEntries, random);
  return { name, bytes: Buffer.from(beset(text, words, random)), recipe: 'entries', words };
}

/** Puts tokens beside some of a text's words. */
function beset(text: string, words: string[], random: Random): string {
  let beset = text;
  for (let count = words.length === 0 ? 0 : random(4); count > 0; count--) {
    const word = pick(words, random);
    const token = pick(HARMLESS, random).repeat(2 ** random(4));
    beset = beset.replace(word, () => (random(2) ? word + token : token + word));
  }
  return beset;
}

/** Papers as JSON, JSON Lines, YAML or CSV, their texts made of tokens and words. */
function recordInput(random: Random): FuzzInput {
  const { name, text, words } = sample(anyRecords, random);
  return { name, bytes: Buffer.from(text), recipe: 'records', words };
}

function sample<Value>(arbitrary: fc.Arbitrary<Value>, random: Random): Value {
  const [value] = fc.sample(arbitrary, { seed: random(2 ** 31), numRuns: 1 });
  if (value === undefined) throw new Error('fast-check gave no sample');
  return value;
}

/** A file's head and one of the entries that closing lines divide: short files make for many runs. */
function partOf(bytes: Uint8Array, random: Random): Uint8Array {
  const [head = '', ...entries] = String(bytes).split(CLOSING);
  return entries.length === 0
    ? bytes
    : Buffer.from([head, pick(entries, random), ''].join(CLOSING));
}

function slice(bytes: Uint8Array, random: Random): [start: number, end: number] {
  const start = random(bytes.length + 1);
  return [start, Math.min(bytes.length, start + random(2 ** (1 + random(11))))];
}

function insertAt(bytes: Uint8Array, at: number, inserted: Uint8Array): Uint8Array {
  return join(bytes.subarray(0, at), inserted, bytes.subarray(at));
}

function join(...parts: Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

function randomOf(seed: number): Random {
  const draw = seeded(seed);
  return (below) => draw() % Math.max(1, below);
}
