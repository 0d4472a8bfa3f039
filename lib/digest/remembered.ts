/** Texts that one function remembers. */
const MOST = 4096;
/** In UTF-16 units: longer texts are not remembered. */
const LONGEST = 1000;

/**
 * A function of a text that remembers what it answered: several stages ask of the same lines, and a report's
 * entries have many in common. What it answers must never be changed.
 */
export function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { value: Value }>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const earlier = known.get(text);
    if (earlier) return earlier.value;
    if (known.size >= MOST) known.clear();
    const value = read(text);
    known.set(text, { value });
    return value;
  };
}
