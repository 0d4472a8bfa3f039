/** Where a file of ours goes: to a place that the reader chose, or to their folder of downloads. */
export interface Sink {
  write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Keeps what was written. Returns how much that is, in bytes. */
  keep: () => Promise<number>;
  /** Lets it go. */
  drop: () => Promise<void>;
}

/** Bytes that are gathered in memory before the browser has them, which puts what is large on the disk. */
const PIECE = 4 * 1024 * 1024;

interface ChosenFile {
  createWritable: () => Promise<{
    write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
    close: () => Promise<void>;
    abort: () => Promise<void>;
  }>;
}
type AskForPlace = (options: { suggestedName: string }) => Promise<ChosenFile>;

/**
 * Opens a file of this name: where the reader says, if the browser asks them, which must be called for at once upon a
 * click; else among the downloads. Null where they chose no place.
 */
export async function openSink(name: string): Promise<Sink | null> {
  const ask: AskForPlace | undefined = Reflect.get(window, 'showSaveFilePicker');
  if (!ask) return downloadSink(name);
  try {
    const file = await ask.call(window, { suggestedName: name });
    const stream = await file.createWritable();
    let size = 0;
    return {
      async write(bytes) {
        size += bytes.length;
        await stream.write(bytes);
      },
      async keep() {
        await stream.close();
        return size;
      },
      drop: () => stream.abort(),
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    return downloadSink(name);
  }
}

/** Gathers a file, and lets the reader keep it in their folder of downloads; needs no permission. */
export function downloadSink(name: string): Sink {
  let blobs: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const gather = () => {
    blobs.push(new Blob(pieces));
    pieces = [];
    length = 0;
  };
  return {
    async write(bytes) {
      pieces.push(bytes);
      length += bytes.length;
      if (length > PIECE) gather();
    },
    async keep() {
      gather();
      const blob = new Blob(blobs, { type: 'application/octet-stream' });
      const url = URL.createObjectURL(blob);
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      // The browser has begun to read it by then.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      return blob.size;
    },
    async drop() {
      blobs = [];
      pieces = [];
    },
  };
}
