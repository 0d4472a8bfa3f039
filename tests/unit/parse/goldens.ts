import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseReport } from '../../../lib/parse/parse-report';
import { goldenText } from './golden-text';

const reports = fileURLToPath(new URL('../../fixtures/reports/', import.meta.url));
const goldens = fileURLToPath(new URL('../../fixtures/golden/', import.meta.url));

/** The fixtures' paths below their folder. */
export const fixtures = filesIn(reports);

/** What an import of a fixture brings now. */
export function resultOf(name: string): string {
  return goldenText(parseReport(readFileSync(reports + name), name.replace(/.*\//, '')));
}

/** Where what it should bring is kept. */
export function goldenOf(name: string): string {
  return `${goldens}${name}.txt`;
}

/** The golden files of fixtures that are gone. */
export function goldensWithoutFixture(): string[] {
  const names = new Set(fixtures.map((name) => `${name}.txt`));
  return filesIn(goldens).filter((name) => !names.has(name));
}

/** The first fixture that is read in another way than it should be; null where none is. */
export function firstChanged(): string | null {
  return fixtures.find((name) => resultOf(name) !== readFileSync(goldenOf(name), 'utf8')) ?? null;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length).replace(/^\/+/, ''))
    .sort();
}
