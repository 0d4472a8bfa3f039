import { expect, it } from 'vitest';
import { freshLibrary } from '../fresh-library';
import { makeDigest, makeFile, makeReport } from '../make-report';

it('knows the languages that its digests are in, the most frequent first', async () => {
  const library = await freshLibrary();
  expect(await library.listLanguages()).toEqual([]);
  await library.putInInbox([makeFile('a.md')]);
  const next = await library.beginNextFile();
  if (!next) throw new Error('The inbox is empty');
  const digests = ['zh-Hant', 'ja', 'ko', 'ja'].map((lang, index) =>
    makeDigest({ lang, paperId: `2601.0000${index}` }),
  );
  await library.commitReport(makeReport(digests), next.item);
  expect(await library.listLanguages()).toEqual([
    { lang: 'ja', digests: 2 },
    { lang: 'ko', digests: 1 },
    { lang: 'zh-Hant', digests: 1 },
  ]);
});
