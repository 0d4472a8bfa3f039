import { expect, test } from 'vitest';
import { alignSections } from '../../../lib/digest/align-sections';
import type { Section } from '../../../lib/digest/digest';
import type { SectionKind } from '../../../lib/digest/section-kind';

function section(kind: SectionKind, label: string): Section {
  return { kind, label, blocks: [] };
}

function labels(first: Section[], second: Section[]) {
  return alignSections(first, second).map((pair) => [
    pair.first?.label ?? null,
    pair.second?.label ?? null,
  ]);
}

test('sections meet by kind, in the first digest’s order', () => {
  const zh = [section('usage', '使用指南'), section('results', '实验效果')];
  const en = [section('results', 'Results'), section('usage', 'How to use it')];
  expect(labels(zh, en)).toEqual([
    ['使用指南', 'How to use it'],
    ['实验效果', 'Results'],
  ]);
});

test('what one language lacks stands alone, and nothing is left out', () => {
  const zh = [section('usage', '使用指南')];
  const en = [section('limitations', 'Limitations')];
  expect(labels(zh, en)).toEqual([
    ['使用指南', null],
    [null, 'Limitations'],
  ]);
});

test('the nth of a kind meets the nth', () => {
  const zh = [section('method', '方法一'), section('method', '方法二')];
  const en = [section('method', 'First'), section('method', 'Second')];
  expect(labels(zh, en)).toEqual([
    ['方法一', 'First'],
    ['方法二', 'Second'],
  ]);
});

test('labels that nobody knows meet only their equals', () => {
  expect(
    labels([section('other', '代码')], [section('other', 'Code'), section('other', '代码')]),
  ).toEqual([
    ['代码', '代码'],
    [null, 'Code'],
  ]);
});
