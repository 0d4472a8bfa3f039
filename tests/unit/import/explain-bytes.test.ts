import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Explanation } from '../../../lib/digest/explanation';
import { explainBytes } from '../../../lib/import/explain-bytes';
import { explainReport } from '../../../lib/parse/explain-report';

const explanation: Explanation = {
  reading: 'entries under headings',
  runnersUp: [],
  lines: [{ line: 1, use: 'title', rule: 'own link', entry: 0 }],
  entries: [],
};
const bytesOf = (text: string) => new TextEncoder().encode(text).buffer;

it('gives each line its text, in whatever encoding the file is', () => {
  const file = { name: 'a.md', bytes: bytesOf('\ufeffOne\r\nTwo') };
  expect(explainBytes(file, () => explanation)).toEqual({
    ...explanation,
    name: 'a.md',
    texts: ['One', 'Two'],
  });
});

it('cuts lines that nobody reads to their end', () => {
  const explained = explainBytes(
    { name: 'a.md', bytes: bytesOf('x'.repeat(9999)) },
    () => explanation,
  );
  expect(explained?.texts.map(({ length }) => length)).toEqual([300]);
});

it('explains no archive', () => {
  const zip = zipSync({ 'a.md': new Uint8Array([97]) });
  expect(explainBytes({ name: 'a.zip', bytes: zip.slice().buffer }, () => explanation)).toBeNull();
});

it('tells of what cannot be read at all that there is nothing', () => {
  const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256).buffer;
  expect(explainBytes({ name: 'photo.md', bytes }, explainReport)).toMatchObject({
    entries: [],
    texts: [],
  });
});
