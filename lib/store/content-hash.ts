import type { Digest } from '../digest/digest';

/**
 * Hashes all that a reader sees of a digest, so that an import can tell changed from unchanged without
 * reading bodies.
 *
 * 53 bits and no cryptography are enough: a hash is only ever compared with that of the digest it would
 * replace, so a change goes unnoticed once in 2^53 times, and whoever forged a collision would merely
 * keep their own digest from being updated.
 */
export function contentHash(digest: Digest): string {
  return hashText(canonicalJson(digest));
}

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

/**
 * JSON whose properties are in alphabetical order: the order in which a parser adds them says nothing.
 * By hand, since it is done for each digest and `JSON.stringify` with a function takes half as long again.
 */
function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  let json = '';
  if (Array.isArray(value)) {
    for (const part of value) json += `${json && ','}${canonicalJson(part)}`;
    return `[${json}]`;
  }
  for (const name of Object.keys(value).sort()) {
    const part: unknown = value[name as keyof typeof value];
    if (part !== undefined) json += `${json && ','}${JSON.stringify(name)}:${canonicalJson(part)}`;
  }
  return `{${json}}`;
}
