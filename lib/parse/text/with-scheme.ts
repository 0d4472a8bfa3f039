/** A host's name and a way on it: `arxiv.org/abs/2601.00001`. A page's own ways have no such beginning. */
const HOST = /^(?:[a-z0-9-]{1,40}\.){1,3}(?:org|com|co|net|io|ai|dev|app|cn|edu)\/[^\s<>()]+$/i;

/** A link's address as it was meant: people leave out the scheme, and their browsers seldom mind. */
export function withScheme(address: string): string {
  return HOST.test(address) ? `https://${address}` : address;
}
