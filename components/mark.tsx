/** Paperglance's mark: a sheet with three lines. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
      <rect width="18" height="18" rx="4" class="mark-sheet" />
      <path d="M4 5.5h10M4 9h7.5M4 12.5h4.5" class="mark-lines" />
    </svg>
  );
}
