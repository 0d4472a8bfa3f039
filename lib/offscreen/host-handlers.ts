import { convertInWorker } from '../convert/run-converter';
import type { HostHandlers } from '../messages/serve-host';
import { deleteTranslation } from '../store/digests/translations';
import { convertDigests } from './convert-digests';
import { showTranslation, storeTranslation, textsToTranslate } from './translations';
import { writeDigests } from './write-digests';

/** What the host does, in a page that has workers. `tellChanged` lets open pages look into the library again. */
export function hostHandlers(tellChanged: () => Promise<unknown>): HostHandlers {
  const andTell = async <Result>(stored: Promise<Result>): Promise<Result> => {
    const result = await stored;
    if (result) await tellChanged();
    return result;
  };
  return {
    writeDigests,
    textsToTranslate,
    showTranslation,
    storeTranslation: (translation) => andTell(storeTranslation(translation)),
    deleteTranslation: ({ key }) => andTell(deleteTranslation(key)),
    convertDigests: (conversion) => convertDigests(conversion, convertInWorker),
  };
}
