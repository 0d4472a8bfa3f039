import type { Random } from '../fixtures/seeded';

/** A way in which files run away, harm or confuse. */
export interface HostileKind {
  /** What is hostile in it: the figures are told by it. */
  name: string;
  /** The largest that is made of it, in characters or bytes before packing. */
  most: number;
  make: (size: number, random: Random) => HostileFile;
}

export interface HostileFile {
  name: string;
  bytes: Uint8Array;
}

/** A file of text. */
export function textFile(name: string, text: string): HostileFile {
  return { name, bytes: Buffer.from(text) };
}
