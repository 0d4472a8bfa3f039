import { expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';
import { namesPaper, roleOf } from '../../../../lib/parse/records/field-names';
import { endOfString } from '../../../../lib/parse/records/json-text';
import { openStrings } from '../../../../lib/parse/records/open-strings';
import { readRecords } from '../../../../lib/parse/records/read-records';

const paper = (id: string, title = `The ${id} of Ropes`) => ({
  id,
  title,
  summary: 'A robot walks on rope, and it does not fall for as long as there is no wind.',
});

test('what stands among related papers is no digest', () => {
  expect(roleOf('builds_on')).toEqual({ as: 'others' });
  const day = { papers: [paper('2601.00001')], related_papers: [paper('2601.00002')] };
  expect(readRecords({ day }).entries.map(({ paperId }) => paperId)).toEqual(['2601.00001']);
});

test('a link to code names no paper', () => {
  expect(namesPaper('paper_url')).toBe('link');
  expect(namesPaper('code_url')).toBeNull();
});

test('a text that has lost its end ends before the next field', () => {
  expect(endOfString('"A title\n"summary": "x"}', 0, 'field', false)).toEqual({
    end: -1,
    cut: false,
  });
});

test('what an error left in a field stays a text', () => {
  const [failed, told] = [{ note: '{"error": "quota"}' }, { note: '{"tldr": "It walks."}' }];
  openStrings([failed, told], new WeakMap(), []);
  expect(failed.note).toBe('{"error": "quota"}');
  expect(told.note).toEqual({ tldr: 'It walks.' });
});

test('a record without an id is about the paper whose title it bears', () => {
  const { id: _, ...unnamed } = paper('2601.00003');
  const text = JSON.stringify([
    paper('2601.00003'),
    { ...unnamed, summary: 'It walks in wind as well, once it has wings on its feet.' },
  ]);
  const { digests, unidentified } = parseReport(new TextEncoder().encode(text), 'papers.json');
  expect(digests.map(({ paperId }) => paperId)).toEqual(['2601.00003']);
  expect(unidentified).toEqual([]);
});
