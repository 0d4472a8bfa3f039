import { libraryDb } from '../db/library-db';
import { soundHeads } from '../db/sound-records';
import { paperIdOfKey } from '../digests/digest-key';
import { deleteDigests, undoImport } from './acts';

/** Deletes one digest. The act's number; null where there is none that a publisher wrote. */
export async function deleteDigest(key: string): Promise<number | null> {
  const paper = await (await libraryDb()).get('papers', paperIdOfKey(key));
  const head = paper && soundHeads(paper).find((each) => each.key === key);
  // Translations come and go with what they are of; nothing that is said of them could be undone.
  if (!head || head.provenance.by === 'translator') return null;
  const { importId } = await deleteDigests({ what: 'digest', key, title: head.title });
  return importId;
}

/** Undoes that; false where the act deleted anything else, or is undone. */
export async function restoreDigest(key: string, act: number): Promise<boolean> {
  const record = await (await libraryDb()).get('imports', act);
  if (record?.state !== 'done' || record.origin.by !== 'deletion') return false;
  const { of } = record.origin;
  return of.what === 'digest' && of.key === key && (await undoImport(act)) !== null;
}
