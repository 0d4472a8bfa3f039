/** The middle of measured values. */
export function median(values: number[]): number {
  return quantile(values, 0.5);
}

/** How measured values spread, for a line of output: `71.2 (middle half 66.0 to 83.1, of 40)`. */
export function spread(values: number[]): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) =>
    quantile(values, share).toPrecision(3),
  );
  return `${middle} (middle half ${low} to ${high}, of ${values.length})`;
}

/** The value below which this share of them is. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at % 1);
}
