import type { Use } from '../../digest/line-use';
import type { Line } from '../text/line';
import type { ReadLabel } from '../words/read-label';
import type { RawParticular } from './raw-entry';
import type { RecurringLabels } from './recurring-labels';

/** Takes what it knows at a line of an entry; null for any other. */
export type ParticularRule = (taking: Taking, label: ReadLabel | null) => Taken | null;

/** Where the taking stands. */
export interface Taking {
  lines: Line[];
  index: number;
  recurring: RecurringLabels;
  /** Lines of text so far. */
  prose: number;
  /** Index behind the last line that was taken. */
  taken: number;
}

/** What a rule took, and what it says. */
export interface Taken {
  /** Index behind the last line. */
  end: number;
  rule: string;
  /** What its lines are, where they tell nothing of the paper. */
  use?: Use;
  /** Its first line only names the columns below. */
  headed?: boolean;
  particulars?: RawParticular[];
  original?: string;
  title?: string;
  readingSource?: string | undefined;
}
