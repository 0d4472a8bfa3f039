import { pick, type Random } from '../fixtures/seeded';
import { type HostileKind, textFile } from './hostile-kind';
import { linesOf, paperId } from './hostile-texts';
import { run } from './sizes';

const MB = 1_000_000;

/** Records that are too many, too deep, or the same again and again. */
export const hostileRecords: HostileKind[] = [
  { name: 'YAML aliases', most: 2 * MB, make: yamlAliases },
  {
    name: 'YAML that nests',
    most: MB,
    make: (size, random) =>
      textFile(
        'deep.yaml',
        pick(
          [
            run('[', size),
            run('{a: ', size),
            run('- ', size),
            run('? ', size),
            run('a: &a [', size),
            linesOf(size, (index) => `${' '.repeat(index % 2000)}a:`),
          ],
          random,
        ),
      ),
  },
  {
    name: 'YAML keys and tags',
    most: 2 * MB,
    make: (size, random) =>
      textFile(
        'keys.yaml',
        pick(
          [
            linesOf(size, (index) => `k${index}: a`),
            linesOf(size, () => 'a: b'),
            linesOf(size, (index) => `? [a, ${index}]\n: b`),
            linesOf(size, (index) => `- !!binary ${index}`),
            linesOf(size, (index) => `- &a${index} x`),
            linesOf(size, () => '---\na: b'),
            linesOf(size, () => '<<: {a: b}'),
            linesOf(size, () => '- id: "2602.01001\n  a: \'b'),
            linesOf(size, (index) => `- id: ${paperId(index)}\n  summary: a "b" : c: d\n  - x`),
          ],
          random,
        ),
      ),
  },
  { name: 'JSON that nests', most: 4 * MB, make: jsonNests },
  {
    name: 'many records',
    most: 12 * MB,
    make: (size, random) => {
      const record = pick(
        [
          (index: number) =>
            `{"id":"${paperId(index)}","title":"Title ${index}","summary":"A sentence of it."}`,
          (index: number) =>
            `{"title":"Title ${index}","summary":"A sentence of it, without an id."}`,
          () => '{"id":"2602.01001","summary":"The same paper."}',
          (index: number) => `{"id":${index},"a":[1,2,{"b":null}]}`,
          () => '{}',
        ],
        random,
      );
      const lines = linesOf(size, record);
      return random(2) === 0
        ? textFile('many.jsonl', lines)
        : textFile('many.json', `[${lines.replaceAll('\n', ',\n')}]`);
    },
  },
  {
    name: 'JSON that is broken',
    most: 2 * MB,
    make: (size, random) =>
      textFile(
        'broken.json',
        pick(
          [
            run('{"id":', size),
            run('[{"a":"', size),
            run('{"id":"2602.01001",', size),
            run('"', size),
            run('[1,', size),
            run('{"a":{"b":[', size),
            linesOf(size, (index) => `{"id":"${paperId(index)}","summary":"a "quoted" text,`),
            `[${linesOf(size, (index) => `{"id":"${paperId(index)}","summary":"a`)}`,
            `[${run("{'id': None, ", size)}`,
            run('/* ', size),
            run('{"a":1}}', size),
            run('\\', size),
            run('{"\\u0000":"\\ud800', size),
          ],
          random,
        ),
      ),
  },
  {
    name: 'names of prototypes',
    most: MB / 4,
    make: (size, random) => {
      const name = pick(
        ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'length'],
        random,
      );
      return pick(
        [
          textFile(
            'a.json',
            `[${run(`{"${name}":{"polluted":1},"id":"2602.01001","${name}":"a"},`, size)}{}]`,
          ),
          textFile(
            'a.yaml',
            run(`- ${name}: {polluted: 1}\n  id: 2602.01001\n  summary: a sentence\n`, size),
          ),
          textFile('a.csv', `id,${name},summary\n${run('2602.01001,a,A sentence\n', size)}`),
          textFile(
            'a.toml',
            run(`[[papers]]\n${name} = {polluted = 1}\nid = "2602.01001"\n`, size),
          ),
        ],
        random,
      );
    },
  },
  {
    name: 'one long field',
    most: 8 * MB,
    make: (size, random) => {
      const text = run(
        pick(['word ', '**a** ', '[a](b) ', '- a\\n', '# a\\n', '| a ', '\\u0041', '$x$ '], random),
        size,
      );
      return pick(
        [
          textFile('a.json', `[{"id":"2602.01001","title":"A title","summary":"${text}"}]`),
          textFile('a.yaml', `- id: 2602.01001\n  summary: '${text}'\n`),
          textFile('a.csv', `id,summary\n2602.01001,"${text}"\n`),
          textFile('a.toml', `[[papers]]\nid = "2602.01001"\nsummary = "${text}"\n`),
          textFile(
            'a.bib',
            `@article{a,\n title = {A title},\n eprint = {2602.01001},\n abstract = {${text}}\n}\n`,
          ),
          textFile(
            'a.ipynb',
            `{"nbformat":4,"cells":[{"cell_type":"markdown","source":["${text}"]}]}`,
          ),
        ],
        random,
      );
    },
  },
  {
    name: 'tables of CSV',
    most: 6 * MB,
    make: (size, random) =>
      textFile(
        'a.csv',
        pick(
          [
            `id,summary\n${run('"', size)}`,
            `id,summary\n2602.01001,"${run('a\n', size)}`,
            `id${run(',a', size / 2)}\n2602.01001${run(',b', size / 2)}`,
            `id,summary\n${linesOf(size, (index) => `${paperId(index)},A sentence of it.`)}`,
            run(',', size),
            run('\n', size),
            run('"a"b"', size),
            `id,summary\n${run('2602.01001,"a\n', size)}`,
            run('a;b\tc|d,e\n', size),
          ],
          random,
        ),
      ),
  },
  {
    name: 'TOML and BibTeX',
    most: MB,
    make: (size, random) =>
      pick(
        [
          textFile('a.toml', `a = ${run('[', size)}`),
          textFile('a.toml', `a = ${run('{a=', size)}`),
          textFile('a.toml', run('[[a]]\n', size)),
          textFile('a.toml', `[${run('a.', size)}a]`),
          textFile(
            'a.toml',
            linesOf(size, (index) => `k${index} = 1`),
          ),
          textFile('a.toml', run('a = """', size)),
          textFile('a.bib', run('@article{a,', size)),
          textFile('a.bib', `@article{a, title = ${run('{', size)}`),
          textFile('a.bib', run('@string{a = "b" # a}\n', size)),
          textFile(
            'a.bib',
            linesOf(
              size,
              (index) =>
                `@article{k${index}, title={Title ${index}}, eprint={${paperId(index)}}, abstract={A sentence.}}`,
            ),
          ),
        ],
        random,
      ),
  },
  {
    name: 'feeds',
    most: 3 * MB,
    make: (size, random) =>
      textFile(
        'feed.xml',
        `<?xml version="1.0"?><rss version="2.0"><channel><title>a</title>${pick(
          [
            linesOf(
              size,
              (index) =>
                `<item><title>T ${index}</title><link>https://arxiv.org/abs/${paperId(index)}</link><description>A sentence &lt;b&gt;of&lt;/b&gt; it.</description></item>`,
            ),
            run('<item>', size),
            run('<item><title>', size),
            `<item><description>${run('&lt;div&gt;', size)}</description></item>`,
            `<item><description><![CDATA[${run('<ul><li>', size)}]]></description></item>`,
            `<!DOCTYPE a [<!ENTITY a "${run('b', size)}">]><item>${'&a;'.repeat(100)}</item>`,
          ],
          random,
        )}`,
      ),
  },
  {
    name: 'mails',
    most: 3 * MB,
    make: (size, random) => {
      const head = 'From: a@b.c\nTo: d@e.f\nSubject: Papers\nMIME-Version: 1.0\n';
      return textFile(
        'a.eml',
        pick(
          [
            `${head}Content-Type: multipart/mixed; boundary=x\n\n${run('--x\n\na\n', size)}`,
            head + linesOf(size, (index) => `X-${index}: a`),
            `${head}${run(' a\n', size)}`,
            `From: a\nSubject: ${run('=?utf-8?b?QQ==?=', size)}\nTo: a\n\na`,
            `${head}Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n${run('=41=', size)}`,
            `${head}Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${run('QUJD', size)}`,
            `${head}${run('Content-Type: message/rfc822\n\n', size)}`,
            `${head}Content-Type: multipart/mixed; boundary=x\n\n${run('--x\nContent-Type: multipart/mixed; boundary=x\n\n', size)}`,
          ],
          random,
        ),
      );
    },
  },
  {
    name: 'notebooks',
    most: 3 * MB,
    make: (size, random) =>
      textFile(
        'a.ipynb',
        `{"nbformat":4,"cells":[${linesOf(size, () => pick(['{"cell_type":"markdown","source":["# a\\n"]}', '{"cell_type":"code","outputs":[{"output_type":"display_data","data":{"text/html":"<div><table>"}}]}', '{}'], random)).replaceAll('\n', ',')}]}`,
      ),
  },
];

function yamlAliases(size: number, random: Random) {
  const big = `&a {${Array.from({ length: 1 + random(2000) }, (_, index) => `k${index}: v${index}`).join(', ')}}`;
  return textFile(
    'aliases.yaml',
    pick(
      [
        `- ${big}\n${run('- *a\n', size)}`,
        `- &a "${'long text '.repeat(400)}"\n- id: 2602.01001\n  summary: [${run('*a, ', size)}]\n`,
        `a: &a {id: 2602.01001, summary: A sentence of it}\npapers: [${run('*a, ', size)}]\n`,
        `${Array.from({ length: 30 }, (_, index) => `a${index}: &a${index} [${index === 0 ? 'x' : `*a${index - 1}`}${index === 0 ? '' : `, *a${index - 1}`}]`).join('\n')}\n`,
        `t: &t ${'x'.repeat(4000)}\nr: &r {${Array.from({ length: 10_000 }, (_, index) => `k${index}: *t`).join(', ')}}\npapers: [${run('*r, ', Math.min(size, 100_000))}]\n`,
        linesOf(
          size,
          (index) =>
            `- &x${index} {id: ${paperId(index)}, summary: &s${index} a sentence, cites: [*x${Math.max(0, index - 1)}]}`,
        ),
        `- &a [*a, *a]\n${run('- *a\n', size)}`,
        `- id: &i 2602.01001\n  s: &s ${'word '.repeat(2000)}\n${linesOf(size, (index) => `- {id: ${paperId(index)}, title: Title ${index}, summary: *s}`)}`,
      ],
      random,
    ),
  );
}

function jsonNests(size: number, random: Random) {
  const name = pick(['a.json', 'a.jsonl', 'a.md', 'a.ipynb'], random);
  const [open, close] = pick(
    [
      ['[', ']'],
      ['{"a":', '}'],
      ['{"papers":[', ']}'],
      ['[{"id":"2602.01001","papers":', '}]'],
      ['{"sections":[{"text":', '}]}'],
    ] as const,
    random,
  );
  const times = size / (open.length + close.length);
  return textFile(
    name,
    random(2) === 0 ? open.repeat(times) : `${open.repeat(times)}1${close.repeat(times)}`,
  );
}
