import type { Digest } from '../../digest/digest';
import { hashText } from '../../digest/hash-text';

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
