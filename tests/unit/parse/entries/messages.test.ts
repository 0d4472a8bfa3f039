import { expect, test } from 'vitest';
import { toldIn } from '../told-texts';

const message = (time: string, text: string) => `Воздушные змеи, [14.01.2026 ${time}]\n${text}`;

test('a channel’s messages have their titles first and their links last; others are no paper’s', () => {
  const { digests, problems } = toldIn(
    [
      message('09:00', 'Доброе утро! Сегодня две статьи, и обе про небо.'),
      message(
        '09:05',
        '🪁 Kites That Reel Themselves\n\nЗмей сам сматывает леер, и помощь ему не нужна.\n\nЧто внутри:\n— леер не рвётся\n— при дожде змей спит\n\n📎 https://arxiv.org/abs/2603.08301\n#змеи',
      ),
      message(
        '09:20',
        '⛺ Tents That Fold\n\nПалатка складывается за минуту. Человеку остаётся её унести.\n\n📎 https://arxiv.org/abs/2603.08302\n💻 https://github.com/tents/fold\n#палатки #сон',
      ),
      message('12:00', 'Магазин верёвок: второй моток даром.'),
    ].join('\n\n'),
  );
  expect(digests).toEqual([
    expect.stringMatching(
      /^2603\.08301 Kites That Reel Themselves: Змей сам[\s\S]*дожде змей спит$/,
    ),
    expect.stringMatching(/^2603\.08302 Tents That Fold: Палатка[\s\S]*её унести\.$/),
  ]);
  expect(problems).toEqual(['stray-text 2', 'stray-text 26']);
});
