import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inspectFile } from '../../../lib/inspect/inspect-file';
import { jsonForm, jsonFormSchema } from '../../../lib/inspect/json-form';

const example = {
  title: 'Daily',
  date: '2026-01-20',
  source_url: 'https://example.org/daily',
  papers: [
    {
      arxiv_id: '2601.10387',
      title: 'A paper',
      reading_source: 'HTML',
      sections: [
        { label: 'In one sentence', kind: 'summary', text: 'It **works**.' },
        { label: '代码', text: '已开源。' },
      ],
    },
  ],
};

test('the published schema is the one that the types give', () => {
  const published = readFileSync(
    new URL('../../../public/report.schema.json', import.meta.url),
    'utf8',
  );
  expect(published, 'npm run -s inspect -- --schema > public/report.schema.json').toBe(
    jsonFormSchema(),
  );
});

test('what the schema allows is read to the letter', () => {
  expect(jsonForm.parse(example)).toEqual(example);
  expect(inspectFile(new TextEncoder().encode(JSON.stringify(example)), 'x.json')).toMatchObject({
    date: '2026-01-20',
    sourceUrl: 'https://example.org/daily',
    problems: [],
    digests: [
      {
        paperId: '2601.10387',
        title: 'A paper',
        readingSource: 'HTML',
        summary: 'It works.',
        sections: [
          { kind: 'summary', label: 'In one sentence', text: 'It works.' },
          { kind: 'other', label: '代码', text: '已开源。' },
        ],
      },
    ],
  });
});
