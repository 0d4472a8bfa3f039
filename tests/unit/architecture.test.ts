import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsOf, isBarrel, namesUsed, nodesOf, type SyntaxNode } from './source-scan';

interface Layer {
  layers?: string[];
  /** Layers whose types alone may be imported. */
  typesOf?: string[];
  /** With all that is under them: `wxt` allows `wxt/browser`. */
  packages?: string[];
}

/** What each layer may import besides its own files; biome.json says the same to an editor. */
const layers: Record<string, Layer> = {
  'lib/paper': {},
  'lib/digest': {},
  'lib/i18n': { layers: ['lib/digest'] },
  'lib/trust': { layers: ['lib/digest', 'lib/paper'] },
  'lib/parse': {
    layers: ['lib/digest', 'lib/paper', 'lib/trust'],
    packages: [
      'markdown-it',
      'markdown-it-cjk-friendly',
      'temml',
      'papaparse',
      'js-yaml',
      'smol-toml',
      'franc-min',
      'chardet',
      'htmlparser2',
      'fflate',
    ],
  },
  'lib/store': { layers: ['lib/digest', 'lib/trust'], packages: ['idb'] },
  'lib/import': { layers: ['lib/parse', 'lib/store', 'lib/digest'], packages: ['fflate'] },
  'lib/translate': { layers: ['lib/digest'] },
  'lib/convert': { layers: ['lib/digest'], packages: ['opencc-js'] },
  'lib/messages': { typesOf: ['lib/digest'], packages: ['zod', 'wxt/browser'] },
  'lib/settings': { layers: ['lib/i18n'], packages: ['wxt/browser'] },
  'lib/inspect': {
    layers: ['lib/parse', 'lib/digest', 'lib/i18n'],
    packages: ['node:fs', 'node:path', 'zod'],
  },
  components: { layers: ['lib/digest', 'lib/i18n', 'lib/paper'], packages: ['preact'] },
  'lib/page-parts': {
    layers: ['lib/messages'],
    typesOf: ['lib/digest', 'lib/paper', 'lib/i18n', 'lib/settings', 'components'],
  },
  'lib/pages': {
    layers: [
      'lib/digest',
      'lib/i18n',
      'lib/store',
      'lib/import',
      'lib/messages',
      'lib/settings',
      'lib/translate',
      'lib/convert',
      'components',
    ],
    packages: ['preact', 'wxt/browser'],
  },
  entrypoints: {
    layers: [
      'lib/paper',
      'lib/digest',
      'lib/trust',
      'lib/i18n',
      'lib/parse',
      'lib/store',
      'lib/import',
      'lib/messages',
      'lib/translate',
      'lib/convert',
      'lib/settings',
      'lib/pages',
      'lib/page-parts',
      'components',
    ],
    packages: ['wxt', 'preact'],
  },
};

const topLevel = [
  ...[
    'package.json',
    'package-lock.json',
    'wxt.config.ts',
    'tsconfig.json',
    'biome.json',
    'knip.json',
  ],
  ...['vitest.config.ts', 'playwright.config.ts', 'README.md', 'LICENSE'],
  ...['entrypoints', 'components', 'lib', 'public', 'tests'],
  'node_modules',
];

/** Each of them makes code or markup of text. */
const forbiddenNames = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'setHTMLUnsafe'],
  ...['createContextualFragment', 'srcdoc', 'eval', 'Function'],
];

const root = fileURLToPath(new URL('../..', import.meta.url));
const shipped = sourcesUnder('lib', 'components', 'entrypoints');
const tests = sourcesUnder('tests');

describe('the layers', () => {
  it('import downwards only', () => {
    expect(shipped.flatMap(({ file, code }) => upwardImports(file, code))).toEqual([]);
  });

  it('leave the entrypoints at the top: tests use the built extension', () => {
    const imports = tests.flatMap(({ file, code }) =>
      importsOf(file, code).map(({ specifier }) => ({
        file,
        target: resolveImport(file, specifier),
      })),
    );
    expect(imports.filter(({ target }) => target.startsWith('entrypoints/'))).toEqual([]);
  });

  it('are known to the linter as well', () => {
    const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    const linted: string[] = overrides
      .filter((override: { linter: object }) =>
        JSON.stringify(override).includes('noRestrictedImports'),
      )
      .flatMap(({ includes }: { includes: string[] }) => includes);
    expect(linted.sort()).toEqual(
      [...Object.keys(layers), 'tests'].map((folder) => `${folder}/**`).sort(),
    );
  });

  it.each([
    ['lib/paper/page.ts', "import { browser } from 'wxt/browser';"],
    ['lib/digest/digest.ts', "import type { Entry } from '../parse/entry';"],
    ['lib/parse/report.ts', "export { open } from '../store/library';"],
    ['lib/import/run.ts', "const { openDB } = await import('idb');"],
    ['lib/messages/serve.ts', "import { sectionKinds } from '../digest/section-kind';"],
    ['lib/messages/serve.ts', "import { type Digest, plainText } from '../digest/digest';"],
    ['components/card.tsx', "const library: import('../lib/store/library').Library = card;"],
    ['components/card.tsx', "import '@/lib/store/library';"],
    ['components/card.tsx', "import '../entrypoints/popup/style.css';"],
    ['lib/store/library.ts', "import { sample } from '../fixtures/sample';"],
    ['entrypoints/background.ts', "import { openDB } from 'idb';"],
    ['entrypoints/popup/main.tsx', "import { mount } from '../library/mount';"],
    ['lib/something/new.ts', "import { parsePaperId } from '../paper/paper-id';"],
  ])('would be broken by %s with %s', (file, code) => {
    expect(upwardImports(file, code)).toHaveLength(1);
  });

  it.each([
    [
      'lib/parse/report.ts',
      "import { kindOf } from '../digest/section-kind'; import temml from 'temml';",
    ],
    [
      'lib/messages/serve.ts',
      "import type { Digest } from '../digest/digest'; import * as z from 'zod/mini';",
    ],
    [
      'components/card/row.tsx',
      "import { Mark } from '../mark'; import { useState } from 'preact/hooks';",
    ],
    ['entrypoints/popup/main.tsx', "import './style.css'; import { browser } from 'wxt/browser';"],
    ['entrypoints/popup/main.tsx', "import { library } from '../../lib/store/library';"],
  ])('allow %s to hold %s', (file, code) => {
    expect(upwardImports(file, code)).toEqual([]);
  });
});

describe('shipped code', () => {
  it('makes no markup and no code of text', () => {
    const found = shipped.flatMap(({ file, code }) =>
      namesUsed(file, code, forbiddenNames).map((name) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    'element.innerHTML = text;',
    "element['outerHTML'] = text;",
    "element.insertAdjacentHTML('beforeend', text);",
    'const view = <p dangerouslySetInnerHTML={{ __html: text }} />;',
    "new Function('return 1');",
    "window.eval('1');",
  ])('would be caught with %s', (code) => {
    expect(namesUsed('made-up.tsx', code, forbiddenNames)).toHaveLength(1);
  });

  it('may speak of them in a comment, and of types named like them', () => {
    const code =
      '// never innerHTML or eval\nconst evaluate = (functionName: string) => functionName;';
    expect(namesUsed('made-up.ts', code, forbiddenNames)).toEqual([]);
  });
});

describe('no list is spread into a call, where its length is a file’s to decide', () => {
  const spreads = (file: string, code: string) =>
    nodesOf(file, code)
      .filter(spreadsAList)
      .map(({ start }) => `${file}: ${code.slice(Number(start), Number(start) + 60)}`);

  it('in what is shipped', () => {
    expect(shipped.flatMap(({ file, code }) => spreads(file, code))).toEqual([]);
  });

  it.each(['all.push(...some);', 'Math.max(0, ...sizes);', 'list.unshift(first, ...others);'])(
    'would be caught with %s',
    (code) => {
      expect(spreads('made-up.ts', code)).toHaveLength(1);
    },
  );
});

describe('files', () => {
  it('say what they hold: none is called utils', () => {
    expect([...shipped, ...tests].map(({ file }) => file).filter(isUtils)).toEqual([]);
    expect(['lib/utils.ts', 'lib/text-util.ts', 'lib/utils/x.ts'].filter(isUtils)).toHaveLength(3);
  });

  it('are imported where they are: none only re-exports others', () => {
    const barrels = [...shipped, ...tests].filter(({ file, code }) => isBarrel(file, code));
    expect(barrels.map(({ file }) => file)).toEqual([]);
    expect(isBarrel('index.ts', "export * from './a';\nexport { b, type C } from './b';")).toBe(
      true,
    );
    expect(isBarrel('index.ts', "export * from './a';\nexport const b = 1;")).toBe(false);
  });

  it('lie in the folders that the project has', () => {
    const visible = readdirSync(root).filter((entry) => !entry.startsWith('.'));
    expect(visible.filter((entry) => !topLevel.includes(entry))).toEqual([]);
  });
});

/** One sentence for each import that the file's layer does not allow. */
function upwardImports(file: string, code: string): string[] {
  const from = layerOf(file);
  const layer = layers[from];
  if (!layer) return [`${file}: there is no layer ${from}`];
  return importsOf(file, code)
    .filter(({ specifier, typeOnly }) => {
      if (!specifier.startsWith('.'))
        return !layer.packages?.some((name) => isUnder(specifier, name));
      const target = resolveImport(file, specifier);
      const to = layerOf(target);
      if (to === from) return entrypointOf(target) !== entrypointOf(file);
      return !(layer.layers?.includes(to) || (typeOnly && layer.typesOf?.includes(to)));
    })
    .map(({ specifier }) => `${file} imports ${specifier}`);
}

function layerOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'lib' ? `${first}/${second}` : first;
}

/** The folder or file that WXT builds one entrypoint of; the same for all files outside entrypoints. */
function entrypointOf(file: string): string {
  const [first, second = ''] = file.split('/');
  return first === 'entrypoints' ? second : '';
}

function resolveImport(file: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier;
}

function isUnder(specifier: string, name: string): boolean {
  return specifier === name || specifier.startsWith(`${name}/`);
}

function isUtils(file: string): boolean {
  return /(^|[/.-])utils?([/.-]|$)/i.test(file);
}

function sourcesUnder(...folders: string[]): { file: string; code: string }[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(ts|tsx|mjs|js)$/.test(basename(path)))
        .map((path) => posix.join(folder, path.replaceAll('\\', '/'))),
    )
    .map((file) => ({ file, code: readFileSync(join(root, file), 'utf8') }));
}

/** A call takes its arguments on the stack, which holds about 100,000. */
function spreadsAList({ type, callee, arguments: given }: SyntaxNode): boolean {
  if (type !== 'CallExpression' || !Array.isArray(given)) return false;
  const name = Object(Object(callee).property).name;
  const takesMany = ['push', 'unshift', 'max', 'min'].includes(name);
  return takesMany && given.some((argument) => argument.type === 'SpreadElement');
}
