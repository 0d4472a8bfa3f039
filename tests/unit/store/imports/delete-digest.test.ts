import { beforeEach, expect, it } from 'vitest';
import { digestKey } from '../../../../lib/store/digests/digest-key';
import { freshLibrary, type Library } from '../fresh-library';
import { makeDigest, makeFile, makeReport } from '../make-report';
import { soundDigests } from '../sound-library';

let library: Library;
beforeEach(async () => {
  library = await freshLibrary();
});

const zh = makeDigest();
const en = makeDigest({ lang: 'en', summary: ['It proposes an axis.'] });

async function bring(): Promise<number> {
  const importId = await library.putInInbox([makeFile('a.md')]);
  const next = await library.beginNextFile();
  if (!next) throw new Error('The inbox is empty');
  await library.commitReport(makeReport([zh, en]), next.item);
  return importId;
}

it('deletes one digest of a paper, and brings it back once', async () => {
  await bring();
  const before = await soundDigests(library);
  const act = await library.deleteDigest(digestKey(zh));
  expect((await soundDigests(library)).bodies).toHaveLength(1);
  expect(await library.deleteDigest(digestKey(zh))).toBeNull();
  expect(await library.restoreDigest(digestKey(zh), Number(act))).toBe(true);
  expect(await soundDigests(library)).toEqual(before);
  expect(await library.restoreDigest(digestKey(zh), Number(act))).toBe(false);
});

it('undoes no import, and no deletion of anything else', async () => {
  const importId = await bring();
  const act = Number(await library.deleteDigest(digestKey(zh)));
  const before = await soundDigests(library);
  for (const [key, id] of [
    [digestKey(zh), importId],
    [digestKey(en), act],
    [digestKey(zh), act + 1],
  ] as const)
    expect(await library.restoreDigest(key, id)).toBe(false);
  const { importId: everything } = await library.deleteDigests({ what: 'everything' });
  expect(await library.restoreDigest(digestKey(zh), everything)).toBe(false);
  expect((await soundDigests(library)).bodies).toEqual([]);
  expect(before.bodies).toHaveLength(1);
});

it('deletes nothing that it does not have, and no translation', async () => {
  await bring();
  const key = await library.storeTranslation(
    { from: digestKey(zh), lang: 'de', by: 'Test 1' },
    () => ({ summary: ['Eine Achse.'], sections: [] }),
  );
  expect(key).not.toBeNull();
  const before = await soundDigests(library);
  for (const each of [key ?? '', '2601.99999/zh/undated/x', '', 'x'])
    expect(await library.deleteDigest(each)).toBeNull();
  expect(await soundDigests(library)).toEqual(before);
});
