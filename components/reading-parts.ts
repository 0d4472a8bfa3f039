import type { CardProps } from './card';
import type { ChipProps } from './chip';
import type { PageControlProps } from './page-control';
import type { PanelProps } from './panel';

/** What draws all that acts. Nobody loads it before a reader comes near. */
export interface ReadingParts {
  drawCard: (root: Element, props: CardProps) => void;
  drawChip: (root: Element, props: ChipProps) => void;
  drawControl: (root: Element, props: PageControlProps) => void;
  drawPanel: (root: Element, props: PanelProps) => void;
  /** Takes away what was drawn into a root. */
  clear: (root: Element) => void;
  /** Styles of all that is not there before. */
  styles: string;
}
