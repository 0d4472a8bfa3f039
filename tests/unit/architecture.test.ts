import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { layerOverrides, layersTable } from '../../lib/cli/layer-rules';
import { layerOf, layers } from '../../lib/cli/layers';
import {
  importsOf,
  isBarrel,
  namesUsed,
  nodesOf,
  type SourceImport,
  type SyntaxNode,
} from './source-scan';

const topLevel = [
  ...[
    'package.json',
    'package-lock.json',
    'wxt.config.ts',
    'tsconfig.json',
    'biome.json',
    'knip.json',
  ],
  ...[
    'vitest.config.ts',
    'playwright.config.ts',
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
  ],
  ...['entrypoints', 'components', 'lib', 'public', 'tests'],
  'node_modules',
];

/** Each of them makes code or markup of text. */
const forbiddenNames = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'setHTMLUnsafe'],
  ...['createContextualFragment', 'srcdoc', 'eval', 'Function'],
];

interface Source {
  file: string;
  code: string;
}

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

  it('stand one upon the other', () => {
    const upward = layers.flatMap(({ folder, layers: below = [], typesOf = [] }, position) => {
      const earlier = layers.slice(0, position).map((layer) => layer.folder);
      return [...below, ...typesOf]
        .filter((each) => each !== 'tests' && !earlier.includes(each))
        .map((each) => `${folder} on ${each}`);
    });
    expect(upward).toEqual([]);
  });

  it('may import what they do import, and nothing else', () => {
    const used = new Map(layers.map(({ folder }) => [folder, new Set<string>()]));
    for (const { file, code } of shipped)
      for (const { specifier } of importsOf(file, code))
        used.get(layerOf(file)?.folder ?? '')?.add(targetOf(file, specifier));
    const unused = layers.flatMap(({ folder, layers: below = [], typesOf = [] }) =>
      [...below, ...typesOf]
        .filter((each) => !used.get(folder)?.has(each))
        .map((each) => `${folder} on ${each}`),
    );
    expect(unused).toEqual([]);
  });

  it('are known to the linter as well, and to the README: else `npm run layers`', () => {
    const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    expect(overrides.slice(0, layerOverrides().length)).toEqual(layerOverrides());
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(layersTable());
  });

  it('have no circle of files, be it of types alone', () => {
    expect(circlesOf(shipped)).toEqual([]);
    const made = [
      { file: 'lib/a/one.ts', code: "import type { Two } from './two';" },
      { file: 'lib/a/two.ts', code: "import { three } from './three';" },
      { file: 'lib/a/three.tsx', code: "import { one } from './one';" },
    ];
    expect(circlesOf(made)).toHaveLength(1);
  });

  it.each([
    ['lib/paper/page.ts', "import { browser } from 'wxt/browser';"],
    ['lib/digest/digest.ts', "import type { Entry } from '../parse/entry';"],
    ['lib/parse/report.ts', "export { open } from '../store/library';"],
    ['lib/import/run.ts', "const { openDB } = await import('idb');"],
    ['lib/messages/serve.ts', "import { sectionKinds } from '../digest/section-kind';"],
    ['lib/messages/serve.ts', "import { type Digest, plainText } from '../digest/digest';"],
    [
      'components/on-site/card.tsx',
      "const library: import('../../lib/store/db/library-db').Library = card;",
    ],
    ['components/on-site/card.tsx', "import '@/lib/store/db/library-db';"],
    ['components/on-site/card.tsx', "import '../../entrypoints/popup/style.css';"],
    ['components/digest/digest-view.tsx', "import { Row } from '../on-site/row';"],
    ['lib/store/digests/library.ts', "import { sample } from '../../fixtures/sample';"],
    ['lib/store/digests/library.ts', "import { inbox } from '../imports/inbox';"],
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
      "import type { Digest } from '../digest/digest'; import { browser } from 'wxt/browser';",
    ],
    [
      'components/on-site/card/row.tsx',
      "import { Mark } from '../../base/mark'; import { useState } from 'preact/hooks';",
    ],
    ['entrypoints/popup/main.tsx', "import './style.css'; import { browser } from 'wxt/browser';"],
    ['entrypoints/popup/main.tsx', "import { library } from '../../lib/store/digests/library';"],
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

describe('no worker starts another, over which Firefox may stop it for ever', () => {
  it('in what is shipped', () => {
    expect(workersInWorkers(shipped)).toEqual([]);
  });

  it('would be caught by way of what a worker imports', () => {
    const sources = [
      { file: 'entrypoints/some-worker.ts', code: "import { start } from '../lib/some/start';" },
      { file: 'lib/some/start.ts', code: "export const start = () => new Worker('/other.js');" },
      { file: 'lib/some/page.ts', code: "new Worker('/other.js');" },
    ];
    expect(workersInWorkers(sources)).toEqual(['lib/some/start.ts']);
  });
});

describe('what is stored beside the library', () => {
  const touching = shipped.filter(({ code }) => /\bstorage\.(?:local|session|sync)\b/.test(code));

  it('is owned by the settings and by the messages, under keys that say whose they are', () => {
    const owners = touching.map(({ file }) => file.split('/').slice(0, 2).join('/'));
    expect([...new Set(owners)].sort()).toEqual(['lib/messages', 'lib/settings']);
  });

  it('is heard of by nobody else', () => {
    const others = shipped.filter(({ code }) => /\bstorage\.onChanged\b/.test(code));
    expect(others.map(({ file }) => file)).toEqual([]);
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
  const layer = layerOf(file);
  if (!layer) return [`${file}: there is no layer for it`];
  return importsOf(file, code)
    .filter(({ specifier, typeOnly }) => {
      if (!specifier.startsWith('.'))
        return !layer.packages?.some((name) => isUnder(specifier, name));
      const target = resolveImport(file, specifier);
      const to = targetOf(file, specifier);
      if (to === layer.folder) return entrypointOf(target) !== entrypointOf(file);
      return !(layer.layers?.includes(to) || (typeOnly && layer.typesOf?.includes(to)));
    })
    .map(({ specifier }) => `${file} imports ${specifier}`);
}

/** The folder of the layer that is imported; a top folder's name where there is none. */
function targetOf(file: string, specifier: string): string {
  const target = resolveImport(file, specifier);
  return layerOf(target)?.folder ?? target.split('/', 1)[0] ?? '';
}

/** The files that each file imports, be it their types alone or not. */
function importGraph(sources: readonly Source[], isMeant = (_: SourceImport) => true) {
  const files = new Map(sources.map(({ file }) => [file.replace(/\.tsx?$/, ''), file]));
  return new Map(
    sources.map(({ file, code }) => [
      file,
      importsOf(file, code)
        .filter((each) => each.specifier.startsWith('.') && isMeant(each))
        .map(({ specifier }) => files.get(resolveImport(file, specifier)))
        .filter((target) => target !== undefined),
    ]),
  );
}

/** Each file that starts a worker and is part of another, as its entrypoint or by way of imports. */
function workersInWorkers(sources: readonly Source[]): string[] {
  const imports = importGraph(sources, ({ typeOnly }) => !typeOnly);
  const parts = new Set(
    [...imports.keys()].filter((file) => /^entrypoints\/.*-worker\.ts$/.test(file)),
  );
  // A set goes on to what is added while it is walked through.
  for (const file of parts) for (const target of imports.get(file) ?? []) parts.add(target);
  return sources
    .filter(({ file, code }) => parts.has(file) && startsWorker(file, code))
    .map(({ file }) => file);
}

function startsWorker(file: string, code: string): boolean {
  return nodesOf(file, code).some(
    ({ type, callee }) => type === 'NewExpression' && Object(callee).name === 'Worker',
  );
}

/** Each file that imports itself by way of others, with that way. */
function circlesOf(sources: readonly Source[]): string[] {
  const imports = importGraph(sources);
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (way.includes(file) || done.has(file)) return;
    for (const target of imports.get(file) ?? []) walk(target, [...way, file]);
    done.add(file);
  };
  for (const { file } of sources) walk(file, []);
  return circles;
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
