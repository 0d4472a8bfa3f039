import { BULLET } from '../../words/label-marks';
import type { SurveyedLine } from '../lines/survey';
import { type EntryPart, isLabelled } from './entry-parts';

/** One entry alone may be written otherwise by chance, but for one that is no more than its title's line. */
export const LEAST_ALIKE = 2;

/** Where entries like one usually end. */
interface UsualEnd {
  /** Position behind that part. */
  at: number;
  /** What is written in which way there. */
  kind: string;
  listed: boolean;
}

/** Whether several entries, each of more than that, end below the same label. */
export function endsWithLabel({ kind }: UsualEnd, kin: EntryPart[][]): boolean {
  return (
    kind.startsWith('label:') && kin.length >= LEAST_ALIKE && kin.every((own) => own.length > 1)
  );
}

/** Whether the only other entry shows how an entry ends: both have the same labels, more than one. */
export function isTwin(parts: EntryPart[], [other, ...more]: EntryPart[][]): boolean {
  const labels = (own: EntryPart[] = []) => own.filter(isLabelled).map(({ kind }) => kind);
  const own = labels(parts);
  return more.length === 0 && own.length > 1 && own.join() === labels(other).join();
}

/** Where an entry ends if it ends as all like it do; null where they are too few. */
export function usualEnd(
  parts: EntryPart[],
  kin: EntryPart[][],
  lines: SurveyedLine[],
): UsualEnd | null {
  if (kin.length < LEAST_ALIKE && !(kin.length > 0 && kin.every((other) => other.length === 0)))
    return null;
  const longest = mostOf(kin, (other) => other.length);
  const last = kin[0]?.at(-1);
  if (!last) return { at: longest, kind: '', listed: false };
  const { kind } = last;
  if (kin.some((other) => other.at(-1)?.kind !== kind))
    return { at: longest, kind: '', listed: false };
  if (kind === 'text') return { at: longest, kind, listed: false };
  const most = mostOf(kin, (other) => countOf(kind, other));
  const places = parts.flatMap((part, position) => (part.kind === kind ? [position + 1] : []));
  const at = places[most - 1] ?? places.at(-1) ?? parts.length;
  // Where all others end with their links, one whose own stands above its text does not show its end.
  if (kind === 'link' && at <= parts.findIndex((part) => part.kind !== 'link')) return null;
  return {
    at,
    kind,
    listed: kind === 'items' || BULLET.test(lines[last.from]?.line.text ?? ''),
  };
}

function mostOf(kin: EntryPart[][], count: (other: EntryPart[]) => number): number {
  return kin.reduce((most, other) => Math.max(most, count(other)), 0);
}

function countOf(kind: string, parts: EntryPart[]): number {
  return parts.filter((part) => part.kind === kind).length;
}

/** Whether what stands behind the usual end of an entry is written as none of its parts may be there. */
export function isOdd(part: EntryPart, { kind, listed }: UsualEnd): boolean {
  if (kind === 'link') return true;
  return listed && part.kind !== 'items' && !isLabelled(part);
}
