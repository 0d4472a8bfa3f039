import type { LayoutFile } from '../fixtures/layouts/truth';
import { type FaultKind, faultKinds, type Verdict } from './judge-layout';

interface Share {
  right: number;
  of: number;
}

/** The files of one value of a dimension. */
export interface Cell {
  files: number;
  /** With any fault. */
  failed: number;
  /** With text under a wrong paper. */
  wrong: number;
  /** With text that is in no digest. */
  lost: number;
  /** With text that is in no digest, and nothing said of it. */
  silent: number;
}

/** Sums up how files of many layouts were read. Plain data, so that threads can send it. */
export interface Tally {
  files: number;
  /** Files without any fault. */
  whole: number;
  found: Share;
  precise: Share;
  titles: Share;
  sections: Share;
  leads: Share;
  languages: Share;
  /** How often each fault was found, and in how many files. */
  faults: Record<FaultKind, { times: number; files: number }>;
  /** By dimension and value. */
  dimensions: Record<string, Cell>;
  failing: { number: number; kinds: FaultKind[] }[];
}

const LOSSES: ReadonlySet<FaultKind> = new Set(['lost', 'lost-silently']);
const SILENT: ReadonlySet<FaultKind> = new Set(['lost-silently', 'untold-entry']);

export function emptyTally(): Tally {
  const share = () => ({ right: 0, of: 0 });
  return {
    files: 0,
    whole: 0,
    found: share(),
    precise: share(),
    titles: share(),
    sections: share(),
    leads: share(),
    languages: share(),
    faults: Object.fromEntries(
      faultKinds.map((kind) => [kind, { times: 0, files: 0 }]),
    ) as Tally['faults'],
    dimensions: {},
    failing: [],
  };
}

/** Adds a file's verdict. */
export function addVerdict(tally: Tally, number: number, file: LayoutFile, verdict: Verdict): void {
  tally.files += 1;
  if (verdict.faults.length === 0) tally.whole += 1;
  const kinds = faultKinds.filter((kind) => verdict.faults.some((fault) => fault.kind === kind));
  if (kinds.length > 0) tally.failing.push({ number, kinds });
  add(tally.found, { right: verdict.ids.found, of: verdict.ids.wanted });
  add(tally.precise, { right: verdict.ids.right, of: verdict.ids.given });
  add(tally.titles, verdict.titles);
  add(tally.sections, verdict.sections);
  add(tally.leads, verdict.leads);
  add(tally.languages, verdict.languages);
  for (const kind of faultKinds) {
    const times = verdict.faults.filter((fault) => fault.kind === kind).length;
    tally.faults[kind].times += times;
    if (times > 0) tally.faults[kind].files += 1;
  }
  for (const [name, value] of Object.entries(file.dimensions)) {
    const cell = cellOf(tally, `${name}=${value}`);
    cell.files += 1;
    if (kinds.length > 0) cell.failed += 1;
    if (kinds.includes('wrong')) cell.wrong += 1;
    if (kinds.some((kind) => LOSSES.has(kind))) cell.lost += 1;
    if (kinds.some((kind) => SILENT.has(kind))) cell.silent += 1;
  }
}

/** Adds what another thread has counted. */
export function addTally(tally: Tally, other: Tally): void {
  tally.files += other.files;
  tally.whole += other.whole;
  for (const name of ['found', 'precise', 'titles', 'sections', 'leads', 'languages'] as const)
    add(tally[name], other[name]);
  for (const kind of faultKinds) {
    tally.faults[kind].times += other.faults[kind].times;
    tally.faults[kind].files += other.faults[kind].files;
  }
  for (const [name, cell] of Object.entries(other.dimensions)) {
    const own = cellOf(tally, name);
    own.files += cell.files;
    own.failed += cell.failed;
    own.wrong += cell.wrong;
    own.lost += cell.lost;
    own.silent += cell.silent;
  }
  for (const file of other.failing) tally.failing.push(file);
}

/** Right of a hundred; 100 where there was nothing to be right about. */
export function percent({ right, of }: Share): number {
  return of === 0 ? 100 : (100 * right) / of;
}

function add(share: Share, more: Share): void {
  share.right += more.right;
  share.of += more.of;
}

function cellOf({ dimensions }: Tally, name: string): Cell {
  const cell = dimensions[name] ?? { files: 0, failed: 0, wrong: 0, lost: 0, silent: 0 };
  dimensions[name] = cell;
  return cell;
}
