/** Which rows are in sight. Only they are in the page, so that thousands of rows scroll as well as fifty. */
export const rowHeight = 37;

/** Rows beyond the edges, so that scrolling and the Tab key find the next ones there. */
const spare = 12;

export interface Visible {
  readonly first: number;
  /** The row after the last. */
  readonly end: number;
}

/**
 * @param scrolled pixels that are scrolled away
 * @param height pixels that are in sight
 * @param rows how many rows there are
 */
export function visibleRows(scrolled: number, height: number, rows: number): Visible {
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - spare);
  const end = Math.min(rows, Math.ceil((scrolled + height) / rowHeight) + spare);
  // In steps, so that not every pixel renders anew.
  return { first: Math.min(first - (first % 4), Math.max(0, rows - 1)), end };
}

/** @returns whether the end of the loaded rows comes near */
export function isNearEnd(scrolled: number, height: number, rows: number): boolean {
  return scrolled + height * 2 > rows * rowHeight;
}
