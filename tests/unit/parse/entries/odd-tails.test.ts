import { describe, expect, test } from 'vitest';
import { plainText } from '../../../../lib/digest/plain-text';
import {
  isAdvertisement,
  isAside,
  isSaidToReaders,
} from '../../../../lib/parse/entries/lines/said-to-readers';
import { numberBetween, numberOfLine } from '../../../../lib/parse/entries/lines/skipped-numbers';
import { parseReport } from '../../../../lib/parse/parse-report';
import { toldIn } from '../told-texts';

/** What a file's digests tell, one text each, and what is told of none. */
function read(text: string) {
  const { digests, problems } = parseReport(new TextEncoder().encode(text), 'report.md');
  return {
    told: digests.map(({ sections }) => sections.map(({ blocks }) => plainText(blocks)).join(' ')),
    stray: problems.filter(({ kind }) => kind === 'stray-text').map(({ detail }) => detail),
  };
}

const kites = ['Kites', 'Reels', 'Tails', 'Lines'];
/** Entries on kites, each written by a function of its name and paper. */
function entries(write: (name: string, id: string) => string, count = 3): string {
  return kites
    .slice(0, count)
    .map((name, n) => write(name, `2601.0100${n + 1}`))
    .join('\n\n');
}

const listed = (name: string, id: string) =>
  `### Flying ${name} Without Any Wind\n\nhttps://arxiv.org/abs/${id}\n\n- **Method:** ${name} are pulled by a drone.\n- **Result:** ${name} stay up for an hour.`;
const linkLast = (name: string, id: string) =>
  `**Flying ${name} Without Any Wind**\n\n${name} are pulled by a drone, and stay up for an hour.\n\nhttps://arxiv.org/abs/${id}`;
const plain = (name: string, id: string) =>
  `### Flying ${name} Without Any Wind\n\nhttps://arxiv.org/abs/${id}\n\n${name} are pulled by a drone, and stay up for an hour.`;

describe('what stands behind the last entry', () => {
  test('is none of it where all others end with a list', () => {
    const { told, stray } = read(
      `${entries(listed)}\n\nMost of the work this time came from seaside towns.\n`,
    );
    expect(told).toHaveLength(3);
    expect(told.join()).not.toContain('seaside');
    expect(stray).toEqual(['Most of the work this time came from seaside towns.']);
  });

  test('is none of it behind a rule that no other entry has', () => {
    const { told, stray } = read(
      `${entries(plain)}\n\n---\n\nMost of the work this time came from seaside towns.\n`,
    );
    expect(told.join()).not.toContain('seaside');
    expect(stray).toHaveLength(1);
  });

  test('is none of it behind its link where all others end with theirs', () => {
    const { told, stray } = read(
      `${entries(linkLast)}\n\nLast week a name was spelt wrongly here.\n`,
    );
    expect(told.join()).not.toContain('spelt');
    expect(stray).toHaveLength(1);
  });

  test.each(['Would you like a table of all these kites?', '如果你需要，我可以把它们画成一张表。'])(
    'is none of it where it speaks to the readers: %s',
    (words) => {
      const { told, stray } = read(`${entries(plain)}\n\n${words}\n`);
      expect(told.join()).not.toContain(words);
      expect(stray).toHaveLength(1);
    },
  );

  test('is its own where it is one paragraph more', () => {
    const { told, stray } = read(
      `${entries(plain)}\n\nOn the beach, it worked with a wet string, too.\n`,
    );
    expect(told.at(-1)).toContain('wet string');
    expect(stray).toEqual([]);
  });

  test('is its own where it has a label that the others have, or a section’s', () => {
    for (const label of ['Result', 'Limitations']) {
      const { told } = read(
        `${entries(listed)}\n\n---\n\n**${label}:** a wet string holds, too.\n`,
      );
      expect(told.at(-1)).toContain('wet string');
    }
  });

  test('is its own where it stands in its list', () => {
    const { told } = read(`${entries(listed)}\n\n  A wet string holds, too.\n`);
    expect(told.at(-1)).toContain('wet string');
  });

  test('is its own where too few others tell how entries end', () => {
    const { told } = read(`${entries(listed, 2)}\n\nA wet string holds, too.\n`);
    expect(told.at(-1)).toContain('wet string');
  });
});

test('what stands above an entry’s own link is its own, though the link stands below its title too', () => {
  const rated = (name: string, id: string) =>
    `### Flying ${name} Without Any Wind\n\n**Method:** ${name} are pulled by a drone.\n\n**Rating:**\n\n- ${name} are new: 4/5\n- ${name} are useful: 3/5\n\n[Go to the paper](https://arxiv.org/abs/${id})`;
  const odd = `### Flying Boxes Without Any Wind\n\n[arXiv](https://arxiv.org/abs/2601.01009)\n\n**Method:** Boxes are pulled by a drone.\n\n**How we rate it:**\n\n- Boxes are new: 4/5\n- Boxes are useful: 3/5\n\nThis is of great use where many people live on the seaside, and goes on with an older idea.\n\n[Go to the paper](https://arxiv.org/abs/2601.01009)`;
  const { told, stray } = read(`${odd}\n\n${entries(rated)}`);
  expect(told[0]).toContain('seaside');
  expect(stray).toEqual([]);
  const linkedAbove = odd.slice(0, odd.indexOf('\n\n[Go to'));
  const above = read(`${linkedAbove}\n\n${entries(rated)}`);
  expect(above.told[0]).toContain('seaside');
  expect(above.stray).toEqual([]);
});

test('an advertisement among entries is none of the one above it', () => {
  const text = [
    plain('Kites', '2601.01001'),
    'Advertisement',
    'String, two for one!',
    plain('Reels', '2601.01002'),
  ];
  const { told } = read(text.join('\n\n'));
  expect(told).toHaveLength(2);
  expect(told.join()).not.toContain('two for one');
});

test('where lines close the entries, a rule within one closes nothing', () => {
  const bar = '='.repeat(40);
  const closed = ['Kites', 'Reels', 'Tails'].map((name, n) => plain(name, `2601.0100${n + 1}`));
  const { told } = read(
    `${closed.join(`\n\n${bar}\n\n`)}\n\n---\n\nA wet string holds, too.\n\n${bar}\n`,
  );
  expect(told.at(-1)).toContain('wet string');
});

test('a rule right below the last title parts it from its text, where rules close the others', () => {
  const ruled = (name: string, id: string) =>
    `### [Flying ${name} Without Any Wind](https://arxiv.org/abs/${id})\n\n- **Method**: ${name} are pulled by a drone.\n- **Result**: ${name} stay up for an hour.\n\n---`;
  const last = ruled('Boxes', '2601.01009').replace(')\n\n', ')\n\n---\n\n');
  const { told, stray } = read(`${entries(ruled)}\n\n${last}\n\nSee you next week, everybody!\n`);
  expect(told).toHaveLength(4);
  expect(told[3]).toContain('Boxes are pulled by a drone.');
  expect(told.join()).not.toContain('next week');
  expect(stray.join()).not.toContain('Boxes');
});

test('what a rule parts from its heading is told below it', () => {
  const { told } = read(`${entries(plain)}\n\n#### Results\n\n---\n\nA wet string holds, too.\n`);
  expect(told.at(-1)).toContain('wet string');
});

test('an entry in the middle ends where all others do', () => {
  const first = entries(linkLast, 2);
  const { told } = read(
    `${first}\n\nI leave out the one on ropes.\n\n${linkLast('Tails', '2601.01003')}\n\n${linkLast('Lines', '2601.01004')}\n`,
  );
  expect(told.join()).not.toContain('ropes');
});

describe('what the last entry alone has', () => {
  const post = (name: string, id: string) =>
    `${name}: Flying Without Any Wind\narXiv:${id}\nA drone pulls ${name.toLowerCase()} up, and they stay for an hour.`;
  const bullets = (name: string, id: string) =>
    `### Flying ${name} Without Any Wind\n\n- **Link:** https://arxiv.org/abs/${id}\n- **Method:** A drone pulls ${name}.\n- **Cost:** ${name} wear out.`;
  const asked = (name: string, id: string) =>
    `${plain(name, id)}\n\n*Who should read it: who has ${name}.*`;
  const bar = '-'.repeat(40);
  const framed = (name: string, id: string) =>
    `${bar}\n${kites.indexOf(name) + 1}. Flying ${name} Without Any Wind\n${bar}\n   https://arxiv.org/abs/${id}\n\n${name} are pulled by a drone, and stay up for an hour.`;

  test.each<[string, (name: string, id: string) => string, string]>([
    ['a paragraph, where the others are one block', post, 'The seaside was busy this week.'],
    ['a framed line', plain, '— The lighthouse —\n\nThe seaside was busy this week.'],
    ['a rule more than the others', framed, `${bar}\nSeaside towns ask for volunteers.`],
    [
      'a label that is no item',
      bullets,
      '**Off the beach**\n\n- [reel](https://github.com/x/reel): a seaside tool.',
    ],
    ['a label in bold that nobody knows', bullets, '**Gossip**: the seaside was busy.'],
    [
      'a heading that nobody knows',
      plain,
      '#### Seen a lot\n\n1. The seaside, where all go on Sundays\n2. The beach',
    ],
    ['a text, where the others end below a label', asked, 'The seaside looks for a gardener.'],
    ['a summary', listed, 'Summary: the seaside has the best wind.'],
  ])('is none of it: %s', (_, write, words) => {
    const { told, stray } = read(`${entries(write)}\n\n${words}\n`);
    expect(told).toHaveLength(3);
    expect(told.join().toLowerCase()).not.toContain('seaside');
    expect(stray.join().toLowerCase()).toMatch(/seaside|lighthouse/);
  });

  test('is none of it behind a rule, where the only other has the same labels', () => {
    const labelled = (name: string, id: string) =>
      `### Flying ${name}\n\nhttps://arxiv.org/abs/${id}\n\n**Claim.** ${name} fly.\n\n**Proof.** A drone.`;
    const { told } = read(`${entries(labelled, 2)}\n\n---\n\nThe seaside was busy this week.\n`);
    expect(told).toHaveLength(2);
    expect(told.join()).not.toContain('seaside');
  });

  test('is its own where it has more such headings', () => {
    const { told } = read(`${entries(plain)}\n\n#### Wind\n\nNone.\n\n#### Sea\n\nThe seaside.\n`);
    expect(told.at(-1)).toContain('seaside');
  });

  test('is its own where the others have a summary, too', () => {
    const summed = (name: string, id: string) => `${listed(name, id)}\n\nSummary: ${name} fly.`;
    expect(read(entries(summed)).told.at(-1)).toContain('Tails fly');
  });

  test('is its own where one of two others has a blank line', () => {
    const { told } = read(
      `${post('Kites', '2601.01001')}\n\n${plain('Reels', '2601.01002')}\n\n${post('Tails', '2601.01003')}\n\nA wet string holds, too.\n`,
    );
    expect(told.join()).toContain('wet string');
  });
});

test('what has the number between two entries’ is of neither, however it is written', () => {
  const tweet = (n: number, name: string, id: string) =>
    `${n}/ ${name}: Flying Without Any Wind\n\nA drone pulls ${name.toLowerCase()} up.\n\narxiv.org/abs/${id}`;
  const text = [
    tweet(1, 'Kites', '2601.01001'),
    tweet(2, 'Reels', '2601.01002'),
    '3/ I told of ropes last week, and will leave 2601.00900 out.',
    tweet(4, 'Tails', '2601.01003'),
  ];
  const { told } = read(text.join('\n\n'));
  expect(told).toHaveLength(3);
  expect(told.join()).not.toContain('ropes');
});

test('the number of a line is read with any mark', () => {
  expect(['3/ Kites', '🌷③Kites', '**3.** Kites', '2026 kites'].map(numberOfLine)).toEqual([
    3,
    3,
    3,
    null,
  ]);
  expect(numberBetween('1. Kites', '3. Tails')).toBe(2);
  expect(numberBetween('1. Kites', '2. Reels')).toBeNull();
});

describe('to the readers', () => {
  test.each([
    '<sub>觉得有用请点 ⭐</sub>',
    '以上四篇都在说风。',
    '本仓库只收风筝。',
    '你想先看哪一只？',
    'All four papers hang on a string.',
    '**Disclaimer**: no kite was hurt.',
    '另外求一篇文章，好像讲收线，谁有？',
    'Tip jar: buy.example/kites',
    '您收到此邮件是因为订阅了风筝早报。',
    'Soll ich eine Tabelle daraus machen?',
    'Si te gustó, compártelo.',
    'Prochaine séance : mardi.',
    'Следующий выпуск — в среду.',
    'Nếu bạn thấy hay, hãy chia sẻ.',
    '次回は水曜日です。',
    '다음 호는 수요일에 나옵니다.',
    'للاشتراك اضغط هنا',
    '*¿Falta algún artículo? Abre una incidencia.*',
    'Pour ne plus recevoir cette lettre, répondez STOP.',
    '您收到此邮件是因为您订阅了风筝日报。',
    '👉想要图纸的宝子评论区扣1',
    '💬今天哪只最好看？评论区告诉我',
    '.. footer:: Written in the wind.',
    'That’s it. The pier opens at six.',
    'P.S. Bring string.',
  ])('is said: %s', (text) => {
    expect(isSaidToReaders(text)).toBe(true);
  });

  test.each([
    'All four kites stay up for an hour.',
    'If the wind drops, the reel takes over.',
    '总结：风筝飞得更久。',
    '如果没有风，风筝就落下来。',
    'The next edition of the kite is lighter.',
    'Questions are answered by the kite itself.',
    'Which kite flies depends on the wind.',
    '¿Qué problema resuelve?',
    '哪里新？',
    'Comparte los hilos entre dos cometas.',
    'What is new?',
    '想要飞得高的风筝需要一根长线。',
    '¿Vuelan las cometas sin viento? Sí.',
  ])('is not said: %s', (text) => {
    expect(isSaidToReaders(text)).toBe(false);
  });

  test('an advertisement is told by its label alone', () => {
    expect(['PR', '【广告】', '*Anzeige*'].every(isAdvertisement)).toBe(true);
    expect(
      ['［PR］本が読み放題', '广告 ｜ 风筝半价', 'Sponsored: kites'].every(isAdvertisement),
    ).toBe(true);
    expect(isAdvertisement('PR: a kite is reviewed in public.')).toBe(false);
    expect(isAdvertisement('Ads are flown by kites.')).toBe(false);
  });

  test('an advertisement is told by a mark before its words', () => {
    expect(
      ['【推广】买一送一', '[Ad] String, two for one!', '广告：风筝八折'].every(isAdvertisement),
    ).toBe(true);
    expect(isAdvertisement('[Adaptive kites](https://a.example) fly.')).toBe(false);
    expect(isAdvertisement('广告点击率提高了 3%。')).toBe(false);
  });

  test('comments and notes stand beside the papers', () => {
    expect(['Comments', '评论区', 'Fußnoten', 'Scratch', '明日待辦'].every(isAside)).toBe(true);
    expect(isAside('Commentary')).toBe(false);
  });
});

test('an item with a word in the place of the others’ numbers is no part of the one above', () => {
  const item = (n: number, name: string) =>
    `【${n}】${name}\nKites That Fly Alone ${n}\nhttps://arxiv.org/abs/2603.0850${n}\n\n风筝自己收线，不用人手。\n\n代价是线更粗。`;
  const { digests } = toldIn(
    `${item(1, '收线的风筝')}\n\n${item(2, '折叠的风筝')}\n\n【工具】reelctl\n一个替你收线的命令行小工具，装上就能用。\n`,
    'week.txt',
  );
  expect(digests).toHaveLength(2);
  expect(digests.join()).not.toContain('命令行');
});
