import type { OpenDigest } from './open-digest';
import type { Panel } from './panel';
import type { Peek } from './peek';

/** What a page needs once its reader opens a digest, or looks at one in passing; until then nobody loads it. */
export interface ReadingParts {
  OpenDigest: typeof OpenDigest;
  Panel: typeof Panel;
  Peek: typeof Peek;
  /** Their styles, besides those of the cards. */
  styles: string;
}
