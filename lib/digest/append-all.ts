/** Adds all to a list, however many: `push(...more)` would put them on the stack, which holds 100,000 or so. */
export function appendAll<Value>(list: Value[], more: Iterable<Value>): void {
  for (const value of more) list.push(value);
}
