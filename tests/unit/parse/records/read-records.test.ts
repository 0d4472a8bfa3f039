import { describe, expect, test } from 'vitest';
import { readRecords } from '../../../../lib/parse/records/read-records';

const ABSTRACT =
  'We present a system that reads many small files and keeps what they say about papers in one place. '.repeat(
    5,
  );

function sectionsOf(value: unknown): string[][] {
  return readRecords(value).entries.map(({ paperId, sections }) => [
    `${paperId}`,
    ...sections.map(({ kind, label }) => `${label}:${kind}`),
  ]);
}

test('a field may name its language first, and a list’s sentences may be short', () => {
  const paper = { id: '2601.00001', title: 'A', summary: ABSTRACT, zh_summary: '折纸。' };
  const notes = ['It folds cranes with two arms.', 'It fails when the paper is wet.'];
  expect(sectionsOf({ ...paper, notes, venues: ['Conference on Robot Learning'] })).toEqual([
    ['2601.00001', ':abstract', ':summary', 'Notes:other'],
  ]);
});

test('a tag that breaks a line breaks a line', () => {
  const paper = { id: '2601.00001', summary: 'It folds.<br>It unfolds.<br/>It ends.' };
  expect(readRecords([paper]).entries[0]?.sections[0]?.markdown).toBe(
    'It folds.\nIt unfolds.\nIt ends.',
  );
});

test('a list’s items may be objects: a point, and what is said of it', () => {
  const key_contributions = [
    { name: 'Folding', description: 'Two arms do it.' },
    { name: 'Proof', description: 'It ends.' },
  ];
  const cited = [
    { arxiv_id: '2601.00002', note: 'A note on another paper, of more than a few words.' },
  ];
  const [entry] = readRecords({ id: '2601.00001', key_contributions, cited_here: cited }).entries;
  expect(entry?.sections).toMatchObject([
    { kind: 'innovations', label: '', markdown: '- Folding: Two arms do it.\n- Proof: It ends.' },
  ]);
});

test('a model’s answer stands deep in a batch’s output', () => {
  const message = {
    role: 'assistant',
    content:
      'Robots fold cranes with two arms, in eight of ten trials, and learn it by themselves.',
  };
  const body = { choices: [{ index: 0, message }] };
  expect(sectionsOf([{ custom_id: '2601.00001', response: { body } }])).toEqual([
    ['2601.00001', ':summary'],
  ]);
});

describe('papers are found', () => {
  test('by an id, by a link, and in an object within', () => {
    const records = readRecords({
      groups: {
        vision: [{ arxiv_id: '2601.00001v2', title: 'A', tldr: '甲' }],
        language: [{ url: 'https://arxiv.org/abs/2601.00002', title: 'B', tldr: '乙' }],
      },
      more: [{ paper: { id: '2601.00003', title: 'C' }, conclusion: '丙' }],
    });
    expect(records.entries.map(({ paperId, title }) => [paperId, title])).toEqual([
      ['2601.00001', 'A'],
      ['2601.00002', 'B'],
      ['2601.00003', 'C'],
    ]);
  });

  test('once, with all that the file says of them', () => {
    const paper = { id: '2601.00001', tldr: '一句话' };
    const more = { id: '2601.00001', tldr: '一句话', method: '怎么做' };
    const records = readRecords({ top: [paper], papers: [more], topics: [{ papers: [paper] }] });
    expect(records.entries).toMatchObject([
      { sections: [{ markdown: '一句话' }, { markdown: '怎么做' }] },
    ]);
  });

  test('without an id too, where they stand among papers', () => {
    const { entries } = readRecords([
      { id: '2601.00001', tldr: '甲' },
      { title: 'No id', tldr: '乙' },
    ]);
    expect(entries.map(({ paperId, title }) => [paperId, title])).toEqual([
      ['2601.00001', ''],
      [null, 'No id'],
    ]);
  });

  test('by a key, or by any field that holds nothing but one', () => {
    const records = readRecords({
      '2026-03-05': {
        '2601.00001': { title: 'A', summary: '甲' },
        'https://arxiv.org/abs/2601.00002': '乙说了很多很多，说得很清楚，也很有意思。',
      },
      more: [
        { custom_id: '2601.00003v1', response: { summary: '丙' } },
        { 论文标题: 'D', arXiv链接: 'https://arxiv.org/abs/2601.00004', 总结: '丁' },
        { related: 'https://arxiv.org/abs/2501.00009', name: 'E', tldr: '戊' },
      ],
    });
    expect(records.entries.map(({ paperId, title, date }) => [paperId, title, date])).toEqual([
      ['2601.00001', 'A', '2026-03-05'],
      ['2601.00002', '', '2026-03-05'],
      ['2601.00003', '', null],
      ['2601.00004', 'D', null],
      [null, 'E', null],
    ]);
  });

  test('by what identifies them in an object beside their text', () => {
    const records = readRecords({
      meta: { date: '2026-03-05' },
      data: [
        { info: { url: 'https://arxiv.org/abs/2601.00001', title: 'A' }, digest: { tldr: '甲' } },
        {
          id: '2601.00002',
          choices: [{ message: { content: '乙说了很多很多，说得很清楚，也很有意思。' } }],
        },
        { id: '2601.00003', title: { zh: '丙', en: 'C' }, summary: { zh: '丙说', en: 'C says' } },
      ],
    });
    expect(records.date).toBe('2026-03-05');
    expect(
      records.entries.map(({ paperId, title, sections }) => [
        `${paperId} ${title}`,
        ...sections.map(({ kind }) => kind),
      ]),
    ).toEqual([
      ['2601.00001 A', 'summary'],
      ['2601.00002 ', 'summary'],
      ['2601.00003 C', 'summary', 'summary'],
    ]);
  });

  test('by a number that lost its last zeros', () => {
    expect(readRecords([{ id: 2601.0001, tldr: '甲' }]).entries).toMatchObject([
      { paperId: '2601.00010' },
    ]);
  });

  test('without an id where none has one, so that they can be reported', () => {
    expect(readRecords({ papers: [{ title: 'A', tldr: '甲' }] }).entries).toMatchObject([
      { paperId: null, title: 'A' },
    ]);
  });

  test('nowhere in what only looks like one', () => {
    expect(
      readRecords([{ id: '17', title: 'x' }, { id: '2613.00001' }, 'arXiv:2601.00001', null])
        .entries,
    ).toEqual([]);
  });
});

describe('fields become sections', () => {
  test('known ones by their name in any language, others where they hold prose', () => {
    const value = {
      id: '2601.00001',
      authors: ['A. Uthor'],
      categories: ['cs.CL'],
      upvotes: 12,
      comment:
        'A comment of more than sixty characters, of the kind that arXiv shows below an abstract.',
      AI: { tldr: '一句话', motivation: '为什么', method: ['第一步', '第二步'], result: '怎么样' },
      relevance_to_us: '这一段讲的是它和我们的工作有什么关系，值得一读。',
    };
    expect(sectionsOf([value])).toEqual([
      ['2601.00001', ':summary', ':motivation', ':method', ':results', 'Relevance to us:other'],
    ]);
    expect(readRecords([value]).entries[0]?.sections[2]?.markdown).toBe('- 第一步\n- 第二步');
  });

  test('a long English summary beside a digest is the authors’ abstract', () => {
    expect(sectionsOf([{ id: '2601.00001', summary: ABSTRACT, tldr: '一句话' }])).toEqual([
      ['2601.00001', ':abstract', ':summary'],
    ]);
  });

  test('a summary is the digest where it is short, in another language, or where the abstract has a field of its own', () => {
    expect(
      sectionsOf([{ id: '2601.00001', summary: 'One sentence on what the paper adds.' }]),
    ).toEqual([['2601.00001', ':summary']]);
    expect(
      sectionsOf([{ id: '2601.00001', summary: '这是一段讲论文做了什么的文字。'.repeat(40) }]),
    ).toEqual([['2601.00001', ':summary']]);
    expect(sectionsOf([{ id: '2601.00001', abstract: ABSTRACT, description: ABSTRACT }])).toEqual([
      ['2601.00001', ':abstract', ':summary'],
    ]);
  });

  test('the recommended form is read to the letter', () => {
    const records = readRecords({
      title: 'Daily',
      date: '2026-01-20',
      source_url: 'https://example.org/daily',
      papers: [
        {
          arxiv_id: '2601.00001',
          title: 'A',
          reading_source: 'HTML',
          sections: [
            { label: '应用领域', text: 'NLP' },
            { label: 'Why we care', kind: 'motivation', text: 'Because.' },
          ],
        },
      ],
    });
    expect(records).toMatchObject({
      title: 'Daily',
      date: '2026-01-20',
      sourceUrl: 'https://example.org/daily',
    });
    expect(records.entries).toMatchObject([
      {
        paperId: '2601.00001',
        title: 'A',
        readingSource: 'HTML',
        sections: [
          { kind: 'field', label: '应用领域', markdown: 'NLP' },
          { kind: 'motivation', label: 'Why we care', markdown: 'Because.' },
        ],
      },
    ]);
  });
});

test('nesting without end is no reason to fall over', () => {
  let value: unknown = { id: '2601.00001', tldr: '深' };
  for (let depth = 0; depth < 5000; depth++) value = [value];
  expect(readRecords(value).entries).toEqual([]);
});
