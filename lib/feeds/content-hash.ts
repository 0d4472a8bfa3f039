/** Whether bytes are those that a host has listed: by a Git blob's hash, or by the SHA-256 of a store of large files. */
export async function isContent(bytes: Uint8Array, hash: string): Promise<boolean> {
  if (/^[a-f\d]{40}$/.test(hash)) return (await blobHash(bytes)) === hash;
  if (/^[a-f\d]{64}$/.test(hash)) return (await hexOf('SHA-256', bytes)) === hash;
  // What a host calls a content otherwise, nobody can check.
  return true;
}

/** The hash that Git knows a file's content by. https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
export function blobHash(bytes: Uint8Array): Promise<string> {
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const blob = new Uint8Array(head.length + bytes.length);
  blob.set(head);
  blob.set(bytes, head.length);
  return hexOf('SHA-1', blob);
}

async function hexOf(algorithm: string, bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest(algorithm, new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
