/** The direction of a step: to the next, or to the one before. */
export type Step = 1 | -1;

/** The stop next to a member of a list, which need be none itself; undefined at the list's end. */
export function stopNextTo<Member>(
  all: readonly Member[],
  isStop: (member: Member) => boolean,
  from: Member,
  step: Step,
): Member | undefined {
  const at = all.indexOf(from);
  return step === 1
    ? all.find((member, index) => index > at && isStop(member))
    : all.findLast((member, index) => index < at && isStop(member));
}

/** The first of some at or below the window's top, or the last above it, by their tops in CSS pixels. */
export function stopInView<Member>(
  stops: readonly { member: Member; top: number }[],
  step: Step,
): Member | undefined {
  return step === 1
    ? stops.find(({ top }) => top >= 0)?.member
    : stops.findLast(({ top }) => top < 0)?.member;
}
