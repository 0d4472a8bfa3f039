/** `1.3 MB`, `12 kB`: in units of a thousand, as file managers have them. */
export function byteSize(bytes: number): string {
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(bytes >= 1e8 ? 0 : 1)} MB`;
  return `${Math.ceil(bytes / 1000)} kB`;
}
