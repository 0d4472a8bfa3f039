/** Paperglance's mark: a sheet with three lines. One element, since a page may have hundreds. */
export function Mark() {
  return <span class="mark" aria-hidden="true" />;
}
