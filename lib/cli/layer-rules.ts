import { type Layer, layers } from './layers';

/** A file's own folder, and the folders around it within its layer. */
const OWN_FILES = ['!./**', '!../*'];

const BROWSER_GLOBALS = [
  ...['chrome', 'browser', 'indexedDB', 'localStorage', 'document', 'window', 'navigator'],
];

/** One of Biome's overrides: rules for the files that the globs include. */
export interface LintOverride {
  includes: string[];
  linter: { rules: { style: Record<string, unknown> } };
}

/**
 * What tells an editor, by Biome's rules, what the architecture test tells exactly: a rule sees an import's path
 * alone, so that of two layers whose folders have the same name it takes one for the other.
 */
export function layerOverrides(): LintOverride[] {
  return [...layers.map(importsRule), testsRule(), globalsRule()];
}

/** The README's table of layers, the topmost first. */
export function layersTable(): string {
  const rows = layers
    .toReversed()
    .map((layer) => `| \`${layer.folder}/\` | ${layer.holds} | ${named(layer)} |`);
  return ['| Where | What | May import |', '|---|---|---|', ...rows].join('\n');
}

/** What a layer may import of ours, by the names of the folders. */
function named({ layers: all = [], typesOf = [] }: Layer): string {
  const names = all.map(shortName);
  const types = typesOf.length > 0 ? [`types of ${typesOf.map(shortName).join(', ')}`] : [];
  return [...names, ...types].join(', ');
}

function shortName(folder: string): string {
  return folder.replace(/^lib\//, '');
}

function importsRule({
  folder,
  layers: all = [],
  typesOf = [],
  packages = [],
}: Layer): LintOverride {
  const below = layers.filter((other) => other.folder.startsWith(`${folder}/`));
  const allowed = [...all, ...typesOf].map((other) => `!**/${lastPart(other)}/**`);
  const inner = folder === 'lib/parse' ? ['!../**'] : [];
  const modules = packages.flatMap((name) => [`!${name}`, `!${name}/**`]);
  return {
    includes: [`${folder}/**`, ...below.map((other) => `!${other.folder}/**`)],
    linter: {
      rules: {
        style: {
          noRestrictedImports: {
            level: 'error',
            options: {
              patterns: [
                {
                  group: ['**', ...OWN_FILES, ...inner, ...allowed, ...modules],
                  message: `${folder} may not import this: see lib/cli/layers.ts.`,
                },
              ],
            },
          },
        },
      },
    },
  };
}

function testsRule(): LintOverride {
  const pattern = { group: ['**/entrypoints/**'], message: 'Nothing imports from entrypoints.' };
  return {
    includes: ['tests/**'],
    linter: {
      rules: {
        style: { noRestrictedImports: { level: 'error', options: { patterns: [pattern] } } },
      },
    },
  };
}

function globalsRule(): LintOverride {
  const denied = BROWSER_GLOBALS.map((name) => [
    name,
    'This layer is pure: take it as an argument.',
  ]);
  return {
    includes: layers.filter(({ pure }) => pure).map(({ folder }) => `${folder}/**`),
    linter: {
      rules: {
        style: {
          noRestrictedGlobals: {
            level: 'error',
            options: { deniedGlobals: Object.fromEntries(denied) },
          },
        },
      },
    },
  };
}

function lastPart(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}
