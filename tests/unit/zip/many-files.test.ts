import { expect, it } from 'vitest';
import { readBlobDirectory, readPacked } from '../../../lib/zip/read-blob-zip';
import { writeZip } from '../../../lib/zip/write-zip';

/** As many files as somebody has who imports each note by itself, for years: more than 16 bits tell. */
const FILES = 140_000;

it('An archive of more files than anybody has is read as it was written', async () => {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = writeZip(async (bytes) => chunks.push(bytes));
  const nothing = new Uint8Array();
  for (let file = 1; file < FILES; file++) await zip.add(nameOf(file), nothing, true);
  await zip.add('last.txt', new TextEncoder().encode('here'), true);
  await zip.end();
  const archive = new Blob(chunks);

  const files = await readBlobDirectory(archive);

  expect(files).toHaveLength(FILES);
  expect(files?.[0]?.path).toBe(nameOf(1));
  const last = files?.at(-1);
  expect(last && new TextDecoder().decode((await readPacked(archive, last)) ?? nothing)).toBe(
    'here',
  );
});

/** As long as the names of kept sources. */
function nameOf(file: number): string {
  return `sources/${String(file).padStart(64, '0')}.gz`;
}
