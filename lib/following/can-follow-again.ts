import { TAKEN_BACK_WITHIN } from '../store/feeds/follow';

/** Whether a feed that was left at a time can be followed again as it was; both in milliseconds since 1970. */
export function canFollowAgain(leftAt: number, now: number): boolean {
  return now - leftAt < TAKEN_BACK_WITHIN;
}
