import { describe, expect, it } from 'vitest';
import { dueAfter } from '../../../lib/following/due';

const HOUR = 3_600_000;
const now = new Date(2026, 0, 20, 12);
const ended = { rhythm: 'hours', trouble: null, failures: 0, now, chance: 0.5 } as const;

/** In how many hours. */
function inHours(changes: Partial<Parameters<typeof dueAfter>[0]>): number | null {
  const due = dueAfter({ ...ended, ...changes });
  return due === null ? null : (due - now.getTime()) / HOUR;
}

describe('A feed is looked at', () => {
  it('every three hours, sooner or later by chance', () => {
    expect(inHours({})).toBe(3);
    expect([inHours({ chance: 0 }), inHours({ chance: 1 })]).toEqual([3 - 1 / 3, 3 + 1 / 3]);
  });

  it('each morning once', () => {
    expect(inHours({ rhythm: 'morning', chance: 0 })).toBe(18);
    const early = new Date(2026, 0, 20, 5);
    const due = dueAfter({ ...ended, rhythm: 'morning', now: early, chance: 0 });
    expect(due).toBe(new Date(2026, 0, 20, 6).getTime());
    const within = new Date(2026, 0, 20, 6, 10);
    const next = dueAfter({ ...ended, rhythm: 'morning', now: within, chance: 0 });
    expect(next).toBe(new Date(2026, 0, 21, 6).getTime());
  });

  it('never by itself where only its reader looks', () => {
    expect(inHours({ rhythm: 'manual', trouble: { kind: 'offline' }, failures: 3 })).toBeNull();
  });

  it('soon after what passes by itself, and later each time', () => {
    const inHoursAfter = (failures: number) =>
      inHours({ trouble: { kind: 'offline' }, failures, chance: 0 });
    expect([inHoursAfter(1), inHoursAfter(2), inHoursAfter(5), inHoursAfter(50)]).toEqual([
      0.25, 0.5, 4, 24,
    ]);
  });

  it('not sooner than usual after what its reader must mend', () => {
    const inHoursAfter = (failures: number) =>
      inHours({ trouble: { kind: 'gone' }, failures, chance: 0 });
    expect([inHoursAfter(1), inHoursAfter(9)]).toEqual([3 - 1 / 3, 24]);
  });

  it('when its host allows it again', () => {
    const until = now.getTime() + HOUR / 2;
    const trouble = { kind: 'limit', host: 'api.github.com', until } as const;
    expect(inHours({ trouble, failures: 4, chance: 0 })).toBe(0.5);
  });

  it('as usual after a trouble that kept nothing from being fetched', () => {
    const trouble = { kind: 'empty', path: '2026-01-20.md' } as const;
    expect(inHours({ trouble })).toBe(3);
  });
});
