import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainInline, plainText } from '../../../../lib/digest/plain-text';
import { parseReport } from '../../../../lib/parse/parse-report';

const FIXTURES = new URL('../../../fixtures/reports/containers/', import.meta.url);

function read(name: string) {
  return parseReport(readFileSync(new URL(name, FIXTURES)), name);
}

function text(content: string, name: string) {
  return parseReport(Buffer.from(content), name);
}

function inShort({ digests }: ReturnType<typeof parseReport>) {
  return digests.map(({ paperId, title, date, summary }) => [
    paperId,
    title,
    date,
    plainInline(summary),
  ]);
}

describe('a feed', () => {
  test('has its items’ titles where their texts begin with a sentence in bold that begins so, too', () => {
    const item = (name: string, order: number) =>
      `<item><title>${name}</title><link>https://arxiv.org/abs/2609.3110${order}</link><description><![CDATA[<p><b>${name} fly by themselves at dusk.</b></p><p>Nobody holds them.</p>]]></description></item>`;
    const feed = `<rss version="2.0"><channel><title>Dusk</title>${item('Kites at Dusk', 1)}${item('Paper Boats', 2)}</channel></rss>`;
    expect(inShort(text(feed, 'feed.xml')).map(([id, title, , lead]) => [id, title, lead])).toEqual(
      [
        ['2609.31101', 'Kites at Dusk', 'Kites at Dusk fly by themselves at dusk.'],
        ['2609.31102', 'Paper Boats', 'Paper Boats fly by themselves at dusk.'],
      ],
    );
  });

  test('whose items lead to posts has the paper that each says it is about, in the words of the others', () => {
    const post = (name: string, told: string) =>
      `<item><title>${name}</title><link>https://blog.example/${name}</link><description><![CDATA[<p>${name} fly by themselves at dusk.</p>${told}]]></description></item>`;
    const link = (words: string, order: number) =>
      `<a href="https://arxiv.org/abs/2609.3110${order}">${words}</a>`;
    const feed = (...items: string[]) =>
      text(`<rss><channel><title>Pier</title>${items.join('')}</channel></rss>`, 'pier.xml');
    const cites = post('Away', `<p>There is always ${link('the first one', 9)}.</p>`);
    const reports = feed(
      post('Kites', `<p>Read it: ${link('arXiv', 1)}</p>`),
      post('Tents', `<p>Read it: ${link('Tents: A Study of Folding', 2)}.</p>`),
      cites,
    );
    expect(reports.digests.map(({ paperId, title }) => [paperId, title])).toEqual([
      ['2609.31101', 'Kites'],
      ['2609.31102', 'Tents: A Study of Folding'],
    ]);
    expect(feed(post('Kites', `<p>Read it: ${link('arXiv', 1)}</p>`), cites).digests).toEqual([]);
    const of = (order: number) => post('Boats', `<p>Yesterday: ${link('arXiv', order)}</p>`);
    expect(feed(of(3), of(4)).digests).toEqual([]);
  });

  test('in RSS: each item that leads to a paper is its digest, the others are counted', () => {
    const report = read('feed.xml');
    expect(inShort(report)).toEqual([
      [
        '2609.31001',
        'Sail & Oar: Two Speeds of Decoding',
        '2026-09-08',
        'Cheap words are rowed, dear ones sailed, at half the cost.',
      ],
      ['2609.31002', '潮位表', '2026-09-09', '用潮位表安排训练的先后，收敛快了一倍。'],
    ]);
    expect(report.title).toBe('Harbour Papers');
    expect(report.digests[0]?.sections.map(({ label }) => label)).toEqual(['Summary', 'Method']);
    expect(report.problems).toEqual([{ kind: 'no-paper-items', line: null, detail: '1' }]);
  });

  test('in Atom, with XHTML and a link beside', () => {
    const report = read('feed-atom.xml');
    expect(report.title).toBe('Quay Notes');
    expect(inShort(report)).toEqual([
      ['2609.32001', 'Ropes That Remember', '2026-09-10', 'A rope keeps the knots of each token.'],
    ]);
  });

  test('in JSON', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Pier',
      items: [
        {
          id: '1',
          external_url: 'https://arxiv.org/abs/2609.36001',
          title: 'Gulls',
          content_html: '<p>They count the boats.</p>',
          date_published: '2026-09-13T05:00:00Z',
        },
        { id: '2', title: 'No paper', content_text: 'Rain.' },
      ],
    };
    const report = text(JSON.stringify(feed), 'feed.json');
    expect(inShort(report)).toEqual([
      ['2609.36001', 'Gulls', '2026-09-13', 'They count the boats.'],
    ]);
    expect(report.problems.map(({ kind }) => kind)).toEqual(['no-paper-items']);
  });

  test('whose text lost its tags: a label that ran into the first sentence is one', () => {
    const item = (content_text: string) => ({
      id: 'https://arxiv.org/abs/2609.39001',
      title: 'Dunes',
      content_text,
    });
    const version = 'https://jsonfeed.org/version/1.1';
    const sectionsOf = (content: string) =>
      text(JSON.stringify({ version, items: [item(content)] }), 'feed.json').digests.flatMap(
        ({ summary, sections }) => [plainInline(summary), ...sections.map(({ kind }) => kind)],
      );
    expect(sectionsOf('Abstract Sand moves in the night. It sings.')).toEqual([
      'Sand moves in the night. It sings.',
      'abstract',
    ]);
    // Hugging Face shows a model's summary first.
    const page =
      'Abstract 4D sand sings when winds of autumn blow.  Generated by dune/Tiny-1 We show it.';
    expect(sectionsOf(page)).toEqual([
      '4D sand sings when winds of autumn blow.',
      'summary',
      'abstract',
    ]);
    const named = 'Abstract Meaning Representation is parsed while sand moves.';
    expect(sectionsOf(named)).toEqual([named, 'other']);
  });

  test('whose items report on days, though on one with a single paper', () => {
    const item = (title: string, content: string) =>
      `<item><title>${title}</title><description><![CDATA[${content}]]></description></item>`;
    const paper = '<h2><a href="https://arxiv.org/abs/2609.38001">Reeds</a></h2><p>They bend.</p>';
    const cited =
      '<p>We met, and spoke of <a href="https://arxiv.org/abs/2609.38002">moss</a>.</p>';
    const items = [
      item('Shore Letters 12', paper),
      item('2026-09-15', cited),
      item('Our workshop', paper),
    ];
    const feed = `<rss><channel><title>Shore Letters</title>${items.join('')}</channel></rss>`;
    const report = text(feed.replace('</channel>', `${item('0', cited)}</channel>`), 'shore.xml');
    expect(inShort(report)).toEqual([['2609.38001', 'Reeds', null, 'They bend.']]);
    expect(report.problems).toEqual([{ kind: 'no-paper-items', line: null, detail: '3' }]);
    const zero = `<item><title>0</title><link>https://arxiv.org/abs/2609.38003</link><description>It is nothing.</description></item>`;
    expect(
      inShort(text(feed.replace('</channel>', `${zero}</channel>`), 'shore.xml')),
    ).toContainEqual(['2609.38003', '0', null, 'It is nothing.']);
  });

  test('whose titles end with their papers’ numbers, above texts that cite these in full', () => {
    const ask = '<p><a href="https://pier.example/tea">Buy us tea</a></p>';
    const item = (title: string, content: string) =>
      `<item><title>${title}</title><description><![CDATA[${content}${ask}]]></description></item>`;
    const cited = (id: string) => `<a href="https://arxiv.org/abs/${id}">arXiv</a>`;
    const items = [
      item(
        'Kelp (2609.37101)',
        `<p><em>Kelp: Forests That Feed Themselves</em>, by Birch and Dorn. ${cited('2609.37101')}, <a href="https://github.com/kelp">code</a></p><p>A forest grows by a metre.</p><p>An older one is in ${cited('2609.00009')}.</p>`,
      ),
      item(
        '[2609.37102v2] Sand',
        '<p><em>Sand: Dunes</em> was a joy to read.</p><p>Dunes move.</p>',
      ),
      item('A holiday', '<p>We are at sea.</p>'),
    ];
    const feed = `<rss><channel><title>Pier</title>${items.join('')}</channel></rss>`;
    const report = text(feed, 'pier.xml');
    expect(inShort(report)).toEqual([
      ['2609.37101', 'Kelp: Forests That Feed Themselves', null, 'A forest grows by a metre.'],
      ['2609.37102', 'Sand', null, 'Sand: Dunes was a joy to read.'],
    ]);
    expect(report.digests[0]?.particulars).toMatchObject([{ kind: 'authors' }]);
    expect(report.problems).toEqual([
      { kind: 'no-paper-items', line: null, detail: '1' },
      { kind: 'stray-text', line: null, detail: '[Buy us tea](https://pier.example/tea)' },
    ]);
  });

  test('whose texts cite the paper below a headline, and end alike behind a rule', () => {
    const item = (title: string, content: string, summary = '') =>
      `<item><title>${title}</title><link>https://arxiv.org/abs/2609.3720${title.length % 10}</link><description>${summary}</description><content:encoded><![CDATA[${content}<p>—<br>Did it help? Buy us tea.</p>]]></content:encoded></item>`;
    const items = [
      item(
        'Quand le varech se nourrit',
        '<p><em>Kelp: Forests That Feed Themselves</em> (Birch, Dorn)</p><p>La forêt gagne un mètre.</p>',
        'La forêt gagne un mètre…',
      ),
      item(
        'Dunes de nuit',
        '<p><em>Sand That Walks</em>, de Birch e Dorn.</p><p>La dune avance quand personne ne regarde.</p>',
        'Une dune marche la nuit.',
      ),
    ];
    const report = text(
      `<rss><channel><title>Jetée</title>${items.join('')}</channel></rss>`,
      'j.xml',
    );
    expect(report.digests.map(({ title, summary }) => [title, summary])).toEqual([
      ['Quand le varech se nourrit', ['La forêt gagne un mètre.']],
      ['Dunes de nuit', ['Une dune marche la nuit.']],
    ]);
    expect(report.digests.map(({ particulars }) => particulars)).toMatchObject([
      [
        { kind: 'other', c: ['Kelp: Forests That Feed Themselves'] },
        { kind: 'authors', c: ['Birch, Dorn'] },
      ],
      [
        { kind: 'other', c: ['Sand That Walks'] },
        { kind: 'authors', c: ['Birch e Dorn'] },
      ],
    ]);
    expect(JSON.stringify(report.digests)).not.toMatch(/tea|—/);
    expect(report.problems).toMatchObject([
      { kind: 'stray-text', detail: 'Did it help? Buy us tea.' },
    ]);
  });

  test('whose items report on days', () => {
    const day =
      '<h2><a href="https://arxiv.org/abs/2609.37001">Kelp</a></h2><p>It grows by a metre.</p>' +
      '<h2><a href="https://arxiv.org/abs/2609.37002">Sand</a></h2><p>It moves in the night.</p>';
    const feed = `<rss><channel><title>Days</title><item><title>Monday</title><pubDate>Mon, 14 Sep 2026 00:00:00 GMT</pubDate><description><![CDATA[${day}]]></description></item></channel></rss>`;
    expect(inShort(text(feed, 'days.xml'))).toEqual([
      ['2609.37001', 'Kelp', '2026-09-14', 'It grows by a metre.'],
      ['2609.37002', 'Sand', '2026-09-14', 'It moves in the night.'],
    ]);
  });
});

test('a mail is read as the page that it is, in its own encoding, with its day', () => {
  const report = read('mail.eml');
  expect(report.date).toBe('2026-09-10');
  expect(report.title).toBe('Harbour papers – morning');
  expect(inShort(report)).toEqual([
    ['2609.33001', 'Anchors for Agents', '2026-09-10', '燈籠'],
    ['2609.33002', 'Buoys in Latent Space', '2026-09-10', 'Floats mark the shallow parts.'],
  ]);
});

test('a mail’s lines that are broken for the way go on with a space where they had one', () => {
  const mail =
    'From: a@toys.example\nSubject: Toys\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nReel: Kites That Stop\nhttps://arxiv.org/abs/2603.00001\n\nA kite stops =\nclimb=\ning at dusk, by a motor. =  \nIt lands.\n';
  expect(inShort(text(mail, 'toys.eml'))[0]?.[3]).toBe(
    'A kite stops climbing at dusk, by a motor. It lands.',
  );
});

test('a report that begins with fields is no mail', () => {
  const report = text(
    'Title: Tides\nDate: 2026-09-15\n\n## Tides\n\nhttps://arxiv.org/abs/2609.38001\n\nThey turn twice a day.\n',
    'tides.md',
  );
  expect(report.digests.map(({ paperId }) => paperId)).toEqual(['2609.38001']);
});

test('a notebook: its text and what its code shows, not the code', () => {
  const report = read('notebook.ipynb');
  expect(inShort(report)).toEqual([
    ['2609.34001', 'Lighthouse Attention', '2026-09-11', 'One beam sweeps over all tokens.'],
    ['2609.34002', 'Moorings', '2026-09-11', 'Weights are tied to the shore.'],
  ]);
});

describe('a page', () => {
  test('has titles by their class, links above them, and no footer', () => {
    const report = read('cards.html');
    expect(inShort(report)).toEqual([
      [
        '2609.35001',
        'Nets With Fewer Knots',
        '2026-09-12',
        'A net loses half of its knots and holds the same fish.',
      ],
      [
        '2609.35002',
        'Salt in the Gradient',
        '2026-09-12',
        'A pinch of noise keeps the weights from rusting.',
      ],
    ]);
    const words = report.digests
      .flatMap(({ sections }) => sections.map(({ blocks }) => plainText(blocks)))
      .join(' ');
    expect(words).not.toMatch(/Never seen|35003|Seen before/);
  });

  test.each([
    [
      '<html><head><meta property="og:url" content="https://huggingface.co/papers/date/2026-09-12"></head><body><article><h3><a href="/papers/2609.35001">Nets</a></h3></article></body></html>',
    ],
    ['<!doctype html><title>Weekly Papers - Hugging Face</title><body><h3>Nets</h3></body>'],
    [
      '<!DOCTYPE html><html><body><dl id=\'articles\'><dt><a href ="/abs/2609.35001" title="Abstract">arXiv:2609.35001</a></dt></dl></body></html>',
    ],
  ])('that is the list itself has no digests: %#', (page) => {
    expect(text(page, 'saved.html').problems.map(({ kind }) => kind)).toEqual(['list-page']);
  });

  test('that is a list of feeds is told as one', () => {
    const list =
      '<?xml version="1.0"?><opml version="2.0"><body><outline type="rss" xmlUrl="https://kites.example/feed.xml"/></body></opml>';
    expect(text(list, 'feeds.opml').problems.map(({ kind }) => kind)).toEqual(['feed-list']);
    const outline =
      '<opml version="2.0"><body><outline text="Nets" url="https://arxiv.org/abs/2609.35001"/></body></opml>';
    for (const other of [outline, '<opml-like xmlUrl="a">2609.35001</opml-like>'])
      expect(text(other, 'a.opml').problems.map(({ kind }) => kind)).not.toContain('feed-list');
  });
});

test('words around an answer are no part of it', () => {
  const report = text(
    '## Kelp\n\nhttps://arxiv.org/abs/2609.37001\n\nCertainly! Here is a brief summary of the paper:\n\n<think>\n**Summary**: it is a plant?\n</think>\n\nIt grows by a metre a day.\n\nLet me know if you need more.\n',
    'a.md',
  );
  expect(report.digests[0]?.sections.map(({ blocks }) => plainText(blocks))).toEqual([
    'It grows by a metre a day.',
  ]);
});

describe('a mail whose subject alone names a paper', () => {
  const mail = (subject: string, body: string) =>
    text(
      `From: Ida <ida@example.net>\nTo: us <us@example.net>\nSubject: ${subject}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(body).toString('base64')}`,
      'note.eml',
    );
  const body = 'They tie a small net to a large kite, and cut the string when the wind is right.\n';

  test('is the note on it', () => {
    const { digests, problems, title } = mail('Read this (arXiv 2609.37001)', body);
    expect([digests.map(({ paperId }) => paperId), problems]).toEqual([['2609.37001'], []]);
    expect(title).toBe('Read this (arXiv 2609.37001)');
  });

  test('is not where it names two, or its text another', () => {
    expect(mail('arXiv 2609.37001, arXiv 2609.37002', body).digests).toEqual([]);
    const other = `${body}It is not in https://arxiv.org/abs/2609.37002 at all.\n`;
    expect(mail('Read this (arXiv 2609.37001)', other).digests).toEqual([]);
  });
});
