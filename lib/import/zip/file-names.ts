const NO_REPORTS = new Set(
  [
    'png jpg jpeg gif webp svg ico bmp tif tiff avif heic psd',
    'pdf doc ppt pptx xls xlsx odt odp ods epub mobi',
    'woff woff2 ttf otf eot mp3 mp4 m4a wav ogg flac mov webm mkv avi',
    'bz2 xz 7z rar zst exe dll so dylib wasm class jar pyc',
    'parquet npy npz pkl pt pth onnx safetensors bin sqlite db',
    'py js mjs cjs ts tsx jsx css scss less sh bat ps1 rb go rs java c h cpp map lock',
  ].flatMap((kinds) => kinds.split(' ')),
);

const SYSTEM_FILES = new Set(['__macosx', 'thumbs.db', 'desktop.ini', 'node_modules']);

const LONGEST_NAME = 500;
const MOST_KINDS = 5;

/** True for what systems and tools leave in folders and no reader sees there. */
export function isHidden(path: string): boolean {
  return path
    .split('/')
    .some((part) => part.startsWith('.') || SYSTEM_FILES.has(part.toLowerCase()));
}

/** False for pictures, programs and the like, which nobody expects to be read as a report. */
export function mayBeReport(path: string): boolean {
  return !NO_REPORTS.has(extensionOf(path));
}

/** A path from an archive as a name: folders stay, since ids may stand in them, but it leads nowhere. */
export function nameOfPath(path: string): string {
  const parts = path.split(/[/\\]+/).filter((part) => part !== '' && part !== '.' && part !== '..');
  // The end says more than the beginning.
  return parts.join('/').slice(-LONGEST_NAME);
}

/** What was left out by name: `12 png, 3 pdf`. */
export function countKinds(paths: string[]): string {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const kind = extensionOf(path);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const kinds = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${count} ${kind}`);
  return kinds.slice(0, MOST_KINDS).join(', ') + (kinds.length > MOST_KINDS ? ', …' : '');
}

function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}
