import { convertInWorker } from '../convert/run-converter';
import { changeOfPapers, type LibraryChange } from '../messages/library-change';
import type { HostHandlers } from '../messages/serve-host';
import { paperIdOfKey } from '../store/digests/digest-key';
import { deleteTranslation } from '../store/digests/translations';
import { deleteDigest, restoreDigest } from '../store/imports/delete-digest';
import { convertDigests } from './convert-digests';
import { suggestPapers } from './suggest-papers';
import { showTranslation, storeTranslation, textsToTranslate } from './translations';
import { writeDigests } from './write-digests';

/** What the host does, in a page that has workers. `tellChanged` lets open pages look again at what changed. */
export function hostHandlers(
  tellChanged: (change: LibraryChange) => Promise<unknown>,
): HostHandlers {
  const andTell = async <Result>(
    key: string,
    stored: Promise<Result>,
    imports = false,
  ): Promise<Result> => {
    const result = await stored;
    if (result) await tellChanged({ ...changeOfPapers([paperIdOfKey(key)]), imports });
    return result;
  };
  return {
    writeDigests,
    textsToTranslate,
    showTranslation,
    storeTranslation: (translation) => andTell(translation.from, storeTranslation(translation)),
    deleteTranslation: ({ key }) => andTell(key, deleteTranslation(key)),
    convertDigests: (conversion) => convertDigests(conversion, convertInWorker),
    suggestPapers,
    dropDigest: ({ key }) => andTell(key, deleteDigest(key), true),
    bringDigestBack: ({ key, act }) => andTell(key, restoreDigest(key, act), true),
  };
}
