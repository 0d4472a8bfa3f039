/** Cuts from a file what can go while something still holds of it: halves first, then ever smaller slices. */
export function shrink(bytes: Uint8Array, holds: (part: Uint8Array) => boolean): Uint8Array {
  let least = bytes;
  for (let size = least.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < least.length; ) {
      const without = Buffer.concat([least.subarray(0, at), least.subarray(at + size)]);
      if (holds(without)) least = without;
      else at += size;
    }
  }
  return least;
}
