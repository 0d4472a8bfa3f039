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
  if (self.name === IMPORT_READER) self.onmessage = ({ ports: [channel] }) => serve(channel);
  else answerAt(self, self.name === EXPLAINER ? explain : parse);
});

/** Reads what comes through the channel of the worker that imports, and says that it has started. */
function serve(channel: MessagePort | undefined): void {
  if (!channel) return;
  answerAt(channel, parse);
  channel.postMessage(STARTED);
}

/** The thread that has started this worker, or one at the other end of a channel. */
interface Asker {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  postMessage: (answer: unknown) => void;
}

function answerAt(asker: Asker, answer: (file: FileToRead | null) => unknown): void {
  asker.onmessage = ({ data }) => asker.postMessage(answer(readFileToRead(data)));
}

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
