/** In milliseconds: nothing of feeds waits longer. */
const FARTHEST = 2 * 86_400_000;

/** The first time that is too far away to be waited for: whoever wrote it down had a clock that was set back since. */
export function tooFarFrom(now: number): number {
  return now + FARTHEST;
}
