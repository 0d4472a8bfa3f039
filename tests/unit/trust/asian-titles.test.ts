import { describe, expect, test } from 'vitest';
import { areOfTwoPapers } from '../../../lib/trust/weigh-digest';

const named = (title: string, text: string, lang = 'zh') => ({ title, text, lang });
const kite = named('会自己收线的风筝如何在海上过夜', '风筝在强风中不断线，夜里自己收线。');

describe('two digests that a file files under one paper', () => {
  test.each([
    named('折叠帐篷为什么需要两名机器人', '帐篷沿缝折叠，黄昏时最快。'),
    named('潮に乗って漕ぐ小舟の設計', '小舟は潮の満ち引きで進む。', 'ja'),
    named('바람이 없어도 나는 배의 설계 방법', '배가 조류를 따라 나아간다.', 'ko'),
  ])('are about two: $title', (other) => {
    expect(areOfTwoPapers(kite, other)).toBe(true);
    expect(areOfTwoPapers(other, kite)).toBe(true);
  });

  test.each([
    named('收线的风筝：海上过夜实验', '一种新装置。'),
    named('一根线的故事', '会自己收线的风筝在海上过夜。'),
    named('今日看点：整夜不落地', '风筝自己收线，如何在海上过夜？'),
    named('Kites That Reel Themselves In', '风筝在海上过夜。'),
    named('短标题', '帐篷沿缝折叠。'),
  ])('may be about one: $title', (other) => {
    expect(areOfTwoPapers(kite, other)).toBe(false);
  });

  test('are about one where a name is the same', () => {
    const a = named('KiteNav：海上过夜的自动收线装置', '风筝。');
    expect(areOfTwoPapers(a, named('用潮汐划行的无人小船', 'KiteNav 让小船出海。'))).toBe(false);
  });
});
