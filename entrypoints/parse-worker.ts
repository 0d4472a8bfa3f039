import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { explainBytes } from '../lib/import/explain-bytes';
import { EXPLAINER, type FileToExplain } from '../lib/import/explain-file';
import type { FileToParse, Parsed } from '../lib/import/run-parser';
import { explainReport } from '../lib/parse/explain-report';
import { parseReport } from '../lib/parse/parse-report';
import { toStoredReport } from '../lib/store/digests/stored-digest';

export default defineUnlistedScript(() => {
  const answer = self.name === EXPLAINER ? explain : parse;
  self.onmessage = ({ data }: MessageEvent<FileToParse>) => self.postMessage(answer(data));
});

function explain(file: FileToExplain) {
  return explainBytes(file, explainReport);
}

/** A mistake of ours must not keep the other files from being read. */
function parse({ name, bytes }: FileToParse): Parsed {
  try {
    return { report: toStoredReport(parseReport(new Uint8Array(bytes), name)) };
  } catch (error) {
    return { mistake: String(error) };
  }
}
