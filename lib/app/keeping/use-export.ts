import { useState } from 'preact/hooks';
import type { ExportState } from '../../../components/keeping/export-outcome';
import {
  type ExportForm,
  type ExportWriter,
  exportWriter,
  type Written,
} from '../../export/export-writer';
import type { ExportedFile } from '../../export/exported-digest';
import { safeFileName } from '../../export/file-names';
import { digestWords } from '../../i18n/digest-words';
import type { WordsLanguage } from '../../i18n/words-languages';
import { startHashReader } from '../../import/read-hashes';
import { type Exported, exportedDigests } from '../../store/backup/exported-digests';
import { writeZip } from '../../zip/write-zip';
import { useTask } from '../use-task';
import { downloadSink } from './save-blob';

const utf8 = new TextEncoder();

/** Exports digests, and tells how the last export is coming along. */
export function useExport(
  of: Exported,
  language: WordsLanguage,
): { state: ExportState; write: (form: ExportForm) => void; cancel: () => void } {
  const [state, setState] = useState<ExportState>({ is: 'idle' });
  const task = useTask();
  const write = (form: ExportForm) =>
    task.run(async (signal) => {
      setState({ is: 'writing', done: 0, total: 0 });
      const reader = startHashReader();
      try {
        const writer = exportWriter(form, digestWords(language), reader.read);
        setState(await writeAll(of, form, writer, signal, (done) => setState(writing(done))));
      } catch (error) {
        if (!signal.aborted) console.error(error);
        setState(signal.aborted ? { is: 'idle' } : { is: 'failed' });
      } finally {
        reader.end();
      }
    });
  return { state, write, cancel: task.cancel };
}

function writing(done: number): ExportState {
  return { is: 'writing', done, total: 0 };
}

async function writeAll(
  of: Exported,
  form: ExportForm,
  writer: ExportWriter,
  signal: AbortSignal,
  tell: (done: number) => void,
): Promise<ExportState> {
  const name = safeFileName(nameOf(of), writer.ending);
  const output =
    writer.ending === '.zip' ? archive(name, form === 'folder') : oneFile(name, writer);
  let [done, inexact, leftOut] = [0, 0, 0];
  for await (const digests of exportedDigests(of, writer.order)) {
    signal.throwIfAborted();
    if (digests.length === 0) continue;
    const written = await writer.add(digests);
    await output.take(written);
    done += digests.length;
    inexact += written.inexact;
    leftOut += written.leftOut;
    tell(done);
  }
  const kept = done > 0 ? await output.keep() : null;
  return kept === null ? { is: 'empty' } : { is: 'done', name: kept, inexact, leftOut };
}

/** Where what was written goes. `keep` gives the name that it has then; null where there is nothing. */
interface Output {
  take: (written: Pick<Written, 'text' | 'files'>) => Promise<void>;
  keep: () => Promise<string | null>;
}

function oneFile(name: string, { begin, end }: Pick<ExportWriter, 'begin' | 'end'>): Output {
  const sink = downloadSink(name);
  let isBegun = false;
  return {
    async take({ text }) {
      await sink.write(utf8.encode((isBegun ? '' : begin) + text));
      isBegun = true;
    },
    async keep() {
      await sink.write(utf8.encode(end));
      await sink.keep();
      return name;
    },
  };
}

/** Several files in an archive; one alone is saved as it is, but where it has its place in a folder. */
function archive(name: string, isFolder: boolean): Output {
  const sink = downloadSink(name);
  const zip = writeZip(sink.write);
  let last: ExportedFile | null = null;
  let isAlone = true;
  const add = ({ name: path, text }: ExportedFile) => zip.add(path, utf8.encode(text));
  return {
    async take({ files }) {
      for (const file of files) {
        if (last) await add(last);
        isAlone = last === null;
        last = file;
      }
    },
    async keep() {
      if (!last) return null;
      const output = isAlone && !isFolder ? oneFile(last.name, NOTHING_AROUND) : null;
      if (output) {
        await output.take({ text: last.text, files: [] });
        return output.keep();
      }
      await add(last);
      await zip.end();
      await sink.keep();
      return name;
    },
  };
}

const NOTHING_AROUND = { begin: '', end: '' };

function nameOf(of: Exported): string {
  switch (of.what) {
    case 'paper':
      return `paperglance ${of.paperId}`;
    case 'day':
      return `paperglance ${of.date}`;
    case 'papers':
      return `paperglance ${of.paperIds.length} papers`;
    case 'source':
      return `paperglance ${of.name}`;
    case 'everything':
      return `paperglance ${new Date().toISOString().slice(0, 10)}`;
  }
}
