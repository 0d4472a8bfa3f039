/** Whether a list's boxes stand in several columns: asked of the page's own layout, whatever its classes are called. */
export function inSeveralColumns(box: Element): boolean {
  // The list itself, or in pages of 2024 what each box is wrapped in.
  for (const list of [box.parentElement, box.parentElement?.parentElement]) {
    if (!list) continue;
    const { display, gridTemplateColumns } = getComputedStyle(list);
    if (display === 'grid') return gridTemplateColumns.trim().includes(' ');
  }
  return false;
}
