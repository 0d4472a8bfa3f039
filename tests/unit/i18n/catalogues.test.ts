import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { appWords, problemWords } from '../../../lib/i18n/app-words';
import { cardWords } from '../../../lib/i18n/card-words';
import { digestWords } from '../../../lib/i18n/digest-words';
import * as en from '../../../lib/i18n/en';
import { htmlLang } from '../../../lib/i18n/language-name';
import { shortUiLanguageNames, uiLanguageNames } from '../../../lib/i18n/ui-languages';
import { type WordsLanguage, wordsLanguages } from '../../../lib/i18n/words-languages';
import { nodesOf } from '../source-scan';
import { wordsInCode } from './words-in-code';

const root = join(import.meta.dirname, '../../..');
const sources = ['components', 'entrypoints', 'lib'].flatMap(sourcesIn);
const shown = sources.filter(({ file }) => /^(?:components|entrypoints|lib\/app)\//.test(file));

const wordsIn = (language: WordsLanguage) => ({
  card: cardWords(language),
  digest: Object.fromEntries(
    Object.entries(digestWords(language)).filter(([key]) => Object.hasOwn(en.digest, key)),
  ),
  app: appWords(language),
  problems: problemWords(language),
});
/** The same in every language, or written alike in some. */
const names = [
  ...Object.values(uiLanguageNames),
  ...Object.values(shortUiLanguageNames),
  '双',
  ...['JSON', 'JSON Lines', 'BibTeX'],
  'Markdown',
  'PDF',
];

describe.each(wordsLanguages)('the words in %s', (language) => {
  const own = leavesOf(wordsIn(language));
  const english = leavesOf(en);

  it('are all there, and no others', () => {
    const shape = (leaves: Leaf[]) =>
      leaves.map(({ path, value }) => `${path}: ${typeof value}`).sort();
    expect(shape(own)).toEqual(shape(english));
  });

  it('say something, each', () => {
    for (const { path, value } of own) expect(textOf(value), path).toMatch(/\S/);
  });

  it('are not left in English', () => {
    if (language === 'en') return;
    const texts = new Map(english.map(({ path, value }) => [path, textOf(value)]));
    const same = own
      .filter(({ path, value }) => texts.get(path) === textOf(value))
      .map(({ value }) => textOf(value))
      // `3 / 7` is no language.
      .filter((text) => !names.includes(text) && /\p{L}{2}/u.test(text));
    expect(same).toEqual([]);
  });

  it('are in its own script', () => {
    const chinese = own
      .filter(
        ({ value }) => /\p{Script=Han}/u.test(textOf(value)) && !names.includes(textOf(value)),
      )
      .map(({ path }) => path);
    if (htmlLang(language) === 'en') expect(chinese).toEqual([]);
    if (language === 'ja') {
      const sentences = own.filter(({ path }) => path.startsWith('problems'));
      for (const { path, value } of sentences)
        expect(textOf(value), path).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}].*[。]$/u);
    }
    if (language === 'zh') {
      const sentences = own.filter(({ path }) => path.startsWith('problems'));
      for (const { path, value } of sentences)
        expect(textOf(value), path).toMatch(/\p{Script=Han}.*[。”]$/u);
    }
  });

  it('write numbers as its readers do', () => {
    for (const { path, value } of counting(own)) {
      const text = String(value(12_345, 12_345, 12_345));
      expect(text, path).toContain((12_345).toLocaleString(htmlLang(language)));
      expect(text, path).not.toContain('12345');
    }
  });
});

test('English counts one thing and several things', () => {
  const nouns = 'file|digest|day|paper|thing|place';
  const wrong = counting(leavesOf(en)).flatMap(({ path, value }) => {
    const one = String(value(1, 1, 1));
    const others = [String(value(0, 0, 0)), String(value(2, 2, 2))];
    return [
      ...(new RegExp(`\\b1 (?:\\w+ )?(?:${nouns})s\\b`).test(one) ? [`${path}: ${one}`] : []),
      ...others.filter((text) => new RegExp(`\\b[02] (?:\\w+ )?(?:${nouns})\\b`).test(text)),
    ];
  });
  expect(wrong).toEqual([]);
  expect(en.problems['more-problems']('1')).toMatch(/^There is 1 more/);
  expect(en.card.withDigests(1, 1)).toBe('1 of 1 paper has a digest');
  expect(en.card.withDigests(1, 2)).toBe('1 of 2 papers has a digest');
  expect(en.card.withDigests(2, 2)).toBe('2 of 2 papers have digests');
});

describe('every word has a use:', () => {
  const used = new Set(
    sources
      .filter(({ file }) => !file.startsWith('lib/i18n/'))
      .flatMap(({ file, code }) => nodesOf(file, code))
      .filter(({ type, computed }) => type === 'MemberExpression' && computed !== true)
      .map(({ property }) => String(Object(property).name)),
  );
  test.each([...Object.keys(en.card), ...Object.keys(en.digest), ...Object.keys(en.app)])(
    '%s',
    (key) => {
      expect(used).toContain(key);
    },
  );
});

describe('code holds no words of its own:', () => {
  test.each(shown)('$file', ({ file, code }) => {
    expect(wordsInCode(file, code)).toEqual([]);
  });

  test.each(['popup', 'library', 'welcome'])('%s/index.html', (page) => {
    const html = readFileSync(join(root, 'entrypoints', page, 'index.html'), 'utf8');
    const text = html.replace(/<!--.*?-->|<[^>]*>/gs, ' ');
    expect(text.trim()).toMatch(/^(?:Paperglance)?$/);
  });

  it.each([
    ['<p>Hello</p>', 'Hello'],
    ['<p>{count} files</p>', 'files'],
    ["<p>{done ? 'Done' : words.waiting}</p>", 'Done'],
    ["<p>{failed && 'It failed'}</p>", 'It failed'],
    ['<p>{`Page $'.concat('{page}`}</p>'), 'Page'],
    ["<p>{'Line ' + line}</p>", 'Line'],
    ['<button aria-label="Close" />', 'Close'],
    ["<button title={open ? 'Shut' : undefined} />", 'Shut'],
    ["h('button', { 'aria-label': 'Close' })", 'Close'],
    ["host.setAttribute('title', 'Close')", 'Close'],
    ["button.textContent = 'Close'", 'Close'],
    ["const word = '速览'", '速览'],
  ])('%s would be found', (code, word) => {
    expect(wordsInCode('made-up.tsx', code)).toEqual([word]);
  });

  it.each([
    '<p class="row" data-kind=\'x\' lang="en">{words.digest}: {a} · {b}</p>',
    "<p>{kind === 'paper' ? words.open : null}</p>",
    '<h1>Paperglance</h1>',
    '// 注释 says what it likes\nconst x = <b> / </b>;',
  ])('%s is no word', (code) => {
    expect(wordsInCode('made-up.tsx', code)).toEqual([]);
  });
});

test('dates and numbers are written in a language that the code names, not in the browser’s', () => {
  const found = sources.flatMap(({ file, code }) =>
    (code.match(/\.toLocale\w*\(\)|\bIntl\.\w+\(\)|\.toDateString\(|\.toTimeString\(/g) ?? []).map(
      (call) => `${file}: ${call}`,
    ),
  );
  expect(found).toEqual([]);
});

interface Leaf {
  path: string;
  value: unknown;
}

function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([name, part]) =>
    leavesOf(part, path ? `${path}.${name}` : name),
  );
}

/** The sentences that hold numbers of things: not those of lines, which editors write without commas. */
function counting(leaves: Leaf[]) {
  const about =
    /^app\.(?:line|lineOf|hadBrought|keptSources|publishedAs|renameSource|prefer\w+|deleteSource|deleted\.digest|deleted\.source|keeping\.(?:deleted\.\w+|ofDay|exported|backedUp)|lineUse|feeds\.(?:brought|lastLook|published|onBranch|willAsk|notGiven|itemsDoes|fromTo|followNamed|nothingNew|lookedAt|nextLook|takesFrom|left|trouble\.\w+)|libraryApp\.search\.nothing)$|^card\.ownTitle$|^digest\.(?:pageTitle|readFrom|onlyIn|machineTranslation|convertedFrom|peekAt|preferred|downloading)$|^problems/;
  return leaves.flatMap(({ path, value }) =>
    typeof value === 'function' && !about.test(path)
      ? [{ path, value: value as (...counts: number[]) => unknown }]
      : [],
  );
}

function textOf(value: unknown): string {
  return typeof value === 'function' ? String(value('2', 3, 4)) : String(value);
}

function sourcesIn(folder: string): { file: string; code: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .map((file) => ({ file, code: readFileSync(join(root, file), 'utf8') }));
}
