import { expect } from 'vitest';
import { isTranslationKey } from '../../../lib/store/digests/digest-key';
import { contentsOf, type Library } from './fresh-library';

/** Each digest shows what is said of it last and not undone, and all else that is said of it is kept. */
export async function expectSound({ libraryDb }: Library): Promise<void> {
  const db = await libraryDb();
  const said = new Map<string, Set<string>>();
  const last = new Map<string, string>();
  for (const { keys, hashes, undone } of await db.getAll('contributions')) {
    for (const [position, key] of keys.entries()) {
      // Translations have no history.
      if (isTranslationKey(key)) continue;
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
  const bodies = (await db.getAllKeys('bodies')).filter((key) => !isTranslationKey(key));
  expect(bodies.sort()).toEqual([...shown.keys()].sort());
  const kept = [...said].flatMap(([key, hashes]) =>
    [...hashes].filter((hash) => hash !== '' && hash !== shown.get(key)).map((hash) => [key, hash]),
  );
  const versions = (await db.getAllKeys('versions')).filter(([key]) => !isTranslationKey(key));
  expect(versions.sort()).toEqual(kept.sort());
  for (const { days, heads } of papers)
    expect(days.sort()).toEqual([...new Set(heads.flatMap(({ date }) => date ?? []))].sort());
}

/** All that a library shows, once it is known to be sound. */
export async function soundDigests(library: Library) {
  await expectSound(library);
  const { papers, bodies } = await contentsOf(library);
  return { papers, bodies };
}
