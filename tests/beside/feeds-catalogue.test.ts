import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chosenFiles } from '../../lib/feeds/choose';
import { dayOfPath } from '../../lib/feeds/day-of-path';
import type { FeedFile } from '../../lib/feeds/feed';
import { propose } from '../../lib/feeds/propose';
import { pathsOf } from '../unit/feeds/invented-repositories';
import { layouts } from './catalogue-layouts';

interface Publisher {
  name: string;
  path: string;
  glob: string;
}

const shared = new URL('../../../shared/', import.meta.url);
const publishers: Publisher[] = JSON.parse(
  readFileSync(new URL('feeds/catalogue.json', shared), 'utf8'),
);

describe.each(publishers.map((publisher): [string, Publisher] => [publisher.name, publisher]))(
  '%s',
  (name, { path, glob }) => {
    const { digests, beside } = layouts[name] ?? { digests: [], beside: [] };
    const all = unique([...digests, ...beside].flatMap(filesOf).concat(realFiles(name)));
    const wanted = all.filter((file) => fits(glob, file.path) && (file.size ?? 0) > 4);
    const paths = (files: readonly { path: string }[]) => files.map((file) => file.path).sort();

    it('is proposed just so, from its root', () => {
      const { files, patterns } = propose(all);
      expect(wanted.length).toBeGreaterThan(0);
      expect(paths(files)).toEqual(paths(wanted));
      expect(paths(chosenFiles(all, { patterns, since: null }))).toEqual(paths(wanted));
    });

    it('is proposed just so, from the folder that its readers follow', () => {
      const within = (files: FeedFile[]) =>
        files
          .filter((file) => path === '' || file.path.startsWith(`${path}/`))
          .map((file) => ({ ...file, path: file.path.slice(path === '' ? 0 : path.length + 1) }));
      expect(paths(propose(within(all), { isNamed: true }).files)).toEqual(paths(within(wanted)));
    });
  },
);

function filesOf(form: string): FeedFile[] {
  return pathsOf(form).map(({ path, size }) => ({ path, size, hash: null, day: dayOfPath(path) }));
}

/** Those that lie here: their names were cut at the front where they were too long. */
function realFiles(name: string): FeedFile[] {
  const folder = new URL(`digests/${name.replace('/', '__')}/`, shared);
  try {
    return readdirSync(folder)
      .filter((file) => !/^EXCERPT|^[._\d-]/.test(file) || !file.includes('__'))
      .filter((file) => !/^EXCERPT|^[._]/.test(file))
      .map((file) => file.replaceAll('__', '/'))
      .map((path) => ({ path, size: 5000, hash: null, day: dayOfPath(path) }));
  } catch {
    return [];
  }
}

function unique(files: FeedFile[]): FeedFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** As the notes write them: `*` and `?` within one name, `!(a)` any name but that. */
function fits(glob: string, path: string): boolean {
  const form = glob
    .replace(/[.+^${}|]/g, '\\$&')
    .replace(/!\(([^)]*)\)\\\.md/g, '(?!$1\\.md$)[^/]*\\.md')
    .replace(/(?<!\])\*/g, '[^/]*')
    .replace(/(?<![(\]*])\?/g, '[^/]');
  return new RegExp(`^${form}$`).test(path);
}
