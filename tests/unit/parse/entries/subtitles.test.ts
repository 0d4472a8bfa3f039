import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../../lib/parse/parse-report';

const kites = [
  'Kites That Reel Themselves',
  'Tents: Cloth That Folds at Night',
  'Boats That Row Home',
];

function page(subtitles: (string | null)[]) {
  const sections = kites.map((title, n) => {
    const subtitle = subtitles[n] ? `<p class="ja-title">${subtitles[n]}</p>` : '';
    return `<section><h2>${title}</h2>${subtitle}<dl><dt>arXiv</dt><dd><a href="https://arxiv.org/abs/2603.0910${n}">2603.0910${n}</a></dd><dt>著者</dt><dd>Ada Birch, Cole Dorn</dd><dt>分野</dt><dd>cs.RO</dd></dl><ul><li>凧は糸を自分で巻き取り、人の手を要らなくした。</li></ul></section>`;
  });
  const ad = '<div>［PR］本が読み放題！</div>';
  const html = `<html><body><h1>三行まとめ</h1>${sections.join(ad)}</body></html>`;
  return parseReport(new TextEncoder().encode(html), 'three.html');
}

describe('a page whose titles have a translation below', () => {
  test('here and there: the title above it is the paper’s', () => {
    const { digests, problems } = page([null, '夜に畳む天幕：自分で畳む', null]);
    expect(digests.map(({ title }) => title)).toEqual(kites);
    expect(digests[1]?.particulars).toMatchObject([
      { kind: 'other', c: ['夜に畳む天幕：自分で畳む'] },
      { kind: 'authors', label: '著者' },
      { kind: 'tags', label: '分野', c: ['cs.RO'] },
    ]);
    expect(digests.flatMap(({ sections }) => sections.map(({ label }) => label))).toEqual([
      '',
      '',
      '',
    ]);
    // What is paid for is told once for each place.
    expect(problems.map(({ kind }) => kind)).toEqual(['stray-text', 'stray-text']);
  });

  test('all of them: so it is, too', () => {
    const { digests } = page(['糸を巻く凧：家で', '夜に畳む天幕：外で', '家に漕ぐ舟：海で']);
    expect(digests.map(({ title }) => title)).toEqual(kites);
  });
});
