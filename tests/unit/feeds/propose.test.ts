import { describe, expect, it } from 'vitest';
import { chosenFiles } from '../../../lib/feeds/choose';
import { dayOfPath } from '../../../lib/feeds/day-of-path';
import type { FeedFile } from '../../../lib/feeds/feed';
import { propose } from '../../../lib/feeds/propose';
import { type Invented, invented, pathsOf } from './invented-repositories';

describe('what is proposed of a repository', () => {
  it.each(invented.map((repository): [string, Invented] => [repository.name, repository]))(
    'is its digests: %s',
    (_, { digests, out }) => {
      const wanted = filesOf(digests);
      const all = [...wanted, ...Object.values(out).flatMap(filesOf)];
      const { files, patterns, leftOut } = propose(all);
      expect(pathsIn(files)).toEqual(pathsIn(wanted));
      const counts = Object.fromEntries(leftOut.map(({ why, count }) => [why, count]));
      for (const [why, forms] of Object.entries(out))
        if (why !== 'any')
          expect(counts[why] ?? 0, why).toBeGreaterThanOrEqual(filesOf(forms).length);
      // What follows the feed has the patterns alone.
      if (wanted.length > 0)
        expect(pathsIn(chosenFiles(all, { patterns, since: null }))).toEqual(pathsIn(wanted));
    },
  );
});

function filesOf(forms: string[]): FeedFile[] {
  return forms
    .flatMap(pathsOf)
    .map(({ path, size }) => ({ path, size, hash: null, day: dayOfPath(path) }));
}

function pathsIn(files: FeedFile[]): string[] {
  return files.map(({ path }) => path).sort();
}
