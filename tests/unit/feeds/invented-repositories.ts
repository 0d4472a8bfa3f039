/*
 * Layouts that were made up before there was any rule, as their publishers might have made them up. Names in braces are
 * filled in: {Y} {M} {D} by thirty days in a row, {id} by a paper's id, {slug} by a title in a file's name, {Title} by one
 * with spaces, {n} by a number, {topic} by one of five, {cat} by one of two.
 */

/** Of each reason one or more forms of paths; `digests` are what is to be proposed. */
export interface Invented {
  name: string;
  digests: string[];
  /** What is left out, by why; `any` where more than one reason is as good. */
  out: Partial<
    Record<
      'about' | 'index' | 'raw' | 'twin' | 'sum' | 'form' | 'other' | 'empty' | 'any',
      string[]
    >
  >;
}

const code = [
  'main.py',
  'src/fetch.py',
  '.github/workflows/daily.yml',
  'requirements.txt',
  'assets/logo.png',
];

export const invented: Invented[] = [
  // A file a day.
  {
    name: 'flat days',
    digests: ['digests/{Y}-{M}-{D}.md'],
    out: { about: ['README.md', 'LICENSE'] },
  },
  {
    name: 'days in the root',
    digests: ['{Y}-{M}-{D}.md'],
    out: { about: ['README.md', 'CONTRIBUTING.md'] },
  },
  {
    name: 'days in folders',
    digests: ['{Y}/{M}/{D}.md'],
    out: { about: ['README.md'], any: code },
  },
  { name: 'the founding form', digests: ['{Y}/{M}/{Y}-{M}-{D}.md'], out: { about: ['README.md'] } },
  {
    name: 'days run together',
    digests: ['reports/{Y}{M}{D}.md'],
    out: { any: ['config.yaml', ...code] },
  },
  { name: 'a month folder', digests: ['papers/{Y}-{M}/{D}.md'], out: { about: ['README.md'] } },
  {
    name: 'a month run together',
    digests: ['out/{Y}{M}/{D}_daily.md'],
    out: { any: ['out/latest.md'] },
  },
  {
    name: 'days with underscores',
    digests: ['daily_{Y}_{M}_{D}.txt'],
    out: { about: ['README.md'] },
  },
  {
    name: 'Chinese days',
    digests: ['日报/{Y}年{M}月{D}日.md'],
    out: { about: ['README.md', 'README_en.md'] },
  },
  {
    name: 'Chinese names',
    digests: ['论文速递/{Y}-{M}-{D}-论文速递.md'],
    out: { about: ['说明.md', 'README.md'] },
  },
  { name: 'Japanese names', digests: ['論文要約/{Y}-{M}-{D}.md'], out: { about: ['README.md'] } },
  {
    name: 'Korean names',
    digests: ['논문요약/{Y}-{M}-{D}_요약.json'],
    out: { raw: ['논문요약_raw/{Y}-{M}-{D}.json'] },
  },
  {
    name: 'Jekyll',
    digests: ['_posts/{Y}-{M}-{D}-daily-papers.md'],
    out: { any: ['_config.yml', 'index.md', 'about.md', '_layouts/post.html'] },
  },
  {
    name: 'Hugo sections',
    digests: ['content/posts/{Y}-{M}-{D}.md'],
    out: {
      any: [
        'content/posts/_index.md',
        'content/about.md',
        'hugo.toml',
        'themes/x/layouts/list.html',
      ],
    },
  },
  {
    name: 'Hugo bundles',
    digests: ['content/posts/{Y}-{M}-{D}/index.md'],
    out: {
      form: ['content/posts/{Y}-{M}-{D}/cover.png'],
      any: ['content/_index.md', 'config.toml'],
    },
  },
  {
    name: 'a README a day',
    digests: ['days/{Y}-{M}-{D}/README.md'],
    out: { about: ['README.md'], form: ['days/{Y}-{M}-{D}/figure.png'] },
  },
  {
    name: 'Docusaurus',
    digests: ['blog/{Y}-{M}-{D}-papers.mdx'],
    out: { any: ['docs/intro.md', 'blog/authors.yml', 'docusaurus.config.js', 'package.json'] },
  },
  {
    name: 'MkDocs',
    digests: ['docs/daily/{Y}/{M}/{D}.md'],
    out: {
      any: ['mkdocs.yml', 'docs/index.md', 'docs/daily/index.md', 'docs/about.md', 'docs/tags.md'],
    },
  },
  {
    name: 'an Obsidian vault',
    digests: ['Daily/{Y}-{M}-{D}.md'],
    out: { any: ['.obsidian/app.json', 'Templates/daily.md', 'Home.md', 'Inbox/todo.md'] },
  },
  {
    name: 'a page a day',
    digests: ['site/{Y}-{M}-{D}.html'],
    out: { any: ['site/index.html', 'site/404.html', 'site/style.css'] },
  },
  {
    name: 'a page and its source',
    digests: ['posts/{Y}-{M}-{D}.md'],
    out: { twin: ['public/{Y}-{M}-{D}.html'], any: ['public/index.html'] },
  },
  {
    name: 'text, JSON and HTML of a day',
    digests: ['output/{Y}-{M}-{D}.md'],
    out: { twin: ['output/{Y}-{M}-{D}.json', 'output/{Y}-{M}-{D}.html'] },
  },
  {
    name: 'JSON alone',
    digests: ['data/{Y}-{M}-{D}.json'],
    out: { any: ['data/index.json', 'package.json', 'tsconfig.json'] },
  },
  { name: 'JSONL alone', digests: ['data/{Y}/{M}/{Y}{M}{D}.jsonl'], out: { about: ['README.md'] } },
  { name: 'CSV a day', digests: ['csv/papers_{Y}-{M}-{D}.csv'], out: { about: ['README.md'] } },
  {
    name: 'YAML a day',
    digests: ['_data/digests/{Y}-{M}-{D}.yml'],
    out: { any: ['_config.yml', 'Gemfile.lock'] },
  },
  {
    name: 'a Word document a day',
    digests: ['reports/Report {Y}-{M}-{D}.docx'],
    out: { form: ['reports/Report {Y}-{M}-{D}.pdf'] },
  },
  {
    name: 'enhanced data on a branch',
    digests: ['data/{Y}-{M}-{D}_AI_enhanced_Chinese.jsonl'],
    out: {
      raw: [],
      any: ['data/{Y}-{M}-{D}.jsonl', 'data/{Y}-{M}-{D}.md', 'assets/file-list.txt'],
    },
  },
  {
    name: 'enhanced data in two languages',
    digests: ['data/{Y}-{M}-{D}_AI_enhanced_English.jsonl'],
    out: { twin: ['data/{Y}-{M}-08_AI_enhanced_French.jsonl'], any: ['data/{Y}-{M}-{D}.jsonl'] },
  },
  {
    name: 'raw beside summaries',
    digests: ['summaries/{Y}-{M}-{D}.json'],
    out: { raw: ['raw/{Y}-{M}-{D}.json'] },
  },
  {
    name: 'metadata beside translations',
    digests: ['translated/{Y}-{M}-{D}.json'],
    out: { raw: ['metadata/{Y}-{M}-{D}.json'] },
  },
  {
    name: 'stages in the root',
    digests: ['summary_{Y}-{M}-{D}.json'],
    out: { raw: ['raw_{Y}-{M}-{D}.json', 'filtered_{Y}-{M}-{D}.json', 'scored_{Y}-{M}-{D}.json'] },
  },
  {
    name: 'stages in a day’s folder',
    digests: ['runs/{Y}-{M}-{D}/digest.md'],
    out: {
      raw: ['runs/{Y}-{M}-{D}/raw_papers.json', 'runs/{Y}-{M}-{D}/candidates.json'],
      any: ['runs/{Y}-{M}-{D}/run.log', 'runs/{Y}-{M}-{D}/stats.json'],
    },
  },
  {
    name: 'a cache and a state',
    digests: ['digest/{Y}-{M}-{D}.md'],
    out: { any: ['cache/{id}.json', 'state/seen.json', 'logs/{Y}-{M}-{D}.txt'] },
  },
  {
    name: 'two languages in folders',
    digests: ['zh/{Y}-{M}-{D}.md'],
    out: { twin: ['en/{Y}-{M}-1{n}.md'] },
  },
  {
    name: 'two languages in names',
    digests: ['daily/{Y}-{M}-{D}.md'],
    out: { twin: ['daily/{Y}-{M}-{D}_en.md'] },
  },
  {
    name: 'two languages with dots',
    digests: ['daily/{Y}-{M}-{D}.md'],
    out: { twin: ['daily/{Y}-{M}-{D}.zh-CN.md'] },
  },
  {
    name: 'two languages in a day’s folder',
    digests: ['{Y}-{M}-{D}/summary.md'],
    out: { twin: ['{Y}-{M}-{D}/summary_ja.md'] },
  },
  {
    name: 'days, weeks and months',
    digests: ['daily/{Y}-{M}-{D}.md'],
    out: { sum: ['weekly/{Y}-W{n}.md', 'monthly/{Y}-{M}.md'], any: ['latest.md'] },
  },
  {
    name: 'days and all at once',
    digests: ['data/{Y}-{M}-{D}.json'],
    out: { sum: ['data/all.json', 'data/latest.json'], any: ['papers.json'] },
  },
  { name: 'weeks alone', digests: ['weekly/{Y}-W{n}.md'], out: { about: ['README.md'] } },
  { name: 'months alone', digests: ['{Y}/{Y}-{M}.md'], out: { about: ['README.md'] } },
  { name: 'issues by number', digests: ['newsletter/issue-{n}.md'], out: { about: ['README.md'] } },
  {
    name: 'two topics a day',
    digests: ['daily/{cat}/{Y}-{M}-{D}.md'],
    out: { about: ['README.md'] },
  },
  {
    name: 'topics in names',
    digests: ['papers/{Y}-{M}-{D}_{cat}.md'],
    out: { about: ['README.md'] },
  },
  {
    name: 'five topics',
    digests: ['{topic}/{Y}-{M}-{D}.md'],
    out: { about: ['README.md'], any: ['docs/usage.md'] },
  },
  {
    name: 'a folder that is called archive',
    digests: ['archive/{Y}-{M}-{D}.md'],
    out: { any: ['prompts/summarise.md', 'README.md'] },
  },
  {
    name: 'trends and papers',
    digests: ['papers/{Y}-{M}-{D}.md'],
    out: { other: ['github-trending/{Y}-{M}-{D}.md', 'news/{Y}-{M}-{D}.md'] },
  },
  {
    name: 'files of nothing',
    digests: ['data/{Y}-{M}-{D}.json'],
    out: { empty: ['data/{Y}-{M}-3{n}.json=2', 'data/empty.json=0'] },
  },
  // A file a paper.
  { name: 'ids', digests: ['papers/{id}.md'], out: { about: ['README.md'] } },
  {
    name: 'ids in months',
    digests: ['summary/{Y}-{M}/{id}.md'],
    out: { twin: ['summary_en/{Y}-{M}/{id}.md'] },
  },
  {
    name: 'slugs',
    digests: ['notes/{slug}.md'],
    out: { about: ['README.md'], any: ['notes/index.md'] },
  },
  {
    name: 'slugs in days',
    digests: ['docs/{Y}-{M}-{D}/{slug}.md'],
    out: { index: ['docs/{Y}-{M}-{D}/index.md'], about: ['README.md'] },
  },
  {
    name: 'days run together, slugs, texts beside',
    digests: ['docs/{Y}{M}/{D}/{id}-{slug}.md'],
    out: {
      index: ['docs/{Y}{M}/{D}/README.md'],
      any: ['docs/{Y}{M}/{D}/{id}-{slug}.txt', 'docs/_sidebar.md'],
      form: ['docs/assets/{id}.webp'],
    },
  },
  {
    name: 'titles with spaces',
    digests: ['daily/{Y}-{M}-{D}/items/{Title}.md'],
    out: { index: ['daily/{Y}-{M}-{D}/index.md', 'daily/{Y}-{M}-{D}/manifest.json'] },
  },
  {
    name: 'topics in days',
    digests: ['docs/{Y}-{M}-{D}/{topic}/{slug}.md'],
    out: { index: ['docs/{Y}-{M}-{D}/index.md', 'docs/{Y}-{M}-{D}/{topic}/index.md'] },
  },
  {
    name: 'days in topics',
    digests: ['{cat}/{Y}-{M}-{D}/papers/{id}.md'],
    out: { index: ['{cat}/{Y}-{M}-{D}/index.md'] },
  },
  {
    name: 'dated slugs among pages of concepts',
    digests: ['wiki/{topic}/{Y}-{M}-{D}-{slug}.md'],
    out: {
      any: ['wiki/{topic}/overview-of-it.md', 'wiki/index.md', 'wiki/log.md', 'raw/{Y}-{M}-{D}.md'],
      sum: ['wiki/daily-digest/{Y}-{M}/{Y}-{M}-{D}.md'],
    },
  },
  {
    name: 'a folder a paper',
    digests: ['papers/{id}/summary.md'],
    out: { any: ['papers/{id}/paper.txt', 'papers/{id}/meta.json', 'papers/{id}/figures/1.png'] },
  },
  {
    name: 'a folder a day and paper',
    digests: ['data/{Y}-{M}-{D}/{id}/digest.json'],
    out: { any: ['data/{Y}-{M}-{D}/{id}/tags.json', 'data/{Y}-{M}-{D}/{id}/fulltext.txt'] },
  },
  {
    name: 'pages as bundles',
    digests: ['content/papers/{slug}/index.md'],
    out: { any: ['content/papers/_index.md', 'content/papers/{slug}/teaser.jpg'] },
  },
  {
    name: 'YAML a paper',
    digests: ['_data/papers/{id}.yml'],
    out: { any: ['_config.yml', 'index.html'] },
  },
  {
    name: 'notes and the days that list them',
    digests: ['paper_notes/{slug}-{id}.md'],
    out: {
      sum: ['daily_lists/{Y}-{M}-{D}.md'],
      any: ['TASK.md', 'reading_queue/next.md', 'related_work/agents.md'],
    },
  },
  {
    name: 'content of a site',
    digests: ['src/content/papers/{Y}-{M}-{D}-{slug}.md'],
    out: {
      other: ['src/content/news/{Y}-{M}-{D}-{slug}.md', 'src/content/repos/{Y}-{M}-{D}-{slug}.md'],
      any: ['src/pages/index.astro', 'astro.config.mjs', 'tsconfig.json'],
    },
  },
  {
    name: 'notebooks',
    digests: ['notebooks/{Y}-{M}-{D}.ipynb'],
    out: { any: ['environment.yml', 'README.md'] },
  },
  { name: 'archives of months', digests: ['archives/{Y}-{M}.zip'], out: { about: ['README.md'] } },
  { name: 'one file that grows', digests: ['papers.csv'], out: { about: ['README.md'] } },
  {
    name: 'nothing of ours',
    digests: [],
    out: {
      any: [
        'README.md',
        'docs/guide.md',
        'docs/install.md',
        'src/index.ts',
        'package.json',
        'LICENSE',
        'tests/a.test.ts',
      ],
    },
  },
  {
    name: 'a program with a change log',
    digests: [],
    out: {
      any: [
        'CHANGELOG.md',
        'docs/api/v1.md',
        'docs/api/v2.md',
        'examples/demo.json',
        'Cargo.toml',
        ...code,
      ],
    },
  },
  { name: 'empty', digests: [], out: {} },
];

const DAYS = Array.from({ length: 30 }, (_, index) =>
  new Date(Date.UTC(2026, 8, 10 + index)).toISOString().slice(0, 10),
);
const TOPICS = ['agents', 'world_models', 'speech', 'llm_summarization', 'robotics'];
const CATEGORIES = ['cs-CL', 'cs-CV'];
const WORDS =
  'sparse attention diffusion policy scaling memory routing graph token vision reward planning'.split(
    ' ',
  );

/** All paths of a form, each with its size. */
export function pathsOf(form: string): { path: string; size: number }[] {
  const [pattern = '', size] = form.split('=');
  const days = /\{[YMD]\}/.test(pattern) ? DAYS : ['2026-10-08'];
  const papers = /\{(?:slug|Title|id)\}/.test(pattern) ? [0, 1, 2] : [0];
  const isUndated = days.length === 1 && papers.length > 1;
  const many = isUndated ? Array.from({ length: 60 }, (_, paper) => paper) : papers;
  const topics = /\{topic\}/.test(pattern) ? TOPICS : /\{cat\}/.test(pattern) ? CATEGORIES : [''];
  const numbers = /\{n\}/.test(pattern) ? ['1', '2', '3'] : [''];
  const found = new Set<string>();
  for (const [at, day] of days.entries())
    for (const paper of many)
      for (const [topicAt, topic] of topics.entries())
        for (const number of numbers)
          found.add(filled(pattern, { day, seed: at * 50 + paper * 7 + topicAt, topic, number }));
  return [...found].map((path) => ({
    path,
    size: size === undefined ? sizeOf(path) : Number(size),
  }));
}

/** Of files that are not copies no two are of one length. */
function sizeOf(path: string): number {
  let sum = 0;
  for (const sign of path) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973;
  return 3000 + sum;
}

function filled(
  pattern: string,
  { day, seed, topic, number }: { day: string; seed: number; topic: string; number: string },
): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const words = [0, 1, 2].map((at) => WORDS[(seed * (at + 3) + at) % WORDS.length]);
  const slug = [
    ...words,
    String.fromCharCode(97 + (seed % 26)) + String.fromCharCode(97 + ((seed >> 4) % 26)),
  ];
  return pattern
    .replaceAll('{Y}', year)
    .replaceAll('{M}', month)
    .replaceAll('{D}', date)
    .replaceAll('{id}', `26${month}.${String(10_000 + seed * 13)}`)
    .replaceAll('{slug}', slug.join('-'))
    .replaceAll('{Title}', `${slug.join(' ')}: A Study, Part ${seed}`)
    .replaceAll('{topic}', topic)
    .replaceAll('{cat}', topic)
    .replaceAll('{n}', number);
}
