import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LintOverride, layerOverrides, layersTable } from './layer-rules';
import { projectRoot, runTool } from './run-tool';

/** Writes what follows from the table of layers: the lint rules in biome.json, the table in the README. */
const biomeFile = join(projectRoot, 'biome.json');
const biome = JSON.parse(readFileSync(biomeFile, 'utf8'));
const others = biome.overrides.filter((override: LintOverride) => !isLayerRule(override));
writeFileSync(
  biomeFile,
  JSON.stringify({ ...biome, overrides: [...layerOverrides(), ...others] }, null, 2),
);
const readmeFile = join(projectRoot, 'README.md');
const readme = readFileSync(readmeFile, 'utf8');
writeFileSync(
  readmeFile,
  readme.replace(/\| Where \| What \| May import \|\n(?:\|.*\n)+/, `${layersTable()}\n`),
);
runTool('biome', ['format', '--write', 'biome.json']);

function isLayerRule({ linter }: LintOverride): boolean {
  const { noRestrictedImports, noRestrictedGlobals } = linter.rules.style ?? {};
  return noRestrictedImports !== undefined || noRestrictedGlobals !== undefined;
}
