import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Deleted } from '../../../../lib/digest/import-record';
import { propertyOptions } from '../../parse/property-options';
import { freshLibrary, type Library } from '../fresh-library';
import { makeDigest, makeFile, makeReport } from '../make-report';
import { expectSound } from '../sound-library';

let library: Library;

const digest = fc
  .record({
    paperId: fc.constantFrom('2601.00001', '2601.00002'),
    title: fc.constantFrom('A', 'B'),
    date: fc.constantFrom('2026-01-20', '2026-01-21', null),
    source: fc.constantFrom('Daily', 'Other'),
  })
  .map(makeDigest);

const step = fc.oneof(
  fc.record({ digests: fc.array(digest, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    deleted: fc.constantFrom<Deleted>(
      { what: 'paper', paperId: '2601.00001', title: '' },
      { what: 'day', date: '2026-01-20' },
      { what: 'source', id: 'Daily', name: 'Daily' },
      { what: 'everything' },
    ),
  }),
  fc.record({ translated: fc.nat(5) }),
  fc.record({ untranslated: fc.nat(5) }),
  fc.record({ turned: fc.nat(9) }),
);

async function acted(importId: number): Promise<number> {
  for (;;) {
    const part = await library.goOn(importId);
    if (!part || part.state === 'done' || part.state === 'undone') return importId;
  }
}

/** All that is no translation: of these, what was made anew goes with what is deleted again. */
async function shown() {
  return (await headsOf()).filter(({ key }) => !key.includes('~'));
}

async function headsOf() {
  return (await (await library.libraryDb()).getAll('papers')).flatMap(({ heads }) => heads);
}

async function turn(id: number): Promise<void> {
  const record = await (await library.libraryDb()).get('imports', id);
  if (record?.state === 'undone') await library.redoImport(id, 1);
  else await library.undoImport(id, 1);
  await acted(id);
}

it('keeps the library sound through imports, deletions and translations turned in any order, and turned twice as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 9 }), async (steps) => {
      library = await freshLibrary();
      const ids: number[] = [];
      const deletions: number[] = [];
      for (const each of steps) {
        if ('digests' in each) {
          const id = await library.putInInbox([makeFile('a.md')]);
          const next = await library.beginNextFile();
          if (!next) throw new Error('The inbox is empty');
          await library.commitReport(makeReport(each.digests), next.item);
          ids.push(id);
        } else if ('deleted' in each) {
          const { importId } = await library.deleteDigests(each.deleted);
          ids.push(await acted(importId));
          deletions.push(importId);
        } else if ('translated' in each) {
          const own = (await headsOf()).filter(({ provenance }) => provenance.by === 'publisher');
          const from = own[each.translated % own.length]?.key;
          if (from)
            await library.storeTranslation({ from, lang: 'en', by: 'T' }, () => ({
              summary: [`T of ${from}`],
              sections: [],
            }));
        } else if ('untranslated' in each) {
          const own = (await headsOf()).filter(({ provenance }) => provenance.by !== 'publisher');
          const head = own[each.untranslated % own.length];
          if (head) {
            const of = { what: 'translation', key: head.key, lang: 'en', title: '' } as const;
            const { importId } = await library.deleteDigests(of);
            ids.push(await acted(importId));
            deletions.push(importId);
          }
        } else if (ids.length > 0) {
          const id = ids[each.turned % ids.length] ?? 0;
          await turn(id);
        }
        await expectSound(library);
        // A translation stands by what it is of.
        const heads = await headsOf();
        for (const { provenance } of heads)
          if (provenance.by === 'translator')
            expect(heads.map(({ key }) => key)).toContain(provenance.from.key);
      }
      // Whatever is turned twice, from the last, leaves all as it was.
      const before = await shown();
      for (const id of ids.toReversed()) {
        await turn(id);
        await turn(id);
        await expectSound(library);
      }
      const after = await shown();
      expect(after).toEqual(before);
    }),
    propertyOptions(60),
  );
}, 60_000);
