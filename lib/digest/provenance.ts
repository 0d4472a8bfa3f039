/** What a digest rests on. */
export type Provenance =
  /** A publisher's report. */
  | { by: 'publisher' }
  /** Another digest, by its key and language, which a machine of this name translated: `Chrome`. */
  | { by: 'translator'; name: string; from: { key: string; lang: string } }
  /** The paper's own text, which a model of this name was given, in milliseconds since 1970. */
  | { by: 'model'; name: string; at: number; read: 'abstract' | 'paper' }
  /** Another form of Chinese, in which the library has it; never stored. */
  | { by: 'converter'; lang: string };

export const PUBLISHED: Provenance = { by: 'publisher' };

/** The key of the digest that another was translated from; null where it is no translation. */
export function translatedKey(provenance: Provenance): string | null {
  return provenance.by === 'translator' ? provenance.from.key : null;
}
