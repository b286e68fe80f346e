const rowHeight = 38;

/** How high a chart of so many bars is, so that its place is kept while it is loaded. */
export const chartHeight = (rows: number): number => rows * rowHeight + 8;
