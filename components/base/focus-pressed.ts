/** Gives the focus to the button of a group that is the chosen one. */
export function focusPressed(group: Element | null): void {
  group?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus({ preventScroll: true });
}
