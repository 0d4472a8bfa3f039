import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { barNetwork } from '../lib/import/bar-network';
import { explainBytes } from '../lib/import/explain-bytes';
import {
  EXPLAINER,
  type FileToRead,
  IMPORT_READER,
  type ReadFile,
  readFileToRead,
  STARTED,
} from '../lib/messages/files-to-read';
import { explainReport } from '../lib/parse/explain-report';
import { parseReport } from '../lib/parse/parse-report';
import { toStoredReport } from '../lib/store/digests/stored-digest';

export default defineUnlistedScript(() => {
  barNetwork();
  const answer = self.name === EXPLAINER ? explain : parse;
  self.onmessage = ({ data }: MessageEvent<unknown>) =>
    self.postMessage(answer(readFileToRead(data)));
  if (self.name === IMPORT_READER) self.postMessage(STARTED);
});

function explain(file: FileToRead | null) {
  return file && explainBytes(file, explainReport);
}

/** A mistake of ours must not keep the other files from being read. */
function parse(file: FileToRead | null): ReadFile {
  if (!file) return { mistake: 'This is no file' };
  try {
    return { report: toStoredReport(parseReport(new Uint8Array(file.bytes), file.name)) };
  } catch (error) {
    return { mistake: String(error) };
  }
}
