import { expect } from 'vitest';
import type { Library } from './fresh-library';

/** Each digest shows what is said of it last and not undone, and all else that is said of it is kept. */
export async function expectSound({ libraryDb }: Library): Promise<void> {
  const db = await libraryDb();
  const said = new Map<string, Set<string>>();
  const last = new Map<string, string>();
  for (const { keys, hashes, undone } of await db.getAll('contributions')) {
    for (const [position, key] of keys.entries()) {
      const hash = hashes[position] ?? '';
      said.set(key, (said.get(key) ?? new Set()).add(hash));
      if (undone === 0) last.set(key, hash);
    }
  }
  const shown = new Map([...last].filter(([, hash]) => hash !== ''));
  const papers = await db.getAll('papers');
  const heads = papers
    .flatMap((paper) => paper.heads)
    .filter(({ provenance }) => provenance.by !== 'translator');
  expect(new Map(heads.map(({ key, hash }) => [key, hash]))).toEqual(shown);
  const bodies = (await db.getAllKeys('bodies')).filter((key) => !key.includes('~'));
  expect(bodies.sort()).toEqual([...shown.keys()].sort());
  const kept = [...said].flatMap(([key, hashes]) =>
    [...hashes].filter((hash) => hash !== '' && hash !== shown.get(key)).map((hash) => [key, hash]),
  );
  expect((await db.getAllKeys('versions')).sort()).toEqual(kept.sort());
  for (const { days, heads } of papers)
    expect(days.sort()).toEqual([...new Set(heads.flatMap(({ date }) => date ?? []))].sort());
}
