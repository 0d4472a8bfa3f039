import { describe, expect, it } from 'vitest';
import { readExplained, readFileToRead, readReadFile } from '../../../lib/messages/files-to-read';
import { readNews } from '../../../lib/messages/import-news';
import { changeOfPapers } from '../../../lib/messages/library-change';
import { readConversion, readConverted } from '../../../lib/messages/texts-to-convert';

const strange: unknown[] = [undefined, null, 7, 'text', [], {}, [null], { toString: 1 }];

describe('what the worker that imports tells', () => {
  it.each(['progress', 'done', { failed: 'out of memory' }, { changed: changeOfPapers([]) }])(
    '%j is read as it is',
    (news) => {
      expect(readNews(news)).toEqual(news);
    },
  );

  it.each([
    ...strange,
    ...['library-changed', { changed: {} }, { changed: { papers: 'many' } }],
    { changed: changeOfPapers(['no id']) },
    { changed: changeOfPapers([]), failed: 'both' },
  ])('%j is a failure', (news) => {
    expect(readNews(news)).toHaveProperty('failed');
  });
});

describe('files that are sent to be read', () => {
  it('are a name and bytes', () => {
    const bytes = new ArrayBuffer(2);
    expect(readFileToRead({ name: 'a.md', bytes })).toEqual({ name: 'a.md', bytes });
    for (const other of [...strange, { name: 'a.md', bytes: [1] }, { bytes }])
      expect(readFileToRead(other)).toBeNull();
  });

  it('come back as a report or a mistake', () => {
    const report = { digests: [], unidentified: [], problems: [], date: null };
    expect(readReadFile({ report })).toEqual({ report });
    expect(readReadFile({ mistake: 'Ours' })).toEqual({ mistake: 'Ours' });
    for (const other of [...strange, { report: {} }, { report: { ...report, digests: 'no' } }])
      expect(readReadFile(other)).toEqual({ mistake: 'An answer that is none' });
  });

  it('come back explained, or as nothing', () => {
    const explained = {
      name: 'a.md',
      texts: [],
      lines: [],
      entries: [],
      runnersUp: [],
      reading: '',
    };
    expect(readExplained(explained)).toEqual(explained);
    for (const other of strange) expect(readExplained(other)).toBeNull();
    expect(readExplained({ ...explained, lines: null })).toBeNull();
  });
});

describe('texts that are sent to be converted', () => {
  it('are texts and a form of Chinese', () => {
    const conversion = { texts: ['网络'], to: 'zh-Hant' };
    expect(readConversion(conversion)).toEqual(conversion);
    for (const other of [
      ...strange,
      { ...conversion, to: 'ja' },
      { ...conversion, to: 'toString' },
    ])
      expect(readConversion(other)).toBeNull();
    expect(readConversion({ ...conversion, texts: ['网络', 7] })).toBeNull();
  });

  it('come back as many', () => {
    expect(readConverted(['網路'], 1)).toEqual(['網路']);
    expect(readConverted(['網路'], 2)).toBeNull();
    for (const other of strange) expect(readConverted(other, 1)).toBeNull();
  });
});
