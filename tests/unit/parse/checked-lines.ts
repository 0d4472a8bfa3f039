import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readContainer } from '../../../lib/parse/containers/read-container';
import { type Unaccounted, unaccountedLines } from './account';

const TEXT = /\.(?:md|markdown|txt|html?|eml|ipynb|org)$/i;

/** All texts of a folder and of those in it, in the order of their names. */
export function textsUnder(path: string): string[] {
  return filesUnder(path).filter((file) => TEXT.test(file));
}

/** One sentence for each line of a file that is in nothing that its import brings or tells. */
export function checkedLines(bytes: Uint8Array, name: string): string[] {
  if (readContainer(bytes, name).kind !== 'lines') return [];
  return unaccountedLines(bytes, name).map(inWords(name));
}

function inWords(name: string): (fault: Unaccounted) => string {
  return ({ kind, line, rule, missing, text }) =>
    `${name}:${line} ${kind} (${rule}) lacks ${missing.join(' ')}: ${text.slice(0, 120)}`;
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
