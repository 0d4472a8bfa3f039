/** In a page: what one can click of its own that lies under our panel, wherever one scrolls to; by name. */
export function namesUnderPanel(): string[] {
  const before = scrollY;
  const names: string[] = [];
  for (const element of document.querySelectorAll('a, button, input')) {
    const { top, height } = element.getBoundingClientRect();
    scrollBy({ top: top + height / 2 - innerHeight / 2, behavior: 'instant' });
    const box = element.getBoundingClientRect();
    const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (box.width > 0 && at?.matches('.paperglance-panel'))
      names.push(element.ariaLabel ?? element.textContent?.trim() ?? '');
  }
  scrollTo({ top: before, behavior: 'instant' });
  return names;
}
