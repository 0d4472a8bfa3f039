import { describe, expect, test } from 'vitest';
import { readRecords } from '../../../../lib/parse/records/read-records';

function papersOf(value: unknown): string[] {
  return readRecords(value).entries.map(
    ({ paperId, link, rivals, title }) => `${paperId ?? rivals?.join(' or ') ?? link}: ${title}`,
  );
}

const prose =
  'The kite carries a camera, and a net beside it learns where it is from what the camera sees.';

describe('tables that are written column by column', () => {
  test.each([
    ['a frame', { arxiv_id: { 0: '2601.00001', 1: '2601.00002' }, title: { 0: 'A', 1: 'B' } }],
    ['lists', { arxiv_id: ['2601.00001', '2601.00002'], title: ['A', 'B'] }],
    [
      'names and rows',
      {
        columns: ['arxiv_id', 'title'],
        data: [
          ['2601.00001', 'A'],
          ['2601.00002', 'B'],
        ],
      },
    ],
    [
      'rows below names',
      [
        ['arxiv_id', 'title'],
        ['2601.00001', 'A'],
        ['2601.00002', 'B'],
      ],
    ],
  ])('%s', (_, value) => {
    expect(papersOf(value)).toEqual(['2601.00001: A', '2601.00002: B']);
  });
});

describe('sections in a list', () => {
  test('tell of the paper that a part beside them names, as texts or as lists', () => {
    const ref = { type: 'arxiv', value: '2601.00001' };
    const sections = [
      { heading: 'In one line', body: prose },
      { heading: 'New', body: ['It learns from the net alone, and from nothing else.'] },
    ];
    const { entries } = readRecords([{ heading: 'Kites', ref, sections }]);
    expect(entries.map(({ paperId, title }) => `${paperId}: ${title}`)).toEqual([
      '2601.00001: Kites',
    ]);
    expect(entries[0]?.sections.map(({ kind, markdown }) => [kind, markdown])).toEqual([
      ['summary', prose],
      ['other', '- It learns from the net alone, and from nothing else.'],
    ]);
  });
});

test('a headline beside the title is the summary where it is a sentence', () => {
  const record = (headline: string) => ({
    name: 'Kites',
    arxiv: '2601.00001',
    headline,
    why: prose,
  });
  const summaryOf = (headline: string) =>
    readRecords([record(headline)]).entries[0]?.sections.find(({ kind }) => kind === 'summary');
  expect(summaryOf(`${prose} It does.`)?.markdown).toBe(`${prose} It does.`);
  expect(summaryOf('Cities as windows')?.markdown).toBe(prose);
});

test('records under their papers’ numbers have their titles under a name that nobody knows', () => {
  const found = papersOf({
    '2601.00001v2': { bt: 'Kites That Reel Themselves', zy: `${prose} It does.` },
    '2601.00002v1': { bt: 'Tents That Fold Alone', zy: prose },
  });
  expect(found).toEqual([
    '2601.00001: Kites That Reel Themselves',
    '2601.00002: Tents That Fold Alone',
  ]);
});

describe('which paper a record is about', () => {
  test.each([
    [
      'names in any spelling',
      { paperTitle: 'A', arxivUrl: 'https://arxiv.org/abs/2601.00001', tldr: 'x' },
      ['2601.00001: A'],
    ],
    [
      'under its id',
      { '2601.00001': [{ title: 'A', tldr: 'x' }, { tldr: '乙' }] },
      ['2601.00001: A'],
    ],
    [
      'id and link of two papers',
      { id: '2601.00001', url: 'https://arxiv.org/abs/2601.00002', title: 'A', tldr: 'x' },
      ['2601.00001 or 2601.00002: A'],
    ],
    [
      'blocks of a letter, some of them a text and the paper that it is of',
      {
        blocks: [
          { type: 'heading', text: 'Odd kites' },
          {
            type: 'paper',
            headline: 'B',
            source: { title: 'A', arxiv: '2601.00001' },
            body: prose,
          },
          { type: 'ad', body: prose },
          {
            type: 'paper',
            headline: 'D',
            source: { title: 'C', arxiv: '2601.00002' },
            body: prose,
          },
        ],
      },
      ['2601.00001: A', '2601.00002: C'],
    ],
    [
      'a text beside a part that tells of its own paper',
      { body: prose, article: { title: 'A', arxiv: '2601.00001', summary: prose } },
      ['2601.00001: A'],
    ],
    [
      'a quoted id that lost a digit',
      [{ arxiv_id: '2602.1522', title: 'A', tldr: 'x' }],
      ['2602.1522: A'],
    ],
    ['a whole number is no id', [{ id: 2001, title: 'A', tldr: 'x' }], [': A']],
    [
      'one beside another that lacks its id',
      { a: { id: '2601.00001', title: 'A', tldr: 'x' }, b: { title: 'B', tldr: 'y' } },
      ['2601.00001: A', ': B'],
    ],
    [
      'a link with words of its own',
      [
        { 论文: '[甲](https://arxiv.org/abs/2601.00001)', 摘要: 'x' },
        { title: '<a href="https://arxiv.org/abs/2601.00002">B</a>', tldr: 'x' },
        { title: '=HYPERLINK("https://arxiv.org/abs/2601.00003","C")', tldr: 'x' },
      ],
      ['2601.00001: 甲', '2601.00002: B', '2601.00003: C'],
    ],
    [
      'a link among its links',
      [
        {
          title: 'A',
          tldr: 'x',
          links: { pdf: 'https://arxiv.org/pdf/2601.00001', related: ['2401.00009'] },
        },
        {
          title: 'B',
          tldr: 'x',
          links: [
            { rel: 'related', href: 'https://arxiv.org/abs/2401.00009' },
            { rel: 'alternate', href: 'https://arxiv.org/abs/2601.00002' },
          ],
        },
        { title: 'C', tldr: 'x', meta: { arxiv: '2601.00003' } },
      ],
      ['2601.00001: A', '2601.00002: B', '2601.00003: C'],
    ],
    [
      'none of several that it links alike',
      {
        trends: [
          {
            title: 'A trend',
            tldr: 'x',
            urls: ['https://arxiv.org/abs/2601.00001', 'https://arxiv.org/abs/2601.00002'],
          },
        ],
        papers: [{ title: 'B', id: '2601.00003', tldr: 'x' }],
      },
      ['2601.00003: B'],
    ],
    [
      'under their titles',
      {
        date: '2026-01-05',
        vision: {
          'Kites that find their way': { link: 'https://arxiv.org/abs/2601.00001', tldr: 'x' },
          'Related rates of kites and winds': { link: '2601.00002', tldr: 'x' },
          'Salt that stores the heat': { tldr: 'y' },
        },
      },
      [
        '2601.00001: Kites that find their way',
        '2601.00002: Related rates of kites and winds',
        ': Salt that stores the heat',
      ],
    ],
    [
      'under a word that is no title',
      {
        date: '2026-01-05',
        'Our pick of the week': { link: 'https://arxiv.org/abs/2601.00001', tldr: 'x' },
      },
      ['2601.00001: '],
    ],
    [
      'what it cites is none',
      {
        id: '2601.00001',
        title: 'A',
        tldr: 'x',
        related_papers: [{ id: '2601.00009', title: 'Z', tldr: 'z' }],
      },
      ['2601.00001: A'],
    ],
  ])('%s', (_, value, papers) => {
    expect(papersOf(value)).toEqual(papers);
  });

  test('an id that a number lost zeros of', () => {
    const source = { spans: new WeakMap<object, never>(), numbersAsText: true };
    expect(
      readRecords([{ arxiv_id: '2601.4', title: 'A', tldr: 'x' }], source).entries,
    ).toMatchObject([{ paperId: '2601.40000' }]);
  });

  test('one id over two titles is one paper’s at most', () => {
    const { entries, problems } = readRecords([
      { id: '2601.00001', title: 'Kites that find their way', tldr: 'x' },
      { id: '2601.00001', title: 'Batteries made of common salt', tldr: 'y' },
    ]);
    expect(entries).toMatchObject([
      { title: 'Kites that find their way', sections: [{ markdown: 'x' }] },
    ]);
    expect(problems).toMatchObject([
      { kind: 'stray-text', detail: 'Batteries made of common salt' },
    ]);
  });
});

describe('what is said of a paper itself', () => {
  test('stands beside its digest, each for what it is', () => {
    const [entry] = readRecords({
      id: '2601.00001',
      title: 'A',
      tldr: 'x',
      authors: [{ name: 'Ada Birch', affiliation: 'Kite Lab' }, { name: 'Cole Dorn' }],
      upvotes: 12,
      scores: { depth: 8 },
      categories: ['cs.CV', 'cs.RO'],
      publishedAt: '2026-01-05T10:00:00Z',
      github_url: 'https://github.com/birch/kites',
      project_page: 'https://kites.example.org',
      thumbnail: 'https://kites.example.org/a.png',
      pdf_url: 'https://arxiv.org/pdf/2601.00001',
      difficulty: 'hard',
    }).entries;
    expect(entry?.particulars).toEqual([
      { kind: 'authors', label: '', markdown: 'Ada Birch, Cole Dorn' },
      { kind: 'affiliations', label: '', markdown: 'Kite Lab' },
      { kind: 'score', label: 'Upvotes', markdown: '12' },
      { kind: 'score', label: 'Depth', markdown: '8' },
      { kind: 'tags', label: '', markdown: 'cs.CV, cs.RO' },
      { kind: 'date', label: 'Published at', markdown: '2026-01-05' },
      { kind: 'code', label: '', markdown: 'https://github.com/birch/kites' },
      { kind: 'link', label: 'Project page', markdown: 'https://kites.example.org' },
      { kind: 'other', label: 'Difficulty', markdown: 'hard' },
    ]);
  });

  test('is a section where it is told at length', () => {
    const [entry] = readRecords({
      id: '2601.00001',
      tldr: 'x',
      score_reason: `${prose} So it is rated high.`,
    }).entries;
    expect(entry?.sections.at(-1)).toMatchObject({ kind: 'other', label: 'Score reason' });
  });
});

describe('a field’s text', () => {
  function sectionsOf(fields: object) {
    return readRecords({ id: '2601.00001', title: 'A', ...fields }).entries[0]?.sections;
  }

  test('bears our words for its name, or its kind’s where that says it all', () => {
    expect(sectionsOf({ tldr: 'x', pain_point: prose, keyInnovation: 'y' })).toMatchObject([
      { kind: 'summary', label: '' },
      { kind: 'other', label: 'Pain point' },
      { kind: 'innovations', label: '' },
    ]);
  });

  test('is the summary where it is long and nothing else is', () => {
    expect(sectionsOf({ whatever: prose })).toMatchObject([{ kind: 'summary', markdown: prose }]);
  });

  test('may be the lines of one text', () => {
    expect(
      sectionsOf({
        abstractLines: ['We fly kites that carry small cameras,', 'and learn from what they see.'],
      }),
    ).toMatchObject([
      {
        kind: 'abstract',
        markdown: 'We fly kites that carry small cameras,\nand learn from what they see.',
      },
    ]);
  });

  test('may be a digest in Markdown, or HTML', () => {
    expect(
      sectionsOf({ digest: '# A\n\n## Summary\nIt flies.\n\n## Method\nA net.' }),
    ).toMatchObject([
      { kind: 'summary', label: 'Summary', markdown: 'It flies.' },
      { kind: 'method', label: 'Method', markdown: 'A net.' },
    ]);
    expect(sectionsOf({ content_html: '<p>It <b>flies</b>.</p>' })).toMatchObject([
      { markdown: 'It **flies**.' },
    ]);
  });

  test('may be questions, each with its answer', () => {
    expect(
      sectionsOf({
        interview: [
          { question: 'What flies?', answer: 'A kite.' },
          { question: 'Who holds it?', answer: 'On a line.' },
        ],
      }),
    ).toEqual([
      { kind: 'other', label: 'What flies?', markdown: 'A kite.' },
      { kind: 'other', label: 'Who holds it?', markdown: 'On a line.' },
    ]);
  });

  test('is without what a model’s answer has around it', () => {
    expect(
      sectionsOf({ tldr: '<think>Hm.</think>It flies.<|im_end|>', method: '**Summary:** A net.' }),
    ).toMatchObject([{ markdown: 'It flies.' }, { markdown: 'A net.' }]);
  });

  test('is the authors’ abstract beside the publisher’s own sentence in another language', () => {
    const summary = 'A cache grows with each word, and so does what it costs to keep it there.';
    expect(
      sectionsOf({
        summary,
        one_sentence_summary: '按层写入记忆。',
        abstract_zh: '缓存随每个词增长，费用也随之增长，这就是问题所在。',
      }),
    ).toMatchObject([
      { kind: 'abstract', label: '' },
      { kind: 'summary', label: '' },
      { kind: 'summary', label: 'Abstract' },
    ]);
    // Wherever it stands.
    const abstract = '缓存随每个词增长，费用也随之增长，这就是问题所在。';
    expect(sectionsOf({ abstract, summary: '按层写入记忆，费用不再增长。' })).toMatchObject([
      { kind: 'summary', label: 'Abstract' },
      { kind: 'summary', label: '' },
    ]);
    // Alone, and in nobody's own voice, it is the publisher's.
    expect(sectionsOf({ summary: `${summary} `.repeat(8) })).toMatchObject([{ kind: 'summary' }]);
  });
});

describe('a record that is told in several languages', () => {
  const text = '风筝带着一部相机，旁边的网络由此学会自己身在何处。';
  const sectionsOf = (value: unknown) =>
    readRecords(value).entries.flatMap(({ sections }) =>
      sections.map(({ kind, markdown }) => [kind, markdown]),
    );

  test('is of the paper that an object beside its title and its texts names', () => {
    const record = {
      source: { arxivId: '2601.00001', links: { abs: 'https://arxiv.org/abs/2601.00001' } },
      title: { original: 'Kites that map the wind', zh: '为风测图的风筝' },
      digest: { zh: { tldr: text, method: text }, en: { tldr: prose, method: 'A longer string.' } },
    };
    const [entry] = readRecords({ items: [record] }).entries;
    expect([entry?.paperId, entry?.title]).toEqual(['2601.00001', 'Kites that map the wind']);
    expect(sectionsOf({ items: [record] })).toEqual([
      ['summary', text],
      ['method', text],
      ['summary', prose],
      ['method', 'A longer string.'],
    ]);
  });

  test('has all of its texts, beside whatever else the languages stand', () => {
    const record = { id: '2601.00001', title: 'A', zh: { tldr: text }, en: { tldr: prose } };
    expect(sectionsOf([record])).toEqual([
      ['summary', text],
      ['summary', prose],
    ]);
  });

  test('says nothing where dots hold a text’s place', () => {
    expect(sectionsOf([{ id: '2601.00001', tldr: prose, abstract: '...' }])).toEqual([
      ['summary', prose],
    ]);
  });
});

test('the core of a paper is its summary, wherever it stands among an analysis’s fields', () => {
  const [entry] = readRecords([
    {
      arxiv: '2601.00031',
      meta: { title_en: 'Kites Without Any Wind' },
      analysis: { motivation: 'The wind drops at night.', core: prose },
    },
  ]).entries;
  expect(entry?.sections.find(({ kind }) => kind === 'summary')).toMatchObject({ markdown: prose });
});

test('a key without the accent that its word has is read like the word', () => {
  expect(
    papersOf([
      { id: '2601.00001', titulo: 'Kites That Reel Themselves', resumen: prose },
      { id: '2601.00002', titulo: 'Tents That Fold', resumen: prose },
    ]),
  ).toEqual(['2601.00001: Kites That Reel Themselves', '2601.00002: Tents That Fold']);
});

test('the first text of a record is its summary, whatever it is called, above parts of a digest', () => {
  const kinds = (fields: Record<string, unknown>) =>
    readRecords({ papers: [{ arxiv: '2601.00001', title: 'A', ...fields }] }).entries.flatMap(
      ({ sections }) => sections.map(({ kind }) => kind),
    );
  const method = 'The net learns from a camera how far away the kite is.';
  expect(kinds({ spark: prose, method })).toEqual(['summary', 'method']);
  expect(kinds({ method, spark: prose })).toEqual(['method', 'other']);
  expect(kinds({ spark: prose, method, summary: prose })).toContain('other');
});

describe('fields whose names are short for what they hold', () => {
  const record = {
    pid: '2601.00001v1',
    hd: 'Kites on a String',
    au: 'Birch; Dorn',
    abs_en: 'We study kites that carry their own strings, and find that they reel them in.',
    tl: 'A kite reels its string in.',
    pts: [
      'The string is reeled in by day',
      'Nothing of it is left behind',
      'No wind is needed for that at all, by night either',
    ],
  };
  const [entry] = readRecords([record]).entries;

  test('are a title, authors, an abstract and a summary', () => {
    expect(entry?.title).toBe('Kites on a String');
    expect(entry?.particulars?.map(({ kind }) => kind)).toEqual(['authors']);
    expect(entry?.sections.map(({ kind }) => kind)).toContain('abstract');
    expect(entry?.sections.find(({ kind }) => kind === 'summary')?.markdown).toBe(record.tl);
  });

  test('hold points, however long they are together', () => {
    const points = record.pts.map((point) => `- ${point}`).join('\n');
    expect(entry?.sections.map(({ markdown }) => markdown)).toContain(points);
  });

  test('hold no points where they are names and tags', () => {
    const tagged = { ...record, pts: ['Large Language Models', 'Kites', 'A Toy Shop'] };
    const [other] = readRecords([tagged]).entries;
    expect(other?.sections.map(({ label }) => label)).not.toContain('Pts');
  });
});

test('what a field’s text says of the paper itself is none of its sections, and not lost', () => {
  const digest = `## Summary\n\n${prose}\n\n## Comment\n\nTold by hand, with 12 figures.`;
  const [entry] = readRecords([{ arxiv_id: '2601.00001', title: 'Kites', digest }]).entries;
  expect(entry?.sections.map(({ markdown }) => markdown)).toEqual([prose]);
  expect(entry?.particulars).toContainEqual(
    expect.objectContaining({ markdown: 'Told by hand, with 12 figures.' }),
  );
});

test.each(['meta', 'Paper', 'Article', 'arxiv'])(
  'what stands beside a part %s with the paper is told of it, where all records have one',
  (part) => {
    const records = ['A', 'B'].map((title, at) => ({
      [part]: { id: `2601.0000${at + 1}`, title, summary: `We show how a kite flies. ${prose}` },
      summary: `${title} is a kite. ${prose}`,
      method: `${title} is pulled by a drone. ${prose}`,
    }));
    expect(papersOf(records)).toEqual(['2601.00001: A', '2601.00002: B']);
    for (const { sections } of readRecords(records).entries) {
      expect(sections.map(({ kind }) => kind)).toContain('method');
      expect(sections.map(({ markdown }) => markdown).join()).toContain('is a kite');
    }
  },
);
