/** A 53-bit hash as up to 11 letters and digits. The mixing is that of MurmurHash3's finaliser. */
export function hashText(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  const first = mix(high, low);
  const second = mix(low, high);
  return (2 ** 32 * (second & 0x1fffff) + (first >>> 0)).toString(36);
}

function mix(value: number, other: number): number {
  const mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return mixed ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
}
