/**
 * The child that reads hostile files as the import's workers do, one at a time, and may die of one: it is told
 * `{seed, number}`, and answers with milliseconds, digests, problems and its highest memory so far in MB.
 */
import { isArchive, readArchive } from '../../lib/import/zip/read-zip';
import { parseReport } from '../../lib/parse/parse-report';
import { toStoredReport } from '../../lib/store/digests/stored-digest';
import { hostileFile } from './hostile-files';

export interface HostileTask {
  seed: number;
  number: number;
}

export interface HostileReading {
  /** Of the processor: others may be at work. */
  ms: number;
  bytes: number;
  /** What was read in all, unpacked. */
  unpacked: number;
  digests: number;
  /** Characters of what is kept. */
  kept: number;
  problems: string[];
  /** What was thrown; empty where nothing was. */
  thrown: string;
  peak: number;
}

process.on('message', ({ seed, number }: HostileTask) => {
  process.send?.(readHostile(seed, number));
});

function readHostile(seed: number, number: number): HostileReading {
  const { name, bytes } = hostileFile(seed, number);
  const reading: HostileReading = {
    ...{ ms: 0, bytes: bytes.length, unpacked: 0, digests: 0, kept: 0 },
    ...{ problems: [], thrown: '', peak: 0 },
  };
  const start = process.cpuUsage();
  try {
    for (const file of filesOf(name, Uint8Array.from(bytes), reading)) readOne(file, reading);
  } catch (error) {
    reading.thrown =
      error instanceof Error ? (error.stack ?? String(error)).slice(0, 600) : String(error);
  }
  const { user, system } = process.cpuUsage(start);
  reading.ms = (user + system) / 1000;
  reading.peak = process.resourceUsage().maxRSS / 1000;
  return reading;
}

function* filesOf(name: string, bytes: Uint8Array, { problems }: HostileReading) {
  if (!isArchive(bytes)) {
    yield { name, bytes };
    return;
  }
  const archive = readArchive(bytes, name);
  if (!archive.ok) {
    problems.push(archive.problem.kind);
    return;
  }
  for (const file of archive.files) {
    const read = file.read();
    if ('bytes' in read) yield { name: file.name, bytes: read.bytes };
    else problems.push(read.problem.kind);
  }
}

function readOne(
  { name, bytes }: { name: string; bytes: Uint8Array },
  reading: HostileReading,
): void {
  reading.unpacked += bytes.length;
  const report = toStoredReport(parseReport(bytes, name));
  reading.digests += report.digests.length;
  for (const { kind } of report.problems.slice(0, 20))
    if (!reading.problems.includes(kind)) reading.problems.push(kind);
  for (const digest of report.digests) reading.kept += sizeOf(digest);
}

/** Characters of all texts in a value, as often as they are there. */
function sizeOf(value: unknown): number {
  let size = 0;
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string') size += next.length;
    else if (ArrayBuffer.isView(next)) size += next.byteLength;
    else if (typeof next === 'object' && next !== null)
      for (const part of Object.values(next)) left.push(part);
  }
  return size;
}

process.send?.('ready');
