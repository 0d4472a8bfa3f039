import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as en from '../../../lib/i18n/en';
import * as zh from '../../../lib/i18n/zh-cn';

const root = join(import.meta.dirname, '../../..');
const code = ['components', 'entrypoints', 'lib'].flatMap(sources).join('\n');

const catalogues = [
  { name: 'card', english: en.card, chinese: zh.card },
  { name: 'app', english: en.app, chinese: zh.app },
];

describe.each(catalogues)('the words of $name', ({ english, chinese }) => {
  const keys = Object.keys(english);

  test('exist in both languages', () => {
    expect(Object.keys(chinese).sort()).toEqual(keys.toSorted());
  });

  test.each(keys)('%s is used', (key) => {
    const use = new RegExp(`(?:[wW]ords|\\))\\.${key}\\b`);
    expect(use.test(code), `nothing says words.${key}`).toBe(true);
  });
});

test('every problem has a Chinese sentence of its own', () => {
  for (const [kind, sentence] of Object.entries(zh.problems)) {
    expect(sentence('X'), kind).toMatch(/\p{Script=Han}.*[。”]$/u);
  }
});

test('no Chinese stands in the English words but the names of languages', () => {
  const allowed = new Set(['中', '中文', '双']);
  expect(strings(en).filter((text) => /\p{Script=Han}/u.test(text) && !allowed.has(text))).toEqual(
    [],
  );
});

test('components hold no words of their own', () => {
  // Text between tags, and the attributes that are read out, must come from the catalogues.
  const found = sources('components')
    .flatMap(
      (source) =>
        source.match(
          />\s*[A-Za-z\p{Script=Han}][^<>{}=;()]*<\/|(?:aria-label|title|placeholder)="[^"]+"/gu,
        ) ?? [],
    )
    .filter((text) => !text.includes('Paperglance'));
  expect(found).toEqual([]);
});

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('i18n'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value('X', 2, 3))];
  return typeof value === 'object' && value ? Object.values(value).flatMap(strings) : [];
}
