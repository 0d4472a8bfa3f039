/** A line's end within a table's cell. */
export const CELL_BREAK = '\u2028';
