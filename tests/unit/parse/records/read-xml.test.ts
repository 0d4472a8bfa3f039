import { expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';
import { readXml } from '../../../../lib/parse/records/read-xml';

const PAPERS = `<?xml version="1.0"?>
<digest date="2026-11-30">
  <paper arxiv="2603.08601">
    <title>Kites &amp; Strings</title>
    <summary>A kite reels <b>its string</b> in when the wind drops.</summary>
    <tag>kites</tag><tag>wind</tag>
  </paper>
  <paper arxiv="2603.08602">
    <title>Tents</title>
    <summary>A tent folds along its seams by a motor.</summary>
  </paper>
</digest>`;

test('XML of a program’s own making is read as records, each from its line', () => {
  const { digests, date, problems } = parseReport(new TextEncoder().encode(PAPERS), 'a.xml');
  expect(date).toBe('2026-11-30');
  expect(digests.map(({ paperId, title, summary }) => [paperId, title, summary.join('')])).toEqual([
    ['2603.08601', 'Kites & Strings', 'A kite reels its string in when the wind drops.'],
    ['2603.08602', 'Tents', 'A tent folds along its seams by a motor.'],
  ]);
  expect(problems).toEqual([]);
  const { values: [root] = [], spans } = readXml(PAPERS) ?? { spans: new WeakMap() };
  expect(root).toMatchObject({ paper: [{ tag: ['kites', 'wind'] }, { title: 'Tents' }] });
  expect(typeof root === 'object' && root !== null && spans.get(root)).toMatchObject({ line: 2 });
});

test.each([
  ['a page', '<html><p><a href="https://arxiv.org/abs/2603.08601">Kites</a></p></html>'],
  ['an outline', '<opml><body><outline url="https://arxiv.org/abs/2603.08601"/></body></opml>'],
  ['no paper', '<config><item id="a">Kites</item></config>'],
  ['nothing', ''],
])('%s is no record', (_, text) => {
  expect(readXml(text)).toBeNull();
});
