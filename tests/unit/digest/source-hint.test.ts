import { describe, expect, it } from 'vitest';
import { sourceHint, suggestedName } from '../../../lib/digest/source-hint';
import { isNamelessSource, sourceId } from '../../../lib/digest/source-id';

it('a source is what its reports call it; a nameless one is known by its files', () => {
  expect(sourceId({ source: '论文日报' })).toBe('论文日报');
  expect(sourceId({ source: '', sourceHint: 'lena notes' })).toBe('/lena notes');
  expect(sourceId({ source: '' })).toBe('/');
  expect(isNamelessSource('/lena notes')).toBe(true);
  expect(isNamelessSource('论文日报')).toBe(false);
});

describe('what tells a nameless source from others is', () => {
  it.each([
    ['its outermost folder', 'lena-arxiv-notes-main/2026/03/01.md', 1, 'lena-arxiv-notes'],
    ['a folder within one that is anybody’s', 'data/robot_reading/a.md', 1, 'robot reading'],
    ['its own name on any day', 'wednesday-club_2026-03-05.json', 12, 'wednesday-club'],
    ['its import, where its folder is anybody’s', 'downloads/papers/01.md', 12, '#7'],
    ['its import, where its name is one paper’s', 'block-selection-by-query.md', 1, '#7'],
    ['its import, where there is nothing but a day', '2026-03-05.md', 12, '#7'],
  ])('%s', (_, name, papers, hint) => {
    expect(sourceHint(name, papers, 7)).toBe(hint);
  });

  it('short, and found at once in a name without end', () => {
    expect(sourceHint(`${'lena '.repeat(100_000)}/a.md`, 1, 7).length).toBeLessThanOrEqual(80);
    expect(sourceHint('/'.repeat(100_000), 2, 7)).toBe('#7');
  });
});

it('the reader is offered the name of the folder or of the archive', () => {
  expect(suggestedName('/lena notes', [])).toBe('lena notes');
  expect(suggestedName('/#7', ['01.md', 'wednesday-club_2026.zip'])).toBe('wednesday-club');
  expect(suggestedName('/#7', ['01.md'])).toBe('');
});
