import type { Container } from './containers/read-container';
import type { SurveyedLine } from './entries/lines/survey';
import type { Choice } from './entries/readings/choose-reading';
import type { Candidate } from './entries/readings/reading';
import type { ReadReport } from './finish-report';
import type { Line } from './text/line';

/** What the stages of reading leave behind for whoever asks how a file was read; each fills in its own. */
export interface Trace {
  container?: Container;
  entries?: EntriesTrace;
  read?: ReadReport;
}

/** How lines of Markdown became entries: several of a choice, or the whole file as one. */
export type EntriesTrace =
  | {
      kind: 'several';
      survey: SurveyedLine[];
      choice: Choice;
      candidates: Candidate[];
      /** How many rows of tables of papers name none. */
      otherRows: number;
    }
  | {
      kind: 'whole';
      lines: Line[];
      paper: string | null;
      /** Whether the file is a digest; where not, its text belongs to no paper. */
      isDigest: boolean;
    };
